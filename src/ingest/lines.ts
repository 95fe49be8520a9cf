import type { Range } from "../domain/span.ts";

/** A line with words, and whether the line right above it is blank (or there is none). */
export interface Line extends Range {
  readonly text: string;
  readonly afterBlank: boolean;
}

/** The lines with words among the first `limit` characters; the last one may be cut. */
export function firstLines(text: string, most: number, limit: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  while (lines.length < most && start < Math.min(text.length, limit)) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (line.trim() !== "") lines.push({ start, end, text: line, afterBlank });
    afterBlank = line.trim() === "";
    start = end + 1;
  }
  return lines;
}

/** The last lines with words, the last one first. */
export function lastLines(text: string, most: number): Line[] {
  const lines: Line[] = [];
  let end = text.length;
  while (lines.length < most && end > 0) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    const above = text.slice(
      Math.max(0, text.lastIndexOf("\n", start - 2) + 1),
      Math.max(0, start - 1),
    );
    if (line.trim() !== "") lines.push({ start, end, text: line, afterBlank: above.trim() === "" });
    end = start - 1;
  }
  return lines;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/** Whether the line ends as a sentence does. An initial, "Jr." or "U.S." at the end may be part of a name. */
export function endsSentence(line: string): boolean {
  return (
    /[.!?…؟۔।。！？]["'”’»“)\]]{0,3}$/u.test(line) &&
    !/(?:(?<![\p{L}])\p{Lu}|\p{Lu}\.\p{Lu}|(?<![\p{L}])[JS]r)\.$/u.test(line)
  );
}
