import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Passage, type Stretch, passagesInUse, stretchesOf } from "../../views/passages.ts";
import { sampleReview } from "./sample-review.ts";

const LENGTH = 60;
const passages = fc
  .array(fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH })), { maxLength: 8 })
  .map((pairs) =>
    pairs
      .map(([start, length], index): Passage => ({
        start,
        end: Math.min(start + length, LENGTH),
        fragment: `f${index}`,
        label: `s${index}`,
        kind: "summary",
        first: true,
      }))
      .toSorted((a, b) => a.start - b.start || b.end - a.end),
  );
const ranges = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** Every stretch of text with the passages around it. */
function flat(
  stretches: readonly Stretch[],
  within: readonly string[] = [],
): { start: number; end: number; within: readonly string[] }[] {
  return stretches.flatMap((stretch) =>
    "range" in stretch
      ? [{ ...stretch.range, within }]
      : flat(stretch.inside, [...within, stretch.passage.fragment]),
  );
}

describe("the source cut into stretches", () => {
  test("gives back the range whole and in order, however passages overlap", () => {
    fc.assert(
      fc.property(ranges, passages, (range, all) => {
        let at = range.start;
        for (const stretch of flat(stretchesOf(range, all))) {
          expect(stretch.start).toBe(at);
          expect(stretch.end).toBeGreaterThan(stretch.start);
          at = stretch.end;
        }
        expect(at).toBe(range.end);
      }),
    );
  });

  test("puts each stretch within exactly the passages that cover it", () => {
    fc.assert(
      fc.property(ranges, passages, (range, all) => {
        for (const { start, end, within } of flat(stretchesOf(range, all))) {
          const covering = all.filter((one) => one.start <= start && end <= one.end);
          expect([...within].sort()).toEqual(covering.map(({ fragment }) => fragment).sort());
        }
      }),
    );
  });

  test("nests a passage within a wider one, and splits one that crosses", () => {
    const [wide, inner, crossing] = [
      [0, 10],
      [2, 4],
      [8, 14],
    ].map(([start = 0, end = 0], index): Passage => ({
      start,
      end,
      fragment: `f${index}`,
      label: `s${index}`,
      kind: "fact",
      first: true,
    }));
    if (!wide || !inner || !crossing) throw new Error("three passages");
    const stretches = flat(stretchesOf({ start: 0, end: 20 }, [wide, inner, crossing]));
    expect(stretches.map(({ start, end, within }) => [start, end, within.join(" ")])).toEqual([
      [0, 2, "f0"],
      [2, 4, "f0 f1"],
      [4, 8, "f0"],
      [8, 10, "f0 f2"],
      [10, 14, "f2"],
      [14, 20, ""],
    ]);
  });
});

test("passages of fragments that an edition leaves out are not lit", () => {
  const labels = passagesInUse(sampleReview("fr").readiness.fragments).map(({ label }) => label);
  expect(labels).toContain("f1");
  expect(labels).not.toContain("f3");
});
