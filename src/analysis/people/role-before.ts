import { type PeopleWords, isModifier, isRole } from "./people-words.ts";
import { type NameCase, OBLIQUE, agrees, caseOf } from "./role-case.ts";
import { MAX_ROLE_TOKENS, isAdjacent, rolePhraseAt, roleText } from "./role-words.ts";
import type { Token } from "../words/tokens.ts";

/** What stands before a name. */
export interface Before {
  readonly role: string | null;
  readonly gender: "m" | "f" | null;
  readonly honorific: boolean;
}

/**
 * The office, and the form of address, right before the name that opens at `from`; of an `oblique` name it is known
 * that it does not stand in the nominative.
 */
export function roleBefore(
  tokens: readonly Token[],
  from: number,
  words: PeopleWords,
  oblique = false,
): Before {
  let at = from;
  let gender: "m" | "f" | null = null;
  let honorific = false;
  while (at > 0 && isAdjacent(tokens, at) && words.honorifics.has(tokens[at - 1]?.lower ?? "")) {
    at--;
    honorific = true;
    gender ??= words.genderedRoles.get(tokens[at]?.lower ?? "") ?? null;
  }
  const name = oblique ? OBLIQUE : caseOf(tokens[from]?.text ?? "", words);
  const start = roleStart(tokens, at, words, name);
  if (start === null) return { role: null, gender, honorific };
  for (let index = start; index < at; index++)
    gender ??= words.genderedRoles.get(tokens[index]?.lower ?? "") ?? null;
  const end = tokens[at]?.start ?? 0;
  return { role: roleText(tokens, start, at, end), gender, honorific };
}

/** The index where the role that ends before `at` starts, or null if there is none. */
function roleStart(
  tokens: readonly Token[],
  at: number,
  words: PeopleWords,
  name: NameCase | null,
): number | null {
  let head: number | null = null;
  let start: number | null = null;
  for (let index = at - 1; index >= Math.max(0, at - MAX_ROLE_TOKENS); index--) {
    const token = tokens[index];
    if (!token || token.suffix > 0 || !isAdjacent(tokens, index + 1)) break;
    const phrase = rolePhraseAt(tokens, index, words);
    if (phrase > 0) {
      head = start = index - phrase + 1;
      index = start;
      continue;
    }
    if (isRole(token, words)) {
      // "жена президента Владимира …": the wife is somebody else, as case and gender tell; and in
      // "Пресс-секретарь президента Дмитрий …" the president is.
      if (!agrees(token, name, words)) {
        if (head !== null) break;
        if (name?.sure === true) continue;
      }
      head = start = index;
      continue;
    }
    const modifies = isModifier(token, words);
    if (modifies || (isProper(tokens, index, words) && !(head !== null && words.forms.known))) {
      if (head !== null) start = index;
      continue;
    }
    if (head === null && words.isComplement(token.lower)) continue;
    if (head !== null || index === at - 1) break;
    if (!words.roleLinks.has(token.lower) && !words.determiners.has(token.lower)) break;
  }
  return start;
}

/** A capitalised word that may belong to a role: "Russian", "Kremlin", "UK". */
function isProper(tokens: readonly Token[], index: number, words: PeopleWords): boolean {
  const token = tokens[index];
  if (!token?.capital) return false;
  if (index > 0) return !words.honorifics.has(token.lower) && !words.cues.has(token.lower);
  return !words.starters.has(token.lower) && !words.determiners.has(token.lower);
}
