import type { Range } from "../../domain/span.ts";
import type { Attribution } from "./attribution.ts";
import type { SpeechContext } from "./speech-context.ts";

/** What a marked stretch is: whole speech, a piece within somebody's reported words, or no speech. */
export type MarkedSpeech =
  | { readonly kind: "direct"; readonly attribution: Attribution | null }
  | { readonly kind: "piece"; readonly attribution: Attribution; readonly content: Range }
  | { readonly kind: "none"; readonly rule: string };

const THAI = /[\u0E00-\u0E7F]/;

/** The rule of a stretch that nothing around it gives to anybody. */
export const UNCLAIMED = "no attribution";

/** The words between the marks. */
export function innerText({ text, marked }: SpeechContext, index: number): string {
  const inner = marked[index]?.inner;
  return inner ? text.slice(inner.start, inner.end) : "";
}

/** Whether the words read as an utterance: four or more, or a sentence's punctuation inside the marks. */
export function isUtterance(context: SpeechContext, index: number): boolean {
  const inner = innerText(context, index);
  const words = inner.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  const unspaced = inner.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu)?.length ?? 0;
  return words >= 4 || unspaced >= 8 || /[.!?…。！？؟।,，]$/.test(inner);
}

/** Whether what stands in the marks opens with a small letter. */
export function startsSmall({ text, marked }: SpeechContext, index: number): boolean {
  return /^\p{Ll}/u.test(
    text.slice(marked[index]?.inner.start ?? 0, (marked[index]?.inner.start ?? 0) + 2),
  );
}

/** Whether nothing of its sentence stands before the stretch. */
export function opensSentence({ stream }: SpeechContext, index: number): boolean {
  const at = stream.itemOfMarked[index] ?? 0;
  return at === 0 || stream.items[at - 1]?.sentence !== stream.items[at]?.sentence;
}

/** Boxer Luis “The Hammer” Ortega. */
export function isNickname({ stream, marked }: SpeechContext, index: number): boolean {
  const at = stream.itemOfMarked[index] ?? 0;
  const item = stream.items[at];
  const before = stream.items[at - 1];
  const after = stream.items[at + 1];
  const stretch = marked[index];
  if (!item || !before || !after || !stretch || item.gap !== " " || after.gap !== " ") return false;
  return before.capital && after.capital && stretch.end - stretch.start < 40;
}

/** Whether a colon stands right before the opening mark. */
export function isIntroduced({ stream }: SpeechContext, index: number): boolean {
  return /[:：]\s*$/.test(stream.items[stream.itemOfMarked[index] ?? 0]?.gap ?? "");
}

/** Whether the stretch follows the words that attribute the one before: “A,” he said, “B.” */
export function followsAttribution(context: SpeechContext, index: number): boolean {
  const at = context.stream.itemOfMarked[index] ?? 0;
  return context.stream.items[at - 1]?.marked === index - 1 && index > 0;
}

/** Whether a word for something with a title or name stands right before the marks: the novel “Winter”. */
export function isTitle(context: SpeechContext, index: number): boolean {
  const at = context.stream.itemOfMarked[index] ?? 0;
  const item = context.stream.items[at];
  const before = context.stream.items[at - 1];
  if (!item || !before || before.sentence !== item.sentence || !/^[\s,]*$/.test(item.gap))
    return false;
  return context.words.titleWords.has(before.lower);
}

/** A word alone right after an article, at the end of its phrase: the “pilot”. */
export function isNamed(context: SpeechContext, index: number): boolean {
  const at = context.stream.itemOfMarked[index] ?? 0;
  const before = context.stream.items[at - 1];
  const after = context.stream.items[at + 1];
  if (after && after.gap === " " && !context.words.prepositions.has(after.lower)) return false;
  const words = innerText(context, index).split(/\s+/).length;
  return words < 2 && before !== undefined && context.words.determiners.has(before.lower);
}

/** Names and titles: every longer word has its capital. German and other such languages have few small ones. */
export function isTitleCase(context: SpeechContext, index: number): boolean {
  if (/[.!?]$/.test(innerText(context, index))) return false;
  const words = innerText(context, index).match(/\p{L}[\p{L}\p{M}'’]{3,}/gu) ?? [];
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Whether a comma or dash, inside or outside the marks, parts the stretch from what follows. */
export function isParted({ text, marked, stream }: SpeechContext, index: number): boolean {
  const inner = marked[index]?.inner;
  const gap = stream.items[(stream.itemOfMarked[index] ?? 0) + 1]?.gap ?? "";
  if (inner === undefined) return false;
  const last = text.charAt(inner.end - 1);
  // Thai has a space for a comma.
  return /[,，—–]/.test(gap) || /[,，!?！？]/.test(last) || (THAI.test(last) && gap === " ");
}
