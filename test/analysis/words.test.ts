import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slicesOf } from "../../src/analysis/words/slices.ts";
import { wordsOf } from "../../src/analysis/words/words.ts";

function lowers(text: string, language: string): string[] {
  return wordsOf(text, { start: 0, end: text.length }, language).map(({ lower }) => lower);
}

describe("words", () => {
  it.each([
    [
      "en",
      "It’s a 30-day cease-fire, O'Neill said.",
      ["it’s", "a", "30-day", "cease-fire", "o'neill", "said"],
    ],
    ["en", "It fell 3.5 to 1,200.", ["it", "fell", "3.5", "to", "1,200"]],
    ["uk", "Пам’ять і об'єкт", ["пам’ять", "і", "об'єкт"]],
    ["ar", "هذا مؤتمرٌ.", ["هذا", "مؤتمرٌ"]],
    ["hi", "यह हिन्दी है।", ["यह", "हिन्दी", "है"]],
  ])("keep what stands inside them together (%s)", (language, text, expected) => {
    expect(lowers(text, language)).toEqual(expected);
  });

  it("are found where the script puts no spaces", () => {
    expect(lowers("英国官员没有回应。", "zh").length).toBeGreaterThan(2);
    expect(lowers("東京に行く", "ja")).toContain("東京");
  });

  it("come with the offsets of the text, in any language tag", () => {
    const text = "— “Ça va”, 北京!";
    for (const language of ["fr", "zh", "not a tag"])
      for (const { start, end, lower } of wordsOf(text, { start: 2, end: text.length }, language))
        expect(text.slice(start, end).toLowerCase()).toBe(lower);
  });
});

describe("slices", () => {
  it("are the passage together, none longer than allowed, no character cut", () => {
    const passages = fc.string({
      unit: fc.constantFrom("a", " ", ".", "中", "😀"),
      maxLength: 200,
    });
    fc.assert(
      fc.property(passages, fc.integer({ min: 4, max: 20 }), (passage, units) => {
        const slices = slicesOf(passage, units);
        const parts = slices.map(({ start, end }) => passage.slice(start, end));
        expect(parts.join("")).toBe(passage);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(units);
          expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
