import { subjectOfCue } from "../speakers/cue-subject.ts";
import { type MarkedSpeech, isNamed, startsSmall } from "./marked-shape.ts";
import { floorOf } from "../speakers/search-bounds.ts";
import type { SpeechContext } from "./speech-context.ts";
import { phraseLength } from "./stream.ts";

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
    const subject = subjectOfCue(context, cue, floor, at);
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

/** Words of a phrase like "the new project". */
const TITLE_WORDS = 3;

/** What a verb ahead of a title's word gives: called the project “a budget of survival”. */
export function calledSo(context: SpeechContext, index: number): MarkedSpeech | null {
  const called = startsSmall(context, index) ? labelled(context, index) : null;
  const at = context.stream.itemOfMarked[index] ?? 0;
  if (called?.kind !== "piece") return null;
  const between = at - (called.attribution.cue?.to ?? at);
  return between > 0 && between <= TITLE_WORDS ? called : null;
}
