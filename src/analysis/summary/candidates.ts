import type { Lexicon } from "../../domain/lexicon.ts";
import type { Range } from "../../domain/span.ts";
import { datelineEnd } from "../sentences/dateline-end.ts";
import type { Candidate } from "./rank.ts";
import type { Segmented } from "../sentences/segment.ts";
import type { Word } from "../words/words.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** What ranking is told of a text; `own` are the stretches in their speakers' own words, in order, apart. */
export interface CandidateInput {
  readonly text: string;
  readonly segmented: Segmented;
  /** The words of each sentence. */
  readonly words: readonly (readonly Word[])[];
  readonly own: readonly Range[];
  readonly isHead: (range: Range) => boolean;
}

const leansOf = perLexicon(({ rank }: Lexicon) => new Set(rank.leansBack));

const ENDS_ASKING = /[?؟？]["”’»)]?$/u;

/** Describes each sentence for ranking; one that opens with a dateline begins behind it. */
export function candidatesOf(
  { text, segmented: { sentences, paragraphOf }, words, own, isHead }: CandidateInput,
  lexicon: Lexicon,
): Candidate[] {
  const leans = leansOf(lexicon);
  const isDay = dayFinder(lexicon);
  let next = 0;
  return sentences.map((whole, index) => {
    const head = isHead(whole);
    const opens = !head && paragraphOf[index] !== paragraphOf[index - 1];
    const sentence = opens ? withoutDateline(text, whole, isDay) : whole;
    while (next < own.length && (own[next]?.end ?? 0) <= sentence.start) next += 1;
    const inside = (words[index] ?? []).filter(({ start }) => start >= sentence.start);
    const lower = inside.map((word) => word.lower);
    return {
      start: sentence.start,
      end: sentence.end,
      words: lower,
      isHead: head,
      quoted: coverage(sentence, own, next),
      isTorn: isTorn(sentence, own, next),
      mentions: mentionsIn(text, inside),
      leansBack: leansBack(lower, leans),
      isQuestion: ENDS_ASKING.test(
        text.slice(Math.max(sentence.start, sentence.end - 3), sentence.end),
      ),
    };
  });
}

function withoutDateline(
  text: string,
  { start, end }: Range,
  isDay: (words: string) => boolean,
): Range {
  const length = datelineEnd(text.slice(start, end), isDay);
  return { start: start + length, end };
}

/** Whether words name a month or a weekday. */
function dayFinder({ facts }: Lexicon): (words: string) => boolean {
  const names = new Set(
    [...facts.months, ...facts.weekdays].flatMap((forms) => forms.toLowerCase().split("|")),
  );
  return (words) =>
    (words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => names.has(word));
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

/** Whether a quotation goes over the sentence's start or end; `from` is the first range that can. */
function isTorn({ start, end }: Range, ranges: readonly Range[], from: number): boolean {
  for (let at = from; at < ranges.length; at += 1) {
    const range = ranges[at];
    if (!range || range.start >= end) return false;
    if (range.start < start || range.end > end) return true;
  }
  return false;
}

const FIGURE = /^\p{N}/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const RUNS_ON = /[\p{Ll},] $/u;

/** How many figures, and how many words with a capital amid the sentence: names, dates. */
function mentionsIn(text: string, words: readonly Word[]): number {
  let count = 0;
  for (const { start } of words) {
    const first = text.slice(start, start + 2);
    const counts = CAPITAL.test(first)
      ? RUNS_ON.test(text.slice(Math.max(0, start - 2), start))
      : FIGURE.test(first);
    if (counts) count += 1;
  }
  return count;
}

const LONGEST_OPENING = 4;

function leansBack(words: readonly string[], openings: ReadonlySet<string>): boolean {
  for (let count = 1; count <= Math.min(LONGEST_OPENING, words.length); count += 1)
    if (openings.has(words.slice(0, count).join(" "))) return true;
  return false;
}
