import type { QuoteWords } from "./quote-words.ts";
import { type SpeechContext, cueAt } from "./speech-context.ts";
import type { Item } from "./stream.ts";

/** Punctuation between two words that ends a phrase. */
export const BREAK = /[,;()[\]{}"“”„«»،؛、。：；，（）！？—–―…]|[:.!?]\s|\s[-‐‑]\s/;

/** The stop of a shortened word, with the space after it. */
export const JOINING_STOP = /^\.[ \u00A0]?$/;

/** Whether a word may stand between a subject and its verb: an auxiliary, an adverb. */
export function isFiller({ fillers, fillerEndings, pronouns }: QuoteWords, item: Item): boolean {
  if (pronouns.has(item.lower)) return false;
  if (fillers.has(item.lower)) return true;
  return !item.capital && fillerEndings.some((ending) => item.lower.endsWith(ending));
}

/** Whether the item is a word that may stand between a subject and its verb. */
export function isFillerAt({ stream, words }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  return item !== undefined && item.marked < 0 && isFiller(words, item);
}

/** Whether the phrase ends before the item: at punctuation, or at a stop that wants its space ("said.The"). */
export function breaksAt(items: readonly Item[], at: number, gap: string): boolean {
  if (joinsInitial(items, at)) return false;
  return BREAK.test(gap) || (gap === "." && items[at]?.capital === true);
}

/** The stop of an initial or a shortened title is no break. */
function joinsInitial(items: readonly Item[], at: number): boolean {
  return JOINING_STOP.test(items[at]?.gap ?? "") && (items[at - 1]?.text.length ?? 9) <= 4;
}

/** The "and" between two capitalised words: "Ukrainian and British officials". */
export function joinsNames({ stream, words }: SpeechContext, at: number): boolean {
  return (
    words.conjunctions.has(stream.items[at]?.lower ?? "") &&
    stream.items[at - 1]?.capital === true &&
    stream.items[at + 1]?.capital === true
  );
}

/** Whether no subject reaches back over the item: a stretch, a clause word, a pronoun, a verb of saying. */
export function isClauseEdge(context: SpeechContext, at: number): boolean {
  const item = context.stream.items[at];
  if (!item || item.marked >= 0) return true;
  const { words } = context;
  if (item.capital && context.stream.items[at - 1]?.sentence === item.sentence) return false;
  if (!item.capital && context.mentions.has(item.start)) return false;
  return (
    words.clauseWords.has(item.lower) ||
    words.clauseEndings.some((ending) => endsIn(item.lower, ending)) ||
    (words.pronouns.has(item.lower) && !isOwner(context, at)) ||
    cueAt(context, at) !== null
  );
}

/** A pronoun that something written onto it makes the owner of what follows: "同社の社長". */
function isOwner({ stream, words }: SpeechContext, at: number): boolean {
  const next = stream.items[at + 1];
  return next?.gap === "" && words.genitives.has(next.lower);
}

/** Whether a word has an ending and enough before it not to be a word that only looks so: "북한" has no "한". */
function endsIn(word: string, ending: string): boolean {
  const rest = word.length - ending.length;
  return word.endsWith(ending) && rest >= (ending.length > 1 ? 1 : 2);
}
