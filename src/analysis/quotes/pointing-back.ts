import type { Attribution } from "./attribution.ts";
import { subjectBefore } from "../speakers/subject-before.ts";
import { type SpeechContext, cueAt, sentenceAtEnd } from "./speech-context.ts";

/**
 * The attribution in the sentence behind a quotation that stands on its own, where its verb, the last word, points
 * back: “…” 박 씨는 이렇게 말했다. “…” 박 씨의 말이다. Null if none does.
 */
export function pointingBack(context: SpeechContext, index: number): Attribution | null {
  const { items, sentenceStarts } = context.stream;
  const { segmented, words } = context;
  if (words.pointers.size === 0) return null;
  const quoted = sentenceAtEnd(context, index);
  const next = quoted + 1;
  if (segmented.paragraphOf[next] !== segmented.paragraphOf[quoted]) return null;
  const start = sentenceStarts[next] ?? items.length;
  const end = sentenceStarts[next + 1] ?? items.length;
  for (let at = end - 1; at >= Math.max(start, end - LAST); at--) {
    const cue = cueAt(context, at);
    if (!cue || cue.to !== end) continue;
    const points =
      words.links.has(items[at]?.lower ?? "") || words.pointers.has(items[at - 1]?.lower ?? "");
    const subject = points ? subjectBefore(context, at, start) : null;
    if (subject) return { subject, cue, rule: "pointing back" };
  }
  return null;
}

/** Words of the longest verb of saying. */
const LAST = 4;
