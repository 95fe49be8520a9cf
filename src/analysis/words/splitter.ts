import type { Language } from "../../domain/language.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import { slicesOf } from "./slices.ts";
import { perLexicon } from "./per-lexicon.ts";

/** The ends of the words in a run of letters without spaces, in order; the last is the run's length. */
export type Splitter = (run: string) => readonly number[];

/** A character of a script that puts no spaces between words. */
export const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}々〆ー]/u;

/** Units given to `Intl.Segmenter` in one call: it is quadratic in the length of its input on Node 20. */
export const SEGMENTER_UNITS = 4096;

/** A segmenter of words; for a language it does not know, the one that goes by the script. */
export function wordSegmenter(language: Language): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("und", { granularity: "word" });
  }
}

/**
 * Splits runs of a script without spaces: the longest word of the lexicon that opens where a word of
 * `Intl.Segmenter` does, and does not end inside one unless it reaches over several; else that word. So "表示" is
 * found in "王毅表示", and "说" is not in "小说". What it needs is made at the first run, and kept with the lexicon.
 */
export function splitterOf(lexicon: Lexicon): Splitter {
  const remembered = new Map<string, number[]>();
  return (run) => {
    const before = remembered.get(run);
    if (before) return before;
    const { segmenter, known } = knowledgeOf(lexicon);
    const ends = wordEnds(run, segmentEnds(run, segmenter), known);
    if (run.length <= LONGEST_REMEMBERED && remembered.size < REMEMBERED) remembered.set(run, ends);
    return ends;
  };
}

/** No script without spaces has a character before it. */
const FIRST_UNSPACED = 0x0e00;
const LONGEST_WORD = 16;
/** Runs whose words are kept, as every stage asks for them again; and characters of the longest of these. */
const REMEMBERED = 60_000;
const LONGEST_REMEMBERED = 200;

interface KnownWords {
  readonly words: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  readonly longest: number;
}

const knowledgeOf = perLexicon((lexicon: Lexicon) => ({
  segmenter: wordSegmenter(lexicon.language),
  known: knownWords(lexicon),
}));

/** Every word of the lexicon that is written without spaces; questions aside, which have patterns of their own. */
function knownWords({ people, quotes, rank, segment, facts }: Lexicon): KnownWords {
  const words = new Set<string>();
  const add = (list: unknown): void => {
    if (typeof list === "string") addWord(words, list);
    else if (Array.isArray(list)) list.forEach(add);
    else if (typeof list === "object" && list !== null) Object.values(list).forEach(add);
  };
  [people, quotes, rank.stopWords, rank.leansBack, segment.starters].forEach(add);
  [facts.countries, facts.cities, facts.organisations, facts.weekdays, facts.days].forEach(add);
  let longest = 0;
  for (const { length } of words) longest = Math.max(longest, length);
  const { m, f, plural } = quotes.pronouns;
  return {
    words,
    pronouns: new Set([...m, ...f, ...plural]),
    cues: new Set(quotes.cues),
    longest: Math.min(longest, LONGEST_WORD),
  };
}

/** Adds the words of an entry, which may be alternatives; those of scripts with spaces are left out. */
function addWord(words: Set<string>, entry: string): void {
  if (entry.charCodeAt(0) < FIRST_UNSPACED) return;
  if (!/[|\s*]/.test(entry)) words.add(entry);
  else for (const word of entry.split(/[|\s*]/)) if (word !== "") words.add(word);
}

function segmentEnds(run: string, segmenter: Intl.Segmenter): number[] {
  const ends: number[] = [];
  for (const slice of slicesOf(run, SEGMENTER_UNITS))
    for (const { segment, index } of segmenter.segment(run.slice(slice.start, slice.end)))
      ends.push(slice.start + index + segment.length);
  return ends;
}

function wordEnds(run: string, segments: readonly number[], known: KnownWords): number[] {
  const ends: number[] = [];
  let next = 0;
  for (let at = 0; at < run.length;) {
    while ((segments[next] ?? run.length) <= at) next++;
    const segment = segments[next] ?? run.length;
    const end =
      knownEnd(run, at, segment, known, segments, next) ??
      pronounEnd(run, at, segment, known) ??
      headEnd(run, at, segment, known) ??
      segment;
    ends.push(end);
    at = end;
  }
  return ends;
}

function knownEnd(
  run: string,
  at: number,
  segment: number,
  known: KnownWords,
  segments: readonly number[] = [],
  from = 0,
): number | null {
  const most = Math.min(run.length, at + known.longest);
  for (let end = most; end >= segment && end > at; end--) {
    if (!known.words.has(run.slice(at, end))) continue;
    // A word of two characters that ends inside another is chance: 明报 in 李明报道.
    let next = from;
    while ((segments[next] ?? end) < end) next++;
    if (end - at > 2 || (segments[next] ?? end) === end) return end;
  }
  return null;
}

/** Behind the pronoun of a word that is a pronoun and a verb of saying: "他說". */
function pronounEnd(run: string, at: number, segment: number, known: KnownWords): number | null {
  for (let end = segment - 1; end > at; end--)
    if (known.pronouns.has(run.slice(at, end)) && known.cues.has(run.slice(end, segment)))
      return end;
  return null;
}

/** Behind a known word at the head of one, where the rest of it begins a known word: "台北市|長" is 台北 and 市長. */
function headEnd(run: string, at: number, segment: number, known: KnownWords): number | null {
  for (let end = segment - 1; end > at + 1; end--) {
    if (!known.words.has(run.slice(at, end))) continue;
    const next = knownEnd(run, end, segment + 1, known);
    if (next !== null) return end;
  }
  return null;
}
