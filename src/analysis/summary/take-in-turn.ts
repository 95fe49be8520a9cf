import type { RankedSentence } from "../../domain/findings.ts";
import type { Range } from "../../domain/span.ts";
import type { Matters } from "./matters.ts";

/** A sentence to be taken: what its score is made of without coverage, and what that is divided by. */
export interface Takeable {
  readonly range: Range;
  readonly parts: Readonly<Record<string, number>>;
  readonly length: number;
}

/** So many are taken one by one; the rest follow in the order of their scores by then. */
const TAKEN = 60;

/**
 * Takes the sentence with the highest score, then the next, each time counting only those words that none taken
 * before holds: the best of what is left is what adds most. A word taken is struck off once, from every sentence
 * that holds it, so the whole takes no longer than the text has words.
 */
export function takeInTurn(
  sentences: readonly Takeable[],
  matters: Matters,
  weight: number,
): RankedSentence[] {
  const { of, worth, titleWorth, holders } = matters;
  const densities = of.map((ids, at) => sumOf(worth, ids) / (sentences[at]?.length ?? 1));
  const most = densities.reduce((best, each) => Math.max(best, each), 0) || 1;
  const scales = sentences.map(({ length }) => weight / (length * most));
  const own = sentences.map(({ parts }) =>
    Object.values(parts).reduce((sum, part) => sum + part, 0),
  );
  const scores = Float64Array.from(
    densities,
    (density, at) => (own[at] ?? 0) + (weight * density) / most,
  );
  const struck = new Uint8Array(worth.length);
  const strike = (taken: number): void => {
    for (const id of of[taken] ?? []) {
      if (struck[id]) continue;
      struck[id] = 1;
      for (const at of holders[id] ?? [])
        if (at !== taken) scores[at] = (scores[at] ?? 0) - (worth[id] ?? 0) * (scales[at] ?? 0);
    }
  };
  return inTurn(scores, strike).flatMap((at) => {
    const sentence = sentences[at];
    if (!sentence) return [];
    const score = scores[at] ?? 0;
    const covered = (weight * (densities[at] ?? 0)) / most;
    const title = sumOf(titleWorth, of[at] ?? []) * (scales[at] ?? 0);
    const parts = {
      ...sentence.parts,
      coverage: covered - title,
      ...(title > 0 ? { title } : {}),
      repetition: score - (own[at] ?? 0) - covered,
    };
    return { start: sentence.range.start, end: sentence.range.end, score, parts };
  });
}

function sumOf(values: Float64Array, ids: readonly number[]): number {
  return ids.reduce((sum, id) => sum + (values[id] ?? 0), 0);
}

/** The order in which all are taken; `strike` lowers the scores of others, never that of the one taken. */
function inTurn(scores: Float64Array, strike: (taken: number) => void): number[] {
  const rest = Array.from(scores, (_, at) => at);
  const order: number[] = [];
  while (rest.length > 0 && order.length < TAKEN) {
    let best = 0;
    for (let index = 1; index < rest.length; index += 1)
      if ((scores[rest[index] ?? 0] ?? 0) > (scores[rest[best] ?? 0] ?? 0)) best = index;
    for (const taken of rest.splice(best, 1)) {
      order.push(taken);
      strike(taken);
    }
  }
  rest.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
  return [...order, ...rest];
}
