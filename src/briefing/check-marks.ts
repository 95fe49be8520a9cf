import type { QuoteMarks } from "../domain/phrases.ts";
import type { Range } from "../domain/span.ts";

/** What is wrong with a text's quotation marks; offsets are of single marks. */
export interface MarkFaults {
  readonly unbalanced: Range[];
  /** Marks of another language, or straight ones. */
  readonly foreign: Range[];
}

/** Families of marks that pair among themselves; single ones are left alone, for they may be apostrophes. */
const FAMILIES = ["«»", "“”„‟", '"', "「」", "『』", "‹›"];
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * The quotation marks of a text held against those of its language. A mark between two letters (צה"ל) and a straight
 * one after a figure (6'2") are none.
 */
export function markFaults(text: string, marks: QuoteMarks): MarkFaults {
  const own = [marks.open, marks.close].map(glyph);
  const inner = [marks.innerOpen, marks.innerClose].map(glyph);
  const unbalanced: Range[] = [];
  const foreign: Range[] = [];
  for (const family of FAMILIES) {
    const found = placesOf(text, family);
    const isOwn = family.split("").some((mark) => own.includes(mark));
    unbalanced.push(...(isOwn ? unpaired(text, found, own) : oddOne(found)));
    foreign.push(
      ...found.filter((at) => ![...own, ...inner].includes(text.charAt(at))).map(rangeAt),
    );
  }
  return {
    unbalanced: unbalanced.toSorted((a, b) => a.start - b.start),
    foreign: foreign.toSorted((a, b) => a.start - b.start),
  };
}

function placesOf(text: string, family: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++)
    if (family.includes(text.charAt(at)) && !isNoMark(text, at)) places.push(at);
  return places;
}

function isNoMark(text: string, at: number): boolean {
  if (text.charAt(at) !== '"' || at === 0) return false;
  const before = text.charAt(at - 1);
  return /\d/.test(before) || (LETTER.test(before) && LETTER.test(text.charAt(at + 1)));
}

/** Of the language's own marks, those without a partner: an opening one closed by none, a closing one before any. */
function unpaired(text: string, places: readonly number[], [open, close]: string[]): Range[] {
  const areOwn = places.every((at) => [open, close].includes(text.charAt(at)));
  // „x“ in English: what opens elsewhere closes there, so only their number can be held against them.
  if (open === close || !areOwn) return oddOne(places);
  const waiting: number[] = [];
  const lone: number[] = [];
  for (const at of places)
    if (text.charAt(at) === open) waiting.push(at);
    else if (waiting.pop() === undefined) lone.push(at);
  return [...lone, ...waiting].map(rangeAt);
}

function oddOne(places: readonly number[]): Range[] {
  const last = places.at(-1);
  return places.length % 2 === 1 && last !== undefined ? [rangeAt(last)] : [];
}

function rangeAt(at: number): Range {
  return { start: at, end: at + 1 };
}

/** The mark itself, without the spaces that French writes with it. */
function glyph(mark: string): string {
  return mark.trim();
}
