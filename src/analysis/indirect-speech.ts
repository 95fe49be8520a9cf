import type { Range } from "../domain/span.ts";
import { type Attribution, isSupposed, subjectOf } from "./attribution.ts";
import { type Reported, bySource } from "./by-source.ts";
import { passiveBefore } from "./cited-speaker.ts";
import { pastOccasion } from "./case-subject.ts";
import {
  clauseEnd,
  closesSentence,
  contentFrom,
  contentTo,
  isClause,
  openingOf,
} from "./reported-clause.ts";
import { isFillerAt } from "./phrase-edges.ts";
import { firstNamed, subjectBefore } from "./speaker-phrase.ts";
import { type Cue, type SpeechContext, closesClause, cueAt } from "./speech-context.ts";
import { UNSPACED } from "./splitter.ts";
import { phraseLength } from "./stream.ts";

/** The rule of sentences that are reported by the form of their verb. */
export const MOOD = "verb form";

/**
 * The reported clauses of the text outside quotation marks, in order of their sentences. Cues at the items in
 * `taken` already have their quotation, whose attributions `spoken` has by sentence.
 */
export function reportedSpeech(
  context: SpeechContext,
  taken: ReadonlySet<number>,
  spoken: ReadonlyMap<number, Attribution>,
): Reported[] {
  if (!context.words.known) return [];
  const found: Reported[] = [];
  let last: Attribution | null = null;
  for (let sentence = 0; sentence < context.segmented.sentences.length; sentence++) {
    const start = context.stream.sentenceStarts[sentence] ?? 0;
    const end = context.stream.sentenceStarts[sentence + 1] ?? start;
    if (start >= end) continue;
    const reports = inSentence(context, sentence, start, end, taken);
    const moody =
      reports.length === 0 && !spoken.has(sentence) ? byMood(context, start, end, last) : null;
    found.push(...reports, ...(moody ? [moody] : []));
    last =
      spoken.get(sentence) ??
      reports.at(-1)?.attribution ??
      lastSubject(context, start, end) ??
      onlyPerson(context, sentence, start, end) ??
      last;
  }
  return found;
}

function inSentence(
  context: SpeechContext,
  sentence: number,
  start: number,
  end: number,
  taken: ReadonlySet<number>,
): Reported[] {
  const found: Reported[] = [];
  const source = bySource(context, sentence, start, end);
  if (source) found.push(source);
  let since = start;
  for (let at = start; at < end; at++) {
    if (taken.has(at)) continue;
    const labelled = naming(context, at, start, end);
    if (labelled) {
      found.push(labelled);
      continue;
    }
    const cue = cueAt(context, at);
    if (!cue) continue;
    const reported =
      clauseAfter(context, cue, start, end) ??
      clauseInside(context, cue, start, end, since) ??
      (found.length === 0 ? clauseBefore(context, cue, start, end) : null);
    if (reported) {
      found.push(reported);
      since = cue.to;
    }
    at = cue.to - 1;
  }
  return found;
}

/** Who the last verb of saying of a sentence is of, though it reports no clause: "Er warnte vor den Folgen." */
function lastSubject(context: SpeechContext, start: number, end: number): Attribution | null {
  if (context.words.reportedForms.size === 0) return null;
  for (let at = end - 1; at >= start; at--) {
    const cue = cueAt(context, at);
    if (!cue || passiveBefore(context, at, start) !== null) continue;
    const subject = subjectOf(context, cue, start, end);
    if (subject) return { subject, cue, rule: MOOD };
  }
  return null;
}

/** The one person named in the sentence that opens a paragraph: who goes on in it, where the verb's form reports. */
function onlyPerson(
  context: SpeechContext,
  sentence: number,
  start: number,
  end: number,
): Attribution | null {
  const { paragraphOf } = context.segmented;
  const opens = paragraphOf[sentence] !== paragraphOf[sentence - 1];
  if (context.words.reportedForms.size === 0 || !opens) return null;
  const named = firstNamed(context, start, end);
  const other = named && firstNamed(context, named.to, end);
  return named && !other ? { subject: named, cue: null, rule: MOOD } : null;
}

/** A sentence whose verb form says that somebody else says it: the last speaker goes on. */
function byMood(
  context: SpeechContext,
  start: number,
  end: number,
  last: Attribution | null,
): Reported | null {
  const { reportedForms, firstPersons, conditionals } = context.words;
  const { items } = context.stream;
  for (let at = start + 1; at < end; at++) {
    if (!reportedForms.has(items[at]?.lower ?? "") || items[at]?.capital) continue;
    if ([at - 1, at + 1].some((beside) => firstPersons.has(items[beside]?.lower ?? ""))) continue;
    const conditional = items.slice(start, at).some(({ lower }) => conditionals.has(lower));
    const content = conditional ? null : contentFrom(context, start, end);
    return content
      ? { attribution: { subject: last?.subject ?? null, cue: null, rule: MOOD }, content }
      : null;
  }
  return null;
}

/** "described the initiative as a continuation": what somebody calls something. */
function naming(context: SpeechContext, at: number, start: number, end: number): Reported | null {
  const { items } = context.stream;
  const length = phraseLength(items, at, context.words.labels);
  if (length === 0) return null;
  const from = at + length;
  let link = from + 1;
  while (link < Math.min(end, from + 14) && !context.words.labelLinks.has(items[link]?.lower ?? ""))
    link++;
  if (link >= Math.min(end, from + 14)) return null;
  for (let inner = from; inner <= link; inner++)
    if (/[,;:]/.test(items[inner]?.gap ?? "") || cueAt(context, inner)) return null;
  const cue: Cue = { from: at, to: from, strength: "strong" };
  const subject = subjectOf(context, cue, start, from);
  const content = contentFrom(context, from, clauseEnd(context, from, end));
  return subject && content ? { attribution: { subject, cue, rule: "label" }, content } : null;
}

/** The clause behind a cue. */
function clauseAfter(
  context: SpeechContext,
  cue: Cue,
  start: number,
  end: number,
): Reported | null {
  const { stream, words } = context;
  const opening = openingOf(context, cue, end);
  if (opening === null) return null;
  const subject = subjectOf(context, cue, start, Math.min(end, opening));
  if (!subject || isSupposed(context, subject, start)) return null;
  const to = clauseEnd(context, opening, end);
  const opened = words.complementisers.has(stream.items[opening]?.lower ?? "");
  if (!opened && !isClause(context, opening, to)) return null;
  const content = contentFrom(context, opening, to);
  if (!content) return null;
  return { attribution: { subject, cue, rule: opened ? "clause" : "bare clause" }, content };
}

/** “X는 …다고 말했다”, “…다고 X는 말했다”: what ends right before the verb or its subject, in a language that marks it so. */
function clauseInside(
  context: SpeechContext,
  cue: Cue,
  start: number,
  end: number,
  since: number,
): Reported | null {
  const { clauseClosers, obliqueEndings, subjectMarks } = context.words;
  if (clauseClosers.length === 0) return null;
  const subject =
    obliqueEndings.length > 0
      ? subjectOf(context, cue, start, end)
      : subjectBefore(context, cue.from, start, "first");
  if (!subject) return null;
  const attribution = { subject, cue, rule: "clause inside" };
  const leads = subject.from >= cue.to;
  const behind = !leads && closesClause(context, subject.from - 1);
  let to = behind ? subject.from : cue.from;
  while (to > start && !closesClause(context, to - 1) && isFillerAt(context, to - 1)) to--;
  if (!closesClause(context, to - 1)) return null;
  const mark = subjectMarks.size > 0 ? 1 : 0;
  const front = Math.max(since, behind || leads ? start : subject.to + mark);
  const from = obliqueEndings.length > 0 ? pastOccasion(context, front, to) : front;
  if (context.stream.items.slice(from, to).some(({ marked }) => marked >= 0)) return null;
  // A closer that is a word of its own is no part of what is said.
  while (to > from + 1 && isCloser(context, to - 1)) to--;
  const content = contentTo(context, from, to);
  return content ? { attribution, content: withoutCloser(context, content) } : null;
}

/** Without the particle that a word without spaces ends in: "すると". */
function withoutCloser({ text, words }: SpeechContext, { start, end }: Range): Range {
  const passage = text.slice(start, end);
  const closer = words.clauseClosers.find((each) => UNSPACED.test(each) && passage.endsWith(each));
  return { start, end: end - (closer?.length ?? 0) };
}

function isCloser({ stream, words }: SpeechContext, at: number): boolean {
  const lower = stream.items[at]?.lower ?? "";
  return words.clauseClosers.includes(lower) || words.quotatives.has(lower);
}

/** “…, X said.”: what stands before the comma. */
function clauseBefore(
  context: SpeechContext,
  cue: Cue,
  start: number,
  end: number,
): Reported | null {
  const { items } = context.stream;
  const subject = subjectOf(context, cue, start, end);
  if (!subject) return null;
  const from = Math.min(cue.from, subject.from);
  const gap = items[from]?.gap ?? "";
  if (
    from - start < 4 ||
    !/[,،，]/.test(gap) ||
    !closesSentence(context, Math.max(cue.to, subject.to), end)
  )
    return null;
  if (items[from - 1]?.marked !== -1) return null;
  const content = contentTo(context, start, from);
  return content ? { attribution: { subject, cue, rule: "clause before" }, content } : null;
}
