import type { QuoteWords } from "../quotes/quote-words.ts";
import type { SpeechContext } from "../quotes/speech-context.ts";
import type { Item } from "../quotes/stream.ts";

/** Whether a word may stand between a subject and its verb: an auxiliary, an adverb. */
export function isFiller({ fillers, fillerEndings, pronouns }: QuoteWords, item: Item): boolean {
  if (pronouns.has(item.lower)) return false;
  if (fillers.has(item.lower)) return true;
  return !item.capital && fillerEndings.some((ending) => item.lower.endsWith(ending));
}

/** The number of items of a phrase like "for his part" that ends at a place; 0 if none does. */
export function fillerPhraseEnding(
  items: readonly Item[],
  at: number,
  { fillerPhrases }: QuoteWords,
): number {
  const phrases = fillerPhrases.get(items[at]?.lower ?? "") ?? [];
  const found = phrases.find((phrase) =>
    phrase.every((word, offset) => items[at - phrase.length + 1 + offset]?.lower === word),
  );
  return found?.length ?? 0;
}

/** The same of the item at a place; a marked stretch is none. */
export function isFillerAt({ stream, words }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  return item !== undefined && item.marked < 0 && isFiller(words, item);
}

/** Whether nothing but auxiliaries and adverbs stands between two places. */
export function onlyFillers({ stream, words }: SpeechContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const item = stream.items[at];
    if (!item || item.marked >= 0) return false;
    if (!isFiller(words, item) && !pointsBack(words, item, stream.items[at + 1])) return false;
  }
  return true;
}

/** "این را": an object that points to what was said, where a filler marks objects. */
function pointsBack(words: QuoteWords, item: Item, next: Item | undefined): boolean {
  return words.subjectFirst && words.determiners.has(item.lower) && !!next && isFiller(words, next);
}
