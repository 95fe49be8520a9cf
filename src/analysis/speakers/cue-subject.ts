import { citedSpeaker } from "./cited-speaker.ts";
import { jointSubject } from "./joint-subject.ts";
import { startsPhrase } from "./phrase-edges.ts";
import { type Cue, type SpeechContext, cueAt, precedesSubject } from "../quotes/speech-context.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore, subjectLed } from "./subject-before.ts";
import type { Subject } from "./subject.ts";
import { subjectOfVerbFirst } from "../quotes/verb-first.ts";

const SHARED_REACH = 60;
const SHARED_CUES = 3;

/** A cue's subject, on whichever side it stands; one shared with the verb before it counts ("he said, adding"). */
export function subjectOfCue(
  context: SpeechContext,
  cue: Cue,
  floor: number,
  ceiling: number,
): Subject | null {
  if (precedesSubject(context, cue)) return subjectLed(context, cue.to, ceiling);
  const cited = citedSpeaker(context, cue, floor, ceiling);
  if (cited) return cited;
  if (context.words.verbFirst) return subjectOfVerbFirst(context, cue, floor, ceiling);
  const joint = jointSubject(context, cue, floor);
  if (joint) return joint;
  const before = subjectBefore(context, cue.from, floor);
  if (context.words.subjectFirst || context.words.obliqueEndings.length > 0) return before;
  if (context.words.subjectMarks.size > 0) return before ?? sharedSubject(context, cue, floor);
  const after = subjectAfter(context, cue.to, ceiling);
  if (before) return after && isInverted(context, cue, before, after) ? after : before;
  if (after && (cue.from === floor || after.person || sharedSubject(context, cue, floor) === null))
    return after;
  return sharedSubject(context, cue, floor) ?? after;
}

/**
 * Whether the words before the verb only lead in: “In Rom sagte Merkel”, “Später sagte die Polizei”, or belong to what
 * was said: “Das sei ein Weg, der „gangbar“, sagte der Minister”.
 */
function isInverted(context: SpeechContext, cue: Cue, before: Subject, after: Subject): boolean {
  const { stream, words } = context;
  if (!words.inverts || before.person || before.pronoun) return false;
  if (after.person || after.pronoun) return true;
  if (!startsPhrase({ stream, words }, after.from)) return false;
  const first = stream.items[before.from];
  const led = words.prepositions.has(stream.items[before.from - 1]?.lower ?? "");
  const leads = first !== undefined && !first.capital && !words.determiners.has(first.lower);
  return led || leads || (stream.items[cue.from - 1]?.marked ?? -1) >= 0;
}

/** The subject of one of the last cues before this one in the sentence. */
function sharedSubject(context: SpeechContext, cue: Cue, floor: number): Subject | null {
  let tried = 0;
  for (let at = cue.from - 1; at >= Math.max(floor, cue.from - SHARED_REACH); at--) {
    const earlier = cueAt(context, at);
    const subject = earlier ? subjectBefore(context, earlier.from, floor) : null;
    if (subject || (earlier && ++tried === SHARED_CUES)) return subject;
  }
  return null;
}

/** Whether somebody is only supposed to say it: “If you say “yes” …”. */
export function isSupposed(
  { stream, words }: SpeechContext,
  { from }: Subject,
  floor: number,
): boolean {
  return from > floor && words.conditionals.has(stream.items[from - 1]?.lower ?? "");
}
