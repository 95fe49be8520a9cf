import { NOMINATIVE, plain, type Reading } from "./name-forms.ts";
import type { NameMention } from "./name-mentions.ts";
import { givenOf, type PeopleWords, roleOblique } from "./people-words.ts";

/**
 * The mention by which a person is called: of those in full one in the nominative, where case can be told, then the
 * fullest, then the first. Mentions are in text order, and there is one at least.
 */
export function shownMention(mentions: readonly NameMention[], words: PeopleWords): NameMention {
  const most = Math.max(...mentions.map(({ parts }) => parts.length));
  const full = mentions.filter(({ parts }) => parts.length >= Math.min(most, 2));
  return best(full, (mention) => obliqueness(mention, words) * 10 - mention.parts.length);
}

/**
 * The name of a person who is shown by a mention: its words, or where a known given name stands in another case, the
 * nominative of each word, if there is but one, or one that the other mentions have.
 */
export function shownName(
  shown: NameMention,
  mentions: readonly NameMention[],
  words: PeopleWords,
): string {
  const [first = "", ...rest] = shown.parts;
  const given = words.forms.known && rest.length > 0 ? givenOf(first, words) : null;
  const seen = new Set(mentions.flatMap(({ parts }) => parts.map(plain)));
  if (rest.length === 0) return singleName(shown, seen, words);
  if (!given || given.oblique === 0) return shown.name;
  if (given.oblique === 0.5 && !isElsewhere(shown, seen, words)) return shown.name;
  const named = words.forms
    .readings(first)
    .filter(({ lemma }) => words.givenLemmas.has(lemma) && lemma !== plain(first));
  const lemma = onlyLemma(named);
  if (lemma === null) return shown.name;
  const cases = named.reduce((sum, reading) => sum | reading.cases, 0) & ~NOMINATIVE;
  const nominatives = [
    words.givenLemmas.get(lemma)?.name ?? lemma,
    ...rest.map((part) => nominativeOf(part, cases, seen, words)),
  ];
  return (
    nominatives.reduce<string | null>((name, nominative, index) => {
      const part = shown.parts[index] ?? "";
      return name === null || nominative === null ? null : replaced(name, part, nominative);
    }, shown.name) ?? shown.name
  );
}

/** A surname alone, in the nominative where its office shows that it is not. */
function singleName(
  { name, parts, role }: NameMention,
  seen: ReadonlySet<string>,
  words: PeopleWords,
): string {
  const [part = ""] = parts;
  if (!words.forms.known || role === null || roleCase(role, words) !== 1) return name;
  const nominative = nominativeOf(part, ~NOMINATIVE, seen, words);
  return nominative === null ? name : replaced(name, part, nominative);
}

/** Whether an office in another case, or the surname's nominative elsewhere, decides what the given name leaves open. */
function isElsewhere(
  { parts, role }: NameMention,
  seen: ReadonlySet<string>,
  words: PeopleWords,
): boolean {
  if (role !== null && roleCase(role, words) !== 0.5) return roleCase(role, words) === 1;
  const family = parts.at(-1) ?? "";
  const readings = words.forms.readings(family);
  return readings.some(
    ({ lemma, ending }) => ending > 0 && lemma !== plain(family) && seen.has(lemma),
  );
}

/** The nominative of a word that stands in one of the cases, as it is written there; null if several are possible. */
function nominativeOf(
  part: string,
  cases: number,
  seen: ReadonlySet<string>,
  { forms }: PeopleWords,
): string | null {
  const all = forms.readings(part);
  const fitting = all.filter((reading) => (reading.cases & cases) > 0);
  const longest = fitting.filter(({ ending }) => ending === fitting[0]?.ending);
  const lemma =
    fitting.find(({ lemma, ending }) => ending > 0 && seen.has(lemma))?.lemma ?? onlyLemma(longest);
  if (lemma === null || lemma === plain(part)) return lemma === null ? null : part;
  return likeWritten(part, lemma);
}

/** A nominative with the letters that it shares with the word as it is written. */
function likeWritten(part: string, lemma: string): string {
  let kept = 0;
  while (kept < lemma.length && plain(part.charAt(kept)) === lemma.charAt(kept)) kept++;
  return part.slice(0, kept) + lemma.slice(kept);
}

function onlyLemma(readings: readonly Reading[]): string | null {
  const lemmas = new Set(readings.map(({ lemma }) => lemma));
  const [lemma] = lemmas;
  return lemmas.size === 1 && lemma !== undefined ? lemma : null;
}

function replaced(name: string, part: string, nominative: string): string {
  const at = name.lastIndexOf(part);
  return name.slice(0, at) + nominative + name.slice(at + part.length);
}

/**
 * The office by which a person is called: one in the nominative, else the first, put into the nominative where that is
 * sure; null if none is named.
 */
export function shownRole(mentions: readonly NameMention[], words: PeopleWords): string | null {
  const roles = mentions.flatMap(({ role }) => role ?? []);
  return roles.length === 0
    ? null
    : nominativeRole(
        best(roles, (role) => roleCase(role, words)),
        words,
      );
}

/** An office with its head and what stands before that in the nominative; as it is where that is not sure. */
function nominativeRole(role: string, words: PeopleWords): string {
  if (roleCase(role, words) !== 1) return role;
  const parts = role.split(" ");
  const head = parts.findIndex((part) => words.roles.has(part.toLowerCase()));
  const nominatives = parts.slice(0, head + 1).map((part, index) => {
    const known = index === head ? words.roles : words.roleModifiers;
    const oblique = (lemma: string): number =>
      index === head ? roleOblique(lemma, words) : words.forms.obliqueness(lemma);
    const own = plain(part);
    const candidates = words.forms
      .readings(part)
      .filter(({ lemma }) => known.has(lemma) && oblique(lemma) < 1);
    const sure = candidates.filter(({ lemma }) => oblique(lemma) === 0);
    const lemma = onlyLemma(
      sure.length > 0 ? sure : candidates.filter(({ lemma }) => lemma !== own),
    );
    return lemma === null ? null : likeWritten(part, lemma);
  });
  return nominatives.includes(null) ? role : [...nominatives, ...parts.slice(head + 1)].join(" ");
}

/** How surely a name stands in another case than the nominative: 0–2. */
export function obliqueness({ parts, role }: NameMention, words: PeopleWords): number {
  if (!words.forms.known) return 0;
  const given = parts.length > 1 ? givenOf(parts[0] ?? "", words) : null;
  const family = words.forms.obliqueness(parts.at(-1) ?? "");
  if (given && given.oblique !== 0.5) return given.oblique + (family === 1 ? 1 : 0);
  return (role === null ? 0.5 : roleCase(role, words)) + family;
}

function roleCase(role: string, words: PeopleWords): number {
  const head = role
    .toLowerCase()
    .split(/\s+/)
    .find((word) => words.roles.has(word));
  return head === undefined ? 0.5 : roleOblique(head, words);
}

/** The one that weighs least; of equals the first. */
function best<Entry>(entries: readonly Entry[], weigh: (entry: Entry) => number): Entry {
  return entries.reduce((least, each) => (weigh(each) < weigh(least) ? each : least));
}
