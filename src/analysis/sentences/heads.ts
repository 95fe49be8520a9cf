import type { Lexicon } from "../../domain/lexicon.ts";
import type { Range } from "../../domain/span.ts";
import { overlapping } from "../words/overlap.ts";
import type { Segmented } from "./segment.ts";

/** The lines of an article that are no running text. */
export interface Heads {
  readonly title: readonly Range[];
  /** Bylines, datelines on their own, credits. */
  readonly others: readonly Range[];
}

const LONGEST_TITLE = 160;
const LONGEST_CREDIT = 120;
/** Credits stand among so many first and last lines. */
const EDGE = 4;
const ENDS_LIKE_TEXT = /[.!?…。！？؟।:;,"”»]$/u;

/**
 * The title and what stands beside it: what is `stated`, else a short first line without a stop before a longer
 * one; and at either end, lines that begin as a byline does or are a bare date.
 */
export function headsOf(
  text: string,
  { paragraphs, sentences }: Segmented,
  [title, byline]: readonly (Range | null | undefined)[],
  lexicon: Lexicon,
): Heads {
  const stated = [title, byline].flatMap((range) => range ?? []);
  const known = overlapping(stated);
  const credit = lexicon.rank.bylines.map((pattern) => new RegExp(pattern, "u"));
  const isCredit = (line: string): boolean =>
    line.length <= LONGEST_CREDIT &&
    !ENDS_LIKE_TEXT.test(line) &&
    (isBareDate(line) || credit.some((pattern) => pattern.test(line)));
  const edges = [...paragraphs.slice(0, EDGE), ...paragraphs.slice(EDGE).slice(-EDGE)].filter(
    (line) => !known(line) && isCredit(text.slice(line.start, line.end)),
  );
  const credits = overlapping(edges);
  const [first, second] = paragraphs.filter((line) => !known(line) && !credits(line));
  const guessed =
    !title && first && second && sentences.length > 2 && looksLikeTitle(text, first, second)
      ? [first]
      : [];
  return {
    title: title ? [title] : guessed,
    others: byline ? [byline, ...edges] : edges,
  };
}

function looksLikeTitle(text: string, first: Range, second: Range): boolean {
  const line = text.slice(first.start, first.end);
  const length = second.end - second.start;
  return line.length <= LONGEST_TITLE && !ENDS_LIKE_TEXT.test(line) && length > line.length;
}

/** A line of at most six words that ends in a year and has no sentence in it: "Friday, July 21, 2017". */
function isBareDate(line: string): boolean {
  return line.length <= 50 && /\b(?:19|20)\d\d$/.test(line) && /\d{1,2}\D/.test(line);
}
