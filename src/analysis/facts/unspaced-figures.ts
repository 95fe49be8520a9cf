import type { FactsLexicon } from "../../domain/lexicon/facts.ts";
import type { Range } from "../../domain/span.ts";
import { UNSPACED, wordSegmenter } from "../words/splitter.ts";

/** A figure where it stands in a sentence. */
export interface WrittenFigure extends Range {
  readonly value: number;
  readonly unit: string | undefined;
  readonly counts: string;
}

/** Looked up fast; made once a text. */
export interface UnspacedFigures {
  readonly units: ReadonlyMap<string, string>;
  readonly factors: ReadonlyMap<string, number>;
  readonly counters: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly longest: number;
  readonly segmenter: Intl.Segmenter;
}

const NUMBER =
  /(?<![0-9０-９.．,，:：/／第一二两兩三四五六七八九十百千])(?<sign>[$€£¥￥])?(?<digits>[0-9０-９]{1,12}(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]{1,6})?|[一二两兩三四五六七八九十百千]{1,7})(?![0-9０-９:：/／]|[.,．，–-][0-9０-９])/gu;
const SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "",
  "￥": "",
};
const ONES = "〇一二三四五六七八九";
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LONGEST_NOUN = 12;
const NUMERAL_YEAR = /^(?:1[5-9]|20)\d\d$/;

/** A language's words for figures, or null where it writes spaces between words. */
export function compileUnspacedFigures(lexicon: FactsLexicon): UnspacedFigures | null {
  if (!lexicon.factors.some(({ word }) => UNSPACED.test(word))) return null;
  const units = new Map(
    [...lexicon.units, ...lexicon.currencies].flatMap(({ unit, words }) =>
      words.map((word): [string, string] => [word.toLowerCase(), unit]),
    ),
  );
  return {
    units,
    factors: new Map(lexicon.factors.map(({ word, value }) => [word, value])),
    counters: new Set(lexicon.countLinks),
    ends: new Set(lexicon.countEnds),
    longest: Math.max(...[...units.keys(), ...lexicon.countLinks].map((word) => word.length)),
    segmenter: wordSegmenter("und"),
  };
}

/** The figures of a sentence: number, factor, then a unit, or a counter with what it counts: 12名学生, 3.5万亿元. */
export function writtenFigures(sentence: string, words: UnspacedFigures): WrittenFigure[] {
  const found: WrittenFigure[] = [];
  for (const match of sentence.matchAll(NUMBER)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const figure = read(match, sentence, words);
    if (figure) found.push(figure);
  }
  return found;
}

function read(
  match: RegExpExecArray,
  sentence: string,
  words: UnspacedFigures,
): WrittenFigure | null {
  const { sign, digits = "" } = match.groups ?? {};
  let end = match.index + match[0].length;
  if (digits === "一") return null;
  const scale = scaledAt(sentence, end, valueOf(digits), words);
  const scaled = scale.end > end;
  let { value } = scale;
  end = scale.end;
  // 1億2000万
  for (
    let next = scaled ? partAt(sentence, end, words) : null;
    next;
    next = partAt(sentence, end, words)
  ) {
    value += next.value;
    end = next.end;
  }
  end += /^[多余餘幾几]/u.test(sentence.slice(end)) ? 1 : 0;
  const unit = longestAt(sentence, end, words.longest, (word) =>
    words.units.has(word.toLowerCase()),
  );
  if (unit !== "")
    return {
      start: match.index,
      end: end + unit.length,
      value,
      unit: words.units.get(unit.toLowerCase()),
      counts: "",
    };
  if (sign !== undefined)
    return { start: match.index, end, value, unit: SIGNS[sign] || undefined, counts: "" };
  const counter = longestAt(sentence, end, words.longest, (word) => words.counters.has(word));
  if (counter === "" || (!scaled && NUMERAL_YEAR.test(digits))) return null;
  const noun = nounAt(sentence, end + counter.length, words);
  const counts = noun === "" ? counter : noun;
  return {
    start: match.index,
    end: end + counter.length + noun.length,
    value,
    unit: undefined,
    counts,
  };
}

interface Scaled {
  readonly value: number;
  readonly end: number;
}

/** A number with the factors behind it. */
function scaledAt(sentence: string, at: number, number: number, words: UnspacedFigures): Scaled {
  let value = number;
  let end = at;
  for (
    let factor = factorAt(sentence, end, words);
    factor;
    factor = factorAt(sentence, end, words)
  ) {
    value *= factor.value;
    end = factor.end;
  }
  return { value, end };
}

/** A further, smaller part of a number behind a factor. */
function partAt(sentence: string, at: number, words: UnspacedFigures): Scaled | null {
  const digits = /^[0-9０-９]{1,4}(?![0-9０-９.．,，])/u.exec(sentence.slice(at, at + 6))?.[0];
  return digits === undefined
    ? null
    : scaledAt(sentence, at + digits.length, valueOf(digits), words);
}

function factorAt(sentence: string, at: number, { factors }: UnspacedFigures): Scaled | null {
  for (const length of [2, 1]) {
    const value = factors.get(sentence.slice(at, at + length));
    if (value !== undefined) return { value, end: at + length };
  }
  return null;
}

function longestAt(
  sentence: string,
  at: number,
  longest: number,
  known: (word: string) => boolean,
): string {
  for (let length = longest; length > 0; length--) {
    const word = sentence.slice(at, at + length);
    if (word.length === length && known(word)) return word;
  }
  return "";
}

/** The word behind a counter, where one that can be counted follows at once. */
function nounAt(sentence: string, from: number, { segmenter, ends }: UnspacedFigures): string {
  let noun = "";
  const ahead = sentence.slice(from, from + LONGEST_NOUN);
  for (const { segment, isWordLike } of segmenter.segment(ahead)) {
    if (!isWordLike || ends.has(segment) || /[0-9]/.test(segment)) break;
    if (noun.length > 1 && segment.length > 1) break;
    noun += segment;
    if (noun.length > 2) break;
  }
  return noun.length > 1 && noun.length < 6 ? noun : "";
}

/** "1,200", "３.５", "三百二十", "两". */
function valueOf(written: string): number {
  const latin = written
    .replace(/[０-９．]/g, (unit) => String.fromCharCode((unit.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[,，]/g, "");
  if (/^[\d.]+$/.test(latin)) return Number(latin);
  let total = 0;
  let ones = 0;
  for (const unit of latin.replace(/[两兩]/g, "二")) {
    const tens = TENS[unit];
    if (tens === undefined) ones = ones * 10 + ONES.indexOf(unit);
    else {
      total += (ones || 1) * tens;
      ones = 0;
    }
  }
  return total + ones;
}
