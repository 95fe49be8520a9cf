import type { Language } from "../../domain/language.ts";
import type { Range } from "../../domain/span.ts";
import { lowerCase } from "./lower.ts";
import { slicesOf } from "./slices.ts";
import { SEGMENTER_UNITS, type Splitter, UNSPACED, wordSegmenter } from "./splitter.ts";

/** A word where it stands, with its lower-case form. */
export interface Word extends Range {
  readonly lower: string;
}

const SPACED =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’ʼ\-‐‑·׳]|\u200C|\u200D|(?<=\p{sc=Hebr})["״](?=\p{sc=Hebr}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[.,٫](?<=\p{N}.)\p{N}+)*(?:(?<=[גזצץתדטח])['’׳](?!\p{L}))?/gu;

/**
 * The words of a range of the text, in order. Where the script puts spaces between words, a pattern:
 * letters, marks and digits with apostrophes and hyphens inside; else the splitter, or `Intl.Segmenter` alone.
 */
export function wordsOf(
  text: string,
  range: Range,
  language: Language,
  split: Splitter | null = null,
): Word[] {
  const passage = text.slice(range.start, range.end);
  if (!UNSPACED.test(passage)) return spacedWords(passage, range.start);
  return split
    ? splitWords(passage, range.start, split)
    : unspacedWords(passage, range.start, language);
}

function spacedWords(passage: string, offset: number): Word[] {
  const words: Word[] = [];
  for (const match of passage.matchAll(SPACED)) {
    const start = offset + match.index;
    words.push({ start, end: start + match[0].length, lower: lowerCase(match[0]) });
  }
  return words;
}

const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,](?<=\p{N}.)\p{N}+)*/gu;

function splitWords(passage: string, offset: number, split: Splitter): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of passage.matchAll(RUN)) {
    let from = 0;
    for (const end of UNSPACED.test(run) ? split(run) : [run.length]) {
      const start = offset + index + from;
      words.push({ start, end: offset + index + end, lower: lowerCase(run.slice(from, end)) });
      from = end;
    }
  }
  return words;
}

function unspacedWords(passage: string, offset: number, language: Language): Word[] {
  const segmenter = wordSegmenter(language);
  const words: Word[] = [];
  for (const slice of slicesOf(passage, SEGMENTER_UNITS))
    for (const { segment, index, isWordLike } of segmenter.segment(
      passage.slice(slice.start, slice.end),
    )) {
      if (!isWordLike) continue;
      const start = offset + slice.start + index;
      words.push({ start, end: start + segment.length, lower: lowerCase(segment) });
    }
  return words;
}
