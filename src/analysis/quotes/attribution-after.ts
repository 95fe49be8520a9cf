import type { Attribution } from "./attribution.ts";
import { citedSpeaker } from "../speakers/cited-speaker.ts";
import { onlyFillers } from "../speakers/fillers.ts";
import { namedInMarks } from "../speakers/named-in-marks.ts";
import { ceilingOf } from "../speakers/search-bounds.ts";
import { sourceAt } from "../speakers/source-phrase.ts";
import { type SpeechContext, cueAt, sentenceAtEnd } from "./speech-context.ts";
import { subjectAfter } from "../speakers/subject-after.ts";
import { subjectBefore } from "../speakers/subject-before.ts";
import { subjectBeyond } from "../speakers/subject-beyond.ts";
import { byPlace } from "./verb-by-place.ts";

const AFTER_REACH = 24;

/** Reaches where words are short and a subject may be long. */
const FIRST_REACH = 60;

/** The attribution that follows a stretch in the sentence where it ends: “…,” she said. Null if none does. */
export function attributionAfter(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const first = (itemOfMarked[index] ?? 0) + 1;
  const sentence = sentenceAtEnd(context, index);
  const gap = items[first]?.gap ?? "";
  if (items[first]?.sentence !== sentence || !/^[\s,،؛、，!?！？.…–—―\-‐‑]*$/.test(gap))
    return null;
  const ceiling = ceilingOf(context, first, sentence);
  const source = sourceAt(context, first, ceiling);
  if (source) return source;
  const reach = context.words.subjectFirst ? FIRST_REACH : AFTER_REACH;
  for (let at = first; at < Math.min(ceiling, first + reach); at++) {
    const cue = cueAt(context, at);
    if (!cue) continue;
    const cited = citedSpeaker(context, cue, first, ceiling);
    if (cited) return { subject: cited, cue, rule: "after:cited" };
    const subject = subjectBefore(context, cue.from, first);
    if (subject && onlyFillers(context, first, subject.from))
      return { subject, cue, rule: "after:subject-verb" };
    if (subject || !onlyFillers(context, first, at) || context.words.subjectFirst) return null;
    const inverted =
      subjectAfter(context, cue.to, ceiling) ??
      subjectBeyond(context, cue.to, ceiling) ??
      namedInMarks(context, cue.to);
    return { subject: inverted, cue, rule: "after:verb-subject" };
  }
  return context.words.subjectFirst ? null : byPlace(context, index, first, ceiling);
}
