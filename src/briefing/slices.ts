import type { QuoteForm } from "../domain/findings.ts";
import type { QuoteMarks } from "../domain/phrases.ts";
import type { Range } from "../domain/span.ts";
import { findPieces } from "./find-pieces.ts";
import { isInnerSpace, isMark, markedStretches } from "./marks.ts";

const ELISION = " […] ";

/**
 * A quote's text in the source language: the slices of its anchors, joined by "[…]"; a line break becomes a space.
 * `mixed` puts the language's marks around the stretches in `quoted` and takes the source's own marks there away;
 * `direct` and `indirect` add none (a direct quote gets its outer marks when the edition is composed).
 */
export function sliceWords(
  text: string,
  anchors: readonly Range[],
  form: QuoteForm,
  quoted: readonly Range[],
  marks: QuoteMarks,
): string {
  return anchors
    .map((anchor) =>
      form === "mixed"
        ? sliceMixed(text, anchor, quoted, marks)
        : text.slice(anchor.start, anchor.end),
    )
    .map((slice) => slice.replace(/\n+/g, " ").trim())
    .join(ELISION);
}

/** The quoted stretches as far as they lie within the anchor, in text order, none overlapping another. */
function quotedWithin(anchor: Range, quoted: readonly Range[]): Range[] {
  const within: Range[] = [];
  for (const stretch of quoted.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(stretch.start, anchor.start, within.at(-1)?.end ?? 0);
    const end = Math.min(stretch.end, anchor.end);
    if (start < end) within.push({ start, end });
  }
  return within;
}

function sliceMixed(
  text: string,
  anchor: Range,
  quoted: readonly Range[],
  marks: QuoteMarks,
): string {
  let words = "";
  let at = anchor.start;
  for (const stretch of quotedWithin(anchor, quoted)) {
    words += text.slice(at, markedFrom(text, stretch.start, at));
    words += marks.open + text.slice(stretch.start, stretch.end) + marks.close;
    at = markedUntil(text, stretch.end, anchor.end);
  }
  return words + text.slice(at, anchor.end);
}

/** Where the marks that open directly before the stretch begin, not before `floor`. */
function markedFrom(text: string, start: number, floor: number): number {
  let at = start;
  if (at > floor && isInnerSpace(text.charAt(at - 1))) at--;
  if (at <= floor || !isMark(text.charAt(at - 1))) return start;
  while (at > floor && isMark(text.charAt(at - 1))) at--;
  return at;
}

/** Where the marks that close directly after the stretch end, a comma or full stop before them included. */
function markedUntil(text: string, end: number, ceiling: number): number {
  let at = end;
  if (",.".includes(text.charAt(at)) && at < text.length) at++;
  if (isInnerSpace(text.charAt(at))) at++;
  if (!isMark(text.charAt(at))) return end;
  while (isMark(text.charAt(at))) at++;
  return Math.min(at, ceiling);
}

/** Where a typed quote stands in the source: what is stored in place of what was typed. */
export interface QuoteAnchors {
  readonly anchors: Range[];
  /** For `mixed`: what of it stands between marks in the source. */
  readonly quoted: Range[];
}

/** A quote in more pieces than this is none. */
const MOST_PIECES = 20;
const STRAIGHT = { open: '"', close: '"', innerOpen: '"', innerClose: '"' };

/**
 * The way back from a typed quote, its pieces parted by […] or [...], to spans of the text: each piece verbatim
 * (white space and quotation marks aside), in order, nearest to `near`. Null when any piece is not in the source.
 * What `sliceWords` gave comes back as spans that give the same words.
 */
export function anchorQuote(
  text: string,
  typed: string,
  form: QuoteForm,
  near: Range,
): QuoteAnchors | null {
  const pieces = (form === "direct" ? withoutOuterMarks(typed) : typed)
    .split(/\[(?:…|\.{3})\]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length === 0 || pieces.length > MOST_PIECES) return null;
  const places = findPieces(
    text,
    pieces,
    near,
    (piece, place) => fit(text, piece, form, place) !== null,
  );
  if (!places) return null;
  const fitted = places.map(
    (place, index) => fit(text, pieces[index] ?? "", form, place) ?? bare(text, form, place),
  );
  return {
    anchors: fitted.map(({ anchor }) => anchor),
    quoted: fitted.flatMap(({ quoted }) => quoted),
  };
}

interface Fitted {
  readonly anchor: Range;
  readonly quoted: Range[];
}

/** Marks typed around a whole direct quote are not part of it. */
function withoutOuterMarks(typed: string): string {
  const outer = /^\s*["“”„«»]([^"“”„«»]*)["“”„«»]\s*$/.exec(typed);
  return outer?.[1] ?? typed;
}

/**
 * Widens a place, which begins and ends with words, over the marks and stops beside it until its slice says what
 * was typed; null where no width does.
 */
function fit(text: string, piece: string, form: QuoteForm, place: Range): Fitted | null {
  const wanted = markless(piece);
  const stretches = form === "mixed" ? markedStretches(text, place) : [];
  const choices =
    form === "mixed" ? [stretches.map((one) => unstopped(text, one)), stretches] : [[]];
  for (const anchor of widenings(text, place))
    for (const stretch of choices) {
      const quoted = quotedWithin(anchor, stretch);
      if (markless(sliceWords(text, [anchor], form, quoted, STRAIGHT)) === wanted)
        return { anchor, quoted };
    }
  return null;
}

/** The words alone, for what was typed in another way than any slice would say it. */
function bare(text: string, form: QuoteForm, anchor: Range): Fitted {
  const stretches = form === "mixed" ? markedStretches(text, anchor) : [];
  return {
    anchor,
    quoted: quotedWithin(
      anchor,
      stretches.map((one) => unstopped(text, one)),
    ),
  };
}

/** A stretch without the comma or full stop before its closing mark. */
function unstopped(text: string, { start, end }: Range): Range {
  return { start, end: ",.".includes(text.charAt(end - 1)) ? end - 1 : end };
}

function widenings(text: string, { start, end }: Range): Range[] {
  const starts = [start];
  for (let at = start - 1; at >= start - 3 && isBeside(text.charAt(at)); at--)
    if (isMark(text.charAt(at))) starts.push(at);
  const ends = [end];
  for (let at = end; at < end + 4; at++) {
    const unit = text.charAt(at);
    if (unit !== "" && ",.".includes(unit)) ends.push(at + 1);
    else if (isMark(unit)) ends.push(at + 1);
    else if (!isInnerSpace(unit)) break;
  }
  return starts.flatMap((from) => ends.map((to) => ({ start: from, end: to })));
}

function isBeside(unit: string): boolean {
  return isMark(unit) || isInnerSpace(unit);
}

/** Every mark in one form and no space beside it, white space folded. */
function markless(words: string): string {
  return words
    .replace(/["“”„‟«»'‘’‚‛‹›「」『』]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/ ?" ?/g, '"')
    .trim();
}
