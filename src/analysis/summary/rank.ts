import type { RankedSentence } from "../../domain/findings.ts";
import type { Range } from "../../domain/span.ts";
import { findMatters, type WordSense } from "./matters.ts";
import { takeInTurn } from "./take-in-turn.ts";

/** A sentence as ranking sees it. */
export interface Candidate extends Range {
  /** Its words in lower case, in order. */
  readonly words: readonly string[];
  /** A title, a byline, a dateline: never a point. */
  readonly isHead: boolean;
  /** The share (0–1) that stands inside quotation marks. */
  readonly quoted: number;
  /** Holds only a part of a quotation that goes on over its start or end. */
  readonly isTorn: boolean;
  /** How many names, dates and figures it mentions. */
  readonly mentions: number;
  /** Begins with what only makes sense after the sentence before: "He", "Meanwhile". */
  readonly leansBack: boolean;
  readonly isQuestion: boolean;
}

const WEIGHTS = {
  position: 1.2,
  coverage: 1,
  short: -0.8,
  long: -0.25,
  mentions: 0.05,
  leansBack: -0.15,
  quoted: -0.2,
  torn: -0.2,
  question: -0.2,
  head: -3,
} as const;

/** The prominence of what stands last, or is no sentence, as it has fewer words than `SENTENCE`. */
const LEAST = 0.1;
const SENTENCE = 6;
/** A sentence of so many words says something whole. */
const WHOLE = 15;
/** From so many words on nobody reads it in one go. */
const LONG = 36;
const MENTIONS = 4;
/** Added to a sentence's length before what it covers is divided by it, so that short ones do not win by that. */
const LENGTH_FLOOR = 10;

/**
 * Ranks the sentences of one text, best first; ties keep text order. Scores compare within one call only.
 * `parts` adds up to the score; `repetition` is what the sentences ranked before it took away.
 * Method: greedy coverage (Lin & Bilmes 2011; Gillick & Favre 2009) of the text's words, a word being worth more the
 * further up and the more often it is said; and with it position, length, names and figures, and what makes a
 * sentence a poor point. Linear in the length of the text.
 */
export function rank(candidates: readonly Candidate[], sense: WordSense): RankedSentence[] {
  const body = candidates.filter(({ isHead }) => !isHead);
  const prominence = prominenceOf(body);
  const matters = findMatters(
    body.map(({ words }) => words),
    prominence,
    sense,
  );
  const sentences = body.map((candidate, at) => ({
    range: candidate,
    parts: { position: WEIGHTS.position * (prominence[at] ?? 0), ...weigh(candidate) },
    length: candidate.words.length + LENGTH_FLOOR,
  }));
  const heads = candidates.filter(({ isHead }) => isHead);
  return [
    ...takeInTurn(sentences, matters, WEIGHTS.coverage),
    ...heads.map(({ start, end }) => ({
      start,
      end,
      score: WEIGHTS.head,
      parts: { head: WEIGHTS.head },
    })),
  ];
}

/** How far up each sentence stands: 1 for the first, less and less from there on; a cry or crosshead takes no place. */
function prominenceOf(sentences: readonly Candidate[]): number[] {
  let place = 0;
  return sentences.map(({ words }) =>
    words.length < SENTENCE ? LEAST : LEAST + (1 - LEAST) / Math.sqrt(1 + place++),
  );
}

/** The parts of a sentence's score that hang on itself alone; a part that does not apply is left out. */
function weigh(candidate: Candidate): Record<string, number> {
  const length = candidate.words.length;
  const parts = {
    short: WEIGHTS.short * Math.max(0, 1 - length / WHOLE),
    long: WEIGHTS.long * Math.max(0, length / LONG - 1),
    mentions: WEIGHTS.mentions * Math.min(1, candidate.mentions / MENTIONS),
    leansBack: candidate.leansBack ? WEIGHTS.leansBack : 0,
    quoted: WEIGHTS.quoted * candidate.quoted,
    torn: candidate.isTorn ? WEIGHTS.torn : 0,
    question: candidate.isQuestion ? WEIGHTS.question : 0,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== 0));
}
