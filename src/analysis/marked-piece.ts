import { type Attribution, floorOf, onlyFillers, sourceAt, subjectOf } from "./attribution.ts";
import { type MarkedSpeech, isNamed, isTitleCase } from "./marked-shape.ts";
import { type SpeechContext, cueAt, sentenceAtEnd } from "./speech-context.ts";
import { phraseLength } from "./stream.ts";

/** Words between a cue and a stretch in its clause. */
const EMBEDDED_REACH = 80;

/** “…” behind a verb that gives things names: called the plan “reckless”. A noun after an article is a name. */
export function labelled(context: SpeechContext, index: number): MarkedSpeech | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const floor = floorOf(context, at);
  const called = calledBefore(context, index);
  if (called) return called;
  let brackets = 0;
  for (let from = at - 1; from >= Math.max(floor, at - 24); from--) {
    const gap = items[from + 1]?.gap ?? "";
    brackets += (gap.match(/\)/g)?.length ?? 0) - (gap.match(/\(/g)?.length ?? 0);
    if (brackets < 0 || gap.includes(";")) return null;
    const length = phraseLength(items, from, context.words.labels);
    if (length === 0) continue;
    if (context.words.passives.has(items[from - 1]?.lower ?? "")) return null;
    const cue = { from, to: from + length, strength: "strong" as const };
    const subject = subjectOf(context, cue, floor, at);
    if ((!subject && from - floor > 1) || isNamed(context, index)) return null;
    const start = items[from + length]?.start ?? 0;
    const end = context.marked[index]?.end ?? start;
    return {
      kind: "piece",
      attribution: { subject, cue, rule: "label" },
      content: { start, end },
    };
  }
  return null;
}

/** Words between the marks and a verb that gives names behind them: als „…“ öffentlich bezeichnet. */
const LABEL_BEHIND = 3;

/** “…” between the word that links a name and a verb that gives it: das Gesetz, das er als „…“ bezeichnete. */
function calledBefore(context: SpeechContext, index: number): MarkedSpeech | null {
  const { stream, words } = context;
  const { items, itemOfMarked } = stream;
  const at = itemOfMarked[index] ?? 0;
  const determined = words.determiners.has(items[at - 1]?.lower ?? "");
  if (!words.labelLinks.has(items[at - (determined ? 2 : 1)]?.lower ?? "")) return null;
  for (let next = at + 1; next <= at + LABEL_BEHIND; next++) {
    const item = items[next];
    if (!item || item.marked >= 0 || !/^\s$/.test(item.gap)) return null;
    const length = phraseLength(items, next, words.labels);
    if (length === 0) continue;
    const cue = { from: next, to: next + length, strength: "strong" as const };
    const content = { start: items[at]?.start ?? 0, end: context.marked[index]?.end ?? 0 };
    return { kind: "piece", attribution: { subject: null, cue, rule: "label behind" }, content };
  }
  return null;
}

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
    const subject = subjectOf(context, cue, start, at);
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
