import { namesSpeaker } from "../quotes/quote-words.ts";
import { BREAK } from "./phrase-edges.ts";
import { type SpeechContext, closesClause, cueAt } from "../quotes/speech-context.ts";

/** Words looked back over for a mark. */
const REACH = 80;

/** Which of several marked phrases is the speaker's: the nearest that can be one, or the first of the clause. */
export type Preference = "nearest" | "first";

/**
 * The item behind the subject of a verb or quotation at `cue`, which marks it ("ने", "는"), at or after `floor`; null
 * if there is none. Marked stretches on the way are passed over. A topic counts more than another subject, and a person,
 * an office or an organisation more than a thing.
 */
export function markBefore(
  context: SpeechContext,
  cue: number,
  floor: number,
  preference: Preference = "nearest",
): number | null {
  const { words } = context;
  const marks: number[] = [];
  for (let at = cue - 1; at >= Math.max(floor, cue - REACH); at--) {
    const item = context.stream.items[at];
    if (!item || endsClause(context, at, preference)) break;
    if (item.marked < 0 && words.subjectMarks.has(item.lower) && marksPhrase(context, at))
      marks.push(at);
    else if (bearsMark(context, at)) marks.push(at + 1);
  }
  if (preference === "first") marks.reverse();
  if (words.topicMarks.size === 0) return marks[0] ?? null;
  const topics = marks.filter((at) => words.topicMarks.has(context.stream.items[at]?.lower ?? ""));
  const ranked = topics.length > 0 ? topics : marks;
  return ranked.find((at) => canSpeak(context, at - 1)) ?? ranked[0] ?? null;
}

/** Whether what stands before the item is no part of the verb's clause. */
function endsClause(context: SpeechContext, at: number, preference: Preference): boolean {
  const { items } = context.stream;
  if (/[;:!?]|\.\s/.test(items[at + 1]?.gap ?? "")) return true;
  if (context.words.complementisers.has(items[at]?.lower ?? "")) return true;
  if (preference !== "first") return false;
  const cue = cueAt(context, at);
  // A verb of saying within what is said: 表明すると述べた.
  return cue !== null && !closesClause(context, cue.to);
}

/** Whether the word is a mark here: it follows a word of its phrase. */
function marksPhrase({ stream }: SpeechContext, at: number): boolean {
  const before = stream.items[at - 1];
  const item = stream.items[at];
  if (!before || !item || before.sentence !== item.sentence || before.marked >= 0) return false;
  return !BREAK.test(item.gap) || /^[)）\]”"’'»」』]/.test(item.gap);
}

/** Whether the item is a pronoun with its mark written onto it: "उन्होंने". */
function bearsMark({ stream, words }: SpeechContext, at: number): boolean {
  const lower = stream.items[at]?.lower ?? "";
  const pronoun = words.pronouns.get(lower);
  if (pronoun === undefined || pronoun === "relative" || words.subjectMarks.has(lower))
    return false;
  for (const mark of words.subjectMarks) if (lower.endsWith(mark)) return true;
  return false;
}

/** Whether the phrase that ends at the item names a person, an office, an organisation, or stands for somebody. */
function canSpeak({ stream, words, mentions }: SpeechContext, end: number): boolean {
  const last = stream.items[end];
  if (!last) return false;
  if (words.pronouns.has(last.lower) || namesSpeaker(words, last.lower)) return true;
  for (let at = end; at > end - 4; at--) {
    const mention = mentions.get(stream.items[at]?.start ?? -1);
    if (mention && mention.end >= last.end) return true;
  }
  return false;
}
