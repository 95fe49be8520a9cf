import type { Attribution } from "../quotes/attribution.ts";
import { phraseBefore } from "./phrase-before.ts";
import { phraseEndingAt } from "./phrase-ending.ts";
import { ceilingOf } from "./search-bounds.ts";
import { sourceAfter } from "./source-phrase.ts";
import {
  type Cue,
  type SpeechContext,
  precedesSubject,
  mentionAt,
} from "../quotes/speech-context.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore, subjectLed } from "./subject-before.ts";
import { markBefore } from "./subject-marks.ts";
import type { Subject } from "./subject.ts";

/** The subject between a closing mark and the verb; where subjects are marked, only a name or pronoun is one without. */
export function subjectBetween(context: SpeechContext, cue: Cue, first: number): Subject | null {
  if (precedesSubject(context, cue)) {
    const sentence = context.stream.items[cue.from]?.sentence ?? 0;
    return subjectLed(context, cue.to, ceilingOf(context, cue.to, sentence));
  }
  const subject = subjectBefore(context, cue.from, first);
  if (!subject || context.words.subjectMarks.size === 0) return subject;
  const marked = context.words.subjectMarks.has(context.stream.items[subject.to]?.lower ?? "");
  return marked || subject.person || subject.pronoun ? subject : null;
}

/** The subject that stands before a stretch, at the front of the sentence: marked, or right before the marks. */
export function subjectInFront(context: SpeechContext, index: number): Subject | null {
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const floor = sentenceStarts[items[at]?.sentence ?? 0] ?? at;
  if (context.words.obliqueEndings.length > 0) return subjectBefore(context, at, floor);
  const mark = markBefore(context, at, floor);
  if (mark !== null) return phraseEndingAt(context, mark - 1, floor);
  if (context.words.topicMarks.size > 0 || at <= floor) return null;
  const comma = /^\s*,\s*$/.test(items[at]?.gap ?? "");
  return comma ? phraseEndingAt(context, at - 1, floor) : phraseBefore(context, at, floor);
}

/** The name behind the verb that closes its sentence, where the order is turned: “…” diyor Dündar. */
export function subjectAtEnd(context: SpeechContext, cue: Cue | null): Subject | null {
  if (!cue || context.words.obliqueEndings.length === 0) return null;
  const { items } = context.stream;
  const ceiling = ceilingOf(context, cue.to, items[cue.from]?.sentence ?? 0);
  const subject = subjectAfter(context, cue.to, ceiling);
  return subject?.to === ceiling && items[ceiling - 1]?.capital ? subject : null;
}

const BEHIND_REACH = 8;

/** 「…」と話すのは田中さんだ: a person right behind a verb that describes him, particles between. */
export function subjectBehind(context: SpeechContext, cue: Cue | null): Subject | null {
  if (!cue || context.words.topicMarks.size === 0) return null;
  const { items } = context.stream;
  let from = cue.to;
  while (isParticle(context, from)) from++;
  for (let at = from; at < from + BEHIND_REACH; at++) {
    const item = items[at];
    if (!item || item.marked >= 0 || item.gap !== "") return null;
    const mention = mentionAt(context, at);
    if (!mention) continue;
    let end = at;
    while ((items[end + 1]?.end ?? Infinity) <= mention.end) end++;
    return phraseEndingAt(context, end, from);
  }
  return null;
}

function isParticle({ stream, words }: SpeechContext, at: number): boolean {
  const lower = stream.items[at]?.lower ?? "";
  return words.subjectMarks.has(lower) || words.links.has(lower);
}

/** Words from a source to the marks. */
const SOURCE_REACH = 60;

/** Bakanlıktan yapılan açıklamada “…” denildi: a source in place of a subject. */
export function sourceInFront(context: SpeechContext, index: number): Attribution | null {
  if (context.words.obliqueEndings.length === 0) return null;
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const to = itemOfMarked[index] ?? 0;
  const floor = sentenceStarts[items[to]?.sentence ?? 0] ?? to;
  for (let at = to - 1; at > Math.max(floor, to - SOURCE_REACH); at--) {
    const attribution = sourceAfter(context, at, floor);
    if (attribution) return attribution;
  }
  return null;
}
