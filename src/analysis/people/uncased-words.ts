import type { Lexicon } from "../../domain/lexicon.ts";
import { closedWords, namesOfPlaces } from "./barred-words.ts";
import { patternsOf } from "../words/word-patterns.ts";
import { type Form, formsOf } from "../words/word-forms.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/*
 * Names in scripts without capitals (Arabic, Hebrew, Persian, Devanagari, Hangul) are found from these lists alone:
 *
 * people.nameOrders      not empty: "role-name" (ar, he, fa, hi), "name-role" (ko; fa too), "modifier-role" where the
 *                        country stands before the office (hi, ko)
 * people.givenNames      400 and more, foreign ones as the news writes them; of two words also ("عبد الفتاح")
 * people.wordNames       those of them that are everyday words ("أمل", "आशा"): they need something beside them
 * people.familyNames     names of the news that stand alone ("ترامب", "मोदी"); "김*" is a whole name in one word
 * people.particles       between parts of a name: "بن", "אל"
 * people.honorifics      before a name ("السيد", "श्री"); people.honorificsAfter behind it ("जी", "씨")
 * people.roles           heads of offices without prefix, in every form, also of several words
 * people.roleModifiers   what stands in an office beside its head, besides countries and organisations: "خارجه",
 *                        "विदेश"; "ال*" is any word beginning so
 * people.roleLinks       within an office: "في", "के", "की"
 * people.organisations   words of an office, too ("وزارة"), and no part of a name; people.places likewise, and what
 *                        follows one only bears somebody's name ("مطار", "شارع")
 * people.notNames        whatever else may follow a name and is none: verbs, nouns; "*ها", "می*"
 * people.namePrefixes, people.nameSuffixes   what is written onto a name or office: "و", "لل ال"; "은", "에게"
 *
 * Besides these no stop word, preposition, conjunction, pronoun, filler, verb of saying, month, weekday, unit, number,
 * country or city is part of a name; and a given name that is one of them counts as one of `wordNames`.
 */

/** What a word can be when names are looked for. */
export interface Kind {
  /** How the word reads as a name or as an office, without what is written onto it. */
  readonly name: Form | null;
  readonly office: Form | null;
  readonly given: boolean;
  /** A given name that needs something beside it. */
  readonly doubtful: boolean;
  /** Reads as a name only without a preposition that is written onto it. */
  readonly joined: boolean;
  readonly family: boolean;
  /** Given and family name in one word. */
  readonly whole: boolean;
  readonly honorific: boolean;
  readonly honorificAfter: boolean;
  readonly role: boolean;
  /** May stand in an office beside its head; listed as such, not only by its beginning or end. */
  readonly modifier: boolean;
  readonly listed: boolean;
  readonly link: boolean;
  /** A body that can stand between two offices: "ministry". */
  readonly group: boolean;
  /** A word for a place, which may bear somebody's name. */
  readonly place: boolean;
  readonly particle: boolean;
  /** A verb of saying; "joined" with something written onto it ("وقال"). */
  readonly cue: "bare" | "joined" | null;
  /** Opens a content clause. */
  readonly opener: boolean;
  /** Is no part of a name. */
  readonly blocked: boolean;
}

/** A language's data on names without capitals; made once an article. */
export interface UncasedWords {
  readonly kindOf: (lower: string) => Kind;
  /** The readings of a word without what is written onto it, itself first. */
  readonly formsOf: (lower: string) => readonly Form[];
  readonly roleFirst: boolean;
  readonly roleLast: boolean;
  readonly modifierFirst: boolean;
  /** Offices and given names of several words by their first word. */
  readonly rolePhrases: Phrases;
  readonly givenPhrases: Phrases;
  readonly genders: ReadonlyMap<string, "m" | "f">;
  /** Words right behind the subject of a verb of saying: "ने". */
  readonly marks: ReadonlySet<string>;
}

export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** How much longer than the family name a name in one word is at the most. */
const ONTO = 2;
/** A shorter rest behind a prefix is chance. */
const SHORTEST_REST = 3;

/** Makes a lexicon ready for finding names without capitals; null where capitals tell them. */
export const compileUncased = perLexicon(uncasedWords);

function uncasedWords(lexicon: Lexicon): UncasedWords | null {
  const { people } = lexicon;
  if (people.nameOrders.length === 0) return null;
  const genders = new Map<string, "m" | "f">();
  for (const gender of ["m", "f"] as const)
    for (const word of [...people.genderedRoles[gender], ...people.givenNames[gender]])
      genders.set(word, gender);
  const kinds = new Map<string, Kind>();
  const read = reader(lexicon);
  return {
    kindOf: (lower) => {
      const kind = kinds.get(lower) ?? read(lower);
      kinds.set(lower, kind);
      return kind;
    },
    formsOf: (lower) => formsOf(lower, people.namePrefixes, people.nameSuffixes),
    roleFirst: people.nameOrders.includes("role-name"),
    roleLast: people.nameOrders.includes("name-role"),
    modifierFirst: people.nameOrders.includes("modifier-role"),
    rolePhrases: phrasesOf(people.roles),
    givenPhrases: phrasesOf([...people.givenNames.m, ...people.givenNames.f]),
    genders,
    marks: new Set(lexicon.quotes.subjectMarks),
  };
}

function reader(lexicon: Lexicon): (lower: string) => Kind {
  const { people, quotes, facts } = lexicon;
  const given = new Set([...people.givenNames.m, ...people.givenNames.f]);
  const family = new Set(people.familyNames);
  const onto = people.familyNames.flatMap((name) => (name.endsWith("*") ? name.slice(0, -1) : []));
  const roles = new Set(people.roles);
  const honorifics = new Set(people.honorifics);
  const after = new Set(people.honorificsAfter);
  const links = new Set(people.roleLinks);
  const particles = new Set(people.particles);
  const wordNames = new Set(people.wordNames);
  const cues = new Set([...quotes.cues, ...quotes.weakCues].map(firstWord));
  const openers = new Set(quotes.complementisers);
  const groups = new Set(people.organisations);
  const places = new Set(people.places);
  const isModifier = patternsOf(people.roleModifiers);
  const modifiers = new Set(people.roleModifiers);
  const isLocated = patternsOf(namesOfPlaces(lexicon));
  const closedList = closedWords(lexicon);
  const isClosed = patternsOf(closedList);
  const isWhole = (word: string): boolean =>
    onto.some(
      (name) =>
        word.startsWith(name) && word.length > name.length && word.length <= name.length + ONTO,
    );
  const closedSet = new Set(closedList);
  const isSpoken = (word: string): boolean => cues.has(word) || openers.has(word);
  // Behind a preposition a word may as well be another one: "למתן" is no Matan.
  const standsAlone = (word: string, { front }: Form): boolean =>
    front === 0 || quotes.conjunctions.includes(word.slice(0, front));
  const isBlocked = (word: string): boolean =>
    isClosed(word) || isSpoken(word) || /\p{N}/u.test(word);

  return (lower) => {
    const forms = formsOf(lower, people.namePrefixes, people.nameSuffixes);
    const rests = forms.filter(({ word, front }) => word.length >= SHORTEST_REST || front === 0);
    const some = (has: (word: string) => boolean): boolean => rests.some(({ word }) => has(word));
    const office = forms.findLast(({ word }) => roles.has(word) || honorifics.has(word)) ?? null;
    const name =
      forms.find(({ word }) => given.has(word) || family.has(word) || isWhole(word)) ?? null;
    const role = office !== null && roles.has(office.word);
    const honorific = office !== null && honorifics.has(office.word);
    const group = some((word) => groups.has(word));
    const place = some((word) => places.has(word));
    const located =
      isLocated(lower) ||
      facts.prefixes.some(
        (prefix) => lower.startsWith(prefix) && isLocated(lower.slice(prefix.length)),
      );
    const listed = modifiers.has(lower) || group || place || located;
    const isName = name !== null && name.word === lower;
    const closed = isBlocked(lower);
    return {
      name,
      office,
      given: name !== null && given.has(name.word),
      doubtful: name !== null && (wordNames.has(name.word) || closed || listed || role),
      joined: name !== null && !standsAlone(lower, name),
      family: name !== null && family.has(name.word),
      whole:
        name !== null &&
        isWhole(name.word) &&
        !(closed || listed || role || isBlocked(name.word) || isLocated(name.word)),
      honorific,
      honorificAfter: some((word) => after.has(word)),
      role,
      modifier: listed || isModifier(lower),
      listed,
      link: links.has(lower),
      group,
      place,
      particle: particles.has(lower),
      cue: !cues.has(lower)
        ? null
        : rests.some(({ word, front }) => front > 0 && cues.has(word))
          ? "joined"
          : "bare",
      opener: openers.has(lower),
      blocked:
        !isName &&
        (listed ||
          role ||
          honorific ||
          isBlocked(lower) ||
          some((word) => closedSet.has(word) || isSpoken(word))),
    };
  };
}

function firstWord(phrase: string): string {
  const space = phrase.indexOf(" ");
  return space < 0 ? phrase : phrase.slice(0, space);
}

function phrasesOf(list: readonly string[]): Phrases {
  const index = new Map<string, string[][]>();
  for (const phrase of list) {
    const parts = phrase.split(" ");
    if (parts.length < 2) continue;
    const first = parts[0] ?? phrase;
    index.set(first, [...(index.get(first) ?? []), parts]);
  }
  for (const phrases of index.values()) phrases.sort((one, other) => other.length - one.length);
  return index;
}
