import { caseSubject, caseSubjectAfter } from "./case-subject.ts";
import { leadingSubject } from "./leading-subject.ts";
import { phraseBefore } from "./phrase-before.ts";
import { phraseEndingAt } from "./phrase-ending.ts";
import type { SpeechContext } from "../quotes/speech-context.ts";
import { type Preference, markBefore } from "./subject-marks.ts";
import { type Subject, subjectAt } from "./subject.ts";

/** The subject before the cue: the marked one where the language marks it, else the phrase right before; or null. */
export function subjectBefore(
  context: SpeechContext,
  cue: number,
  floor: number,
  preference: Preference = "nearest",
): Subject | null {
  const { obliqueEndings, subjectFirst, subjectMarks, topicMarks } = context.words;
  if (obliqueEndings.length > 0) {
    const found = caseSubject(context, cue, floor);
    return found && subjectAt(context, found.from, found.to, found.mention?.person ?? null);
  }
  if (subjectFirst) {
    const led = leadingSubject(context, cue, floor);
    return led && subjectAt(context, led.from, led.to, led.mention?.person ?? null);
  }
  const joined = opensWithLink(context, cue);
  const right = topicMarks.size > 0 && !joined ? null : phraseBefore(context, cue, floor);
  if (subjectMarks.size === 0 || right?.pronoun || joined) return right;
  const mark = markBefore(context, cue, floor, preference);
  if (mark !== null) return phraseEndingAt(context, mark - 1, floor);
  return right;
}

/** Whether a phrase of saying itself joins its subject: "का कहना है". */
function opensWithLink({ stream, words }: SpeechContext, cue: number): boolean {
  return words.links.has(stream.items[cue]?.lower ?? "");
}

/** The subject right behind a participle of saying: “…” diyen Fidan. */
export function subjectLed(context: SpeechContext, at: number, ceiling: number): Subject | null {
  const found = caseSubjectAfter(context, at, ceiling);
  return found && subjectAt(context, found.from, found.to, found.mention?.person ?? null);
}
