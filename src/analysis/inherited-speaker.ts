import type { Attribution } from "./attribution.ts";
import { ceilingOf } from "./search-bounds.ts";
import { passiveBefore } from "./cited-speaker.ts";
import type { MarkedSpeech } from "./marked-shape.ts";
import { topicBehind } from "./particle-speech.ts";
import { pointingBack } from "./pointing-back.ts";
import { cueAt, sentenceAtEnd, type SpeechContext } from "./speech-context.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";
import { firstNamed } from "./subject.ts";
import { subjectBeyond } from "./subject-beyond.ts";

/**
 * Gives quotations that stand on their own the speaker of their neighbours: of the quotation before in the
 * paragraph, of a sentence that ends in a colon, of the next in the paragraph, of the paragraph before when it
 * closes with a quotation, else the person the sentence before is about.
 */
export function inheritSpeakers(
  context: SpeechContext,
  judged: readonly MarkedSpeech[],
): MarkedSpeech[] {
  const result = [...judged];
  for (let index = 0; index < result.length; index++) {
    const speech = result[index];
    if (speech?.kind !== "direct" || speech.attribution) continue;
    const attribution =
      fromBefore(context, result, index) ??
      pointingBack(context, index) ??
      fromNext(context, judged, index);
    result[index] = { kind: "direct", attribution };
  }
  if (context.words.known)
    for (let index = 0; index < result.length; index++) {
      const speech = result[index];
      if (speech?.kind !== "direct" || speech.attribution) continue;
      const attribution =
        fromReference(context, index) ??
        topicBehind(context, index) ??
        fromContinued(context, result, index) ??
        fromTopic(context, index);
      result[index] = { kind: "direct", attribution };
    }
  return result;
}

/** Stretches looked back over within a paragraph. */
const NEIGHBOURS = 12;

function paragraphOf(context: SpeechContext, index: number): number {
  const at = context.stream.itemOfMarked[index] ?? 0;
  return context.segmented.paragraphOf[context.stream.items[at]?.sentence ?? 0] ?? 0;
}

function attributionOf(speech: MarkedSpeech | undefined): Attribution | null {
  return speech && speech.kind !== "none" ? speech.attribution : null;
}

function inherited(attribution: Attribution | null, rule: string): Attribution | null {
  return attribution?.subject ? { ...attribution, rule } : null;
}

function fromBefore(
  context: SpeechContext,
  result: readonly MarkedSpeech[],
  index: number,
): Attribution | null {
  const paragraph = paragraphOf(context, index);
  for (let earlier = index - 1; earlier >= Math.max(0, index - NEIGHBOURS); earlier--) {
    if (paragraphOf(context, earlier) !== paragraph) break;
    const attribution = attributionOf(result[earlier]);
    if (attribution)
      return newTopic(context, earlier, index) ?? inherited(attribution, "same paragraph");
  }
  return fromColon(context, index);
}

/** Words at the head of a sentence within which its person must be named to be its subject. */
const HEAD = 5;

/** The person who opens the sentence right before a quotation, where that parts it from the quotation before. */
function newTopic(context: SpeechContext, earlier: number, index: number): Attribution | null {
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

function fromColon(context: SpeechContext, index: number): Attribution | null {
  if (!context.words.known) return null;
  const at = context.stream.itemOfMarked[index] ?? 0;
  const sentence = context.stream.items[at]?.sentence ?? 0;
  const before = context.segmented.sentences[sentence - 1];
  if (!before || !/[:：]$/.test(context.text.slice(before.start, before.end))) return null;
  return inherited(lastAttributionIn(context, sentence - 1), "colon before");
}

function fromNext(
  context: SpeechContext,
  judged: readonly MarkedSpeech[],
  index: number,
): Attribution | null {
  if (paragraphOf(context, index + 1) !== paragraphOf(context, index)) return null;
  const at = context.stream.itemOfMarked[index + 1] ?? -1;
  const sentence = context.stream.items[at]?.sentence;
  if (sentence !== sentenceAtEnd(context, index) + 1) return null;
  const next = judged[index + 1];
  return next?.kind === "direct" ? inherited(next.attribution, "next quotation") : null;
}

/** The subject of a sentence right after the quotation that opens with a phrase of saying: «…». Lo ha detto Rossi. */
function fromReference(context: SpeechContext, index: number): Attribution | null {
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

/** The speaker of the paragraph before, when that ends with a quotation or its attribution. */
function fromContinued(
  context: SpeechContext,
  result: readonly MarkedSpeech[],
  index: number,
): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const paragraph = paragraphOf(context, index);
  const earlier = result[index - 1];
  if (index === 0 || paragraphOf(context, index - 1) !== paragraph - 1) return null;
  const last = items[(itemOfMarked[index] ?? 0) - 1];
  const ends = context.marked[index - 1];
  if (!last || !ends || earlier?.kind !== "direct") return null;
  const closing = last.marked === index - 1 || last.sentence === sentenceAtEnd(context, index - 1);
  return closing ? inherited(earlier.attribution, "paragraph before") : null;
}

/** The person the sentence before names first. */
function fromTopic(context: SpeechContext, index: number): Attribution | null {
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
