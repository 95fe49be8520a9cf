import type { Attribution } from "./attribution.ts";
import { subjectOfCue } from "../speakers/cue-subject.ts";
import { onlyFillers } from "../speakers/fillers.ts";
import { type MarkedSpeech, isTitleCase } from "./marked-shape.ts";
import { sourceAt } from "../speakers/source-phrase.ts";
import { type SpeechContext, cueAt, sentenceAtEnd } from "./speech-context.ts";

/** Words between a cue and a stretch in its clause. */
const EMBEDDED_REACH = 80;

/** A stretch joined by a bare "and" or comma to one that is already somebody's. */
export function coordinated(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
): MarkedSpeech | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const previous = itemOfMarked[index - 1] ?? -9;
  const between = at - previous - 1;
  if (before?.kind !== "piece" || items[previous]?.sentence !== items[at]?.sentence) return null;
  if (between < 0 || between > 8) return null;
  for (let word = previous + 1; word < at; word++) {
    if (cueAt(context, word) || /[;:.()]/.test(items[word]?.gap ?? "")) return null;
    if (between > 2 && context.words.pronouns.has(items[word]?.lower ?? "")) return null;
  }
  return {
    kind: "piece",
    attribution: before.attribution,
    content: { start: before.content.start, end: context.marked[index]?.end ?? 0 },
  };
}

/** A stretch within the clause that a cue before it, or a source at the sentence's head, reports. */
export function embedded(context: SpeechContext, index: number): MarkedSpeech | null {
  if (isTitleCase(context, index)) return null;
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const sentence = items[at]?.sentence ?? 0;
  const start = Math.max(sentenceStarts[sentence] ?? 0, at - EMBEDDED_REACH);
  for (let from = at - 1; from >= start; from--) {
    if (/[;]/.test(items[from + 1]?.gap ?? "")) break;
    const cue = cueAt(context, from);
    if (!cue) continue;
    if (!reports(context, cue.to, at, cue.strength)) continue;
    const subject = subjectOfCue(context, cue, start, at);
    const opened = context.words.complementisers.has(items[at - 1]?.lower ?? "");
    if (!subject && !(opened && onlyFillers(context, cue.to, at - 1))) continue;
    const opening = contentOpening(context, Math.max(cue.to, subject?.to ?? 0), at);
    return piece(context, index, { subject, cue, rule: "embedded" }, items[opening]?.start ?? 0);
  }
  for (let from = at - 1; from >= start; from--) {
    const source = sourceAt(context, from, at);
    if (source?.subject) return piece(context, index, source, items[source.subject.to]?.start ?? 0);
  }
  return null;
}

/** Where a clause opens behind its cue and subject: past an addressee or a place, to its opener or a comma. */
function contentOpening({ stream, words }: SpeechContext, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (words.complementisers.has(stream.items[at]?.lower ?? "")) return at;
  if (!words.prepositions.has(stream.items[from]?.lower ?? "")) return from;
  for (let at = from + 1; at < to; at++) if (/[,،]/.test(stream.items[at]?.gap ?? "")) return at;
  return from;
}

function piece(
  context: SpeechContext,
  index: number,
  attribution: Attribution,
  from: number,
): MarkedSpeech {
  const sentence = context.segmented.sentences[sentenceAtEnd(context, index)];
  const end = Math.max(sentence?.end ?? 0, context.marked[index]?.end ?? 0);
  return { kind: "piece", attribution, content: { start: from, end } };
}

/** Whether a clause stands behind the cue: opened by a word for it, or by a verb that needs none. */
function reports(
  { stream, words }: SpeechContext,
  from: number,
  to: number,
  strength: "strong" | "weak",
): boolean {
  const cue = stream.items[from - 1]?.lower ?? "";
  for (let at = from; at < Math.min(to, from + 12); at++)
    if (words.complementisers.has(stream.items[at]?.lower ?? "")) return true;
  return words.bareCues.has(cue) || strength === "strong";
}

/** “…” at the end of a clause that its speaker follows: the plan is “reckless,” he said. */
export function trailing(context: SpeechContext, index: number, after: Attribution): MarkedSpeech {
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const start = sentenceStarts[items[at]?.sentence ?? 0] ?? at;
  return {
    kind: "piece",
    attribution: after,
    content: { start: items[start]?.start ?? 0, end: context.marked[index]?.end ?? 0 },
  };
}
