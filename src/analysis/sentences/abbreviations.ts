import type { Boundaries } from "./boundaries.ts";

/** Abbreviations by their last part ("B." of "z. B."). */
export type AbbreviationIndex = ReadonlyMap<string, readonly string[]>;

/** Abbreviations, also as they open a sentence, by their last part. */
export function abbreviationsByLast(abbreviations: readonly string[]): AbbreviationIndex {
  const index = new Map<string, string[]>();
  for (const abbreviation of abbreviations) {
    const capital = abbreviation.charAt(0).toUpperCase() + abbreviation.slice(1);
    for (const form of new Set([abbreviation, capital])) {
      const last = form.split(" ").at(-1) ?? form;
      index.set(last, [...(index.get(last) ?? []), form]);
    }
  }
  return index;
}

/** Whether an abbreviation of any kind ends at a place. */
export function isAnyAbbreviation(passage: string, end: number, boundaries: Boundaries): boolean {
  const word = lastWord(passage, end);
  return [boundaries.titles, boundaries.abbreviations, boundaries.beforeFigures].some((index) =>
    isAbbreviation(passage, end, word, index),
  );
}

/** A unit that a word may hold; and one that a figure may. */
export const LETTER = /[\p{L}\p{M}]/u;

export const DIGIT = /\p{N}/u;

/** Whether one of the abbreviations ends at a place, the last word before which is given. */
export function isAbbreviation(
  passage: string,
  end: number,
  word: string,
  index: AbbreviationIndex,
): boolean {
  return (index.get(word) ?? []).some((form) => {
    const before = passage.charAt(end - form.length - 1);
    const found = passage.slice(end - form.length, end).replace(/[\u00A0\u202F]/g, " ");
    return found === form && !(before && (LETTER.test(before) || DIGIT.test(before)));
  });
}

/** The letters, digits and stops right before `end`, its own stop included, at most 24 units. */
export function lastWord(passage: string, end: number): string {
  let start = end;
  while (start > Math.max(0, end - 24) && /[\p{L}\p{M}\p{N}.!]/u.test(passage.charAt(start - 1)))
    start--;
  return passage.slice(start, end);
}
