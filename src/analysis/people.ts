import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Range } from "../domain/span.ts";
import { compilePeople, type PeopleWords } from "./people-words.ts";
import { namesIn, type NameMention } from "./name-mentions.ts";
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
  readonly mentions: readonly Range[];
}

/**
 * The people of a text in the order of their first mention. A run of capitalised words is a person when an
 * office, a form of address, a known given name or an office in apposition says so; single surnames join the
 * person last named in full so. Scripts without capitals and languages without a lexicon give few or none.
 */
export function findPeople(
  text: string,
  segmented: Segmented,
  _language: Language,
  lexicon: Lexicon,
): Person[] {
  const words = compilePeople(lexicon);
  const mentions = segmented.sentences.flatMap((sentence) =>
    namesIn(tokensOf(text, sentence), words),
  );
  return groupsOf(mentions, words)
    .map((group) => personOf(group))
    .sort((one, other) => firstStart(one) - firstStart(other));
}

interface Group {
  readonly family: string;
  readonly mentions: NameMention[];
  fullest: NameMention;
}

/** Gathers mentions into people: those named in full first, single names to the last of that name before them. */
function groupsOf(mentions: readonly NameMention[], words: PeopleWords): Group[] {
  const groups: Group[] = [];
  const byFamily = new Map<string, Group[]>();
  const open = (mention: NameMention): void => {
    const family = stem(mention.parts.at(-1) ?? "", words);
    const group: Group = { family, mentions: [mention], fullest: mention };
    groups.push(group);
    byFamily.set(family, [...(byFamily.get(family) ?? []), group]);
  };
  for (const mention of mentions) {
    if (mention.parts.length < 2) continue;
    const family = stem(mention.parts.at(-1) ?? "", words);
    const same = byFamily.get(family)?.find((group) => sameName(group.fullest, mention, words));
    if (!same) {
      if (mention.sure) open(mention);
      continue;
    }
    same.mentions.push(mention);
    if (mention.parts.length > same.fullest.parts.length) same.fullest = mention;
  }
  for (const mention of mentions) {
    if (mention.parts.length !== 1) continue;
    const candidates = byFamily.get(stem(mention.parts[0] ?? "", words)) ?? [];
    const group = lastBefore(candidates, mention);
    if (group) group.mentions.push(mention);
    else if (mention.sure) open(mention);
  }
  return groups;
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

function lastBefore(groups: readonly Group[], mention: NameMention): Group | undefined {
  const fitting = groups.filter(
    ({ mentions }) => !mention.gender || mentions.every(({ gender }) => gender !== other(mention)),
  );
  const named = (group: Group): number =>
    Math.max(...group.mentions.map(({ start }) => (start < mention.start ? start : -1)));
  return fitting.toSorted((one, two) => named(two) - named(one))[0];
}

function other({ gender }: NameMention): "m" | "f" {
  return gender === "m" ? "f" : "m";
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
    mentions: [full, ...ordered.filter((mention) => mention !== full)].map(({ start, end }) => ({
      start,
      end,
    })),
  };
}

function firstStart({ mentions }: Person): number {
  return Math.min(...mentions.map(({ start }) => start));
}
