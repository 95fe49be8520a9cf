import type { Range } from "../../domain/span.ts";
import type { Person } from "../people/people.ts";
import type { Marked } from "./quote-marks.ts";
import type { QuoteWords } from "./quote-words.ts";
import type { Segmented } from "../sentences/segment.ts";
import { type Item, type Stream, phraseLength } from "./stream.ts";

/** Everything the search for speakers looks at. */
export interface SpeechContext {
  readonly text: string;
  readonly segmented: Segmented;
  readonly marked: readonly Marked[];
  readonly stream: Stream;
  readonly words: QuoteWords;
  /** Mentions of people by the offset where they start. */
  readonly mentions: ReadonlyMap<number, PersonMention>;
}

export interface PersonMention extends Range {
  readonly person: Person;
  /** Whether the name stands in another case than a subject's. */
  readonly oblique: boolean;
}

/** A verb or phrase of saying, as items `from`–`to`. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly strength: "strong" | "weak";
}

/** The mentions of people by where they start. */
export function mentionsByStart(people: readonly Person[]): Map<number, PersonMention> {
  const mentions = new Map<number, PersonMention>();
  for (const person of people)
    for (const { start, end, word, oblique = false } of person.mentions)
      mentions.set(word ?? start, { start: word ?? start, end, person, oblique });
  return mentions;
}

/** The mention of a person that starts at an item. */
export function mentionAt(
  { stream, mentions }: SpeechContext,
  at: number,
): PersonMention | undefined {
  return mentions.get(stream.items[at]?.start ?? -1);
}

/** The cue that starts at an item, or null. A noun ("the report") and a passive ("was told") is none. */
export function cueAt(context: SpeechContext, at: number): Cue | null {
  const { stream, words } = context;
  const item = stream.items[at];
  if (!item || item.marked >= 0 || isInnerCapital(stream.items, at)) return null;
  const strong = phraseLength(stream.items, at, words.cues);
  const length = strong || phraseLength(stream.items, at, words.weakCues);
  if (length === 0 || isNounReading(context, at)) return null;
  if (isNoun(stream.items, at, length, words)) return null;
  if (!strong && words.links.has(stream.items[at - 1]?.lower ?? "")) return null;
  return { from: at, to: at + length, strength: strong ? "strong" : "weak" };
}

/** Whether the subject of a verb of saying stands behind it by its form: “…” diyen Fidan. */
export function precedesSubject({ stream, words }: SpeechContext, { from, to }: Cue): boolean {
  if (words.leadCues.size === 0) return false;
  const forms = stream.items.slice(from, to).map(({ lower }) => lower);
  return words.leadCues.has(forms.join(" "));
}

/** Whether a word closes a reported clause: "…했다고". */
export function closesClause({ stream, words }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  return (
    item !== undefined &&
    item.marked < 0 &&
    words.clauseClosers.some((ending) => item.lower.endsWith(ending))
  );
}

function isInnerCapital(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.capital === true && items[at - 1]?.sentence === item.sentence;
}

function isNounReading({ stream, words, mentions }: SpeechContext, at: number): boolean {
  const { items } = stream;
  const before = items[at - 1];
  if (!before || items[at]?.gap !== " " || before.marked >= 0) return false;
  if (before.genitive || words.passives.has(before.lower)) return true;
  if (words.subjectMarks.has(before.lower)) return false;
  // "Das sagte Merkel": the article's word opens the sentence as an object.
  const opens = items[at - 2]?.sentence !== before.sentence;
  const next = items[at + 1];
  if (opens && words.inverts && next && (mentions.has(next.start) || words.roles.has(next.lower)))
    return false;
  return words.determiners.has(before.lower) && !words.pronouns.has(before.lower);
}

/** Where nothing but the words beside it tells: “的说法”, “说的话”, “没有回应”. */
function isNoun(items: readonly Item[], at: number, length: number, words: QuoteWords): boolean {
  if (words.topicMarks.size > 0) return isObject(items, at, length, words);
  if (!words.subjectFirst) return false;
  const before = items[at]?.gap === "" ? (items[at - 1]?.lower ?? "") : "";
  const next = items[at + length]?.gap === "" ? (items[at + length]?.lower ?? "") : "";
  return words.passives.has(before) || words.genitives.has(before) || words.genitives.has(next);
}

/** A noun of saying with a particle behind it: 批判が出た. */
function isObject(items: readonly Item[], at: number, length: number, words: QuoteWords): boolean {
  const next = items[at + length];
  if (next?.gap !== "" || !/[\p{sc=Han}\p{sc=Kana}ー]$/u.test(items[at + length - 1]?.lower ?? ""))
    return false;
  return (
    words.subjectMarks.has(next.lower) ||
    words.clauseWords.has(next.lower) ||
    words.genitives.has(next.lower)
  );
}

/** The sentence in which a marked stretch ends. */
export function sentenceAtEnd({ segmented, stream, marked }: SpeechContext, index: number): number {
  const stretch = marked[index];
  let sentence = stream.items[stream.itemOfMarked[index] ?? 0]?.sentence ?? 0;
  while (
    stretch &&
    sentence + 1 < segmented.sentences.length &&
    (segmented.sentences[sentence + 1]?.start ?? Infinity) < stretch.end
  )
    sentence++;
  return sentence;
}
