import type { Lexicon } from "../../domain/lexicon.ts";
import { lowerCase } from "./lower.ts";

/** Endings that a language writes onto names behind an apostrophe, with it: "'ın" in "Erdoğan'ın". */
export type ApostropheSuffixes = ReadonlySet<string>;

/** A language's endings behind an apostrophe, or null where it has none. */
export function apostropheSuffixes({ people }: Lexicon): ApostropheSuffixes | null {
  const suffixes = people.nameSuffixes.filter((suffix) => suffix.startsWith("'"));
  return suffixes.length > 0 ? new Set(suffixes) : null;
}

/** How many units at the end of a word are such an ending, its apostrophe included; 0 where it has none. */
export function suffixLength(word: string, suffixes: ApostropheSuffixes): number {
  const at = Math.max(word.lastIndexOf("'"), word.lastIndexOf("’"));
  if (at <= 0 || !suffixes.has(`'${lowerCase(word.slice(at + 1))}`)) return 0;
  return word.length - at;
}

/** Words without such endings: "Türkiye'nin" is another form of "Türkiye". */
export function withoutSuffixes<Word extends { readonly end: number; readonly lower: string }>(
  words: readonly Word[],
  suffixes: ApostropheSuffixes | null,
): Word[] {
  if (suffixes === null) return [...words];
  return words.map((word) => {
    const length = suffixLength(word.lower, suffixes);
    if (length === 0) return word;
    return { ...word, end: word.end - length, lower: word.lower.slice(0, -length) };
  });
}
