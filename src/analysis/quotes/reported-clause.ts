import type { Range } from "../../domain/span.ts";
import { isFiller } from "../speakers/fillers.ts";
import { type Cue, type SpeechContext, cueAt } from "./speech-context.ts";

const MIN_ITEMS = 2;

/** Words of the longest subject behind its verb, with what goes with it. */
const MAX_INVERTED = 14;

/** Words of the longest clause that is followed; more is no prose. */
const MAX_CLAUSE = 300;

/** Whether the words without an opener are a clause: a finite verb among them, or a piece in marks. */
export function isClause({ stream, words }: SpeechContext, from: number, to: number): boolean {
  if (words.finites.size === 0) return true;
  for (let at = from + 1; at < to; at++) {
    const item = stream.items[at];
    if (!item || item.marked >= 0) return true;
    if (words.finites.has(item.lower)) return true;
    if (!item.capital && words.finiteEndings.some((ending) => item.lower.endsWith(ending)))
      return true;
  }
  return false;
}

/** The item where the reported clause opens, or null where the cue has an object instead. */
export function openingOf(context: SpeechContext, cue: Cue, end: number): number | null {
  const { stream, words } = context;
  const { items } = stream;
  for (let at = cue.to; at < Math.min(end, cue.to + 14); at++) {
    const item = items[at];
    if (!item || item.marked >= 0) break;
    if (/^:\s+$/.test(item.gap) && cue.strength === "strong" && isUnmarked(context, at, end))
      return at;
    if (/[;:()]/.test(item.gap)) break;
    if (words.complementisers.has(item.lower)) {
      if (words.prepositions.has(items[at - 1]?.lower ?? "")) break;
      return at;
    }
    if (cueAt(context, at)) break;
  }
  const first = items[cue.to];
  if (!first || cue.to >= end || !words.bareCues.has(items[cue.from]?.lower ?? "")) return null;
  if (/[;:()“"«„]/.test(first.gap)) return null;
  if (words.prepositions.has(first.lower) || words.clauseWords.has(first.lower)) return null;
  return words.inverts && !COMMA.test(first.gap) ? behindComma(context, cue.to, end) : cue.to;
}

/** Whether no marks stand in the rest of a sentence: “گفت: قیمت‌ها تغییر نمی‌کند.” */
function isUnmarked({ stream }: SpeechContext, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + MAX_CLAUSE); at++)
    if ((stream.items[at]?.marked ?? 0) >= 0) return false;
  return from < end;
}

const COMMA = /[,،]/;

/** Where the clause opens behind a subject that follows its verb: “erklärte die Partei, sie werde …”. */
function behindComma(context: SpeechContext, from: number, end: number): number | null {
  for (let at = from + 1; at < Math.min(end, from + MAX_INVERTED); at++) {
    const item = context.stream.items[at];
    if (!item || item.marked >= 0 || cueAt(context, at)) return null;
    if (COMMA.test(item.gap)) return at;
  }
  return null;
}

/** Where a reported clause ends: before the next report of its sentence, a contrast, or the sentence's end. */
export function clauseEnd(context: SpeechContext, from: number, sentenceEnd: number): number {
  const { items } = context.stream;
  const end = Math.min(sentenceEnd, from + MAX_CLAUSE);
  for (let at = from + 2; at < end; at++) {
    const item = items[at];
    if (!item || item.marked >= 0) continue;
    if (context.words.conjunctions.has(item.lower) && leadsToCue(context, at + 1)) return at;
    if (!separates(context, at)) continue;
    if (/[;；]/.test(item.gap)) return at;
    if (cueAt(context, at)) return at;
    if (context.words.contrasts.has(item.lower)) return at;
  }
  return end;
}

/** Whether a verb of saying follows at once, auxiliaries aside: "and said", "and has also claimed". */
function leadsToCue(context: SpeechContext, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const item = context.stream.items[at];
    if (!item) return false;
    const cue = cueAt(context, at);
    if (cue) return openingOf(context, cue, at + 16) !== null;
    if (!isFiller(context.words, item)) return false;
  }
  return false;
}

/** Whether a comma, a semicolon or a dash stands before the item; a comma inside closing marks counts. */
function separates({ stream, text, marked }: SpeechContext, at: number): boolean {
  const before = marked[stream.items[at - 1]?.marked ?? -1];
  if (before && /[,،，]/.test(text.charAt(before.inner.end - 1))) return true;
  return /[,;،，；]|\s[—–]\s/.test(stream.items[at]?.gap ?? "");
}

/** Whether nothing but a place, a time or an aside follows. */
export function closesSentence({ stream, words }: SpeechContext, at: number, end: number): boolean {
  if (at >= end) return true;
  const next = stream.items[at];
  if (!next || end - at > 10) return false;
  return /[,(]/.test(next.gap) || words.prepositions.has(next.lower) || isFiller(words, next);
}

/** The clause of the items `from`–`to` without the stop at its end; null if it is too short. */
export function contentFrom(
  { stream, text, marked, segmented }: SpeechContext,
  from: number,
  to: number,
): Range | null {
  const first = stream.items[from];
  const last = stream.items[to - 1];
  if (!first || !last || to - from < MIN_ITEMS) return null;
  const sentence = segmented.sentences[first.sentence];
  const whole = stream.items[to]?.sentence !== first.sentence;
  const end = whole ? Math.max(sentence?.end ?? last.end, last.end) : last.end;
  const start = first.start;
  return {
    start,
    end: trimEnd(
      text,
      start,
      marked.length > 0 && last.marked >= 0 ? Math.max(end, last.end) : end,
    ),
  };
}

/** The clause of the items `from`–`to`, which end before a comma; null if it is too short. */
export function contentTo({ stream }: SpeechContext, from: number, to: number): Range | null {
  const first = stream.items[from];
  const last = stream.items[to - 1];
  if (!first || !last || to - from < MIN_ITEMS) return null;
  return { start: first.start, end: last.end + last.suffix };
}

/** Without the sentence's stop and white space; closing marks stay. */
function trimEnd(text: string, start: number, end: number): number {
  const bare = text.slice(start, end).replace(/[\s.,;:。，；：、]{1,8}$/u, "");
  return start + bare.length;
}
