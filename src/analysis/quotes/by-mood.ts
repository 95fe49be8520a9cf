import type { Attribution } from "./attribution.ts";
import type { Reported } from "./by-source.ts";
import { passiveBefore } from "../speakers/cited-speaker.ts";
import { subjectOfCue } from "../speakers/cue-subject.ts";
import { contentFrom } from "./reported-clause.ts";
import { type SpeechContext, cueAt } from "./speech-context.ts";
import { firstNamed } from "../speakers/subject.ts";

/** The rule of sentences that are reported by the form of their verb. */
export const MOOD = "verb form";

/** A sentence whose verb form says that somebody else says it: the last speaker goes on. */
export function byMood(
  context: SpeechContext,
  start: number,
  end: number,
  last: Attribution | null,
): Reported | null {
  const { reportedForms, firstPersons, conditionals } = context.words;
  const { items } = context.stream;
  for (let at = start + 1; at < end; at++) {
    if (!reportedForms.has(items[at]?.lower ?? "") || items[at]?.capital) continue;
    if ([at - 1, at + 1].some((beside) => firstPersons.has(items[beside]?.lower ?? ""))) continue;
    const conditional = items.slice(start, at).some(({ lower }) => conditionals.has(lower));
    const content = conditional ? null : contentFrom(context, start, end);
    return content
      ? { attribution: { subject: last?.subject ?? null, cue: null, rule: MOOD }, content }
      : null;
  }
  return null;
}

/** Who the last verb of saying of a sentence is of, though it reports no clause: "Er warnte vor den Folgen." */
export function lastCueSubject(
  context: SpeechContext,
  start: number,
  end: number,
): Attribution | null {
  if (context.words.reportedForms.size === 0) return null;
  for (let at = end - 1; at >= start; at--) {
    const cue = cueAt(context, at);
    if (!cue || passiveBefore(context, at, start) !== null) continue;
    const subject = subjectOfCue(context, cue, start, end);
    if (subject) return { subject, cue, rule: MOOD };
  }
  return null;
}

/** The one person named in the sentence that opens a paragraph: who goes on in it, where the verb's form reports. */
export function onlyPerson(
  context: SpeechContext,
  sentence: number,
  start: number,
  end: number,
): Attribution | null {
  const { paragraphOf } = context.segmented;
  const opens = paragraphOf[sentence] !== paragraphOf[sentence - 1];
  if (context.words.reportedForms.size === 0 || !opens) return null;
  const named = firstNamed(context, start, end);
  const other = named && firstNamed(context, named.to, end);
  return named && !other ? { subject: named, cue: null, rule: MOOD } : null;
}
