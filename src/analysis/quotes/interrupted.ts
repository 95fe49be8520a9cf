import type { Range } from "../../domain/span.ts";
import type { Marked } from "./quote-marks.ts";
import { type QuoteWords, namesOffice } from "./quote-words.ts";

/** A dash after the end of a piece of speech, behind which an attribution may stand. */
const DASH = /([,!?….]\s?|\s)[—–―]\s?|,\s-\s/g;
const OPENING_DASH = /^[—–―]\s?(?=\S)/;
const MAX_ATTRIBUTION = 120;
const WORDS_TO_CUE = 4;

/** Cuts stretches that hold their own attribution between dashes: «A, — he said, — B». */
export function splitInterrupted(
  text: string,
  marked: readonly Marked[],
  words: QuoteWords,
): Marked[] {
  return marked.flatMap((stretch) => piecesOf(text, stretch, words) ?? [stretch]);
}

/**
 * The spoken pieces of paragraphs that open with a dialogue dash and hold an attribution behind a further one:
 * “— A — said X. — B”. A dash without an attribution is a list.
 */
export function dialogue(
  text: string,
  paragraphs: readonly Range[],
  marked: readonly Marked[],
  words: QuoteWords,
): Marked[] {
  const found = paragraphs.flatMap(({ start, end }) => {
    const dash = OPENING_DASH.exec(text.slice(start, Math.min(end, start + 4)));
    if (!dash || marked.some((stretch) => stretch.start < end && stretch.end > start)) return [];
    const inner = { start: start + dash[0].length, end };
    const stretch = { start, end, inner, closed: true, single: false };
    return piecesOf(text, stretch, words) ?? beforeCommas(text, stretch, words);
  });
  return found.length === 0 ? [...marked] : [...marked, ...found].sort((a, b) => a.start - b.start);
}

/** The pieces on both sides of each attribution between dashes, or null where there is none. */
function piecesOf(text: string, stretch: Marked, words: QuoteWords): Marked[] | null {
  const { inner } = stretch;
  const dashes = [...text.slice(inner.start, inner.end).matchAll(DASH)];
  const pieces: Marked[] = [];
  let from = inner.start;
  for (let index = 0; index < dashes.length; index++) {
    const dash = dashes[index];
    if (!dash) continue;
    const after = inner.start + dash.index + dash[0].length;
    const next = dashes[index + 1];
    const to = next ? inner.start + next.index : inner.end;
    if (after < from || !isAttribution(text.slice(after, to), words)) continue;
    const end = inner.start + dash.index + (/^\s/.test(dash[0]) ? 0 : 1);
    pieces.push(pieceOf(text, pieces.length === 0 ? stretch.start : from, from, end));
    from = next ? to + next[0].length : inner.end;
    index++;
  }
  if (pieces.length === 0) return null;
  if (from < inner.end) pieces.push(pieceOf(text, from, from, inner.end, stretch.end));
  return pieces;
}

const BEFORE_WORDS = /[,!?…]\s(?<verb>\p{L}+)(?:\s(?<next>\p{L}+))?/gu;
/** The end of a sentence, after no shortened word. */
const STOP = /(?<=\p{L}{3})[.!?]\s+(?=[\p{Lu}–—])/gu;

/**
 * The pieces on both sides of attributions that no dash parts from what is said: “– A, säger X. B”. Only a verb that
 * follows at once or behind its subject counts, and none in the first person.
 */
function beforeCommas(text: string, stretch: Marked, words: QuoteWords): Marked[] {
  if (!words.dashComma && !words.dashSubject) return [];
  const { inner } = stretch;
  const passage = text.slice(inner.start, inner.end);
  const pieces: Marked[] = [];
  let from = 0;
  const add = (end: number): void => {
    const start = inner.start + from;
    const outer = pieces.length === 0 ? stretch.start : start;
    pieces.push(pieceOf(text, outer, start, inner.start + end));
  };
  for (const match of passage.matchAll(BEFORE_WORDS)) {
    const { verb = "", next = "" } = match.groups ?? {};
    if (match.index < from) continue;
    const told =
      says(verb.toLowerCase(), words) ||
      (words.dashSubject && hasSubjectFirst(passage, match.index + 1, words));
    if (!told) continue;
    if (words.pronouns.get(next.toLowerCase()) === "plural") continue;
    add(match.index + (match[0].startsWith(",") ? 0 : 1));
    STOP.lastIndex = match.index + 1;
    const stop = STOP.exec(passage);
    from = stop ? stop.index + stop[0].length : passage.length;
    if (!stop) break;
  }
  if (pieces.length > 0 && from < passage.length) add(passage.length);
  return pieces;
}

const CLAUSE = /^\s(?<words>(?:[^,.!?;:…]|\.\)){1,120})(?:[,.!?;:…]|$)/u;
const MOST_SUBJECT_WORDS = 6;

/** Whether a short clause with its subject and a verb of saying follows: “– A, Virtanen sanoo.” */
function hasSubjectFirst(passage: string, from: number, words: QuoteWords): boolean {
  const clause = CLAUSE.exec(passage.slice(from, from + MAX_ATTRIBUTION + 2))?.groups?.["words"];
  const found = clause?.split(" ") ?? [];
  const first = found[0] ?? "";
  const opens = /^\p{Lu}/u.test(first) || words.pronouns.has(first) || namesOffice(words, first);
  if (!opens) return false;
  return found.slice(1, MOST_SUBJECT_WORDS).some((word) => says(word.toLowerCase(), words));
}

function says(word: string, { cues, weakCues }: QuoteWords): boolean {
  return cues.has(word) || weakCues.has(word);
}

/** Words between dashes with a verb of saying near their head. */
function isAttribution(between: string, { cues }: QuoteWords): boolean {
  if (between.length > MAX_ATTRIBUTION * 2) return false;
  const head =
    between
      .slice(0, MAX_ATTRIBUTION)
      .toLowerCase()
      .match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return head.slice(0, WORDS_TO_CUE).some((word) => cues.has(word));
}

function pieceOf(text: string, outer: number, start: number, end: number, outerEnd = end): Marked {
  const content = text.slice(start, end);
  const from = start + (content.length - content.trimStart().length);
  return {
    start: outer,
    end: outerEnd,
    inner: { start: from, end: from + content.trim().length },
    closed: true,
    single: false,
  };
}
