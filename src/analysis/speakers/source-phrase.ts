import type { Attribution } from "../quotes/attribution.ts";
import { isUtterance } from "../quotes/marked-shape.ts";
import { phraseBefore } from "./phrase-before.ts";
import { floorOf } from "./search-bounds.ts";
import type { Cue, SpeechContext } from "../quotes/speech-context.ts";
import { phraseLength } from "../quotes/stream.ts";
import { subjectAfter } from "./subject-after.ts";

/** "according to X" from an item on. */
export function sourceAt(context: SpeechContext, at: number, ceiling: number): Attribution | null {
  const { stream, words } = context;
  const length = phraseLength(stream.items, at, words.sources);
  if (length === 0) return null;
  const cue: Cue = { from: at, to: at + length, strength: "strong" };
  const subject = subjectAfter(context, cue.to, ceiling, true);
  return subject ? { subject, cue, rule: "source" } : null;
}

/** "X के अनुसार", "X에 따르면", where the phrase starts at an item. */
export function sourceAfter(context: SpeechContext, at: number, floor: number): Attribution | null {
  const length = phraseLength(context.stream.items, at, context.words.sourcesAfter);
  if (length === 0) return null;
  const cue: Cue = { from: at, to: at + length, strength: "strong" };
  const subject = phraseBefore(context, at, floor);
  return subject ? { subject, cue, rule: "source" } : null;
}

/** In the words of X, “…”. */
export function sourceBefore(context: SpeechContext, index: number): Attribution | null {
  const at = context.stream.itemOfMarked[index] ?? 0;
  if (!/[,，、]\s*$/.test(context.stream.items[at]?.gap ?? "") || !isUtterance(context, index))
    return null;
  for (let from = at - 1; from >= floorOf(context, at); from--) {
    const source = sourceAt(context, from, at) ?? sourceAfter(context, from, floorOf(context, at));
    if (source) return source;
  }
  return null;
}
