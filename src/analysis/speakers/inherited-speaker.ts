import { type Attribution, inherited } from "../quotes/attribution.ts";
import type { MarkedSpeech } from "../quotes/marked-shape.ts";
import { fromColon, fromReference, fromTopic, newTopic } from "./neighbour-sentence.ts";
import { topicBehind } from "../quotes/particle-speech.ts";
import { pointingBack } from "../quotes/pointing-back.ts";
import { type SpeechContext, sentenceAtEnd } from "../quotes/speech-context.ts";

/**
 * Gives quotations that stand on their own the speaker of their neighbours: of the quotation before in the
 * paragraph, of a sentence that ends in a colon, of the next in the paragraph, of the paragraph before when it
 * closes with a quotation, else the person the sentence before is about.
 */
export function inheritSpeakers(
  context: SpeechContext,
  judged: readonly MarkedSpeech[],
): MarkedSpeech[] {
  const near = fill(
    judged,
    (result, index) =>
      fromBefore(context, result, index) ??
      pointingBack(context, index) ??
      fromNext(context, judged, index),
  );
  if (!context.words.known) return near;
  return fill(
    near,
    (result, index) =>
      fromReference(context, index) ??
      topicBehind(context, index) ??
      fromContinued(context, result, index) ??
      fromTopic(context, index),
  );
}

/** Looks, in order, for the speaker of each quotation that has none; what is found counts for those behind it. */
function fill(
  judged: readonly MarkedSpeech[],
  find: (result: readonly MarkedSpeech[], index: number) => Attribution | null,
): MarkedSpeech[] {
  const result = [...judged];
  judged.forEach((speech, index) => {
    if (speech.kind === "direct" && !speech.attribution)
      result[index] = { kind: "direct", attribution: find(result, index) };
  });
  return result;
}

/** Stretches looked back over within a paragraph. */
const NEIGHBOURS = 12;

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

function paragraphOf(context: SpeechContext, index: number): number {
  const at = context.stream.itemOfMarked[index] ?? 0;
  return context.segmented.paragraphOf[context.stream.items[at]?.sentence ?? 0] ?? 0;
}

function attributionOf(speech: MarkedSpeech | undefined): Attribution | null {
  return speech && speech.kind !== "none" ? speech.attribution : null;
}
