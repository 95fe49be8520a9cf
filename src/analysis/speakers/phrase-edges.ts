import { type SpeechContext, cueAt } from "../quotes/speech-context.ts";
import type { Item } from "../quotes/stream.ts";

/** Punctuation between two words that ends a phrase. */
export const BREAK = /[,;()[\]{}"“”„«»،؛、。：；，（）！？—–―…]|[:.!?]\s|\s[-‐‑]\s/;

/** The stop of a shortened word, with the space after it. */
export const JOINING_STOP = /^\.[ \u00A0]?$/;

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

export function startsPhrase(
  { stream, words }: Pick<SpeechContext, "stream" | "words">,
  at: number,
): boolean {
  const item = stream.items[at];
  return item !== undefined && (item.capital || words.determiners.has(item.lower));
}

/** Whether a small word right behind a noun, where nouns have capitals, belongs to it no more: "der Verlag bietet". */
export function endsNoun({ stream, words }: SpeechContext, at: number): boolean {
  if (!words.nounsCapital) return false;
  const item = stream.items[at];
  const before = stream.items[at - 1];
  if (!item || !before?.capital || item.capital || item.marked >= 0) return false;
  return (
    !words.links.has(item.lower) &&
    !words.determiners.has(item.lower) &&
    !words.conjunctions.has(item.lower)
  );
}

/** Whether the case of a phrase's article says that it is no subject. */
export function isObjectPhrase({ stream, words }: SpeechContext, at: number): boolean {
  const word = stream.items[at]?.lower ?? "";
  if (words.objectWords.has(word)) return true;
  const next = stream.items[at + 1];
  if (!next || next.capital) return false;
  return words.objectEndings.some(
    ([article, ending]) => article === word && next.lower.endsWith(ending),
  );
}
