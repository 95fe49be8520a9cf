import { type Attribution, ceilingOf, sourceAfter } from "./attribution.ts";
import { type MarkedSpeech, innerText, isUtterance } from "./marked-shape.ts";
import { isTurned, leadsToNoun, speakerInFront } from "./particle-speech.ts";
import { isFillerAt } from "./phrase-edges.ts";
import {
  type Subject,
  phraseBefore,
  phraseEndingAt,
  subjectAfter,
  subjectBefore,
  subjectLed,
} from "./speaker-phrase.ts";
import {
  type Cue,
  type SpeechContext,
  closesClause,
  cueAt,
  precedesSubject,
  sentenceAtEnd,
} from "./speech-context.ts";
import { UNSPACED } from "./splitter.ts";
import { phraseLength } from "./stream.ts";
import { markBefore } from "./subject-marks.ts";

/** Words from a particle of speech to its verb. */
const VERB_REACH = 60;
/** Words from a bare closing mark to its verb, a subject between them included. */
const BARE_REACH = 16;
const LABEL_REACH = 8;
const NAMING_REACH = 3;
const BEHIND_REACH = 8;

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
  return sourced(context, first, end) ?? labelled(context, index, first, end);
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

/** The next verb of saying; other stretches may stand before it: “…”라며 “…”고 말했다. */
function nextCue(context: SpeechContext, first: number, end: number): Cue | null {
  for (let at = first; at < Math.min(end, first + VERB_REACH); at++) {
    const cue = cueAt(context, at);
    if (cue) return cue;
  }
  return null;
}

/** A verb of saying behind the closing mark with at most its subject between them. */
function adjacentCue(context: SpeechContext, first: number, end: number): Cue | null {
  const { items } = context.stream;
  for (let at = first; at < Math.min(end, first + BARE_REACH); at++) {
    if ((items[at]?.marked ?? 0) >= 0) return null;
    const cue = cueAt(context, at);
    if (!cue) continue;
    const leads = precedesSubject(context, cue);
    const subject = leads ? null : subjectBetween(context, cue, first);
    return onlyFillers(context, first, subject ? subject.from : cue.from) ? cue : null;
  }
  return null;
}

/** The subject between a closing mark and the verb; where subjects are marked, only a name or pronoun is one without. */
function subjectBetween(context: SpeechContext, cue: Cue, first: number): Subject | null {
  if (precedesSubject(context, cue)) {
    const sentence = context.stream.items[cue.from]?.sentence ?? 0;
    return subjectLed(context, cue.to, ceilingOf(context, cue.to, sentence));
  }
  const subject = subjectBefore(context, cue.from, first);
  if (!subject || context.words.subjectMarks.size === 0) return subject;
  const marked = context.words.subjectMarks.has(context.stream.items[subject.to]?.lower ?? "");
  return marked || subject.person || subject.pronoun ? subject : null;
}

function onlyFillers(context: SpeechContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isFillerAt(context, at)) return false;
  return true;
}

/** The verb of the reported clause that the stretch stands in: “…” 조치였다고 말했다. */
function enclosingCue(context: SpeechContext, first: number, end: number): Cue | null {
  for (let at = first; at < Math.min(end, first + VERB_REACH); at++) {
    const cue = cueAt(context, at);
    if (cue && closesClause(context, cue.from - 1)) return cue;
  }
  return null;
}

function spoken(
  context: SpeechContext,
  index: number,
  cue: Cue | null,
  first: number,
  quotative: boolean,
): MarkedSpeech | null {
  const between = cue ? subjectBetween(context, cue, quotative ? first + 1 : first) : null;
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

/** Where words are long, two make an utterance. */
function isSaying(context: SpeechContext, index: number): boolean {
  if (isUtterance(context, index)) return true;
  const { obliqueEndings, topicMarks } = context.words;
  if (obliqueEndings.length === 0 && topicMarks.size === 0) return false;
  return /\p{L}\P{L}+\p{L}/u.test(innerText(context, index));
}

/** Bakanlıktan yapılan açıklamada “…” denildi: a source in place of a subject. */
function sourceInFront(context: SpeechContext, index: number): Attribution | null {
  if (context.words.obliqueEndings.length === 0) return null;
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const to = itemOfMarked[index] ?? 0;
  const floor = sentenceStarts[items[to]?.sentence ?? 0] ?? to;
  for (let at = to - 1; at > Math.max(floor, to - VERB_REACH); at--) {
    const attribution = sourceAfter(context, at, floor);
    if (attribution) return attribution;
  }
  return null;
}

function adjacent(context: SpeechContext, first: number, cue: Cue | null): boolean {
  return cue !== null && !closesClause(context, cue.from - 1) && cue.from - first < BARE_REACH;
}

/** The name behind the verb that closes its sentence, where the order is turned: “…” diyor Dündar. */
function subjectAtEnd(context: SpeechContext, cue: Cue | null): Subject | null {
  if (!cue || context.words.obliqueEndings.length === 0) return null;
  const { items } = context.stream;
  const ceiling = ceilingOf(context, cue.to, items[cue.from]?.sentence ?? 0);
  const subject = subjectAfter(context, cue.to, ceiling);
  return subject?.to === ceiling && items[ceiling - 1]?.capital ? subject : null;
}

/** 「…」と話すのは田中さんだ: a person right behind a verb that describes him, particles between. */
function subjectBehind(context: SpeechContext, cue: Cue | null): Subject | null {
  if (!cue || context.words.topicMarks.size === 0) return null;
  const { items } = context.stream;
  let from = cue.to;
  while (isParticle(context, from)) from++;
  for (let at = from; at < from + BEHIND_REACH; at++) {
    const item = items[at];
    if (!item || item.marked >= 0 || item.gap !== "") return null;
    const mention = context.mentions.get(item.start);
    if (!mention) continue;
    let end = at;
    while ((items[end + 1]?.end ?? Infinity) <= mention.end) end++;
    return phraseEndingAt(context, end, from);
  }
  return null;
}

function isParticle({ stream, words }: SpeechContext, at: number): boolean {
  const lower = stream.items[at]?.lower ?? "";
  return words.subjectMarks.has(lower) || words.links.has(lower);
}

/** The subject that stands before a stretch, at the front of the sentence: marked, or right before the marks. */
export function subjectInFront(context: SpeechContext, index: number): Subject | null {
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const floor = sentenceStarts[items[at]?.sentence ?? 0] ?? at;
  if (context.words.obliqueEndings.length > 0) return subjectBefore(context, at, floor);
  const mark = markBefore(context, at, floor);
  if (mark !== null) return phraseEndingAt(context, mark - 1, floor);
  if (context.words.topicMarks.size > 0 || at <= floor) return null;
  const comma = /^\s*,\s*$/.test(items[at]?.gap ?? "");
  return comma ? phraseEndingAt(context, at - 1, floor) : phraseBefore(context, at, floor);
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
function labelled(
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
