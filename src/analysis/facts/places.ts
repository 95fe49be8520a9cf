import type { FactFinding } from "../../domain/findings.ts";
import type { FactsLexicon } from "../../domain/lexicon/facts.ts";
import type { Range } from "../../domain/span.ts";
import { lowerCase } from "../words/lower.ts";
import { overlapping } from "../words/overlap.ts";
import type { Word } from "../words/words.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** A known name, by its words in lower case; the last may be only the beginning of a word. */
interface Entry {
  readonly words: readonly string[];
  readonly open: boolean;
  /** The name in its basic form, where the entry is another form of it. */
  readonly base: string;
  /** Written in capitals throughout: "UK". */
  readonly acronym: boolean;
  readonly code: string | null;
  readonly adjective: boolean;
}

/** The known places by their first word (or, where that may inflect, its first three letters). */
type Gazetteer = ReadonlyMap<string, readonly Entry[]>;

interface PlaceMention extends Range {
  readonly code: string | null;
  /** The name in its basic form as listed, where the mention may be inflected or carry a prefix. */
  readonly listed?: string;
  readonly adjective: boolean;
}

const STEM = 3;
/** How many mentions it is worth to be named at the very beginning. */
const EARLY = 2;

/**
 * The places of a text, those named most and first before the others, each once, at its first mention; a country's
 * `value` is its ISO 3166 code, and it is mentioned by its name where that occurs, else by its adjective. Besides what
 * the lexicon lists, a capitalised word behind a preposition of place is one. `taken` are ranges that are somebody or
 * something else; `names` the words of people's names in lower case: "Jordan" may be one of them.
 */
export function findPlaces(
  text: string,
  words: readonly (readonly Word[])[],
  taken: readonly Range[],
  names: ReadonlySet<string>,
  lexicon: FactsLexicon,
): FactFinding[] {
  const gazetteer = compile(lexicon);
  const prepositions = new Set(lexicon.placePrepositions);
  const isNoPlace = noPlaces(lexicon);
  const isTaken = overlapping(taken);
  const isFree = (range: Range): boolean => !isTaken(range);
  const mentions = words.flatMap((sentence) => {
    const known = knownIn(text, sentence, gazetteer, lexicon.prefixes).filter(
      ({ word, start }) =>
        !names.has(word.lower) || prepositions.has(wordBefore(sentence, start)?.lower ?? ""),
    );
    const guessed = guessedIn(text, sentence, prepositions, isNoPlace).filter(
      (guess) => !known.some((mention) => mention.start < guess.end && guess.start < mention.end),
    );
    return [...known, ...guessed].filter(isFree);
  });
  return merge(text, mentions);
}

/** Tells months, weekdays, people as a group and the like, which stand behind prepositions too. */
function noPlaces({
  months,
  weekdays,
  days,
  groupEndings,
}: FactsLexicon): (lower: string) => boolean {
  const times = new Set(
    [...months, ...weekdays, ...days.map(({ word }) => word)].flatMap((forms) =>
      forms.toLowerCase().split("|"),
    ),
  );
  return (lower) => times.has(lower) || groupEndings.some((ending) => lower.endsWith(ending));
}

function wordBefore(sentence: readonly Word[], start: number): Word | undefined {
  return sentence.findLast((word) => word.start < start);
}

const compile = perLexicon(gazetteerOf);

function gazetteerOf(lexicon: FactsLexicon): Gazetteer {
  const entries = [
    ...lexicon.countries.flatMap(({ code, names, adjectives }) => [
      ...names.map((name) => entry(name, code, false)),
      ...adjectives.map((name) => entry(name, code, true)),
    ]),
    ...lexicon.cities.flatMap((forms) => {
      const [base = "", ...others] = forms.split("|");
      return [base, ...others].map((name) => entry(name, null, false, base));
    }),
  ].flatMap((each) => (lexicon.nounsCapital ? [each, ...genitive(each)] : [each]));
  const gazetteer = new Map<string, Entry[]>();
  for (const each of entries) {
    const key = each.words[0]?.slice(0, STEM) ?? "";
    const list = gazetteer.get(key);
    if (list) list.push(each);
    else gazetteer.set(key, [each]);
  }
  for (const list of gazetteer.values()) list.sort(byPrecision);
  return gazetteer;
}

/** The longer name first, the whole word before its beginning, the longer beginning before the shorter. */
function byPrecision(one: Entry, other: Entry): number {
  return (
    other.words.length - one.words.length ||
    Number(one.open) - Number(other.open) ||
    (other.words[0]?.length ?? 0) - (one.words[0]?.length ?? 0)
  );
}

/** "Berlins", "Russlands": where nouns have capitals their genitive is written so. */
function genitive(each: Entry): Entry[] {
  const last = each.words.at(-1) ?? "";
  if (each.open || each.adjective || each.acronym || last.endsWith("s")) return [];
  return [{ ...each, words: [...each.words.slice(0, -1), `${last}s`] }];
}

function entry(name: string, code: string | null, adjective: boolean, form = name): Entry {
  const open = name.endsWith("*");
  const words = lowerCase(name.replaceAll("*", "")).split(/[\s.]+/);
  const acronym = name === name.toUpperCase();
  const base = form.replaceAll("*", "");
  return { words: words.filter((word) => word !== ""), open, base, acronym, code, adjective };
}

function knownIn(
  text: string,
  sentence: readonly Word[],
  gazetteer: Gazetteer,
  prefixes: readonly string[],
): (PlaceMention & { readonly word: Word })[] {
  const mentions: (PlaceMention & { readonly word: Word })[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const word = sentence[at];
    if (!word) break;
    for (const prefix of ["", ...prefixes]) {
      if (!word.lower.startsWith(prefix)) continue;
      const rest = word.lower.slice(prefix.length);
      const match = gazetteer
        .get(rest.slice(0, STEM))
        ?.find((each) => fits(each, rest, sentence, at));
      if (!match || !isName(text, word, match)) continue;
      const last = sentence[at + match.words.length - 1] ?? word;
      mentions.push({
        start: word.start + prefix.length,
        end: last.end,
        code: match.code,
        listed: match.base,
        adjective: match.adjective,
        word,
      });
      at += match.words.length - 1;
      break;
    }
  }
  return mentions;
}

function fits(each: Entry, first: string, sentence: readonly Word[], at: number): boolean {
  return each.words.every((wanted, index) => {
    const word = index === 0 ? first : sentence[at + index]?.lower;
    if (word === undefined) return false;
    // A possessive belongs to the name: "Ukraine’s".
    const bare = word.replace(/[’']s$/, "");
    const open = each.open && (index === each.words.length - 1 || index === 0);
    return open ? word.startsWith(wanted) && word.length <= wanted.length + 5 : bare === wanted;
  });
}

/** A name has a capital where the script has them; adjectives of some languages have none. */
function isName(text: string, word: Word, { acronym, adjective, words }: Entry): boolean {
  const written = text.slice(word.start, word.end);
  if (words.length === 1 && written.length <= 3)
    return acronym ? written === written.toUpperCase() : /^\p{Lu}/u.test(written);
  return adjective || !/^\p{Ll}/u.test(written);
}

/** Capitalised runs right behind a preposition of place: "in Zaporizhzhia". */
function guessedIn(
  text: string,
  sentence: readonly Word[],
  prepositions: ReadonlySet<string>,
  isNoPlace: (lower: string) => boolean,
): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  sentence.forEach((word, at) => {
    const before = sentence[at - 1];
    if (!before || !prepositions.has(before.lower) || !isCapitalised(text, word)) return;
    if (text.slice(before.end, word.start) !== " " || isNoPlace(word.lower)) return;
    let last = at;
    while (last < at + 2 && joins(text, sentence[last], sentence[last + 1])) last += 1;
    const end = sentence[last]?.end ?? word.end;
    // A run that goes on is a name of something else: "in Western European Time".
    if (joins(text, sentence[last], sentence[last + 1])) return;
    const possessive = /[’']s$/.test(text.slice(word.start, end));
    if (!possessive) mentions.push({ start: word.start, end, code: null, adjective: false });
  });
  return mentions;
}

function isCapitalised(text: string, word: Word): boolean {
  return /^\p{Lu}\p{Ll}{2}/u.test(text.slice(word.start, word.end));
}

function joins(text: string, word: Word | undefined, next: Word | undefined): boolean {
  return !!word && !!next && text.slice(word.end, next.start) === " " && isCapitalised(text, next);
}

/** One fact a place: the first mention, by name before by adjective; those named most, and early, first. */
function merge(text: string, mentions: readonly PlaceMention[]): FactFinding[] {
  const byKey = new Map<string, { best: PlaceMention; first: number; times: number }>();
  for (const mention of mentions) {
    const { start, end } = mention;
    const named = withoutGenitive(text.slice(start, end));
    const key = mention.code ?? (mention.listed ?? named).toLowerCase();
    const known = byKey.get(key);
    const best = known && (!known.best.adjective || mention.adjective) ? known.best : mention;
    byKey.set(key, { best, first: known?.first ?? start, times: (known?.times ?? 0) + 1 });
  }
  return [...byKey.values()]
    .toSorted((one, other) => weightOf(other, text) - weightOf(one, text))
    .map(({ best: { start, end, code, listed }, times }) => {
      const named = withoutGenitive(text.slice(start, end));
      // The last stop of "U.S." is no word's, but the name's.
      const shown = /\.\p{Lu}$/u.test(named) && text[end] === "." ? `${named}.` : named;
      const value = code ?? (isOtherForm(listed, shown) ? listed : null);
      return {
        kind: "place" as const,
        start,
        end: start + shown.length,
        text: shown,
        ...(value === null || value === undefined ? {} : { value }),
        mentions: times,
      };
    });
}

/** Whether a name stands in another form than the one listed as its basic one: "Києві" for "Київ". */
function isOtherForm(listed: string | undefined, shown: string): boolean {
  return listed !== undefined && lowerCase(listed) !== lowerCase(shown);
}

function withoutGenitive(named: string): string {
  return named.replace(/[’']s$/, "");
}

function weightOf({ first, times }: { first: number; times: number }, text: string): number {
  return times + EARLY * (1 - first / text.length);
}
