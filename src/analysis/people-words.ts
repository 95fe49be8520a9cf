import type { Lexicon } from "../domain/lexicon.ts";
import type { Token } from "./tokens.ts";

/** A language's data on people, made ready for looking up. */
export interface PeopleWords {
  readonly honorifics: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Roles of several words by their last word. */
  readonly rolePhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly roleEndings: readonly string[];
  readonly roleModifiers: ReadonlySet<string>;
  readonly roleLinks: ReadonlySet<string>;
  readonly givenNames: ReadonlyMap<string, "m" | "f">;
  readonly genderedRoles: ReadonlyMap<string, "m" | "f">;
  readonly particles: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  readonly nameEndings: readonly string[];
}

/** Makes a lexicon ready for finding people. */
export function compilePeople({ people, quotes, segment }: Lexicon): PeopleWords {
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
    roleLinks: new Set(people.roleLinks),
    givenNames: genders(people.givenNames),
    genderedRoles: genders(people.genderedRoles),
    particles: new Set(people.particles),
    notNames: new Set(people.notNames),
    organisations: new Set(people.organisations),
    places: new Set(people.places),
    determiners: new Set(quotes.determiners),
    starters: new Set(segment.starters),
    cues: new Set([...quotes.cues, ...quotes.weakCues]),
    nameEndings: people.nameEndings,
  };
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

/** Whether a word is the head of an office by itself. */
export function isRole(token: Token, words: PeopleWords): boolean {
  return (
    words.roles.has(token.lower) ||
    words.roleEndings.some(
      (ending) => token.lower.endsWith(ending) && token.lower.length > ending.length,
    )
  );
}
