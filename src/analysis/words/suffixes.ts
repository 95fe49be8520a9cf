import type { Lexicon } from "../../domain/lexicon.ts";
import type { Range } from "../../domain/span.ts";
import { perLexicon } from "./per-lexicon.ts";

/** What a language writes onto the end of its nouns ("는", "에서"), made ready for cutting. */
export interface Suffixes {
  /** By their last letter, longest first. */
  readonly byLast: ReadonlyMap<string, readonly Suffix[]>;
  readonly whole: ReadonlySet<string>;
  readonly wholeEndings: readonly string[];
  /** Words of one letter that take suffixes nevertheless: "그", "당", the "글" of "라는 글". */
  readonly short: ReadonlySet<string>;
  /** Those that are a form of address, and may stand before another: "씨" in "김민수씨는". */
  readonly address: ReadonlySet<string>;
}

interface Suffix {
  readonly text: string;
  readonly after: "any" | "vowel" | "consonant";
}

/** A word, or a part of one. */
interface Cuttable extends Range {
  readonly lower: string;
}

const SYLLABLES_FROM = 0xac00;
const SYLLABLES_TO = 0xd7a3;
const FINALS = 28;
const SHORTEST = 2;

/** A language's suffixes, or null where nothing that marks a subject is written onto a word. */
export const compileSuffixes = perLexicon(suffixesOf);

function suffixesOf({ people, quotes }: Lexicon): Suffixes | null {
  const marks = new Set([...quotes.topicMarks, ...quotes.subjectMarks]);
  if (!people.nameSuffixes.some((suffix) => marks.has(suffix))) return null;
  const afterVowel = new Set(people.suffixesAfterVowel);
  const afterConsonant = new Set(people.suffixesAfterConsonant);
  const byLast = new Map<string, Suffix[]>();
  for (const text of people.nameSuffixes.toSorted((one, other) => other.length - one.length)) {
    const after = afterVowel.has(text) ? "vowel" : afterConsonant.has(text) ? "consonant" : "any";
    const list = byLast.get(text.slice(-1));
    if (list) list.push({ text, after });
    else byLast.set(text.slice(-1), [{ text, after }]);
  }
  const { m, f, plural } = quotes.pronouns;
  return {
    byLast,
    whole: new Set(people.suffixless.filter((word) => !word.startsWith("*"))),
    wholeEndings: people.suffixless.flatMap((word) => (word.startsWith("*") ? word.slice(1) : [])),
    short: new Set([
      ...m,
      ...f,
      ...plural,
      ...people.organisations,
      ...people.roles,
      ...people.honorificsAfter,
      ...quotes.cues.flatMap((phrase) => phrase.split(" ").slice(1)),
      ...quotes.sourcesAfter.flatMap((phrase) => phrase.split(" ").slice(1)),
    ]),
    address: new Set(people.honorificsAfter),
  };
}

/** Where a word's suffixes start, the last first; empty where it has none. */
function suffixStarts(word: string, suffixes: Suffixes): number[] {
  const starts: number[] = [];
  let stem = word;
  for (;;) {
    const suffix = suffixOf(stem, suffixes);
    if (suffix === null || (starts.length > 0 && !suffixes.address.has(suffix))) return starts;
    stem = stem.slice(0, -suffix.length);
    starts.push(stem.length);
  }
}

function suffixOf(word: string, suffixes: Suffixes): string | null {
  const list = suffixes.byLast.get(word.slice(-1));
  if (!list || suffixes.whole.has(word)) return null;
  if (suffixes.wholeEndings.some((ending) => word.endsWith(ending))) return null;
  const found = list.find(({ text, after }) => {
    const stem = word.slice(0, -text.length);
    if (!word.endsWith(text) || !follows(stem, after)) return false;
    return stem.length >= SHORTEST || suffixes.short.has(stem);
  });
  return found?.text ?? null;
}

/** Whether a stem ends in the sound the suffix wants; letters of other scripts have any. */
function follows(stem: string, after: Suffix["after"]): boolean {
  const code = stem.charCodeAt(stem.length - 1);
  if (after === "any" || !(code >= SYLLABLES_FROM && code <= SYLLABLES_TO)) return stem !== "";
  return (code - SYLLABLES_FROM) % FINALS > 0 === (after === "consonant");
}

/** A word and its suffixes as words of their own. */
export function suffixesApart<Part extends Cuttable>(
  word: Part,
  suffixes: Suffixes | null,
  part: (word: Part, from: number, to: number) => Part,
): Part[] {
  const starts = suffixes ? suffixStarts(word.lower, suffixes).toReversed() : [];
  if (starts.length === 0) return [word];
  const edges = [0, ...starts, word.lower.length];
  return edges.slice(1).map((to, index) => part(word, edges[index] ?? 0, to));
}

/** Words without their suffixes: "정부는" is another form of "정부". */
export function stemsOf<Part extends Cuttable>(
  words: readonly Part[],
  suffixes: Suffixes | null,
): readonly Part[] {
  if (suffixes === null) return words;
  return words.map((word) => {
    const length = suffixStarts(word.lower, suffixes).at(-1);
    if (length === undefined) return word;
    return { ...word, end: word.start + length, lower: word.lower.slice(0, length) };
  });
}
