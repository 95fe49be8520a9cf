import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Range } from "../domain/span.ts";
import { apostropheSuffixes } from "./apostrophe-suffixes.ts";
import { compilePeople, type PeopleWords } from "./people-words.ts";
import { namesIn, type NameMention } from "./name-mentions.ts";
import { uncasedNamesIn } from "./uncased-names.ts";
import { compileUncased } from "./uncased-words.ts";
import { splitterOf } from "./splitter.ts";
import { unspacedNamesIn } from "./unspaced-names.ts";
import { compileUnspaced } from "./unspaced-words.ts";
import type { Segmented } from "./segment.ts";
import { tokensOf } from "./tokens.ts";

/** A person of the article, all mentions together. */
export interface Person {
  /** The fullest form. */
  readonly name: string;
  /** Office or description as the article words it, without the name. */
  readonly role: string | null;
  readonly gender: "m" | "f" | null;
  /** The first is where the person is named in full; the others follow in text order. Names only, no roles. */
  readonly mentions: readonly Mentioned[];
}

/** Where a person is named; `word` where the written word starts, if something is written onto the name's front. */
export interface Mentioned extends Range {
  readonly word?: number;
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
): Person[] {
  const words = compilePeople(lexicon);
  const unspaced = compileUnspaced(lexicon);
  const uncased = unspaced ? null : compileUncased(lexicon);
  const split = unspaced ? splitterOf(lexicon) : null;
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
    .map((group) => personOf(group))
    .sort((one, other) => firstStart(one) - firstStart(other));
}

interface Group {
  readonly mentions: NameMention[];
  fullest: NameMention;
  gender: "m" | "f" | null;
  /** Where the person was last named in the pass over the text. */
  last: number;
}

/** People of one surname that are told apart; more are no news article. */
const NAMESAKES = 40;

/** Gathers mentions into people: those named in full first, single names to the last of that name before them. */
function groupsOf(mentions: readonly NameMention[], words: PeopleWords): Group[] {
  const groups: Group[] = [];
  const byFamily = new Map<string, Group[]>();
  const groupOf = new Map<NameMention, Group>();
  for (const mention of mentions) {
    if (mention.parts.length < 2) continue;
    const namesakes = namesakesOf(byFamily, mention, words);
    const group = namesakes.find(({ fullest }) => sameName(fullest, mention, words));
    if (group) join(group, mention);
    else if (mention.sure && namesakes.length < NAMESAKES) groups.push(open(namesakes, mention));
    const joined = group ?? namesakes.find(({ fullest }) => fullest === mention);
    if (joined) groupOf.set(mention, joined);
  }
  for (const mention of mentions) {
    const named = groupOf.get(mention);
    if (named) named.last = mention.start;
    if (mention.parts.length !== 1) continue;
    const namesakes = namesakesOf(byFamily, mention, words);
    const group = lastNamed(namesakes, mention);
    if (group) join(group, mention);
    else if (mention.sure && namesakes.length < NAMESAKES) groups.push(open(namesakes, mention));
  }
  return groups;
}

function namesakesOf(
  byFamily: Map<string, Group[]>,
  { parts }: NameMention,
  words: PeopleWords,
): Group[] {
  const family = stem(parts.at(-1) ?? "", words);
  const known = byFamily.get(family);
  if (known) return known;
  const none: Group[] = [];
  byFamily.set(family, none);
  return none;
}

function open(namesakes: Group[], mention: NameMention): Group {
  const { gender } = mention;
  const group = { mentions: [mention], fullest: mention, gender, last: mention.start };
  namesakes.push(group);
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

/** Whether two full names are of one person: one's parts are the other's, initials counting. */
function sameName(one: NameMention, other: NameMention, words: PeopleWords): boolean {
  const [short, long] =
    one.parts.length <= other.parts.length ? [one.parts, other.parts] : [other.parts, one.parts];
  const forms = long.map((part) => stem(part, words));
  return short.every((part) => {
    const form = stem(part, words);
    return forms.some((other) => other === form || (form.length === 1 && other.startsWith(form)));
  });
}

/** A name's part without its inflection, in lower case. */
function stem(part: string, { nameEndings }: PeopleWords): string {
  const lower = part.toLowerCase().replace(/’/g, "'");
  const ending = nameEndings.find(
    (each) => lower.length - each.length >= 3 && lower.endsWith(each),
  );
  return ending ? lower.slice(0, -ending.length) : lower;
}

function personOf({ mentions, fullest }: Group): Person {
  const ordered = mentions.toSorted((one, two) => one.start - two.start);
  const full = ordered.find(({ parts }) => parts.length === fullest.parts.length) ?? fullest;
  return {
    name: full.name,
    role: ordered.find(({ role }) => role !== null)?.role ?? null,
    gender: ordered.find(({ gender }) => gender !== null)?.gender ?? null,
    mentions: [full, ...ordered.filter((mention) => mention !== full)].map(
      ({ start, end, word }) => ({ start, end, ...(word === undefined ? {} : { word }) }),
    ),
  };
}

function firstStart({ mentions }: Person): number {
  return Math.min(...mentions.map(({ start }) => start));
}
