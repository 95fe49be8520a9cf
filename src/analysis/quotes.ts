import type { Mention, QuoteFinding } from "../domain/findings.ts";
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Range } from "../domain/span.ts";
import { apostropheSuffixes } from "./apostrophe-suffixes.ts";
import type { Attribution } from "./attribution.ts";
import { MOOD } from "./by-mood.ts";
import { reportedSpeech } from "./indirect-speech.ts";
import { inheritSpeakers } from "./inherited-speaker.ts";
import { type MarkedSpeech, UNCLAIMED, isTitleCase, isUtterance } from "./marked-shape.ts";
import { judgeMarked } from "./marked-speech.ts";
import type { Person } from "./people.ts";
import { dialogue, splitInterrupted } from "./interrupted.ts";
import { type Marked, markedStretches } from "./quote-marks.ts";
import { compileQuotes, type QuoteWords } from "./quote-words.ts";
import { type Resolve, resolver } from "./resolve-speaker.ts";
import type { Segmented } from "./segment.ts";
import { type Splitter, splitterOf } from "./splitter.ts";
import { mentionsByStart, sentenceAtEnd, type SpeechContext } from "./speech-context.ts";
import { streamOf } from "./stream.ts";
import { compileSuffixes } from "./suffixes.ts";

/** Characters that any word which opens a clause has at the most. */
const LONGEST_OPENER = 20;

/** Speech before its speaker is resolved. */
interface Found extends Range {
  readonly kind: QuoteFinding["kind"];
  readonly quoted: readonly Range[];
  readonly attribution: Attribution | null;
}

/**
 * What people say in a text, in text order: direct quotes (without their marks and a comma before the closing
 * one), reported clauses, and clauses with quoted pieces in them (`mixed`, `quoted` without marks). Titles, names
 * and scare quotes are left out. Speakers carry the full name and role of their person where it is known.
 */
export function findQuotes(
  text: string,
  segmented: Segmented,
  people: readonly Person[],
  _language: Language,
  lexicon: Lexicon,
  split: Splitter = splitterOf(lexicon),
): QuoteFinding[] {
  const words = compileQuotes(lexicon);
  const marked = stretchesOf(text, segmented, words);
  const stream = streamOf(
    text,
    segmented,
    marked,
    words.pronouns,
    split,
    compileSuffixes(lexicon),
    apostropheSuffixes(lexicon),
  );
  const mentions = mentionsByStart(people);
  const context: SpeechContext = { text, segmented, marked, stream, words, mentions };
  const judged = inheritSpeakers(context, judgeMarked(context));
  const found = merged(spoken(context, judged), reported(context, judged));
  const resolve = resolver(context, people);
  return found.map((each) => findingOf(context, each, resolve));
}

/** What stands in marks or behind dialogue dashes, cut where its own attribution interrupts it. */
function stretchesOf(text: string, segmented: Segmented, words: QuoteWords): Marked[] {
  const marked = markedStretches(text, segmented.paragraphs);
  if (!words.known) return marked;
  return dialogue(text, segmented.paragraphs, splitInterrupted(text, marked, words), words);
}

/** The direct quotes, and the pieces gathered by the clause they stand in. */
function spoken(context: SpeechContext, judged: readonly MarkedSpeech[]): Found[] {
  const found: Found[] = [];
  judged.forEach((speech, index) => {
    const stretch = context.marked[index];
    if (!stretch || speech.kind === "none") return;
    const inner = withoutComma(context.text, stretch.inner);
    if (speech.kind === "direct") {
      found.push({ ...inner, kind: "direct", quoted: [], attribution: speech.attribution });
      return;
    }
    const last = found.at(-1);
    const content = trimmed(context.text, speech.content);
    if (last?.kind === "mixed" && last.start === content.start)
      found[found.length - 1] = {
        ...last,
        end: Math.max(last.end, content.end),
        quoted: [...last.quoted, inner],
      };
    else
      found.push({ ...content, kind: "mixed", quoted: [inner], attribution: speech.attribution });
  });
  return found;
}

function withoutComma(text: string, inner: Range): Range {
  const last = text.charAt(inner.end - 1);
  return /[,，、]/.test(last) && inner.end - inner.start > 1
    ? { start: inner.start, end: inner.end - 1 }
    : inner;
}

function trimmed(text: string, { start, end }: Range): Range {
  const passage = text.slice(start, end);
  return { start, end: start + passage.replace(/[\s.,;:。，；：、]{1,8}$/u, "").length };
}

/** Reported clauses, with the quoted pieces that stand in them. */
function reported(context: SpeechContext, judged: readonly MarkedSpeech[]): Found[] {
  let next = 0;
  const taken = new Set(
    judged.flatMap((speech) =>
      speech.kind === "direct" && speech.attribution?.cue ? [speech.attribution.cue.from] : [],
    ),
  );
  const spoken = new Map<number, Attribution>();
  judged.forEach((speech, index) => {
    if (speech.kind === "none" || !speech.attribution) return;
    spoken.set(
      context.stream.items[context.stream.itemOfMarked[index] ?? 0]?.sentence ?? 0,
      speech.attribution,
    );
    spoken.set(sentenceAtEnd(context, index), speech.attribution);
  });
  return reportedSpeech(context, taken, spoken).map(({ attribution, content }) => {
    while (next > 0 && (context.marked[next - 1]?.end ?? 0) > content.start) next--;
    while ((context.marked[next]?.end ?? Infinity) <= content.start) next++;
    const quoted: Range[] = [];
    for (let index = next; (context.marked[index]?.start ?? Infinity) < content.end; index++) {
      const stretch = context.marked[index];
      const speech = judged[index];
      if (stretch && speech && isOwn(context, index, speech, attribution))
        quoted.push(withoutComma(context.text, stretch.inner));
    }
    return { ...content, kind: quoted.length > 0 ? "mixed" : "indirect", quoted, attribution };
  });
}

/** Whether a stretch within a reported clause is in its speaker's own words; names and titles are not. */
function isOwn(
  context: SpeechContext,
  index: number,
  speech: MarkedSpeech,
  { rule }: Attribution,
): boolean {
  if (speech.kind !== "none") return speech.kind === "piece";
  if (rule === MOOD) return true;
  return speech.rule === UNCLAIMED && isUtterance(context, index) && !isTitleCase(context, index);
}

/** One list in text order: a reported clause beats the pieces in it, a direct quote beats a clause around it. */
function merged(spoken: readonly Found[], reported: readonly Found[]): Found[] {
  const direct = spoken.filter(({ kind }) => kind === "direct");
  const clauses = withoutOverlap(reported, direct);
  const held = new Set(clauses.flatMap(({ quoted }) => quoted.map(({ start }) => start)));
  const left = spoken.filter(
    ({ kind, quoted }) => kind === "direct" || !quoted.every(({ start }) => held.has(start)),
  );
  return [...left, ...clauses].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The clauses that no direct quote overlaps; quotes are in order and apart. */
function withoutOverlap(clauses: readonly Found[], direct: readonly Found[]): Found[] {
  let next = 0;
  return clauses
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      while ((direct[next]?.end ?? Infinity) <= start) next++;
      return (direct[next]?.start ?? Infinity) >= end;
    });
}

function findingOf(context: SpeechContext, found: Found, resolve: Resolve): QuoteFinding {
  const { start, end, kind, quoted, attribution } = found;
  const cue = cueMention(context, attribution);
  return {
    start,
    end,
    text: context.text.slice(start, end),
    kind,
    says: kind === "direct" ? { start, end } : withoutOpener(context, { start, end }),
    quoted,
    speaker: resolve(attribution?.subject ?? null, cue?.text ?? null),
    cue,
    rule: attribution?.rule ?? "alone",
  };
}

function withoutOpener({ text, words }: SpeechContext, { start, end }: Range): Range {
  const opening = text.slice(start, Math.min(end, start + LONGEST_OPENER)).toLowerCase();
  const opener = words.bareOpeners.find((each) => opening.startsWith(each));
  const next = opener === undefined ? start : start + opener.length;
  const rest = /^\s*/u.exec(text.slice(next, end))?.[0].length ?? 0;
  const isWord = opener !== undefined && (rest > 0 || /\P{L}$/u.test(opener));
  return isWord && next + rest < end ? { start: next + rest, end } : { start, end };
}

function cueMention(
  { text, stream }: SpeechContext,
  attribution: Attribution | null,
): Mention | null {
  const cue = attribution?.cue;
  const first = cue && stream.items[cue.from];
  const last = cue && stream.items[cue.to - 1];
  if (!first || !last) return null;
  return { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
}
