import type { Language } from "../../domain/language.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { Range } from "../../domain/span.ts";
import { apostropheSuffixes } from "../words/apostrophe-suffixes.ts";
import { compilePeople, type PeopleWords } from "./people-words.ts";
import { obliqueness, shownMention, shownName, shownRole } from "./name-shown.ts";
import { plain } from "./name-forms.ts";
import { namesIn, type NameMention } from "./name-mentions.ts";
import { uncasedNamesIn } from "./uncased-names.ts";
import { type Splitter, splitterOf } from "../words/splitter.ts";
import { unspacedNamesIn } from "./unspaced-names.ts";
import { compileUnspaced } from "./unspaced-words.ts";
import { compileUncased } from "./uncased-words.ts";
import type { Segmented } from "../sentences/segment.ts";
import { tokensOf } from "../words/tokens.ts";

/** A person of the article, all mentions together. */
export interface Person {
  /** The fullest form, in the nominative where the article has it or it is sure. */
  readonly name: string;
  /** Office or description as the article words it, without the name; in the nominative where that is sure. */
  readonly role: string | null;
  readonly gender: "m" | "f" | null;
  /** The first is where the person is named in full; the others follow in text order. Names only, no roles. */
  readonly mentions: readonly Mentioned[];
}

/** Where a person is named; `word` where the written word starts, if something is written onto the name's front. */
export interface Mentioned extends Range {
  readonly word?: number;
  /** Whether the name is in another form than the one it is shown in. */
  readonly oblique?: boolean;
}

/**
 * The people of a text in the order of their first mention. A run of capitalised words is a person when an
 * office, a form of address, a known given name or an office in apposition says so; single surnames join the
 * person last named in full so. Scripts without capitals have their own way; languages without a lexicon give few
 * people or none.
 */
export function findPeople(
  text: string,
  segmented: Segmented,
  _language: Language,
  lexicon: Lexicon,
  splitter: Splitter = splitterOf(lexicon),
): Person[] {
  const words = compilePeople(lexicon);
  const unspaced = compileUnspaced(lexicon);
  const uncased = unspaced ? null : compileUncased(lexicon);
  const split = unspaced ? splitter : null;
  const suffixes = apostropheSuffixes(lexicon);
  const sentences = segmented.sentences.map((sentence) =>
    tokensOf(text, sentence, split, suffixes),
  );
  const mentions = unspaced
    ? unspacedNamesIn(sentences, unspaced)
    : uncased
      ? uncasedNamesIn(sentences, uncased)
      : sentences.flatMap((tokens) => namesIn(tokens, words));
  return groupsOf(mentions, words)
    .map((group) => personOf(group, words))
    .sort((one, other) => firstStart(one) - firstStart(other));
}

interface Group {
  readonly mentions: NameMention[];
  fullest: NameMention;
  gender: "m" | "f" | null;
  /** Where the person was last named in the pass over the text. */
  last: number;
}

type Families = Map<string, Group[]>;

/** People of one surname that are told apart; more are no news article. */
const NAMESAKES = 40;

/** Gathers mentions into people: those named in full first, single names to the last of that name before them. */
function groupsOf(mentions: readonly NameMention[], words: PeopleWords): Group[] {
  const groups: Group[] = [];
  const byFamily: Families = new Map();
  const groupOf = new Map<NameMention, Group>();
  for (const mention of mentions) {
    if (mention.parts.length < 2) continue;
    const namesakes = namesakesOf(byFamily, mention, words);
    let group = namesakes.find((each) => isSame(each, mention, words));
    if (group) join(group, mention);
    else if (mention.sure && namesakes.length < NAMESAKES) {
      group = open(byFamily, mention, words);
      groups.push(group);
    }
    if (group) groupOf.set(mention, group);
  }
  for (const mention of mentions) {
    const named = groupOf.get(mention);
    if (named) named.last = mention.start;
    if (mention.parts.length !== 1) continue;
    const namesakes = namesakesOf(byFamily, mention, words);
    const group = lastNamed(namesakes, mention);
    if (group) join(group, mention);
    else if (mention.sure && namesakes.length < NAMESAKES)
      groups.push(open(byFamily, mention, words));
  }
  return groups;
}

/** The people of a surname, in whichever case it stands. */
function namesakesOf(byFamily: Families, { parts }: NameMention, words: PeopleWords): Group[] {
  const families = lemmasOf(parts.at(-1) ?? "", words);
  return [...new Set(families.flatMap((family) => byFamily.get(family) ?? []))];
}

function open(byFamily: Families, mention: NameMention, words: PeopleWords): Group {
  const { gender } = mention;
  const group = { mentions: [mention], fullest: mention, gender, last: mention.start };
  for (const family of new Set(lemmasOf(mention.parts.at(-1) ?? "", words))) {
    const namesakes = byFamily.get(family);
    if (namesakes) namesakes.push(group);
    else byFamily.set(family, [group]);
  }
  return group;
}

function join(group: Group, mention: NameMention): void {
  group.mentions.push(mention);
  if (mention.parts.length > group.fullest.parts.length) group.fullest = mention;
  group.gender ??= mention.gender;
  group.last = mention.start;
}

/** The person of that surname named last before a mention, else the first named after it; genders must not clash. */
function lastNamed(namesakes: readonly Group[], { gender, start }: NameMention): Group | undefined {
  const rank = ({ last }: Group): number => (last < start ? last : -1);
  return namesakes
    .filter((group) => gender === null || group.gender === null || group.gender === gender)
    .toSorted((one, other) => rank(other) - rank(one))[0];
}

/** Whether a full name is a group's: one's parts are the other's, initials counting, and no gender is against it. */
function isSame({ fullest, gender }: Group, mention: NameMention, words: PeopleWords): boolean {
  if (gender !== null && mention.gender !== null && gender !== mention.gender) return false;
  const [short, long] =
    fullest.parts.length <= mention.parts.length
      ? [fullest.parts, mention.parts]
      : [mention.parts, fullest.parts];
  const forms = new Set(long.flatMap((part) => lemmasOf(part, words)));
  return short.every((part) => {
    const lemmas = lemmasOf(part, words);
    if (part.length > 1) return lemmas.some((lemma) => forms.has(lemma));
    return [...forms].some((form) => lemmas.some((initial) => form.startsWith(initial)));
  });
}

function lemmasOf(part: string, { forms }: PeopleWords): readonly string[] {
  return forms.readings(part).map(({ lemma }) => lemma);
}

function personOf({ mentions }: Group, words: PeopleWords): Person {
  const ordered = mentions.toSorted((one, two) => one.start - two.start);
  const shown = shownMention(ordered, words);
  const name = shownName(shown, ordered, words);
  return {
    name,
    role: shownRole(ordered, words),
    gender: ordered.find(({ gender }) => gender !== null)?.gender ?? null,
    mentions: [shown, ...ordered.filter((mention) => mention !== shown)].map((mention) => ({
      start: mention.start,
      end: mention.end,
      ...(mention.word === undefined ? {} : { word: mention.word }),
      ...(isInflected(mention, shown, name, words) ? { oblique: true } : {}),
    })),
  };
}

/** Whether the first or last part of a mention is not as in the name, or where that has no nominative, not in one. */
function isInflected(
  mention: NameMention,
  shown: NameMention,
  name: string,
  words: PeopleWords,
): boolean {
  if (!words.forms.known) return false;
  const [first = "", last = ""] = [mention.parts[0], mention.parts.at(-1)];
  if (name === shown.name && obliqueness(shown, words) > 1) {
    const [reading] = words.forms.readings(last);
    return words.forms.obliqueness(last) === 1 && (reading?.ending ?? 0) > 1;
  }
  const full = plain(name);
  return (
    !full.endsWith(plain(last)) || (mention.parts.length > 1 && !full.startsWith(plain(first)))
  );
}

function firstStart({ mentions }: Person): number {
  return Math.min(...mentions.map(({ start }) => start));
}
