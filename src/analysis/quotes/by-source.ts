import type { Range } from "../../domain/span.ts";
import type { Attribution } from "./attribution.ts";
import { ceilingOf } from "../speakers/search-bounds.ts";
import { sourceAfter, sourceAt } from "../speakers/source-phrase.ts";
import { contentFrom, contentTo, openingOf } from "./reported-clause.ts";
import { type Subject, holdsOffice } from "../speakers/subject.ts";
import { type SpeechContext, cueAt, mentionAt } from "./speech-context.ts";
import { phraseLength } from "./stream.ts";

/** A clause somebody is said to have said. */
export interface Reported {
  readonly attribution: Attribution;
  readonly content: Range;
}

/** “according to X, …” at the head, “…, according to X” at the end; “X zufolge”. */
export function bySource(
  context: SpeechContext,
  sentence: number,
  start: number,
  end: number,
): Reported | null {
  for (let at = start; at < end; at++) {
    const attribution = sourceFrom(context, at, sentence) ?? sourceAfter(context, at, start);
    if (!attribution?.subject || !attribution.cue) continue;
    const from = Math.min(attribution.cue.from, attribution.subject.from);
    const to = Math.max(attribution.cue.to, attribution.subject.to);
    if (isCited(context, start, from, to, end)) continue;
    const content =
      from - start <= 2 || opensClause(context, from)
        ? contentFrom(context, afterAside(context, attribution.subject, to, end), end)
        : contentTo(context, start, from);
    if (content) return { attribution, content };
  }
  return null;
}

/** Whether a verb of saying with a clause of its own cites the source: “Reuters said, citing X, that …”. */
function isCited(
  context: SpeechContext,
  start: number,
  from: number,
  to: number,
  end: number,
): boolean {
  // “据X报道，…”: that verb is the source's own.
  const next = context.words.subjectFirst ? null : cueAt(context, to);
  if (next && openingOf(context, next, end) !== null) return true;
  for (let at = start; at < from; at++) {
    const cue = cueAt(context, at);
    const opening = cue ? openingOf(context, cue, end) : null;
    if (opening !== null && opening >= to) return true;
  }
  return false;
}

function sourceFrom(context: SpeechContext, at: number, sentence: number): Attribution | null {
  if (phraseLength(context.stream.items, at, context.words.sources) === 0) return null;
  return sourceAt(context, at, ceilingOf(context, at, sentence));
}

/** Whether a source stands at the head of a clause: "that according to X, …". */
function opensClause({ stream, words }: SpeechContext, from: number): boolean {
  const before = stream.items[from - 1]?.lower ?? "";
  return words.complementisers.has(before) || words.clauseWords.has(before);
}

/** Past what still describes the source, to the comma before the clause: "According to X, its director, …". */
function afterAside(context: SpeechContext, subject: Subject, at: number, end: number): number {
  const comma = nextComma(context, at, Math.min(end, at + 25));
  if (comma === null) return at;
  const closing = nextComma(context, comma + 1, Math.min(end, comma + LONGEST_ASIDE));
  return closing !== null && describes(context, subject, comma, closing) ? closing : comma;
}

/** Words of an aside that says who a source is. */
const LONGEST_ASIDE = 14;

function nextComma({ stream }: SpeechContext, from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (/[,،，、]/.test(stream.items[at]?.gap ?? "")) return at;
  return null;
}

/** Whether the items are a named source's office, or the name of an office's holder. */
function describes(context: SpeechContext, subject: Subject, from: number, to: number): boolean {
  const { stream, words, mentions } = context;
  const held = words.roles.has(stream.items[from]?.lower ?? "");
  if (subject.person) return held && !mentions.has(stream.items[from + 1]?.start ?? -1);
  if (!holdsOffice(context, subject)) return false;
  for (let at = from; at < to; at++) {
    const mention = mentionAt(context, at);
    if (mention) return mention.end === stream.items[to - 1]?.end;
  }
  return false;
}
