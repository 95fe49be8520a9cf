import type { Range } from "../../domain/span.ts";

/**
 * Tells, in logarithmic time, whether a range shares a character with any of the given ones, which may come in
 * any order and overlap.
 */
export function overlapping(ranges: readonly Range[]): (range: Range) => boolean {
  const merged = joined(ranges);
  return ({ start, end }) => {
    let low = 0;
    let high = merged.length;
    // The first that ends behind the start is the only one that can overlap without others doing so.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    const candidate = merged[low];
    return candidate !== undefined && candidate.start < end;
  };
}

/** The ranges in order, those that overlap made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
