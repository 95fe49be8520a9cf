import type { Language } from "../../domain/language.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { Range } from "../../domain/span.ts";
import { compileBoundaries } from "./boundaries.ts";
import { sentenceEnds } from "./sentence-ends.ts";

/** A text's paragraphs and sentences, in order, without the white space around them. */
export interface Segmented {
  readonly paragraphs: readonly Range[];
  readonly sentences: readonly Range[];
  /** The index in `paragraphs` of each sentence's paragraph. */
  readonly paragraphOf: readonly number[];
}

const LINE = /[^\n\r\u2028\u2029\u0085\f\v]+/g;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Cuts a text into paragraphs (lines with words) and these into sentences. Offsets are of the text as given;
 * a stretch without letters and digits is no sentence. A closing quotation mark belongs to its sentence, and a
 * quotation with its attribution is one sentence.
 */
export function segment(text: string, _language: Language, lexicon: Lexicon): Segmented {
  const boundaries = compileBoundaries(lexicon);
  const paragraphs: Range[] = [];
  const sentences: Range[] = [];
  const paragraphOf: number[] = [];
  for (const line of text.matchAll(LINE)) {
    const paragraph = trimmed(text, { start: line.index, end: line.index + line[0].length });
    if (!paragraph) continue;
    paragraphs.push(paragraph);
    let start = paragraph.start;
    for (const end of sentenceEnds(text, paragraph, boundaries)) {
      const sentence = trimmed(text, { start, end });
      start = end;
      if (!sentence) continue;
      sentences.push(sentence);
      paragraphOf.push(paragraphs.length - 1);
    }
  }
  return { paragraphs, sentences, paragraphOf };
}

/** The range without white space at its ends, or null if it holds neither letter nor digit. */
function trimmed(text: string, { start, end }: Range): Range | null {
  const passage = text.slice(start, end);
  if (!WORD.test(passage)) return null;
  const from = start + (passage.length - passage.trimStart().length);
  return { start: from, end: from + passage.trim().length };
}
