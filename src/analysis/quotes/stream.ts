import type { Range } from "../../domain/span.ts";
import type { ApostropheSuffixes } from "../words/apostrophe-suffixes.ts";
import type { Marked } from "./quote-marks.ts";
import type { Phrases } from "./quote-words.ts";
import type { Segmented } from "../sentences/segment.ts";
import type { Splitter } from "../words/splitter.ts";
import { type Suffixes, suffixesApart } from "../words/suffixes.ts";
import { type Token, tokensOf } from "../words/tokens.ts";

/** A word outside quotation marks, or a whole marked stretch in its place. */
export interface Item extends Token {
  /** The index of the marked stretch; -1 for a word. */
  readonly marked: number;
  /** The index of the sentence it stands in; a stretch over several counts where it opens. */
  readonly sentence: number;
}

/** The text as items, with where each sentence begins and where each stretch is. */
export interface Stream {
  readonly items: readonly Item[];
  /** The index of the first item at or after the start of each sentence; one more for the end. */
  readonly sentenceStarts: readonly number[];
  readonly itemOfMarked: readonly number[];
}

/**
 * The words of a text outside its marked stretches, with the stretches between them, in order. A pronoun joined to
 * its verb ("affirme-t-il") is a word of its own, as is a suffix ("정부는").
 */
export function streamOf(
  text: string,
  segmented: Segmented,
  marked: readonly Marked[],
  pronouns: { has(word: string): boolean },
  split: Splitter | null = null,
  suffixes: Suffixes | null = null,
  apostrophes: ApostropheSuffixes | null = null,
): Stream {
  const items: Item[] = [];
  const itemOfMarked: number[] = [];
  let next = 0;
  let last = 0;
  const push = (
    token: Omit<Token, "gap">,
    index: number,
    sentence: number,
    after: number,
  ): void => {
    // Written out: a spread here took a twelfth of the whole analysis.
    const { start, end, text: word, lower, capital, acronym, genitive, suffix } = token;
    const gap = text.slice(last, start);
    items.push({
      start,
      end,
      text: word,
      lower,
      capital,
      acronym,
      genitive,
      suffix,
      gap,
      marked: index,
      sentence,
    });
    last = after;
  };
  const words = (range: Range, sentence: number): void => {
    for (const token of tokensOf(text, range, split, apostrophes))
      for (const part of suffixes
        ? suffixesApart(token, suffixes, partOf)
        : pronounApart(token, pronouns))
        push(part, -1, sentence, part.end + part.suffix);
  };
  segmented.sentences.forEach((sentence, index) => {
    let at = Math.max(sentence.start, last);
    for (
      let stretch = marked[next];
      stretch && stretch.start < sentence.end;
      stretch = marked[next]
    ) {
      if (at < stretch.start) words({ start: at, end: stretch.start }, index);
      itemOfMarked.push(items.length);
      push(stretchToken(stretch), next, index, stretch.end);
      at = stretch.end;
      next++;
    }
    if (at < sentence.end) words({ start: at, end: sentence.end }, index);
  });
  return { items, sentenceStarts: startsOf(items, segmented.sentences.length), itemOfMarked };
}

function pronounApart(token: Token, pronouns: { has(word: string): boolean }): Token[] {
  const hyphen = token.lower.lastIndexOf("-");
  if (hyphen <= 0 || !pronouns.has(token.lower.slice(hyphen + 1))) return [token];
  const verb = token.text.slice(0, hyphen).replace(/-t$/, "");
  const start = token.start + hyphen + 1;
  return [
    { ...token, text: verb, lower: verb.toLowerCase(), end: token.start + verb.length },
    {
      ...token,
      start,
      text: token.text.slice(hyphen + 1),
      lower: token.lower.slice(hyphen + 1),
      capital: false,
      acronym: false,
    },
  ];
}

function partOf(token: Token, from: number, to: number): Token {
  const text = token.text.slice(from, to);
  const start = token.start + from;
  return { ...token, start, end: token.start + to, text, lower: token.lower.slice(from, to) };
}

function stretchToken({ start, end }: Marked): Omit<Token, "gap"> {
  return {
    start,
    end,
    text: "",
    lower: "",
    capital: false,
    acronym: false,
    genitive: false,
    suffix: 0,
  };
}

function startsOf(items: readonly Item[], sentences: number): number[] {
  const starts: number[] = [];
  let item = 0;
  for (let sentence = 0; sentence <= sentences; sentence++) {
    while (item < items.length && (items[item]?.sentence ?? 0) < sentence) item++;
    starts.push(item);
  }
  return starts;
}

/** The number of items that a phrase takes from `at`, words only and nothing but space between; 0 if none matches. */
export function phraseLength(items: readonly Token[], at: number, phrases: Phrases): number {
  for (const phrase of phrases.get(items[at]?.lower ?? "") ?? []) {
    if (
      phrase.every(
        (word, offset) =>
          items[at + offset]?.lower === word &&
          (offset === 0 || /^[\s'’-]?$/.test(items[at + offset]?.gap ?? "")),
      )
    )
      return phrase.length;
  }
  return 0;
}

export function itemAfter(items: readonly Item[], at: number, end: number): number {
  let to = at + 1;
  while ((items[to]?.start ?? Infinity) < end) to++;
  return to;
}
