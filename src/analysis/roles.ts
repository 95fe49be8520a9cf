import { isModifier, isRole, type PeopleWords } from "./people-words.ts";
import { agrees, caseOf, type NameCase, OBLIQUE } from "./role-case.ts";
import type { Token } from "./tokens.ts";

/** What stands before a name. */
export interface Before {
  readonly role: string | null;
  readonly gender: "m" | "f" | null;
  readonly honorific: boolean;
}

const MAX_ROLE_TOKENS = 9;

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
  while (at > 0 && adjacent(tokens, at) && words.honorifics.has(tokens[at - 1]?.lower ?? "")) {
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
    if (!token || token.suffix > 0 || !adjacent(tokens, index + 1)) break;
    const phrase = phraseAt(tokens, index, words);
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

/** The number of words of the longest role phrase that ends at `index`; 0 if none does. */
function phraseAt(tokens: readonly Token[], index: number, words: PeopleWords): number {
  const phrases = words.rolePhrases.get(tokens[index]?.lower ?? "") ?? [];
  let longest = 0;
  for (const phrase of phrases) {
    const from = index - phrase.length + 1;
    if (from < 0 || phrase.length <= longest) continue;
    if (phrase.every((word, offset) => tokens[from + offset]?.lower === word))
      longest = phrase.length;
  }
  return longest;
}

function adjacent(tokens: readonly Token[], index: number): boolean {
  return /^(?:[ \u00A0\u202F]|\. ?|[-'’])$/.test(tokens[index]?.gap ?? "");
}

function roleText(tokens: readonly Token[], from: number, to: number, end: number): string {
  let text = "";
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) continue;
    text += index === from ? token.text : token.gap + token.text;
  }
  const gap = tokens[to]?.start === end ? (tokens[to]?.gap ?? "") : "";
  return (text + (gap.startsWith(".") ? "." : "")).trim();
}

/**
 * The office described right before a name with a comma between: "the mayor of London, Sadiq Khan,". It opens with an
 * article or the sentence, and what follows the name must be parted from it, or the two are members of a list.
 */
export function roleAcrossComma(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: PeopleWords,
): string | null {
  if (!/^, $/.test(tokens[from]?.gap ?? "")) return null;
  if (tokens[to] && !/^\s?[,;.()—–]/.test(tokens[to].gap)) return null;
  let start = from - 1;
  while (start > Math.max(0, from - MAX_ROLE_TOKENS) && adjacent(tokens, start)) start--;
  for (let at = start; at < from; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || !(isRole(token, words) || opensPhrase(tokens, at, from, words))) continue;
    const opened = before === undefined || words.determiners.has(before.lower);
    const modified = before !== undefined && isModifier(before, words);
    if (!opened && !modified) return null;
    return roleText(tokens, modified && !opened ? at - 1 : at, from, -1);
  }
  return null;
}

/** Whether an office of several words opens at a token. */
function opensPhrase(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: PeopleWords,
): boolean {
  for (let last = at + 1; last < Math.min(end, at + 4); last++)
    if (phraseAt(tokens, last, words) === last - at + 1) return true;
  return false;
}

const MAX_APPOSITION_TOKENS = 12;
const HEAD_WITHIN = 6;

/** The description in apposition after the name that ends before `to`: ", an envoy for …,". */
export function roleAfter(tokens: readonly Token[], to: number, words: PeopleWords): string | null {
  if (!/^, ?$/.test(tokens[to]?.gap ?? "")) return null;
  const first = tokens[to]?.lower ?? "";
  const from = words.determiners.has(first) ? to + 1 : to;
  let head = -1;
  let end = from;
  for (let index = from; index < Math.min(tokens.length, from + MAX_APPOSITION_TOKENS); index++) {
    const token = tokens[index];
    if (!token || (index > from && !/^(?:[ \u00A0\u202F]|\. |[-'’&/ ]+)$/.test(token.gap))) break;
    const known = isRole(token, words);
    const phrase = phraseAt(tokens, index, words) > 0;
    if (head < 0 && (known || phrase)) head = index;
    if (words.cues.has(token.lower)) break;
    if (head < 0) {
      if (index - from >= HEAD_WITHIN) return null;
      const allowed =
        token.capital ||
        isModifier(token, words) ||
        words.roleLinks.has(token.lower) ||
        words.determiners.has(token.lower);
      if (!allowed) return null;
    } else if (
      index > head &&
      !token.capital &&
      !isModifier(token, words) &&
      !words.isComplement(token.lower) &&
      !words.roleLinks.has(token.lower) &&
      !words.determiners.has(token.lower) &&
      !known
    )
      break;
    end = index + 1;
  }
  if (head < 0) return null;
  while (end > head + 1 && isLoose(tokens[end - 1], words)) end--;
  return roleText(tokens, from, end, -1);
}

function isLoose(token: Token | undefined, words: PeopleWords): boolean {
  return (
    token !== undefined && (words.roleLinks.has(token.lower) || words.determiners.has(token.lower))
  );
}
