import type { Mention, QuoteFinding } from "../../domain/findings.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { Range } from "../../domain/span.ts";
import { apostropheSuffixes } from "../words/apostrophe-suffixes.ts";
import type { Attribution } from "./attribution.ts";
import { type FoundSpeech, mergeSpeech, reported, spoken } from "./gather-speech.ts";
import { inheritSpeakers } from "../speakers/inherited-speaker.ts";
import { dialogue, splitInterrupted } from "./interrupted.ts";
import { judgeMarked } from "./marked-speech.ts";
import type { Person } from "../people/people.ts";
import { type Marked, markedStretches } from "./quote-marks.ts";
import { type QuoteWords, compileQuotes } from "./quote-words.ts";
import { type Resolve, resolver } from "../speakers/resolve-speaker.ts";
import type { Segmented } from "../sentences/segment.ts";
import { type SpeechContext, mentionsByStart } from "./speech-context.ts";
import { type Splitter, splitterOf } from "../words/splitter.ts";
import { streamOf } from "./stream.ts";
import { compileSuffixes } from "../words/suffixes.ts";

/**
 * What people say in a text, in text order: direct quotes (without their marks and a comma before the closing
 * one), reported clauses, and clauses with quoted pieces in them (`mixed`, `quoted` without marks). Titles, names
 * and scare quotes are left out. Speakers carry the full name and role of their person where it is known.
 */
export function findQuotes(
  text: string,
  segmented: Segmented,
  people: readonly Person[],
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
  const found = mergeSpeech(spoken(context, judged), reported(context, judged));
  const resolve = resolver(context, people);
  return found.map((each) => findingOf(context, each, resolve));
}

/** What stands in marks or behind dialogue dashes, cut where its own attribution interrupts it. */
function stretchesOf(text: string, segmented: Segmented, words: QuoteWords): Marked[] {
  const marked = markedStretches(text, segmented.paragraphs);
  if (!words.known) return marked;
  return dialogue(text, segmented.paragraphs, splitInterrupted(text, marked, words), words);
}

/** Characters that any word which opens a clause has at the most. */
const LONGEST_OPENER = 20;

function findingOf(context: SpeechContext, found: FoundSpeech, resolve: Resolve): QuoteFinding {
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
