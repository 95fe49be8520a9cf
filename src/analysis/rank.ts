import type { RankedSentence } from "../domain/findings.ts";
import type { Range } from "../domain/span.ts";

/** A sentence as ranking sees it. */
export interface Candidate extends Range {
  /** Its words in lower case, in order. */
  readonly words: readonly string[];
  readonly paragraphStart: boolean;
  /** A title, a byline, a dateline: never a point. */
  readonly isHead: boolean;
  /** The share (0–1) that stands inside quotation marks. */
  readonly quoted: number;
  /** How many names, dates and figures it mentions. */
  readonly mentions: number;
  /** Begins with what only makes sense after the sentence before: "He", "Meanwhile". */
  readonly leansBack: boolean;
  readonly isQuestion: boolean;
}

const WEIGHTS = {
  position: 1,
  opening: 0.015,
  centrality: 0.65,
  title: 0.45,
  length: 0.3,
  mentions: 0.13,
  leansBack: -0.08,
  quoted: -0.06,
  question: -0.12,
  head: -2,
} as const;

/** How much of a sentence's score what is said already takes away. */
const REDUNDANCY = 1;
/** From this likeness on a sentence repeats another, and falls by up to `REPETITION` more. */
const REPEATS_FROM = 0.6;
const REPETITION = 0.8;
/** Only so many are compared with one another; the rest follow by score. */
const COMPARED = 60;
/** In long texts, words that stand in more of the sentences than this tell nothing. */
const COMMON_SHARE = 0.02;
const LONG_TEXT = 500;

/**
 * Ranks the sentences of one text, best first; ties keep text order. Scores compare within one call only.
 * `parts` adds up to the score before redundancy; `redundancy` is what that took away.
 * Method: lead position, degree centrality over an inverted index (LexRank without the pairs, Erkan & Radev 2004),
 * title overlap, then maximal marginal relevance (Carbonell & Goldstein 1998) among the first sixty.
 */
export function rank(
  candidates: readonly Candidate[],
  titleWords: readonly string[],
  stopWords: ReadonlySet<string>,
): RankedSentence[] {
  const contents = candidates.map((candidate) => stems(candidate.words));
  const holders = countHolders(contents);
  const centralities = centralityOf(contents, holders);
  const title = new Set(stems(titleWords.filter((word) => !stopWords.has(word))));
  let place = 0;
  const scored = candidates.map((candidate, index) => {
    const parts = weigh(candidate, {
      place: candidate.isHead ? place : place++,
      centrality: centralities[index] ?? 0,
      title: shareOf(title, contents[index] ?? []),
    });
    const score = Object.values(parts).reduce((sum, part) => sum + part, 0);
    return { start: candidate.start, end: candidate.end, score, parts, index };
  });
  scored.sort((one, other) => other.score - one.score || one.index - other.index);
  const compared = spread(scored.slice(0, COMPARED), contents, holders);
  return [...compared, ...scored.slice(COMPARED)].map(({ start, end, score, parts }) => ({
    start,
    end,
    score,
    parts,
  }));
}

interface Scored extends RankedSentence {
  readonly index: number;
}

/**
 * The distinct words, cut to their first letters so that inflected forms meet. Small words stay in: how often
 * they occur weighs them lightly enough, and leaving them out measured worse.
 */
function stems(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.slice(0, 6)))];
}

function countHolders(contents: readonly (readonly string[])[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const words of contents)
    for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  return holders;
}

/** How much each sentence shares with all others, 0–1: the sum over its words of how many others hold them. */
function centralityOf(
  contents: readonly (readonly string[])[],
  holders: ReadonlyMap<string, number>,
): number[] {
  const total = contents.length;
  const common = total > LONG_TEXT ? total * COMMON_SHARE : total;
  const degrees = contents.map((words) => {
    let degree = 0;
    for (const word of words) {
      const held = holders.get(word) ?? 1;
      if (held <= common) degree += (held - 1) * Math.log(1 + total / held);
    }
    return degree / Math.log(4 + words.length) ** 3;
  });
  const most = Math.max(...degrees.slice(0, 5000), 0) || 1;
  return degrees.map((degree) => Math.min(1, degree / most));
}

function shareOf(title: ReadonlySet<string>, words: readonly string[]): number {
  if (title.size === 0) return 0;
  return words.filter((word) => title.has(word)).length / title.size;
}

interface Measures {
  /** How many sentences of the body stand before it. */
  readonly place: number;
  readonly centrality: number;
  readonly title: number;
}

function weigh(candidate: Candidate, measures: Measures): Record<string, number> {
  return {
    position: WEIGHTS.position / (1 + measures.place) ** 0.55,
    opening: candidate.paragraphStart ? WEIGHTS.opening : 0,
    centrality: WEIGHTS.centrality * measures.centrality,
    title: WEIGHTS.title * measures.title,
    length: WEIGHTS.length * fullness(candidate.words.length),
    mentions: WEIGHTS.mentions * Math.min(1, candidate.mentions / 4),
    leansBack: candidate.leansBack ? WEIGHTS.leansBack : 0,
    quoted: WEIGHTS.quoted * candidate.quoted,
    question: candidate.isQuestion ? WEIGHTS.question : 0,
    head: candidate.isHead ? WEIGHTS.head : 0,
  };
}

/** 0 for a word or two, 1 from a full sentence on, less again for what nobody reads in one go. */
function fullness(words: number): number {
  if (words < 13) return words / 13;
  return words <= 36 ? 1 : Math.max(0, 1 - (words - 36) / 36);
}

/** Takes the best first, each next one lowered by its likeness to what was taken. */
function spread(
  scored: readonly Scored[],
  contents: readonly (readonly string[])[],
  holders: ReadonlyMap<string, number>,
): Scored[] {
  const rest = scored.map((sentence) => ({ sentence, likeness: 0 }));
  const taken: Scored[] = [];
  while (rest.length > 0) {
    let best = 0;
    rest.forEach((entry, at) => {
      const leader = rest[best];
      if (leader && lowered(entry) > lowered(leader)) best = at;
    });
    const [entry] = rest.splice(best, 1);
    if (!entry) break;
    const { sentence } = entry;
    const redundancy = -loss(entry.likeness);
    taken.push({
      ...sentence,
      score: sentence.score + redundancy,
      parts: { ...sentence.parts, redundancy },
    });
    const words = new Set(contents[sentence.index]);
    for (const other of rest)
      other.likeness = Math.max(
        other.likeness,
        likeness(words, contents[other.sentence.index] ?? [], holders),
      );
  }
  return taken;
}

function lowered({ sentence, likeness: alike }: { sentence: Scored; likeness: number }): number {
  return sentence.score - loss(alike);
}

function loss(alike: number): number {
  const repeated = Math.max(0, alike - REPEATS_FROM) / (1 - REPEATS_FROM);
  return REDUNDANCY * alike + REPETITION * repeated;
}

/** The share of a sentence's words, the rare ones counting more, that another one holds too. */
function likeness(
  words: ReadonlySet<string>,
  others: readonly string[],
  holders: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  let whole = 0;
  for (const word of others) {
    const weight = 1 / Math.sqrt(holders.get(word) ?? 1);
    whole += weight;
    if (words.has(word)) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
}
