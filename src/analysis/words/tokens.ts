import type { Range } from "../../domain/span.ts";
import { type ApostropheSuffixes, suffixLength } from "./apostrophe-suffixes.ts";
import { lowerCase } from "./lower.ts";
import { UNSPACED, type Splitter } from "./splitter.ts";

/** A word of running text with what names and attributions are recognised by. */
export interface Token extends Range {
  readonly text: string;
  readonly lower: string;
  /** Opens with a capital letter. */
  readonly capital: boolean;
  /** Two capitals or more and no small letter: "UK", "NATO". */
  readonly acronym: boolean;
  /** Carries an English genitive, which `text` leaves out. */
  readonly genitive: boolean;
  /** Units behind `text` that are the word's too: of a genitive, or of an ending behind an apostrophe. */
  readonly suffix: number;
  /** What stands between this word and the one before it; empty for the first. */
  readonly gap: string;
}

/** Apostrophes, hyphens, joiners that show nothing ("می‌گوید") and Hebrew marks (מנכ"ל, סמוטריץ') stand within words. */
const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’ʼ`\-‐‑׳]|\u200C|\u200D|(?<=\p{sc=Hebr})["״](?=\p{sc=Hebr}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=[גזצץתדטח])['’׳](?!\p{L}))?/gu;
const ELISION =
  /^(?:(?:\p{Ll}{1,2}|qu|jusqu|lorsqu|puisqu|quelqu|dell|nell|all|sull|dall|quell|quest)['’](?=.)|(?:[DL]|Qu|Un|Dell|Nell|All|Sull|Dall|Quell|Quest)['’](?=\p{Ll}))/u;
const GENITIVE = /['’]s$/i;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const ACRONYM = /^[\p{Lu}\p{N}]{2,}$/u;

/**
 * The words of a range in order. Elided articles ("d'", "l'") are words of their own; a run of a script without
 * spaces is split where a splitter is given; endings behind an apostrophe belong to the gap.
 */
export function tokensOf(
  text: string,
  range: Range,
  split: Splitter | null = null,
  suffixes: ApostropheSuffixes | null = null,
): Token[] {
  const tokens: Token[] = [];
  let last = range.start;
  const add = (start: number, word: string): void => {
    const genitive = GENITIVE.test(word);
    const suffix = suffixes ? suffixLength(word, suffixes) : 0;
    const bare = genitive ? word.slice(0, -2) : word.slice(0, word.length - suffix);
    const gap = tokens.length === 0 ? "" : text.slice(last, start);
    const end = start + bare.length;
    tokens.push({
      start,
      end,
      text: bare,
      lower: lowerCase(bare),
      capital: CAPITAL.test(bare) || /^al-\p{Lu}/u.test(bare),
      acronym: ACRONYM.test(bare),
      genitive,
      suffix: word.length - bare.length,
      gap,
    });
    last = start + word.length;
  };
  for (const match of text.slice(range.start, range.end).matchAll(TOKEN)) {
    const start = range.start + match.index;
    if (split && UNSPACED.test(match[0])) {
      let from = 0;
      for (const end of split(match[0])) {
        add(start + from, match[0].slice(from, end));
        from = end;
      }
      continue;
    }
    const elision = ELISION.exec(match[0]);
    if (!elision) {
      add(start, match[0]);
      continue;
    }
    const cut = elision[0].length;
    add(start, match[0].slice(0, cut - 1));
    add(start + cut, match[0].slice(cut));
  }
  return tokens;
}
