import type { PeopleWords } from "./people-words.ts";
import type { Token } from "../words/tokens.ts";

/** Words of an office. */
export const MAX_ROLE_TOKENS = 9;

/** The number of words of the longest role phrase that ends at `index`; 0 if none does. */
export function rolePhraseAt(tokens: readonly Token[], index: number, words: PeopleWords): number {
  const phrases = words.rolePhrases.get(tokens[index]?.lower ?? "") ?? [];
  let longest = 0;
  for (const phrase of phrases) {
    const from = index - phrase.length + 1;
    if (from < 0 || phrase.length <= longest) continue;
    if (phrase.every((word, offset) => tokens[from + offset]?.lower === word))
      longest = phrase.length;
  }
  return longest;
}

/** Whether a word stands right behind the one before it: at a space, a hyphen, an apostrophe, a shortened word's stop. */
export function isAdjacent(tokens: readonly Token[], index: number): boolean {
  return /^(?:[ \u00A0\u202F]|\. ?|[-'’])$/.test(tokens[index]?.gap ?? "");
}

/** The words `from`–`to` as written; with the stop of a shortened one, where the name opens at `end` right behind. */
export function roleText(tokens: readonly Token[], from: number, to: number, end: number): string {
  let text = "";
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) continue;
    text += index === from ? token.text : token.gap + token.text;
  }
  const gap = tokens[to]?.start === end ? (tokens[to]?.gap ?? "") : "";
  return (text + (gap.startsWith(".") ? "." : "")).trim();
}
