import {
  type MarkedSpeech,
  innerText,
  isIntroduced,
  isTitleCase,
  isUtterance,
} from "./marked-shape.ts";
import { openingSubject } from "../speakers/opening-subject.ts";
import { floorOf } from "../speakers/search-bounds.ts";
import type { SpeechContext } from "./speech-context.ts";
import { type Subject, firstNamed, holdsOffice } from "../speakers/subject.ts";

/**
 * An utterance behind a colon whose sentence has no verb of saying: who or what opens the sentence speaks, else the
 * first person it names.
 */
export function speechAfterColon(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
): MarkedSpeech | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  if (!isIntroduced(context, index) || !isUtterance(context, index)) return null;
  if (isTitleCase(context, index) || !holdsVerb(context, index)) return null;
  const from =
    before === null || before.kind === "none"
      ? (context.stream.sentenceStarts[items[at]?.sentence ?? 0] ?? at)
      : floorOf(context, at);
  const opening = openingSubject(context, from, at);
  const named = firstNamed(context, from, at);
  const subject = opening && (isSomebody(context, opening) || !named) ? opening : named;
  return { kind: "direct", attribution: subject && { subject, cue: null, rule: "colon" } };
}

/** Whether the words hold a finite verb, in a language where every sentence ends with one; elsewhere always. */
function holdsVerb(context: SpeechContext, index: number): boolean {
  const { verbFinal, finites, finiteEndings } = context.words;
  if (!verbFinal || finites.size === 0) return true;
  const words =
    innerText(context, index)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some(
    (word) => finites.has(word) || finiteEndings.some((ending) => word.endsWith(ending)),
  );
}

/** Whether a phrase is a person by name, pronoun or office. */
function isSomebody(context: SpeechContext, subject: Subject): boolean {
  return subject.person !== null || subject.pronoun !== null || holdsOffice(context, subject);
}
