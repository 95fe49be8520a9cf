import type { Attribution } from "./attribution.ts";
import { clauseAfter, clauseBefore, clauseInside } from "./by-cue.ts";
import { byLabel } from "./by-label.ts";
import { byMood, lastCueSubject, onlyPerson } from "./by-mood.ts";
import { type Reported, bySource } from "./by-source.ts";
import { type SpeechContext, cueAt } from "./speech-context.ts";

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
      lastCueSubject(context, start, end) ??
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
    const labelled = byLabel(context, at, start, end);
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
