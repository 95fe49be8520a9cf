import type { Range } from "../domain/span.ts";
import { isInnerSpace, isMark } from "./marks.ts";

/** A text without white space and marks, each unit with its offset in the original. */
interface Folded {
  readonly units: string;
  readonly offsets: readonly number[];
}

/** More starting points than this are not tried: a piece that occurs so often anchors nothing. */
const MOST_STARTS = 50;
/** So many places of a piece are looked at closely, the nearest first. */
const MOST_LOOKED_AT = 50;

/**
 * Finds every piece in the text, in order, the first as near as can be to `near`. White space and quotation
 * marks do not count, nor does a comma or full stop before a closing mark; but places that `isExact` agrees to
 * go before all others. Null when any piece is not there.
 */
export function findPieces(
  text: string,
  pieces: readonly string[],
  near: Range,
  isExact: (piece: string, place: Range) => boolean,
): readonly Range[] | null {
  return (
    findFolded(text, pieces, near, isExact, closes) ??
    findFolded(text, pieces, near, isExact, mayClose)
  );
}

function findFolded(
  text: string,
  pieces: readonly string[],
  near: Range,
  isExact: (piece: string, place: Range) => boolean,
  isBeforeMark: typeof closes,
): readonly Range[] | null {
  const source = fold(text, isBeforeMark);
  const byPiece = new Map(
    [...new Set(pieces)].map((piece) => [piece, placesOf(text, source, piece, isBeforeMark)]),
  );
  const places = pieces.map((piece) => byPiece.get(piece) ?? []);
  if (places.some((list) => list.length === 0)) return null;
  const exact = new Map(
    [...byPiece].map(([piece, list]) => [
      piece,
      nearest(list, near, MOST_LOOKED_AT)
        .filter((place) => isExact(piece, place))
        .toSorted((a, b) => a.start - b.start),
    ]),
  );
  return (
    chainOf(
      pieces.map((piece) => exact.get(piece) ?? []),
      near,
    ) ?? chainOf(places, near)
  );
}

/** One place of each list, each after the one before; null when there is no such choice. */
function chainOf(places: readonly (readonly Range[])[], near: Range): Range[] | null {
  const [starts = [], ...rest] = places;
  for (const start of nearest(starts, near, MOST_STARTS)) {
    const chain = follow(start, rest);
    if (chain) return chain;
  }
  return null;
}

function nearest(places: readonly Range[], near: Range, most: number): Range[] {
  const distance = ({ start }: Range) => Math.abs(start - near.start);
  return places.toSorted((a, b) => distance(a) - distance(b)).slice(0, most);
}

function follow(start: Range, rest: readonly (readonly Range[])[]): Range[] | null {
  const chain = [start];
  let last = start;
  for (const list of rest) {
    const next = firstFrom(list, last.end);
    if (!next) return null;
    chain.push(next);
    last = next;
  }
  return chain;
}

/** The first of the sorted places that begins at the offset or after it. */
function firstFrom(places: readonly Range[], offset: number): Range | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return places[low];
}

function placesOf(
  text: string,
  source: Folded,
  piece: string,
  isBeforeMark: typeof closes,
): Range[] {
  const { units } = fold(piece, isBeforeMark);
  if (units === "") return [];
  const places = occurrences(units, source);
  const last = units.at(-1) ?? "";
  if (!",.".includes(last) || units.length === 1) return places;
  // The piece ends with a stop that the source has before a closing mark, where folding dropped it.
  const stopped = occurrences(units.slice(0, -1), source)
    .filter(({ end }) => text.charAt(end) === last && isBeforeMark(text, end))
    .map(({ start, end }) => ({ start, end: end + 1 }));
  return [...places, ...stopped].toSorted((a, b) => a.start - b.start);
}

function fold(text: string, isBeforeMark: typeof closes): Folded {
  let units = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (
      /\s/.test(unit) ||
      isMark(unit) ||
      ((unit === "," || unit === ".") && isBeforeMark(text, at))
    )
      continue;
    units += unit;
    offsets.push(at);
  }
  return { units, offsets };
}

/** Whether a closing mark stands directly after the unit, or after the no-break space that French writes before it. */
function closes(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return isMark(next) || (next !== " " && mayClose(text, at));
}

/** The same for texts with common spaces inside their marks, where it cannot be told what opens and what closes. */
function mayClose(text: string, at: number): boolean {
  let next = at + 1;
  while (next < at + 4 && isInnerSpace(text.charAt(next))) next++;
  return isMark(text.charAt(next));
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
