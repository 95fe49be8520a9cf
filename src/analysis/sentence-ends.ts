import type { Lexicon } from "../domain/lexicon.ts";
import type { SegmentLexicon } from "../domain/lexicon/segment.ts";
import type { Range } from "../domain/span.ts";
import { lowerCase } from "./lower.ts";
import { isRunTogether } from "./run-together.ts";
import { afterUnspacedClosers, endsUnspaced, isUnspacedStop, thaiEnds } from "./unspaced-ends.ts";
import { perLexicon } from "./per-lexicon.ts";

/** A language's segmentation data, made ready for looking up. */
export interface Boundaries {
  readonly titles: AbbreviationIndex;
  readonly abbreviations: AbbreviationIndex;
  readonly beforeFigures: AbbreviationIndex;
  readonly starters: ReadonlySet<string>;
  /** Those of a script whose sentences end without a stop. */
  readonly unstopped: readonly string[];
  readonly cues: ReadonlySet<string>;
  readonly passives: readonly string[];
  readonly ordinalDigits: boolean;
  readonly ordinalRomans: boolean;
  readonly wholeQuotes: string;
}

/** Abbreviations by their last part ("B." of "z. B."). */
type AbbreviationIndex = ReadonlyMap<string, readonly string[]>;

const TERMINATOR = /[.!?…؟۔।॥]+|[。！？｡]+/g;
const CLOSERS = /["”“’'»›«)\]}」』）】〉》]/;
const CLOSING_AFTER_SPACE = /^[ \u00A0\u202F]["»”](?=\s|$|[.,;])/;
const OPENERS = /["“”„«‹‘'([{¿¡「『（—–-]/;
const LOWER = /\p{Ll}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/uy;
const ROMAN = /^[IVXLC]+$/;
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u;

/** Makes a lexicon ready; `wholeQuotes` always holds the corner brackets, which nobody opens for less than a quotation. */
export const compileBoundaries = perLexicon(boundariesOf);

function boundariesOf({ segment, quotes }: Lexicon): Boundaries {
  return {
    titles: indexOf(segment.titles),
    abbreviations: indexOf(segment.abbreviations),
    beforeFigures: indexOf(segment.beforeFigures),
    starters: new Set(segment.starters),
    unstopped: segment.starters.filter((starter) => /^[\u0E00-\u0E7F]/.test(starter)),
    cues: new Set(quotes.cues),
    passives: quotes.passives,
    ordinalDigits: segment.ordinals.includes("digits"),
    ordinalRomans: segment.ordinals.includes("roman"),
    wholeQuotes: wholeQuotesOf(segment),
  };
}

function wholeQuotesOf(segment: SegmentLexicon): string {
  return ["「", "『", ...segment.wholeQuotes].join("");
}

function indexOf(abbreviations: readonly string[]): AbbreviationIndex {
  const index = new Map<string, string[]>();
  for (const abbreviation of abbreviations) {
    const capital = abbreviation.charAt(0).toUpperCase() + abbreviation.slice(1);
    for (const form of new Set([abbreviation, capital])) {
      const last = form.split(" ").at(-1) ?? form;
      index.set(last, [...(index.get(last) ?? []), form]);
    }
  }
  return index;
}

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

const CLOSING: Readonly<Record<string, string>> = { "«": "»", "「": "」", "『": "』", "“": "”" };

/** The dash that takes a quotation up again: «…, — said he. — …» */
const INTERRUPTION = /^\s[—–]\s/;

/** A closed quotation, marks included; the stops within a whole one end nothing. */
interface Quotation extends Range {
  readonly whole: boolean;
}

function quotationsOf(passage: string, wholes: string): Quotation[] {
  const found: Quotation[] = [];
  let start = -1;
  let closing = "";
  let depth = 0;
  let opening = "";
  for (let at = 0; at < passage.length; at++) {
    const unit = passage.charAt(at);
    if (depth === 0) {
      if (CLOSING[unit] === undefined) continue;
      [start, opening, closing, depth] = [at, unit, CLOSING[unit] ?? unit, 1];
    } else if (unit === closing) {
      if (--depth === 0) found.push({ start, end: at + 1, whole: wholes.includes(opening) });
    } else if (unit === opening) depth++;
  }
  return found;
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

function isAnyAbbreviation(passage: string, end: number, boundaries: Boundaries): boolean {
  const word = lastWord(passage, end);
  return [boundaries.titles, boundaries.abbreviations, boundaries.beforeFigures].some((index) =>
    isAbbreviation(passage, end, word, index),
  );
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

/** Whether a full stop that is followed by space and no lower-case letter ends its sentence. */
function stopEnds(
  passage: string,
  sentenceStart: number,
  stop: Range,
  next: string,
  opened: boolean,
  boundaries: Boundaries,
): boolean {
  const word = lastWord(passage, stop.end);
  const bare = word.slice(0, -1);
  const starts = isStarter(next, boundaries);
  if (!bare) return true;
  if (isAbbreviation(passage, stop.end, word, boundaries.titles)) return false;
  if (
    DIGIT.test(next.charAt(0)) &&
    isAbbreviation(passage, stop.end, word, boundaries.beforeFigures)
  )
    return false;
  if (isAbbreviation(passage, stop.end, word, boundaries.abbreviations) || DOTTED.test(bare))
    return starts || (opened && UPPER.test(next.charAt(0)));
  if (bare.length === 1 && LETTER.test(bare) && !endsGershayim(passage, stop.start))
    return starts && UPPER.test(bare);
  if (/^\p{N}{1,3}$/u.test(bare)) {
    if (stop.end - bare.length - 1 <= sentenceStart) return false;
    return !(boundaries.ordinalDigits && bare.length < 3) || starts;
  }
  if (boundaries.ordinalRomans && ROMAN.test(bare))
    return starts || (opened && UPPER.test(next.charAt(0)));
  return true;
}

/** Whether a Hebrew abbreviation ends here, whose last letter stands apart: או"ם. */
function endsGershayim(passage: string, stop: number): boolean {
  return /^\p{sc=Hebr}["״]\p{sc=Hebr}$/u.test(passage.slice(Math.max(0, stop - 3), stop));
}

function isStarter(next: string, { starters }: Boundaries): boolean {
  WORD.lastIndex = 0;
  const word = WORD.exec(next)?.[0];
  if (!word || !UPPER.test(word.charAt(0))) return false;
  const lower = lowerCase(word);
  return starters.has(lower) || starters.has(lower.split(/['’]/, 1)[0] ?? lower);
}

/** The letters, digits and stops right before `end`, its own stop included, at most 24 units. */
function lastWord(passage: string, end: number): string {
  let start = end;
  while (start > Math.max(0, end - 24) && /[\p{L}\p{M}\p{N}.!]/u.test(passage.charAt(start - 1)))
    start--;
  return passage.slice(start, end);
}

function isAbbreviation(
  passage: string,
  end: number,
  word: string,
  index: AbbreviationIndex,
): boolean {
  return (index.get(word) ?? []).some((form) => {
    const before = passage.charAt(end - form.length - 1);
    const found = passage.slice(end - form.length, end).replace(/[\u00A0\u202F]/g, " ");
    return found === form && !(before && (LETTER.test(before) || DIGIT.test(before)));
  });
}
