import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("fi");

function analysed(text: string): Findings {
  return analyse({ text, language: "fi", heading: null }, lexicon);
}

describe("a quotation in Finnish has its speaker", () => {
  it.each([
    ["”Tie on poikki”, sanoi pormestari Eeva Salo.", "Tie on poikki", "Eeva Salo"],
    ["”Tie on poikki”, Eeva Salo totesi maanantaina.", "Tie on poikki", "Eeva Salo"],
    ["Eeva Salo huomautti: ”Tie on poikki.”", "Tie on poikki.", "Eeva Salo"],
    ["– Tie on poikki, Eeva Salo sanoo.", "Tie on poikki", "Eeva Salo"],
    ["– Tie on poikki, sanoo Eeva Salo.", "Tie on poikki", "Eeva Salo"],
    ["Eeva Salo nousi. ”Tämä riittää”, hän sanoi.", "Tämä riittää", "Eeva Salo"],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(
      direct.map((quote) => [quote.text, quote.speaker?.name ?? quote.speaker?.text ?? null]),
    ).toEqual([[words, speaker]]);
  });

  it.each([
    "Sisäministeri Ari Salo (ps.) arvioi, että uhka on kasvanut.",
    "Sisäministeri Ari Salo kertoi, että uhka on kasvanut.",
  ])("reported speech too: %s", (text) => {
    const [quote] = analysed(text).quotes;
    expect(quote).toMatchObject({
      kind: "indirect",
      speaker: { name: "Ari Salo", role: "Sisäministeri" },
    });
  });

  it("behind a source", () => {
    const [quote] = analysed("Poliisin mukaan tie on poikki.").quotes;
    expect(quote).toMatchObject({ kind: "indirect", text: "tie on poikki" });
  });
});

it.each([
  "Elokuva ”Kylmä vesi” sai palkinnon.",
  "Niin sanottu ”portaikko” jäi.",
  "– leipää, maitoa ja juustoa",
])("a title, a name or a list is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["Kokous alkaa 21. kesäkuuta klo 9.30. Kaikki ovat tervetulleita.", 2],
  ["Torilla myydään mm. omenoita, esim. Antonovkaa. Hinta on 2,50 euroa.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});
