import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("nb");

function analysed(text: string): Findings {
  return analyse({ text, language: "nb", heading: null }, lexicon);
}

describe("a quotation in Norwegian has its speaker", () => {
  it.each([
    ["«Vi har dårlig tid», sa Eva Lind mandag.", "Vi har dårlig tid", "Eva Lind"],
    ["Statsråd Jan Berg skriver: «Budsjettet er klart.»", "Budsjettet er klart.", "Jan Berg"],
    ["– Vi er fornøyde, sier treneren Ulf Dahl.", "Vi er fornøyde", "Ulf Dahl"],
    ["Eva Lind reiste seg. «Det holder», sa hun.", "Det holder", "Eva Lind"],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(
      direct.map((quote) => [quote.text, quote.speaker?.name ?? quote.speaker?.text ?? null]),
    ).toEqual([[words, speaker]]);
  });

  it("with the office beside the name", () => {
    const [quote] = analysed("«Vi har tid», sa finansminister Ulf Dahl.").quotes;
    expect(quote?.speaker).toMatchObject({ name: "Ulf Dahl", role: "finansminister" });
  });

  it("reported speech too", () => {
    const [quote] = analysed("Eva Lind sa at avtalen er klar.").quotes;
    expect(quote).toMatchObject({ kind: "indirect", speaker: { name: "Eva Lind" } });
  });
});

it.each([
  "Filmen «Kaldt vann» fikk pris.",
  "Avisen «Morgenrøsten» legges ned.",
  "Den såkalte «trappen» ble stående.",
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["Prisen steg bl.a. 5. mai, dvs. før valget. Så falt den.", 2],
  ["Møtet er kl. 9.30 hos dr. Berg. Alle er velkomne.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it("what goes on behind a dash and its speaker is said too", () => {
  const { quotes } = analysed("– Vi er fornøyde, sier Ulf Dahl. Det var en god kamp.");
  expect(quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
    ["Vi er fornøyde", "Ulf Dahl"],
    ["Det var en god kamp.", "Ulf Dahl"],
  ]);
});
