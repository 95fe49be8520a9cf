import { type MarkedSpeech, innerText, isUtterance } from "./marked-shape.ts";
import { isTurned, leadsToNoun, speakerInFront } from "./particle-speech.ts";
import { sourceAfter } from "../speakers/source-phrase.ts";
import { type Cue, type SpeechContext, closesClause, sentenceAtEnd } from "./speech-context.ts";
import { UNSPACED } from "../words/splitter.ts";
import { phraseLength } from "./stream.ts";
import { BARE_REACH, adjacentCue, enclosingCue, nextCue } from "./verb-final-cue.ts";
import {
  sourceInFront,
  subjectAtEnd,
  subjectBehind,
  subjectBetween,
  subjectInFront,
} from "../speakers/verb-final-subject.ts";

const LABEL_REACH = 8;

const NAMING_REACH = 3;

/**
 * What a marked stretch is in a language whose verb comes last: “X는 “…”라고 말했다”, “X ने “…” कहा”. Null where
 * nothing behind the stretch tells. Speech whose subject is dropped has no attribution and takes its neighbours'.
 */
export function judgeVerbFinal(context: SpeechContext, index: number): MarkedSpeech | null {
  const { items, itemOfMarked } = context.stream;
  const first = (itemOfMarked[index] ?? 0) + 1;
  const sentence = sentenceAtEnd(context, index);
  const gap = items[first]?.gap ?? "";
  if (items[first]?.sentence !== sentence) return speakerInFront(context, index);
  if (!/^[\s,،、!?.…]*$/.test(gap)) return null;
  const end = context.stream.sentenceStarts[sentence + 1] ?? items.length;
  const quotative = context.words.quotatives.has(items[first]?.lower ?? "");
  if (quotative && isNaming(context, first)) return { kind: "none", rule: "naming" };
  const cue = quotative
    ? nextCue(context, first, end)
    : (adjacentCue(context, first, end) ?? enclosingCue(context, first, end));
  if (cue && isTurned(context, cue)) return turned(context, index, cue);
  if (cue || quotative) return spoken(context, index, cue, first, quotative);
  return sourced(context, first, end) ?? labelledBefore(context, index, first, end);
}

/** Speech that “is criticised”, “was reported”: of nobody who is named as its subject. A short one is a word. */
function turned(context: SpeechContext, index: number, cue: Cue): MarkedSpeech {
  return isUtterance(context, index)
    ? { kind: "direct", attribution: { subject: null, cue, rule: "passive" } }
    : { kind: "none", rule: "passive" };
}

/** “…”라고 불렀다: a name or inscription. */
function isNaming({ stream, words }: SpeechContext, first: number): boolean {
  for (let at = first + 1; at <= first + NAMING_REACH; at++) {
    const item = stream.items[at];
    if (!item || item.marked >= 0 || item.sentence !== stream.items[first]?.sentence) return false;
    if (words.namings.has(item.lower)) return true;
  }
  return false;
}

function spoken(
  context: SpeechContext,
  index: number,
  cue: Cue | null,
  first: number,
  quotative: boolean,
): MarkedSpeech | null {
  const between = cue ? subjectBetween(context, cue, quotative ? first + 1 : first) : null;
  if (!quotative && cue && between && isBeyond(context, cue, between)) return null;
  const subject =
    between ??
    subjectInFront(context, index) ??
    subjectAtEnd(context, cue) ??
    subjectBehind(context, cue);
  const attribution = (subject ? null : sourceInFront(context, index)) ?? {
    subject,
    cue,
    rule: cue ? "around" : "around: particle",
  };
  const whole =
    (isSaying(context, index) && (quotative || adjacent(context, first, cue))) ||
    (quotative && cue !== null && UNSPACED.test(innerText(context, index)));
  const nobodys = leadsToNoun(context, first, cue);
  if (whole)
    return { kind: "direct", attribution: attribution.subject || nobodys ? attribution : null };
  const stretch = context.marked[index];
  if (!attribution.subject || !stretch) return null;
  return { kind: "piece", attribution, content: { start: stretch.start, end: stretch.end } };
}

/** Whether the reported clause stands between subject and verb, and so the stretch in front of both is none of it. */
function isBeyond(context: SpeechContext, cue: Cue, { from }: { readonly from: number }): boolean {
  return closesClause(context, cue.from - 1) && from < cue.from && !closesClause(context, from - 1);
}

/** Where words are long, two make an utterance. */
function isSaying(context: SpeechContext, index: number): boolean {
  if (isUtterance(context, index)) return true;
  const { obliqueEndings, topicMarks } = context.words;
  if (obliqueEndings.length === 0 && topicMarks.size === 0) return false;
  return /\p{L}\P{L}+\p{L}/u.test(innerText(context, index));
}

function adjacent(context: SpeechContext, first: number, cue: Cue | null): boolean {
  return cue !== null && !closesClause(context, cue.from - 1) && cue.from - first < BARE_REACH;
}

/** “…” X के अनुसार. */
function sourced(context: SpeechContext, first: number, end: number): MarkedSpeech | null {
  for (let at = first + 1; at < Math.min(end, first + BARE_REACH); at++) {
    if ((context.stream.items[at]?.marked ?? 0) >= 0) return null;
    const attribution = sourceAfter(context, at, first);
    if (attribution?.subject?.from === first) return { kind: "direct", attribution };
  }
  return null;
}

/** A word somebody has for something: X ने Y को “…” बताया. */
function labelledBefore(
  context: SpeechContext,
  index: number,
  first: number,
  end: number,
): MarkedSpeech | null {
  const { items } = context.stream;
  const stretch = context.marked[index];
  for (let at = first; stretch && at < Math.min(end, first + LABEL_REACH); at++) {
    const length = phraseLength(items, at, context.words.labels);
    if (length === 0) continue;
    const subject = subjectInFront(context, index);
    if (!subject && context.words.obliqueEndings.length === 0) return null;
    const cue: Cue = { from: at, to: at + length, strength: "strong" };
    const { start, end } = stretch;
    return {
      kind: "piece",
      attribution: { subject, cue, rule: "label" },
      content: { start, end },
    };
  }
  return null;
}
