import type { Range } from "../domain/span.ts";
import { isInnerSpace, isMark } from "./marks.ts";

/** A text without white space and marks, each unit with its offset in the original. */
interface Folded {
  readonly units: string;
  readonly offsets: readonly number[];
}

/** More starting points than this are not tried: a piece that occurs so often anchors nothing. */
const MOST_STARTS = 50;

/**
 * Finds every piece in the text, in order, the first as near as can be to `near`. White space and quotation
 * marks do not count, nor does a comma or full stop before a closing mark. Null when any piece is not there.
 */
export function findPieces(
  text: string,
  pieces: readonly string[],
  near: Range,
): readonly Range[] | null {
  const source = fold(text);
  const places = pieces.map((piece) => placesOf(text, source, piece));
  const [starts, ...rest] = places;
  if (!starts || places.some((list) => list.length === 0)) return null;
  const nearest = starts.toSorted(
    (a, b) => Math.abs(a.start - near.start) - Math.abs(b.start - near.start),
  );
  for (const start of nearest.slice(0, MOST_STARTS)) {
    const chain = follow(start, rest);
    if (chain) return chain;
  }
  return null;
}

function follow(start: Range, rest: readonly (readonly Range[])[]): Range[] | null {
  const chain = [start];
  let last = start;
  for (const list of rest) {
    const next = list.find((place) => place.start >= last.end);
    if (!next) return null;
    chain.push(next);
    last = next;
  }
  return chain;
}

function placesOf(text: string, source: Folded, piece: string): Range[] {
  const { units } = fold(piece);
  if (units === "") return [];
  const places = occurrences(units, source);
  const last = units.at(-1) ?? "";
  if (!",.".includes(last) || units.length === 1) return places;
  // The piece ends with a stop that the source has before a closing mark, where folding dropped it.
  const stopped = occurrences(units.slice(0, -1), source)
    .filter(({ end }) => text.charAt(end) === last && closes(text, end))
    .map(({ start, end }) => ({ start, end: end + 1 }));
  return [...places, ...stopped].toSorted((a, b) => a.start - b.start);
}

function fold(text: string): Folded {
  let units = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (/\s/.test(unit) || isMark(unit) || ((unit === "," || unit === ".") && closes(text, at)))
      continue;
    units += unit;
    offsets.push(at);
  }
  return { units, offsets };
}

/** Whether a mark stands directly after the unit, or after one no-break space. */
function closes(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return isMark(next) || (next !== " " && isInnerSpace(next) && isMark(text.charAt(at + 2)));
}

/** All places of the needle, in linear time whatever the text (Knuth, Morris & Pratt 1977). */
function occurrences(needle: string, { units, offsets }: Folded): Range[] {
  const back = borders(needle);
  const found: Range[] = [];
  let matched = 0;
  for (let at = 0; at < units.length; at++) {
    while (matched > 0 && units[at] !== needle[matched]) matched = back[matched - 1] ?? 0;
    if (units[at] === needle[matched]) matched++;
    if (matched === needle.length) {
      found.push({
        start: offsets[at - needle.length + 1] ?? 0,
        end: (offsets[at] ?? 0) + 1,
      });
      matched = back[matched - 1] ?? 0;
    }
  }
  return found;
}

/** For each prefix of the needle, the length of its longest proper border. */
function borders(needle: string): number[] {
  const lengths = [0];
  let length = 0;
  for (let at = 1; at < needle.length; at++) {
    while (length > 0 && needle[at] !== needle[length]) length = lengths[length - 1] ?? 0;
    if (needle[at] === needle[length]) length++;
    lengths.push(length);
  }
  return lengths;
}
