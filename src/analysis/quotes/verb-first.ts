import { subjectAfter } from "../speakers/subject-after.ts";
import { subjectBefore } from "../speakers/subject-before.ts";
import type { Subject } from "../speakers/subject.ts";
import { type Cue, type SpeechContext, cueAt } from "./speech-context.ts";

/** Words looked back over for the verb whose subject is shared. */
const SHARED_REACH = 60;

/**
 * The subject of a verb of saying where subjects stand behind their verbs (Arabic): the phrase right behind it; a
 * person who opens the clause before it ("أن ترامب قال إن"); the subject of an earlier verb of saying ("قال X … قائلا");
 * else what stands before it.
 */
export function subjectOfVerbFirst(
  context: SpeechContext,
  cue: Cue,
  floor: number,
  ceiling: number,
): Subject | null {
  const own = subjectAfter(context, cue.to, ceiling);
  if (own) return own;
  const before = subjectBefore(context, cue.from, floor);
  if (before?.person && opensClause(context, before.from, floor)) return before;
  return sharedSubject(context, cue, floor) ?? before;
}

function opensClause({ stream, words }: SpeechContext, from: number, floor: number): boolean {
  return from === floor || words.complementisers.has(stream.items[from - 1]?.lower ?? "");
}

function sharedSubject(context: SpeechContext, cue: Cue, floor: number): Subject | null {
  for (let at = cue.from - 1; at >= Math.max(floor, cue.from - SHARED_REACH); at--) {
    const earlier = cueAt(context, at);
    const subject = earlier ? subjectAfter(context, earlier.to, cue.from) : null;
    if (subject) return subject;
  }
  return null;
}
