import type { Lexicon } from "../domain/lexicon.ts";
import type { Range } from "../domain/span.ts";
import type { Candidate } from "./rank.ts";
import type { Segmented } from "./segment.ts";
import type { Word } from "./words.ts";

/** What ranking is told of a text; `own` are the stretches in their speakers' own words, in order, apart. */
export interface CandidateInput {
  readonly text: string;
  readonly segmented: Segmented;
  /** The words of each sentence. */
  readonly words: readonly (readonly Word[])[];
  readonly own: readonly Range[];
  readonly isHead: (range: Range) => boolean;
}

/** Describes each sentence for ranking. */
export function candidatesOf(
  { text, segmented: { sentences, paragraphOf }, words, own, isHead }: CandidateInput,
  lexicon: Lexicon,
): Candidate[] {
  const leans = new Set(lexicon.rank.leansBack);
  let next = 0;
  return sentences.map((sentence, index) => {
    while (next < own.length && (own[next]?.end ?? 0) <= sentence.start) next += 1;
    const passage = text.slice(sentence.start, sentence.end);
    const lower = (words[index] ?? []).map((word) => word.lower);
    return {
      ...sentence,
      words: lower,
      paragraphStart: paragraphOf[index] !== paragraphOf[index - 1],
      isHead: isHead(sentence),
      quoted: coverage(sentence, own, next),
      mentions: passage.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]+|\p{N}+/gu)?.length ?? 0,
      leansBack: leansBack(lower, leans),
      isQuestion: /[?؟？]["”’»]?$/u.test(passage),
    };
  });
}

/** The share of a sentence that the ranges cover; `from` is the first that can. */
function coverage({ start, end }: Range, ranges: readonly Range[], from: number): number {
  let covered = 0;
  for (let at = from; at < ranges.length; at += 1) {
    const range = ranges[at];
    if (!range || range.start >= end) break;
    covered += Math.min(end, range.end) - Math.max(start, range.start);
  }
  return covered / Math.max(1, end - start);
}

const LONGEST_OPENING = 4;

function leansBack(words: readonly string[], openings: ReadonlySet<string>): boolean {
  for (let count = 1; count <= LONGEST_OPENING; count += 1)
    if (openings.has(words.slice(0, count).join(" "))) return true;
  return false;
}
