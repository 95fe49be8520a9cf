import type { Range } from "../../domain/span.ts";

const SAFE = /[\s\p{P}]/u;

/**
 * Cuts a passage into slices of at most `units` UTF-16 units that together are the passage: after the last
 * white space or punctuation that fits, else between two characters.
 */
export function slicesOf(passage: string, units: number): Range[] {
  const slices: Range[] = [];
  for (let start = 0; start < passage.length;) {
    const end = Math.min(passage.length, start + units);
    const cut = end === passage.length ? end : safeCut(passage, start, end);
    slices.push({ start, end: cut });
    start = cut;
  }
  return slices;
}

function safeCut(passage: string, start: number, end: number): number {
  for (let at = end; at > start + (end - start) / 2; at--)
    if (SAFE.test(passage.charAt(at - 1))) return at;
  return isLowSurrogate(passage.charCodeAt(end)) ? end - 1 : end;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
