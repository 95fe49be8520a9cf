import { onlyFillers } from "../speakers/fillers.ts";
import {
  type Cue,
  type SpeechContext,
  closesClause,
  cueAt,
  precedesSubject,
} from "./speech-context.ts";
import { subjectBetween } from "../speakers/verb-final-subject.ts";

/** Words from a particle of speech to its verb. */
const VERB_REACH = 60;

/** Words from a bare closing mark to its verb, a subject between them included. */
export const BARE_REACH = 16;

/** The next verb of saying; other stretches may stand before it: “…”라며 “…”고 말했다. */
export function nextCue(context: SpeechContext, first: number, end: number): Cue | null {
  for (let at = first; at < Math.min(end, first + VERB_REACH); at++) {
    const cue = cueAt(context, at);
    if (cue) return cue;
  }
  return null;
}

/** A verb of saying behind the closing mark with at most its subject between them. */
export function adjacentCue(context: SpeechContext, first: number, end: number): Cue | null {
  const { items } = context.stream;
  for (let at = first; at < Math.min(end, first + BARE_REACH); at++) {
    if ((items[at]?.marked ?? 0) >= 0) return null;
    const cue = cueAt(context, at);
    if (!cue) continue;
    const leads = precedesSubject(context, cue);
    const subject = leads ? null : subjectBetween(context, cue, first);
    return onlyFillers(context, first, subject ? subject.from : cue.from) ? cue : null;
  }
  return null;
}

/** The verb of the reported clause that the stretch stands in: “…” 조치였다고 말했다. */
export function enclosingCue(context: SpeechContext, first: number, end: number): Cue | null {
  for (let at = first; at < Math.min(end, first + VERB_REACH); at++) {
    const cue = cueAt(context, at);
    if (cue && closesClause(context, cue.from - 1)) return cue;
  }
  return null;
}
