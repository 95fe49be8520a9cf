import { sliceWords } from "../briefing/slices.ts";
import type { Revision } from "../domain/article.ts";
import type { Findings } from "../domain/findings.ts";
import type { FragmentDetail, FragmentKind } from "../domain/fragment.ts";
import type { QuoteMarks } from "../domain/phrases.ts";
import { type Words, plainWords } from "../domain/rendition.ts";
import type { Range } from "../domain/span.ts";

interface Worded {
  readonly range: Range;
  readonly detail: FragmentDetail;
  readonly words: Words | null;
}

/** What a chosen passage says as a fragment of a kind, helped by what analysis found there. */
export function wordPassage(
  { text }: Pick<Revision, "text">,
  kind: Exclude<FragmentKind, "headline">,
  range: Range,
  findings: Findings,
  marks: QuoteMarks,
): Worded {
  const line = text.slice(range.start, range.end).replace(/\s+/g, " ");
  switch (kind) {
    case "summary":
      return { range, detail: { kind }, words: plainWords(line) };
    case "fact":
      return { range, detail: { kind, fact: { about: "other" } }, words: plainWords(line) };
    case "question": {
      const found = findings.questions.find((question) => overlaps(question, range));
      // Without a finding nothing can phrase the question: it waits, empty, for the editor.
      return {
        range,
        detail: { kind, question: found?.kind ?? null },
        words: found ? plainWords(found.text) : null,
      };
    }
    case "quote": {
      const found = findings.quotes.find((quote) => overlaps(quote, range));
      const inMarks =
        found?.kind === "direct"
          ? { start: Math.max(range.start, found.start), end: Math.min(range.end, found.end) }
          : range;
      const form = found?.kind ?? "indirect";
      const quoted =
        found?.kind === "mixed" ? found.quoted.filter((inner) => overlaps(inner, inMarks)) : [];
      const speaker = found?.speaker?.name ?? found?.speaker?.text ?? null;
      const words = {
        text: sliceWords(text, [inMarks], form, quoted, marks),
        speaker,
        role: found?.speaker?.role ?? null,
      };
      return { range: inMarks, detail: { kind, form, quoted }, words };
    }
  }
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The range without white space at its ends and with whole characters; null when nothing is left or it lies outside. */
export function passageIn(text: string, { start, end }: Range): Range | null {
  if (!(start >= 0 && start < end && end <= text.length)) return null;
  const whole = { start: start - splitAt(text, start), end: end + splitAt(text, end) };
  const passage = text.slice(whole.start, whole.end);
  const from = whole.start + passage.length - passage.trimStart().length;
  const to = whole.end - (passage.length - passage.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}

/** 1 where the offset lies between the halves of one character, else 0. */
function splitAt(text: string, offset: number): 0 | 1 {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? 1 : 0;
}
