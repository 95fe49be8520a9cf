import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WordSense } from "../../src/analysis/summary/matters.ts";
import { rank, type Candidate } from "../../src/analysis/summary/rank.ts";
import type { RankedSentence } from "../../src/domain/findings.ts";

const plain: Omit<Candidate, "start" | "end" | "words"> = {
  isHead: false,
  quoted: 0,
  isTorn: false,
  mentions: 0,
  leansBack: false,
  isQuestion: false,
};

function ranked(
  sentences: readonly (string | Partial<Candidate>)[],
  sense: Partial<WordSense> = {},
): RankedSentence[] {
  return rank(candidates(sentences), {
    titleWords: [],
    stopWords: new Set(),
    prefixes: [],
    ...sense,
  });
}

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
          const all = ranked(texts.map((words) => ({ words })));
          expect(order(all).toSorted((one, other) => one - other)).toEqual(
            texts.map((_, at) => at),
          );
          for (const [at, { score }] of all.entries())
            expect(score).toBeLessThanOrEqual((all[at - 1]?.score ?? Infinity) + 1e-9);
        },
      ),
    );
  });

  test("adds the named parts up to the score", () => {
    for (const { score, parts } of ranked([LONG, "short one", LONG], { titleWords: ["grain"] }))
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score);
  });

  test("puts titles, bylines and datelines last", () => {
    expect(order(ranked([{ words: LONG.split(" "), isHead: true }, "a b", "c d"])).at(-1)).toBe(0);
  });

  test("does not count a head as the first sentence of the body", () => {
    const position = (all: readonly RankedSentence[]): number | undefined =>
      all[0]?.parts["position"];
    expect(position(ranked([{ words: ["x"], isHead: true }, LONG]))).toBe(position(ranked([LONG])));
  });

  test("leaves the first place to the first full sentence", () => {
    const all = ranked(["a setback", LONG]);
    expect(order(all)).toEqual([1, 0]);
    expect(all[0]?.parts["position"]).toBe(ranked([LONG])[0]?.parts["position"]);
  });

  test("lowers what leans on the sentence before, lone and torn quotes, questions, the short and the endless", () => {
    const words = LONG.split(" ");
    const endless = Array.from({ length: 80 }, (_, at) => `word${at}`);
    const scoreOf = (extra: Partial<Candidate>): number =>
      ranked([{ words, ...extra }])[0]?.score ?? 0;
    for (const extra of [
      { leansBack: true },
      { quoted: 1 },
      { isTorn: true },
      { isQuestion: true },
      { words: words.slice(0, 4) },
      { words: endless },
    ])
      expect(scoreOf(extra)).toBeLessThan(scoreOf({}));
  });

  test.each([
    ["what the title speaks of", { titleWords: ["ceasefire"] }],
    ["what a word with its article speaks of", { titleWords: ["alceasefire"], prefixes: ["al"] }],
  ])("prefers %s", (_, sense) => {
    const sentences = [
      "lead",
      "the harbour was rebuilt last year",
      "the ceasefire holds in the north",
    ];
    const [harbour, ceasefire] = [100, 200].map((start) =>
      ranked(sentences, sense).find((each) => each.start === start),
    );
    expect(ceasefire?.parts["title"]).toBeGreaterThan(harbour?.parts["title"] ?? 0);
  });

  test("says the same thing once before it says it twice", () => {
    const all = ranked([
      LONG,
      LONG,
      "rescuers reached the village on foot after the bridge had fallen into the river",
    ]);
    expect(order(all)).toEqual([0, 2, 1]);
    expect(all[2]?.parts["repetition"]).toBeCloseTo(-(all[2]?.parts["coverage"] ?? 0));
  });

  test("puts what is distinct before what the points so far have said between them", () => {
    const all = ranked([
      "ministers from nine states met in the capital on monday to speak of grain exports",
      "the envoy of the union asked the port authority for more inspectors and more ships",
      "ministers from nine states met the envoy of the union and the port authority on monday",
      "heavy rain has closed seven mountain roads since sunday and cut off several villages",
    ]);
    expect(order(all).indexOf(3)).toBeLessThan(order(all).indexOf(2));
  });

  test("takes time in line with the length of the text", () => {
    const words = LONG.split(" ");
    const many = Array.from({ length: 20_000 }, () => ({ words }));
    const begun = performance.now();
    expect(ranked(many)).toHaveLength(20_000);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test("ranks nothing where there is nothing", () => {
    expect(ranked([])).toEqual([]);
  });
});
