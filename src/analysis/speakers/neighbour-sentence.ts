import { type Attribution, inherited } from "../quotes/attribution.ts";
import { passiveBefore } from "./cited-speaker.ts";
import { ceilingOf } from "./search-bounds.ts";
import { type SpeechContext, cueAt, sentenceAtEnd } from "../quotes/speech-context.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";
import { subjectBeyond } from "./subject-beyond.ts";
import { firstNamed } from "./subject.ts";

/** Words at the head of a sentence within which its person must be named to be its subject. */
const HEAD = 5;

/** The person who opens the sentence right before a quotation, where that parts it from the quotation before. */
export function newTopic(
  context: SpeechContext,
  earlier: number,
  index: number,
): Attribution | null {
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const sentence = (items[itemOfMarked[index] ?? 0]?.sentence ?? 0) - 1;
  if (!context.words.known || sentence <= sentenceAtEnd(context, earlier)) return null;
  const start = sentenceStarts[sentence] ?? 0;
  if (context.words.prepositions.has(items[start]?.lower ?? "")) return null;
  const named = firstNamed(
    context,
    start,
    Math.min(start + HEAD, sentenceStarts[sentence + 1] ?? 0),
  );
  return named && { subject: named, cue: null, rule: "topic before" };
}

/** The subject of the sentence before, where that ends with a colon. */
export function fromColon(context: SpeechContext, index: number): Attribution | null {
  if (!context.words.known) return null;
  const at = context.stream.itemOfMarked[index] ?? 0;
  const sentence = context.stream.items[at]?.sentence ?? 0;
  const before = context.segmented.sentences[sentence - 1];
  if (!before || !/[:：]$/.test(context.text.slice(before.start, before.end))) return null;
  return inherited(lastAttributionIn(context, sentence - 1), "colon before");
}

/** The person the sentence before names first. */
export function fromTopic(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const sentence = items[at]?.sentence ?? 0;
  for (let before = sentence - 1; before >= Math.max(0, sentence - 2); before--) {
    const cued = lastAttributionIn(context, before);
    if (cued) return inherited(cued, "sentence before");
    const start = sentenceStarts[before] ?? 0;
    const named = firstNamed(context, start, sentenceStarts[before + 1] ?? 0);
    if (named) return { subject: named, cue: null, rule: "topic before" };
  }
  return null;
}

/** The subject of a sentence's last cue, for a quotation that follows it on its own. */
function lastAttributionIn(context: SpeechContext, sentence: number): Attribution | null {
  const { items, sentenceStarts } = context.stream;
  const start = sentenceStarts[sentence] ?? 0;
  const end = sentenceStarts[sentence + 1] ?? items.length;
  for (let at = end - 1; at >= start; at--) {
    const cue = cueAt(context, at);
    if (!cue || passiveBefore(context, at, start) !== null) continue;
    const subject = subjectBefore(context, cue.from, start);
    if (subject && subject.pronoun !== "plural") return { subject, cue, rule: "sentence before" };
  }
  return null;
}

/** The subject of a sentence right after the quotation that opens with a phrase of saying: «…». Lo ha detto Rossi. */
export function fromReference(context: SpeechContext, index: number): Attribution | null {
  const { stream, segmented, words } = context;
  const sentence = sentenceAtEnd(context, index) + 1;
  const start = stream.sentenceStarts[sentence] ?? 0;
  if (!words.inverts || !segmented.sentences[sentence]) return null;
  const cue = cueAt(context, start);
  if (!cue || cue.to - cue.from < 2) return null;
  const ceiling = ceilingOf(context, cue.to, sentence);
  const subject = subjectAfter(context, cue.to, ceiling) ?? subjectBeyond(context, cue.to, ceiling);
  return subject && { subject, cue, rule: "sentence after" };
}
