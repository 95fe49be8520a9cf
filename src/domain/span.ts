import { createHash } from "node:crypto";

/** A stretch of text in UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range of a revision's text together with the hash of the text it covers: an anchor. */
export interface Span extends Range {
  readonly hash: string;
}

/** The first 16 hex digits of the SHA-256 of the text's UTF-8 bytes: enough to notice any change. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Anchors a range to the text as it is now. Throws RangeError for a range that is empty or outside the text. */
export function spanOf(text: string, { start, end }: Range): Span {
  if (!(
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start < end &&
    end <= text.length
  ))
    throw new RangeError(`no passage at ${start}–${end} in a text of ${text.length}`);
  return { start, end, hash: hashOf(text.slice(start, end)) };
}

/** Whether the text still says at this span what it said when the span was made. */
export function spanResolves(text: string, span: Span): boolean {
  return span.end <= text.length && hashOf(text.slice(span.start, span.end)) === span.hash;
}

/** Whether `inner` lies within `outer`; equal ends count. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
