import { type PeopleWords, isModifier, isRole } from "./people-words.ts";
import { MAX_ROLE_TOKENS, isAdjacent, rolePhraseAt, roleText } from "./role-words.ts";
import type { Token } from "../words/tokens.ts";

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
  while (start > Math.max(0, from - MAX_ROLE_TOKENS) && isAdjacent(tokens, start)) start--;
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
    if (rolePhraseAt(tokens, last, words) === last - at + 1) return true;
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
    const phrase = rolePhraseAt(tokens, index, words) > 0;
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
