import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("cs");

function analysed(text: string): Findings {
  return analyse({ text, language: "cs", heading: null }, lexicon);
}

describe("a quotation in Czech has its speaker", () => {
  it.each([
    ["„Nemáme čas,“ řekla v úterý Eva Malá.", "Nemáme čas", "Eva Malá"],
    ["Ministr Jan Novák uvedl: „Rozpočet je hotový.“", "Rozpočet je hotový.", "Jan Novák"],
    ["„Už je pozdě,“ dodal.", "Už je pozdě", null],
    ["„Rada rozhodla,“ sdělila mluvčí úřadu.", "Rada rozhodla", "mluvčí úřadu"],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(
      direct.map((quote) => [quote.text, quote.speaker?.name ?? quote.speaker?.text ?? null]),
    ).toEqual([[words, speaker]]);
  });

  it("with the office beside the name", () => {
    const [quote] = analysed("„Máme čas,“ řekl ministr zdravotnictví Adam Malý.").quotes;
    expect(quote?.speaker).toMatchObject({ name: "Adam Malý", role: "ministr zdravotnictví" });
  });

  it("reported speech too", () => {
    const [quote] = analysed("Premiér Adam Malý prohlásil, že smlouva je hotová.").quotes;
    expect(quote).toMatchObject({ kind: "indirect", speaker: { name: "Adam Malý" } });
  });
});

it.each([
  "Film „Studená voda“ získal cenu.",
  "Deník „Ranní hlas“ vychází od pondělí do soboty.",
  "Takzvané „malé kroky“ pomohly.",
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["Prof. Jan Novák přišel 5. května v 9.30 hod. Potom odešel.", 2],
  ["Cena vzrostla o 3,5 proc., tj. o 2 mld. korun. To je hodně.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});
