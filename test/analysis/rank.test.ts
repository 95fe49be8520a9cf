import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rank, type Candidate } from "../../src/analysis/rank.ts";

const plain: Omit<Candidate, "start" | "end" | "words"> = {
  paragraphStart: false,
  isHead: false,
  quoted: 0,
  mentions: 0,
  leansBack: false,
  isQuestion: false,
};

function candidates(sentences: readonly (string | Partial<Candidate>)[]): Candidate[] {
  return sentences.map((sentence, index) => {
    const given = typeof sentence === "string" ? { words: sentence.split(" ") } : sentence;
    return { start: index * 100, end: index * 100 + 90, words: [], ...plain, ...given };
  });
}

function order(ranked: readonly { start: number }[]): number[] {
  return ranked.map(({ start }) => start / 100);
}

const LONG = "ministers from nine states met in the capital to talk about grain exports and prices";

describe("rank", () => {
  test("gives every sentence once, best first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom("a", "b", "ceasefire", "talks", "x1"))),
        (texts) => {
          const ranked = rank(candidates(texts.map((words) => ({ words }))), [], new Set());
          expect(order(ranked).toSorted((one, other) => one - other)).toEqual(
            texts.map((_, at) => at),
          );
          const first = ranked[0];
          if (first) expect(Math.max(...ranked.map(({ score }) => score))).toBe(first.score);
        },
      ),
    );
  });

  test("adds the named parts up to the score", () => {
    for (const { score, parts } of rank(
      candidates([LONG, "short one", LONG]),
      ["grain"],
      new Set(),
    ))
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score);
  });

  test("puts titles, bylines and datelines last", () => {
    const ranked = rank(
      candidates([{ words: LONG.split(" "), isHead: true }, "a b", "c d"]),
      [],
      new Set(),
    );
    expect(order(ranked).at(-1)).toBe(0);
  });

  test("does not count a head as the first sentence of the body", () => {
    const withHead = rank(candidates([{ words: ["x"], isHead: true }, LONG]), [], new Set());
    expect(withHead[0]?.parts["position"]).toBe(1);
  });

  test("lowers what leans on the sentence before, lone quotes and questions", () => {
    const words = LONG.split(" ");
    const weighed = (extra: Partial<Candidate>): number =>
      rank(candidates([{ words, ...extra }]), [], new Set())[0]?.score ?? 0;
    for (const extra of [{ leansBack: true }, { quoted: 1 }, { isQuestion: true }])
      expect(weighed(extra)).toBeLessThan(weighed({}));
  });

  test("prefers what the title speaks of", () => {
    const ranked = rank(
      candidates([
        "lead",
        "the harbour was rebuilt last year",
        "the ceasefire holds in the north now",
      ]),
      ["Ceasefire", "ceasefire"].map((word) => word.toLowerCase()),
      new Set(["the", "in", "was"]),
    );
    const [harbour, ceasefire] = [100, 200].map((start) =>
      ranked.find((each) => each.start === start),
    );
    expect(ceasefire?.parts["title"]).toBeGreaterThan(harbour?.parts["title"] ?? 0);
  });

  test("says the same thing once before it says it twice", () => {
    const ranked = rank(
      candidates([
        LONG,
        LONG,
        "rescuers reached the village on foot after the bridge had fallen into the river",
      ]),
      [],
      new Set(),
    );
    expect(order(ranked)).toEqual([0, 2, 1]);
  });

  test("ranks nothing where there is nothing", () => {
    expect(rank([], [], new Set())).toEqual([]);
  });
});
