import { type Given, givenOf, type PeopleWords, roleOblique } from "./people-words.ts";
import type { Token } from "../words/tokens.ts";

/** What a name's first word tells of its gender and case; `sure` where it is a known given name or a long ending. */
export interface NameCase extends Given {
  readonly sure: boolean;
}

/** A name that certainly stands in another case than the nominative. */
export const OBLIQUE: NameCase = { gender: null, oblique: 1, sure: true };

/** What a name's first word tells of its gender and case, or null. */
export function caseOf(text: string, words: PeopleWords): NameCase | null {
  const given = givenOf(text, words);
  if (given) return { ...given, sure: given.oblique !== 0.5 };
  const [reading] = words.forms.readings(text);
  const oblique = words.forms.obliqueness(text) === 1;
  return oblique ? { gender: null, oblique: 1, sure: (reading?.ending ?? 0) > 1 } : null;
}

/** Whether a word for an office can be the name's: in its case, as far as one can tell, and of its gender. */
export function agrees({ lower }: Token, name: NameCase | null, words: PeopleWords): boolean {
  if (name === null) return true;
  const gender = words.genderedRoles.get(lower);
  if (gender !== undefined && name.gender !== null && gender !== name.gender) return false;
  return Math.abs(roleOblique(lower, words) - name.oblique) < 1;
}
