import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("sv");

function analysed(text: string): Findings {
  return analyse({ text, language: "sv", heading: null }, lexicon);
}

describe("a quotation in Swedish has its speaker", () => {
  it.each([
    ["”Vi har ont om tid”, sade Eva Lind i måndags.", "Vi har ont om tid", "Eva Lind"],
    ["Ministern Jan Berg konstaterar: ”Budgeten är klar.”", "Budgeten är klar.", "Jan Berg"],
    ["– Vi är nöjda, säger tränaren Ulf Dahl.", "Vi är nöjda", "Ulf Dahl"],
    ["Eva Lind reste sig. ”Det räcker”, sa hon.", "Det räcker", "Eva Lind"],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(
      direct.map((quote) => [quote.text, quote.speaker?.name ?? quote.speaker?.text ?? null]),
    ).toEqual([[words, speaker]]);
  });

  it("with the office beside the name", () => {
    const [quote] = analysed("”Vi har tid”, sade finansminister Ulf Dahl.").quotes;
    expect(quote?.speaker).toMatchObject({ name: "Ulf Dahl", role: "finansminister" });
  });

  it("reported speech too", () => {
    const [quote] = analysed("Eva Lind sade att avtalet är klart.").quotes;
    expect(quote).toMatchObject({ kind: "indirect", speaker: { name: "Eva Lind" } });
  });
});

it.each([
  "Filmen ”Kallt vatten” fick pris.",
  "Tidningen ”Morgonrösten” läggs ned.",
  "Den så kallade ”trappan” blev kvar.",
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["Priset steg bl.a. i maj, dvs. före valet. Sedan föll det.", 2],
  ["Mötet hålls kl. 9.30 på S:t Eriks torg. Alla är välkomna.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it("what goes on behind a dash and its speaker is said too", () => {
  const { quotes } = analysed("– Vi är nöjda, säger Ulf Dahl. Det var en bra match.");
  expect(quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
    ["Vi är nöjda", "Ulf Dahl"],
    ["Det var en bra match.", "Ulf Dahl"],
  ]);
});
