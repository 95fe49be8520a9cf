import type { Lexicon } from "../../domain/lexicon.ts";
import { compileNameForms, type NameForms, plain } from "./name-forms.ts";
import type { Token } from "../words/tokens.ts";
import { patternsOf } from "../words/word-patterns.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** A language's data on people, made ready for looking up. */
export interface PeopleWords {
  readonly honorifics: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Roles of several words by their last word. */
  readonly rolePhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly roleEndings: readonly string[];
  readonly roleModifiers: ReadonlySet<string>;
  /** The same with those that only their ends or beginnings tell: "*ского". */
  readonly isModifier: (lower: string) => boolean;
  /** Whether a word may stand within an office behind its head. */
  readonly isComplement: (lower: string) => boolean;
  readonly roleLinks: ReadonlySet<string>;
  readonly givenNames: ReadonlyMap<string, "m" | "f">;
  readonly genderedRoles: ReadonlyMap<string, "m" | "f">;
  readonly particles: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  readonly forms: NameForms;
  /** The given names in lower case, where forms of them must be told. */
  readonly givenLemmas: ReadonlyMap<string, { readonly name: string; readonly gender: "m" | "f" }>;
}

/** A word read as a given name: whose, and how surely it stands in another case than the nominative (0–1). */
export interface Given {
  readonly gender: "m" | "f" | null;
  readonly oblique: number;
}

/** Makes a lexicon ready for finding people. */
export const compilePeople = perLexicon(peopleWords);

function peopleWords({ people, quotes, segment, facts }: Lexicon): PeopleWords {
  const rolePhrases = new Map<string, string[][]>();
  for (const role of people.roles) {
    if (!role.includes(" ")) continue;
    const parts = role.split(" ");
    const last = parts.at(-1) ?? role;
    rolePhrases.set(last, [...(rolePhrases.get(last) ?? []), parts]);
  }
  return {
    honorifics: new Set(people.honorifics),
    roles: new Set(people.roles.filter((role) => !role.includes(" "))),
    rolePhrases,
    roleEndings: people.roleEndings,
    roleModifiers: new Set(people.roleModifiers),
    isModifier: patternsOf(people.roleModifiers),
    isComplement: patternsOf(people.roleComplements),
    roleLinks: new Set(people.roleLinks),
    givenNames: genders(people.givenNames),
    genderedRoles: genders(people.genderedRoles),
    particles: new Set(people.particles),
    notNames: new Set(people.notNames),
    organisations: new Set(people.organisations),
    places: new Set(people.places),
    determiners: new Set(quotes.determiners),
    placePrepositions: new Set(facts.placePrepositions),
    starters: new Set(segment.starters),
    cues: new Set([...quotes.cues, ...quotes.weakCues]),
    forms: compileNameForms(people),
    givenLemmas: new Map(
      people.nameDeclensions.length === 0
        ? []
        : [...genders(people.givenNames)].map(([name, gender]) => [plain(name), { name, gender }]),
    ),
  };
}

/** The word as a given name in any of its cases, or null. "Александра" is a woman or of a man: no gender is told. */
export function givenOf(text: string, words: PeopleWords): Given | null {
  const exact = words.givenNames.get(text) ?? null;
  if (!words.forms.known) return exact && { gender: exact, oblique: 0 };
  const genders = new Set(exact ? [exact] : []);
  const own = plain(text);
  let others = 0;
  for (const { lemma } of words.forms.readings(text)) {
    const given = lemma === own ? undefined : words.givenLemmas.get(lemma);
    if (given) genders.add(given.gender);
    if (given) others++;
  }
  const [gender] = genders;
  if (gender === undefined) return null;
  return {
    gender: genders.size === 1 ? gender : null,
    oblique: others === 0 ? 0 : exact ? 0.5 : 1,
  };
}

/** Whether a word is in the Latin letters of a language that writes its names with others: "Hack Forums". */
export function isForeignScript(text: string, { forms, givenNames }: PeopleWords): boolean {
  if (!forms.known || !/^\p{sc=Latin}/u.test(text)) return false;
  const [name] = givenNames.keys();
  return name !== undefined && !/^\p{sc=Latin}/u.test(name);
}

/** How surely a word for an office stands in another case than the nominative; 0.5 where no case is told. */
export function roleOblique(lower: string, words: PeopleWords): number {
  if (!words.forms.known) return 0.5;
  const others = words.forms
    .readings(lower)
    .some(({ lemma }) => lemma !== lower && words.roles.has(lemma));
  return others ? 1 : words.forms.obliqueness(lower) === 1 ? 0.5 : 0;
}

function genders(lists: {
  readonly m: readonly string[];
  readonly f: readonly string[];
}): Map<string, "m" | "f"> {
  const genders = new Map<string, "m" | "f">();
  for (const word of lists.m) genders.set(word, "m");
  for (const word of lists.f) genders.set(word, "f");
  return genders;
}

/** Whether a word may stand within an office beside its head; a capitalised one only if it is listed as it is. */
export function isModifier({ capital, lower }: Token, words: PeopleWords): boolean {
  return capital ? words.roleModifiers.has(lower) : words.isModifier(lower);
}

/** Whether a word is the head of an office by itself. */
export function isRole(token: Token, words: PeopleWords): boolean {
  return (
    words.roles.has(token.lower) ||
    words.roleEndings.some(
      (ending) => token.lower.endsWith(ending) && token.lower.length > ending.length,
    )
  );
}
