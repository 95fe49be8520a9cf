import type { Attribution } from "./attribution.ts";
import type { MarkedSpeech } from "./marked-shape.ts";
import { phraseEndingAt } from "../speakers/phrase-ending.ts";
import { type Cue, type SpeechContext, sentenceAtEnd } from "./speech-context.ts";
import { markBefore } from "../speakers/subject-marks.ts";

const LONGEST_FRONT = 14;
/** Particles of speech behind which a noun stands, not a verb: との批判, とする声. */
const BEFORE_NOUN = /(?:の|する|いう|いった)$/u;

/** 鈴木氏「…」: nothing but who speaks stands before the marks, and nothing behind them. Null for other stretches. */
export function speakerInFront(context: SpeechContext, index: number): MarkedSpeech | null {
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const floor = sentenceStarts[items[at]?.sentence ?? 0] ?? at;
  if (at <= floor || at - floor > LONGEST_FRONT) return null;
  const bare =
    context.words.topicMarks.size > 0 && context.text.charAt(items[at]?.start ?? 0) === "「";
  if (!(bare ? /^[:：]?$/u : /^[:：]$/u).test(items[at]?.gap ?? "x")) return null;
  const subject = phraseEndingAt(context, at - 1, floor);
  const last = items[at - 1]?.lower ?? "";
  if (subject?.from !== floor || !(subject.person || context.words.speakers.has(last))) return null;
  return { kind: "direct", attribution: { subject, cue: null, rule: "name in front" } };
}

/** Whether the verb of saying is turned round by what follows it: 批判された. */
export function isTurned({ stream, words }: SpeechContext, cue: Cue): boolean {
  const next = stream.items[cue.to];
  return words.topicMarks.size > 0 && next?.gap === "" && words.passives.has(next.lower);
}

/** Whether the particle leads to a noun that tells of speech: whose speech it is, no subject says. */
export function leadsToNoun(
  { stream, words }: SpeechContext,
  at: number,
  cue: Cue | null,
): boolean {
  if (words.topicMarks.size === 0 || (cue !== null && cue.from !== at)) return false;
  const particle = stream.items[at]?.lower ?? "";
  const next = stream.items[at + 1];
  return (
    BEFORE_NOUN.test(particle) && next?.gap === "" && next.sentence === stream.items[at]?.sentence
  );
}

/** The person the next sentence is about, for a quotation that opens its paragraph on its own. */
export function topicBehind(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const { paragraphOf } = context.segmented;
  const sentence = items[itemOfMarked[index] ?? 0]?.sentence ?? 0;
  const next = sentenceAtEnd(context, index) + 1;
  if (context.words.topicMarks.size === 0 || paragraphOf[sentence - 1] === paragraphOf[sentence])
    return null;
  if (paragraphOf[next] !== paragraphOf[sentence]) return null;
  const start = sentenceStarts[next] ?? items.length;
  const end = sentenceStarts[next + 1] ?? items.length;
  const mark = markBefore(context, end, start);
  const subject = mark === null ? null : phraseEndingAt(context, mark - 1, start);
  return subject?.person ? { subject, cue: null, rule: "topic behind" } : null;
}
