/** The source cut into stretches, each inside the passages that cover it: what the source pane is made of. */
import type { FragmentKind } from "../src/domain/fragment.ts";
import type { FragmentStanding } from "../src/domain/readiness.ts";
import type { Range } from "../src/domain/span.ts";

/** A passage that a fragment rests on. */
export interface Passage extends Range {
  readonly fragment: string;
  readonly label: string;
  readonly kind: FragmentKind;
  /** Whether it is the fragment's first passage: the one that is linked to. */
  readonly first: boolean;
}

/** A stretch of text, or a piece of a passage with what it holds. */
export type Stretch =
  | { readonly range: Range }
  | {
      readonly passage: Passage;
      /** Where the passage begins; a piece that was split off later is not linked to. */
      readonly begins: boolean;
      readonly ends: boolean;
      readonly inside: readonly Stretch[];
    };

/** All passages in use, in text order, the wider first where two begin together. */
export function passagesInUse(standings: readonly FragmentStanding[]): Passage[] {
  return standings
    .flatMap(({ fragment, state }) =>
      state === "left_out"
        ? []
        : fragment.anchors.map(({ start, end }, index) => ({
            start,
            end,
            fragment: fragment.id,
            label: fragment.label,
            kind: fragment.detail.kind,
            first: index === 0,
          })),
    )
    .toSorted(wideFirst);
}

/**
 * The stretches of a range of the text. Passages nest; where two cross, the later one is split at the end of
 * the earlier, and where one reaches past the range, it is cut there. `passages` in text order, as above.
 */
export function stretchesOf(range: Range, passages: readonly Passage[]): Stretch[] {
  const pieces = passages
    .filter(({ start, end }) => start < range.end && range.start < end)
    .map((passage) => ({
      passage,
      start: Math.max(passage.start, range.start),
      end: Math.min(passage.end, range.end),
    }));
  return nest(range, pieces);
}

interface Piece extends Range {
  readonly passage: Passage;
}

/** Nests pieces that all lie within the range; `pieces` in order. */
function nest({ start, end }: Range, pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  let rest = [...pieces];
  while (rest.length > 0) {
    const [piece, ...others] = rest;
    if (!piece) break;
    if (at < piece.start) stretches.push({ range: { start: at, end: piece.start } });
    const inner = others.filter((other) => other.start < piece.end);
    stretches.push({
      passage: piece.passage,
      begins: piece.start === piece.passage.start,
      ends: piece.end === piece.passage.end,
      inside: nest(
        piece,
        inner.map((other) => ({ ...other, end: Math.min(other.end, piece.end) })),
      ),
    });
    at = piece.end;
    const over = inner
      .filter((other) => other.end > piece.end)
      .map((other) => ({ ...other, start: piece.end }));
    rest = [...over, ...others.filter((other) => other.start >= piece.end)].toSorted(wideFirst);
  }
  if (at < end) stretches.push({ range: { start: at, end } });
  return stretches;
}

function wideFirst(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}
