import type { Range } from "../../domain/span.ts";

const CLOSING: Readonly<Record<string, string>> = { "«": "»", "「": "」", "『": "』", "“": "”" };

/** A closed quotation, marks included; the stops within a whole one end nothing. */
interface ClosedQuotation extends Range {
  readonly whole: boolean;
}

/** The closed quotations of a passage, in order; those that open with one of the marks in `wholes` are whole. */
export function quotationsOf(passage: string, wholes: string): ClosedQuotation[] {
  const found: ClosedQuotation[] = [];
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
