import type { Attribution } from "./attribution.ts";
import { isSupposed, subjectOfCue } from "../speakers/cue-subject.ts";
import { startsSmall } from "./marked-shape.ts";
import { floorOf } from "../speakers/search-bounds.ts";
import { type SpeechContext, cueAt } from "./speech-context.ts";

const OPENED_REACH = 24;
const ADDRESSEE_WORDS = 10;

/**
 * The attribution right before a stretch, in its sentence: a cue with nothing but an addressee, a place or a time
 * between it and the opening mark. Null if none stands there.
 */
export function attributionBefore(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const floor = floorOf(context, at);
  const opened =
    context.words.subjectFirst && context.words.complementisers.has(items[at - 1]?.lower ?? "");
  const introduced = opened || /[:,：،，]\s*$/.test(items[at]?.gap ?? "");
  const colon = /[:：]\s*$/.test(items[at]?.gap ?? "");
  const reach = introduced ? (colon ? 40 : opened ? OPENED_REACH : ADDRESSEE_WORDS) : 1;
  if (!colon && clauseGoesOn(context, index)) return null;
  for (let from = at - 1; from >= Math.max(floor, at - reach - 3); from--) {
    const cue = cueAt(context, from);
    if (!cue || at - cue.to >= reach) continue;
    if (context.words.trailingCues.has(context.stream.items[from]?.lower ?? "")) continue;
    if (!colon && at - cue.to > 2 && startsSmall(context, index)) return null;
    const subject = subjectOfCue(context, cue, floor, at);
    if (subject && isSupposed(context, subject, floor)) return null;
    if (!subject && colon && at - cue.to > ADDRESSEE_WORDS) return null;
    return { subject, cue, rule: "before" };
  }
  return null;
}

/** In a language without spaces: whether the clause goes on right behind the marks: 强调“…”的重要性. */
function clauseGoesOn({ text, stream, words, marked }: SpeechContext, index: number): boolean {
  const next = stream.items[(stream.itemOfMarked[index] ?? 0) + 1];
  if (!words.subjectFirst || next?.gap !== "" || next.marked >= 0) return false;
  if (/[。！？，!?,]/.test(text.charAt((marked[index]?.inner.end ?? 0) - 1))) return false;
  return !words.clauseWords.has(next.lower) && !words.conjunctions.has(next.lower);
}
