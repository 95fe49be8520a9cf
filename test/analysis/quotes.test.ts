import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPeople } from "../../src/analysis/people/people.ts";
import { findQuotes } from "../../src/analysis/quotes/quotes.ts";
import { segment } from "../../src/analysis/sentences/segment.ts";
import type { QuoteFinding } from "../../src/domain/findings.ts";
import { emptyLexicon, type Lexicon } from "../../src/domain/lexicon.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

function quotesOf(text: string, language: string, lexicon?: Lexicon): QuoteFinding[] {
  const words = lexicon ?? loadLexicon(language);
  const segmented = segment(text, language, words);
  return findQuotes(text, segmented, findPeople(text, segmented, language, words), words);
}

/** What is said word for word, with who says it. */
function spokenIn(text: string, language: string): [string, string | null][] {
  return quotesOf(text, language)
    .filter(({ kind }) => kind === "direct")
    .map(({ text: words, speaker }) => [words, speaker?.name ?? speaker?.text ?? null]);
}

describe("the seed", () => {
  const text = readFileSync(new URL("../../seeds/london-talks.txt", import.meta.url), "utf8");
  const quotes = quotesOf(text, "en");

  it("has one direct quote, given to the person behind “he”", () => {
    const direct = quotes.filter(({ kind }) => kind === "direct");
    expect(direct).toHaveLength(1);
    expect(direct[0]).toMatchObject({
      text: "There is nothing to talk about — it is our land, the land of the Ukrainian people",
      speaker: {
        text: "Vladimir Zelensky",
        name: "Vladimir Zelensky",
        role: "Ukrainian President",
      },
      cue: { text: "stated" },
    });
  });

  it("has one mixed quote, its words in marks marked", () => {
    const mixed = quotes.filter(({ kind }) => kind === "mixed");
    expect(mixed).toHaveLength(1);
    expect(mixed[0]?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual([
      "coming to a head",
    ]);
    expect(mixed[0]?.speaker).toMatchObject({ name: "Donald Trump", role: "former President" });
  });

  it("has the reported words of everyone who speaks", () => {
    const speakers = quotes
      .filter(({ kind }) => kind === "indirect")
      .map(({ speaker }) => speaker?.name ?? speaker?.text);
    for (const speaker of ["John Healey", "David Lammy", "Yuri Ushakov", "Dmitry Peskov"])
      expect(speakers).toContain(speaker);
    for (const speaker of ["Marco Rubio", "Vladimir Zelensky", "A senior French official"])
      expect(speakers).toContain(speaker);
  });
});

describe("a direct quote has its speaker", () => {
  it.each([
    ["en", "“We are late,” said Ada Byrne.", "We are late", "Ada Byrne"],
    [
      "en",
      "“We are late,” Ada Byrne, the head of the board, told reporters.",
      "We are late",
      "Ada Byrne",
    ],
    ["en", 'Ada Byrne told Channel 9: "We are late."', "We are late.", "Ada Byrne"],
    ["en", "``We are late,'' the company said.", "We are late", "the company"],
    ["en", "“We are late,” Ada Byrne scoffed.", "We are late", "Ada Byrne"],
    [
      "fr",
      "« Nous sommes en retard », a déclaré Paul Morel.",
      "Nous sommes en retard",
      "Paul Morel",
    ],
    ["fr", "Paul Morel est parti. « C’est fini », affirme-t-il.", "C’est fini", "Paul Morel"],
    ["de", "„Wir sind zu spät“, sagte Eva Lenz.", "Wir sind zu spät", "Eva Lenz"],
    ["de", "Eva Lenz kam. „Wir sind zu spät“, sagte sie.", "Wir sind zu spät", "Eva Lenz"],
    ["de", "»Zu spät«, teilte die Polizei mit.", "Zu spät", "die Polizei"],
    ["es", "—Es tarde —dijo Luis Prado.", "Es tarde", "Luis Prado"],
    ["es", "Luis Prado afirmó: «Es tarde».", "Es tarde", "Luis Prado"],
    ["uk", "«Ми запізнилися», — сказав Андрій Коваль.", "Ми запізнилися", "Андрій Коваль"],
    ["ar", "قال سامي حداد: «لقد تأخرنا».", "لقد تأخرنا", "سامي حداد"],
  ])("%s: %s", (language, text, words, speaker) => {
    expect(spokenIn(text, language)).toEqual([[words, speaker]]);
  });
});

describe("neighbouring quotes", () => {
  it("of one sentence are one speaker’s", () => {
    expect(spokenIn("“No,” Ada Byrne said, “never.” “I mean it.”", "en")).toEqual([
      ["No", "Ada Byrne"],
      ["never.", "Ada Byrne"],
      ["I mean it.", "Ada Byrne"],
    ]);
    expect(spokenIn("«Якщо грошей не буде, — сказала Ольга Мороз, — закриємо».", "uk")).toEqual([
      ["Якщо грошей не буде", "Ольга Мороз"],
      ["закриємо", "Ольга Мороз"],
    ]);
  });

  it("with speakers of their own keep them", () => {
    expect(spokenIn("“Yes,” said Ada Byrne. “No,” replied Peter Falk.", "en")).toEqual([
      ["Yes", "Ada Byrne"],
      ["No", "Peter Falk"],
    ]);
  });

  it("run over paragraphs that each open and do not close", () => {
    const text = "Peter Falk said: “It began in May.\n\n“It ended in June.”";
    expect(spokenIn(text, "en")).toEqual([
      ["It began in May.", "Peter Falk"],
      ["It ended in June.", "Peter Falk"],
    ]);
  });
});

describe("marks are no speech", () => {
  it.each([
    ["en", "The so-called “fast” lane is closed."],
    ["en", "Boxer Luis “The Fist” Ortega left."],
    ["en", "The novel “Winter Guests” and the film “Slow” appear in May."],
    ["en", 'The nail is 6" long and the board 12" wide.'],
    ["de", "Der Roman „Die leere Stadt“ erscheint im Herbst."],
    ["fr", "Le journal « Le Matin » paraît à nouveau."],
    ["es", "La novela «Invierno» sale en mayo."],
    ["uk", "Завод «Прогрес» закрито."],
  ])("%s: %s", (language, text) => {
    expect(quotesOf(text, language)).toEqual([]);
  });
});

describe("reported speech", () => {
  it.each([
    ["en", "Ada Byrne said the bridge would close.", "the bridge would close", "Ada Byrne"],
    [
      "en",
      "According to the Rail Board, the brakes had failed.",
      "the brakes had failed",
      "the Rail Board",
    ],
    ["fr", "Selon Paul Morel, le pont sera fermé.", "le pont sera fermé", "Paul Morel"],
    [
      "de",
      "Eva Lenz erklärte, die Brücke werde gesperrt.",
      "die Brücke werde gesperrt",
      "Eva Lenz",
    ],
    ["es", "Luis Prado dijo que el puente cerrará.", "que el puente cerrará", "Luis Prado"],
    ["uk", "Андрій Коваль додав, що міст закриють.", "що міст закриють", "Андрій Коваль"],
    ["ar", "وأكد سامي حداد أن الجسر سيغلق.", "أن الجسر سيغلق", "سامي حداد"],
  ])("has its clause and its source (%s: %s)", (language, text, clause, speaker) => {
    const quotes = quotesOf(text, language);
    expect(quotes).toMatchObject([{ kind: "indirect", text: clause }]);
    expect(quotes[0]?.speaker?.name ?? quotes[0]?.speaker?.text).toBe(speaker);
  });

  it("with words in marks is mixed", () => {
    const text = "Ada Byrne called the plan “reckless” and “a gift to thieves.”";
    const [quote, ...more] = quotesOf(text, "en");
    expect(more).toEqual([]);
    expect(quote).toMatchObject({ kind: "mixed", speaker: { name: "Ada Byrne" } });
    expect(quote?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual([
      "reckless",
      "a gift to thieves.",
    ]);
  });
});

describe("any text", () => {
  it("without a lexicon gives what its marks say, and no speaker", () => {
    const text = "Rekl to včera. „Nemáme dost peněz na opravu.“ Kniha „Zima“ vyšla.";
    expect(quotesOf(text, "cs", emptyLexicon("cs"))).toMatchObject([
      { kind: "direct", text: "Nemáme dost peněz na opravu.", speaker: null },
    ]);
  });

  it("gives quotes that are slices of it, with quoted pieces inside", () => {
    const marks = "“ ” \" « » ‘ ’ — `` '' : , .".split(" ");
    const words = "said that Ada Byrne he plan called according to and it is “Yes,”".split(" ");
    const piece = fc.constantFrom(...marks, ...words, ", ", ". ", "\n");
    const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" "));
    const lexicon = loadLexicon("en");
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, text: words, quoted, speaker, cue } of quotesOf(
          text,
          "en",
          lexicon,
        )) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toBe(words);
          for (const part of quoted) expect(start <= part.start && part.end <= end).toBe(true);
          for (const said of [speaker, cue])
            if (said && said.start !== null && said.end !== null)
              expect(text.slice(said.start, said.end)).toBe(said.text);
        }
      }),
    );
  });
});

describe("what is said, to be shown alone", () => {
  it.each([
    ["en", "Anna Lind said that the talks had failed.", "the talks had failed"],
    ["en", "Anna Lind asked whether the talks had failed.", "whether the talks had failed"],
    [
      "fr",
      "La ministre Anna Lind a déclaré que les négociations avaient échoué.",
      "les négociations avaient échoué",
    ],
    ["uk", "Міністр Анна Лінд заявила, що переговори провалилися.", "переговори провалилися"],
  ])("%s: leaves a word out that only opens the clause: %s", (language, text, says) => {
    const [quote] = quotesOf(text, language);
    expect(quote && text.slice(quote.says.start, quote.says.end)).toBe(says);
  });
});

describe("who speaks", () => {
  it.each([
    ["en", "Mr Hale was quoted as saying: “It is over.”", "Hale"],
    ["en", "“We will pay,” the agency quoted Ms Ruiz as saying.", "Ruiz"],
    ["en", "Dr Jane Hall, a vicar in Moss Side, Leeds, said: “It seems hard.”", "Jane Hall"],
    ["en", "“It is a long game.” - Maud Ferris", "Maud Ferris"],
    [
      "en",
      "“It shows progress,” said the Danish ambassador to the United States Jens Holm.",
      "Jens Holm",
    ],
    [
      "fr",
      "La maire, Léa Blanc, a pour sa part dénoncé un oubli : « On nous a oubliés. »",
      "Léa Blanc",
    ],
    ["de", "Der britischen Zeitung sagte Anna Karg: „Ich bleibe.“", "Anna Karg"],
    ["de", "„Es war sein letzter Film“, schrieb „Die Woche“ in einem Nachruf.", "„Die Woche“"],
    ["de", "Die Autoren werfen den Behörden vor: „Das findet nicht statt.“", "Die Autoren"],
    ["de", "Die Zeitung zitiert einen Zeugen mit den Worten: „Er kam von links.“", "einen Zeugen"],
  ])("%s: %s", (language, text, speaker) => {
    expect(spokenIn(text, language).map(([, by]) => by)).toEqual([speaker]);
  });

  it("is nobody where somebody is only supposed to say it", () => {
    expect(spokenIn("If you say “yes” at the prompt, the form is sent.", "en")).toEqual([]);
  });

  it("is whom a paragraph opens with, where the verb's form reports", () => {
    const text =
      "Minister Jan Wulff nahm zur Frage Stellung. Jeder könne „das Konto jetzt einlösen“.";
    const [quote] = quotesOf(text, "de");
    expect(quote?.speaker?.name).toBe("Jan Wulff");
  });
});
