import type { Reported } from "./by-source.ts";
import { subjectOfCue } from "../speakers/cue-subject.ts";
import { clauseEnd, contentFrom } from "./reported-clause.ts";
import { type Cue, type SpeechContext, cueAt } from "./speech-context.ts";
import { phraseLength } from "./stream.ts";

/** "described the initiative as a continuation": what somebody calls something. */
export function byLabel(
  context: SpeechContext,
  at: number,
  start: number,
  end: number,
): Reported | null {
  const { items } = context.stream;
  const length = phraseLength(items, at, context.words.labels);
  if (length === 0) return null;
  const from = at + length;
  let link = from + 1;
  while (link < Math.min(end, from + 14) && !context.words.labelLinks.has(items[link]?.lower ?? ""))
    link++;
  if (link >= Math.min(end, from + 14)) return null;
  for (let inner = from; inner <= link; inner++)
    if (/[,;:]/.test(items[inner]?.gap ?? "") || cueAt(context, inner)) return null;
  const cue: Cue = { from: at, to: from, strength: "strong" };
  const subject = subjectOfCue(context, cue, start, from);
  const content = contentFrom(context, from, clauseEnd(context, from, end));
  return subject && content ? { attribution: { subject, cue, rule: "label" }, content } : null;
}
