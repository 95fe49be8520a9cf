import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import type { Findings } from "../../src/domain/findings.ts";
import type { Range } from "../../src/domain/span.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

const SEED = readFileSync(join(import.meta.dirname, "../../seeds/london-talks.txt"), "utf8");
const LANGUAGES = ["en", "fr", "de", "es", "uk", "ar", "nb"];
const LEXICONS = new Map(LANGUAGES.map((language) => [language, loadLexicon(language)]));

function analysed(text: string, language = "en"): Findings {
  return analyse({ text, language }, LEXICONS.get(language) ?? loadLexicon(language));
}

function isWithin(text: string, { start, end }: Range): boolean {
  return 0 <= start && start < end && end <= text.length;
}

/** Texts made of what analysis looks for, in any order, with broken marks and stray characters. */
const TEXTS = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Ukraine ",
        "President ",
        "Anna Berg ",
        "said ",
        "that ",
        '"',
        "“",
        "” ",
        ". ",
        "\n",
        "may ",
        "if ",
        "it is unclear whether ",
        "30-day ",
        "ceasefire ",
        "$3 billion ",
        "last Monday ",
        "reportedly ",
        ", ",
        "according to a source ",
        "denied ",
        "5 ",
        "März ",
        "könnte ",
        "чи ",
        "невідомо ",
        "قد ",
        "إذا ",
        "%",
        "’s ",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("analyse", () => {
  test("every range lies in the text and slices to what it says, whatever the text and language", () => {
    fc.assert(
      fc.property(TEXTS, fc.constantFrom(...LANGUAGES), (text, language) => {
        const { sentences, summary, quotes, questions, facts } = analysed(text, language);
        for (const range of [...sentences, ...summary, ...questions])
          expect(isWithin(text, range)).toBe(true);
        for (const { start, end, text: said } of [...quotes, ...facts])
          expect(text.slice(start, end)).toBe(said);
        for (const { cue } of questions)
          if (cue) expect(text.slice(cue.start, cue.end)).toBe(cue.text);
      }),
      { numRuns: 150 },
    );
  });

  test("ranks every sentence once", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { sentences, summary } = analysed(text);
        const starts = (ranges: readonly Range[]) =>
          ranges.map(({ start }) => start).toSorted((a, b) => a - b);
        expect(starts(summary)).toEqual(starts(sentences));
      }),
      { numRuns: 50 },
    );
  });

  test("finds nothing in nothing", () => {
    expect(analysed("")).toMatchObject({
      sentences: [],
      summary: [],
      quotes: [],
      questions: [],
      facts: [],
    });
  });

  test("keeps title and byline out of the points, unasked and when they are stated", () => {
    const title = { start: 0, end: SEED.indexOf("\n") };
    const byline = {
      start: SEED.indexOf("By Staff"),
      end: SEED.indexOf("By Staff") + "By Staff, Agencies".length,
    };
    const stated = analyse({ text: SEED, language: "en", title, byline }, loadLexicon("en"));
    for (const { summary } of [analysed(SEED), stated]) {
      const last = summary.slice(-2).map(({ start, end }) => SEED.slice(start, end));
      expect(last.toSorted()).toEqual([
        SEED.slice(byline.start, byline.end),
        SEED.slice(0, title.end),
      ]);
    }
  });

  test("leads the seed's points with the talks themselves", () => {
    const [first] = analysed(SEED).summary;
    expect(SEED.slice(first?.start, first?.end)).toContain("gathered in London on Wednesday");
  });

  test("takes account of a title that does not stand in the text", () => {
    const text = "A first sentence says little here. The harbour of Odessa was reopened on Friday.";
    const part = (heading: string | null): number | undefined =>
      analyse({ text, language: "en", heading }, loadLexicon("en")).summary.find(
        ({ start }) => start > 0,
      )?.parts["title"];
    expect(part("Odessa harbour reopened")).toBeGreaterThan(part(null) ?? 0);
  });

  test("gives points and no guesses in a language without a lexicon", () => {
    const findings = analysed(
      "Broen ble stengt. Politiet sier at «alt er under kontroll» i byen.",
      "nb",
    );
    expect(findings.summary).toHaveLength(2);
    expect(findings.questions).toEqual([]);
    for (const { speaker } of findings.quotes) expect(speaker?.name).toBeUndefined();
  });

  test("takes a text without any stop, and one of stops alone", () => {
    const lump = "word ".repeat(20_000);
    expect(analysed(lump).sentences.length).toBeGreaterThan(0);
    expect(analysed(".".repeat(20_000)).sentences).toEqual([]);
  });
});
