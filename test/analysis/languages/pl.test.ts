import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("pl");

function analysed(text: string): Findings {
  return analyse({ text, language: "pl", heading: null }, lexicon);
}

/** What is said word for word, by whom. */
function spokenIn(text: string): [string, string | null][] {
  return analysed(text)
    .quotes.filter(({ kind }) => kind === "direct")
    .map(({ text: words, speaker }) => [words, speaker?.name ?? speaker?.text ?? null]);
}

describe("a quotation in Polish has its speaker", () => {
  it.each([
    ["– To koniec sezonu – powiedziała trenerka Ewa Lis.", "To koniec sezonu", "Ewa Lis"],
    ["„Nie ustąpimy” – zapowiedział w środę Jan Kot.", "Nie ustąpimy", "Jan Kot"],
    ["Minister Jan Kot podkreślił: „Budżet jest gotowy”.", "Budżet jest gotowy", "Jan Kot"],
    ["„Budżet jest gotowy” – głosi komunikat.", "Budżet jest gotowy", "komunikat"],
    ["Jan Kot wyszedł. „Wrócę” – dodał.", "Wrócę", null],
  ])("%s", (text, words, speaker) => {
    expect(spokenIn(text)).toEqual([[words, speaker]]);
  });

  it("with the office in front of the name", () => {
    const [quote] = analysed("„Mamy czas” – ocenił minister zdrowia Adam Lis.").quotes;
    expect(quote?.speaker).toMatchObject({ name: "Adam Lis", role: "minister zdrowia" });
  });

  it("reported speech too", () => {
    const [quote] = analysed("Premier Adam Lis oświadczył, że umowa jest gotowa.").quotes;
    expect(quote).toMatchObject({ kind: "indirect", speaker: { name: "Adam Lis" } });
  });
});

it.each([
  "Film „Zimna woda” zdobył nagrodę.",
  "Ukazuje się w dzienniku „Głos Poranny” od lat.",
  "Tak zwane „małe kroki” przyniosły skutek.",
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["Prof. dr hab. Jan Kot mówił o godz. 9.30. Potem wyszedł.", 2],
  ["W 2015 r. wzrost wyniósł ok. 3 proc., tj. 2 mld zł. To dużo.", 2],
  ["Mieszka przy ul. Długiej od 5 maja br. Nie narzeka.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it("one person in several cases is one person", () => {
  const { facts } = analysed(
    "Marek Nowak wygrał. Sąd uwolnił Marka Nowaka. Z Nowakiem nikt nie mówi.",
  );
  expect(facts.filter(({ kind }) => kind === "person")).toHaveLength(1);
});

it.each([
  ["Nie wiadomo, kiedy dojdzie do spotkania.", "outcome", "Kiedy dojdzie do spotkania?"],
  ["Los zakładników pozostaje nieznany.", "outcome", "Kiedy wyjaśni się los zakładników?"],
  [
    "Nie udało się potwierdzić tych doniesień.",
    "unverified",
    "Kto dokona weryfikacji tych doniesień?",
  ],
  [
    "Generał rzekomo uciekł z kraju.",
    "hearsay",
    "Jakie są dowody na to, że generał uciekł z kraju?",
  ],
  ["Oczekuje się, że bank podniesie stopy.", "expected", "Czy bank podniesie stopy?"],
  ["Sankcje mogą zostać zniesione.", "possible", "Czy sankcje mogą zostać zniesione?"],
  ["Pakt wejdzie w życie, chyba że Sejm go odrzuci.", "condition", "Czy Sejm go odrzuci?"],
  ["Ministerstwo odmówiło komentarza.", "nodetail", "Co na to ministerstwo?"],
  ["Niektóre kraje popierają sankcje.", "unnamed", "Które kraje popierają sankcje?"],
  ["Iran ma czas do piątku.", "deadline", "Czy termin zostanie dotrzymany?"],
])("asks what is open: %s", (text, kind, question) => {
  expect(analysed(text).questions.map((found) => [found.kind, found.text])).toEqual([
    [kind, question],
  ]);
});

it.each([
  "W maju rząd podał się do dymisji.",
  "Zgodnie z oczekiwaniami parlament przyjął budżet.",
  "Most mógł pomieścić 200 samochodów.",
  "Źródło rzeki znajduje się w górach.",
])("asks nothing where nothing is open: %s", (text) => {
  expect(analysed(text).questions).toEqual([]);
});
