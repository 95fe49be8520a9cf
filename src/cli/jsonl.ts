/** JSON lines over byte streams: read as bytes, so that a bad line spoils only itself. */
import { once } from "node:events";
import type { Writable } from "node:stream";

const LINE_FEED = 0x0a;
/** A line longer than this is not kept: an article of 1 MiB, escaped throughout, is shorter. */
const LONGEST_LINE_BYTES = 16 * 1024 * 1024;

/** One line as it came: its number (from 1) and its text, or null where it is no UTF-8 or too long. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/** The lines of a byte stream, one at a time; the last needs no line feed. Holds one line, never the stream. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (): Line => {
    number += 1;
    const text = length > LONGEST_LINE_BYTES ? null : decode(parts);
    parts = [];
    length = 0;
    return { number, text };
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= LONGEST_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function decode(parts: readonly Uint8Array[]): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return null;
  }
}

/** Writes one value as a line, and waits while the reader is behind. */
export async function writeLine(value: unknown, sink: Writable): Promise<void> {
  if (!sink.write(`${JSON.stringify(value)}\n`)) await once(sink, "drain");
}
