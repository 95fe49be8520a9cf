import { expect, test } from "vitest";
import { findPatterns, hashOf, judge, readJudged } from "./patterns/judge.ts";
import { readSources } from "./patterns/literals.ts";

/** More than so many new ones take too long here. */
const MOST_NEW = 12;
const PATIENCE_MS = 10_000;
/** Patterns made of lexicons that the checker has not been given yet. This number may only fall. */
const WAITING = 375;

const { patterns, unseen } = findPatterns();
const written = new Set(readSources().literals.map(hashOf));
const judged = readJudged();
const fresh = [...patterns].filter(([hash]) => !judged.has(hash));

test("no regular expression is built where nobody looks", () => {
  expect(unseen).toEqual([]);
  expect(readSources().building.length).toBeGreaterThan(10);
});

test(
  "every regular expression of the sources takes time that grows with the text alone",
  { timeout: 3 * MOST_NEW * PATIENCE_MS },
  async () => {
    const own = fresh.filter(([hash]) => written.has(hash));
    const places = own.map(([, { place }]) => place);
    expect(places.slice(MOST_NEW), `${own.length} are new: npm run judge`).toEqual([]);
    const faults: string[] = [];
    for (const [, pattern] of own) {
      const fault = await judge(pattern, PATIENCE_MS);
      if (fault !== null) faults.push(fault);
    }
    expect(faults).toEqual([]);
  },
);

test("no more patterns of the lexicons wait to be judged than did before", () => {
  const waiting = fresh.filter(([hash]) => !written.has(hash));
  expect(waiting.length, `${waiting.length} wait: npm run judge`).toBeLessThanOrEqual(WAITING);
});
