import type { Range } from "../../domain/span.ts";
import { isAnyAbbreviation, lastWord } from "./abbreviations.ts";
import type { Boundaries } from "./boundaries.ts";
import { quotationsOf } from "./closed-quotations.ts";
import { UPPER, stopEnds } from "./full-stop.ts";
import { lowerCase } from "../words/lower.ts";
import { isRunTogether } from "./run-together.ts";
import { afterUnspacedClosers, endsUnspaced, isUnspacedStop, thaiEnds } from "./unspaced-ends.ts";

const TERMINATOR = /[.!?…؟۔।॥]+|[。！？｡]+/g;

/** The dash that takes a quotation up again: «…, — said he. — …» */
const INTERRUPTION = /^\s[—–]\s/;
const CLOSERS = /["”“’'»›«)\]}」』）】〉》]/;
const CLOSING_AFTER_SPACE = /^[ \u00A0\u202F]["»”](?=\s|$|[.,;])/;
const OPENERS = /["“”„«‹‘'([{¿¡「『（—–-]/;
const LOWER = /\p{Ll}/u;

/** Where the sentences of a paragraph end, in order; the last is the paragraph's end. */
export function sentenceEnds(text: string, paragraph: Range, boundaries: Boundaries): number[] {
  const ends: number[] = [];
  const passage = text.slice(paragraph.start, paragraph.end);
  const quotations = quotationsOf(passage, boundaries.wholeQuotes);
  const unstopped = (from: number, to: number): number[] =>
    boundaries.unstopped.length === 0
      ? []
      : thaiEnds(passage, { start: from, end: to }, boundaries.unstopped).map(
          (end) => paragraph.start + end,
        );
  let start = 0;
  let quotation = 0;
  for (const match of passage.matchAll(TERMINATOR)) {
    if (match.index < start) continue;
    const stop = { start: match.index, end: match.index + match[0].length };
    while ((quotations[quotation]?.end ?? Infinity) <= stop.start) quotation++;
    const inside = quotations[quotation];
    if (inside && inside.start < stop.start && stop.end < inside.end - 1)
      if (inside.whole || INTERRUPTION.test(passage.slice(stop.end, stop.end + 3))) continue;
    const end = isUnspacedStop(passage, stop.end)
      ? afterUnspacedClosers(passage, stop.end, start, (inside?.start ?? Infinity) < stop.start)
      : afterClosers(passage, stop.end);
    if (end >= passage.length || !endsSentence(passage, start, stop, end, boundaries)) continue;
    ends.push(...unstopped(start, end), paragraph.start + end);
    start = end;
  }
  return [...ends, ...unstopped(start, passage.length), paragraph.end];
}

/** Behind the marks that close at a stop; a straight one before a word may open the next sentence instead. */
function afterClosers(passage: string, from: number): number {
  let end = from;
  while (CLOSERS.test(passage.charAt(end))) end++;
  if (end === from + 1 && UPPER.test(passage.charAt(end)) && isOpening(passage, from)) return from;
  const spaced = CLOSING_AFTER_SPACE.exec(passage.slice(end, end + 3));
  return spaced && !isOpening(passage, end + 1) ? end + 2 : end;
}

/** Whether the straight mark here opens a quotation: an even number of them stands before it nearby. */
function isOpening(passage: string, at: number): boolean {
  if (passage.charAt(at) !== '"') return false;
  const before = passage.slice(Math.max(0, at - 600), at);
  return (before.split('"').length - 1) % 2 === 0;
}

function endsSentence(
  passage: string,
  sentenceStart: number,
  stop: Range,
  end: number,
  boundaries: Boundaries,
): boolean {
  const mark = passage.slice(stop.start, stop.end);
  const after = passage.slice(end, end + 120);
  const gap = after.length - after.trimStart().length;
  if (gap === 0)
    return (
      endsUnspaced(passage, mark, stop, end, boundaries) ||
      (/^[.!?]$/.test(mark) &&
        isRunTogether(passage, stop.start, end) &&
        !isAnyAbbreviation(passage, stop.end, boundaries))
    );
  const rest = after.trimStart();
  if (!rest) return true;
  const opened = OPENERS.test(rest.charAt(0));
  const next = opened ? rest.replace(/^[^\p{L}\p{N}]+/u, "") : rest;
  if (LOWER.test(next.charAt(0))) return false;
  if (closesInnerBracket(passage, sentenceStart, stop.end, end)) return false;
  if (end > stop.end && /[!?…؟]/.test(mark) && isAttribution(next, boundaries)) return false;
  if (mark === "…" || mark === "...")
    return !/\s/.test(passage.charAt(stop.start - 1)) || end > stop.end;
  if (mark !== "." && !boundaries.abbreviations.has(lastWord(passage, stop.end))) return true;
  if (end > stop.end && /["”“»’]/.test(passage.slice(stop.end, end))) return true;
  return stopEnds(passage, sentenceStart, stop, next, opened, boundaries);
}

/** A stop within brackets that do not open the sentence: "(ret.) met". */
function closesInnerBracket(
  passage: string,
  sentenceStart: number,
  from: number,
  to: number,
): boolean {
  if (!/[)\]）]/.test(passage.slice(from, to))) return false;
  const opening = passage.slice(Math.max(sentenceStart, from - 400), from).search(/[([（]/);
  return opening > 0 && passage.slice(sentenceStart, sentenceStart + 2).search(/[([（]/) < 0;
}

/** Whether a verb of saying follows within a few words: “Is that so?” Smith asked. */
function isAttribution(next: string, { cues }: Boundaries): boolean {
  const clause = next.split(/[.!?,;:"“«]/, 1)[0] ?? "";
  const words = lowerCase(clause).split(/\s+/).slice(0, 5);
  return words.some((word) => cues.has(word));
}
