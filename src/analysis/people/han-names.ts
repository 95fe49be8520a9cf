import type { Token } from "../words/tokens.ts";
import { type FoundName, textOf, type UnspacedWords } from "./unspaced-words.ts";

const DOT = /^\s?[·•‧・．.]\s?$/u;
const MOST_SYLLABLES = 7;
const MOST_GIVEN = 2;
const MAX_ROLE = 9;

/**
 * The name that opens at a token of Chinese: joined by a dot (科瑞·舒尔曼), of a family name and one or two characters
 * beside an office or right before a verb of saying (毛宁), or of the characters that foreign names are written with
 * (特朗普总统). Null if none does.
 */
export function hanNameAt(
  tokens: readonly Token[],
  at: number,
  words: UnspacedWords,
): FoundName | null {
  const token = tokens[at];
  if (!token || (words.isFixed(token.lower) && !words.families.has(token.text))) return null;
  const before = roleBefore(tokens, at, words);
  const dotted = dottedEnd(tokens, at, words);
  if (dotted !== null) return named(tokens, at, dotted, words, before);
  const titled = before !== null || isHonorific(tokens, at - 1, words);
  const foreign = syllablesEnd(tokens, at, words);
  const own = ownEnd(tokens, at, words);
  const length = foreign === null ? 0 : textOf(tokens, at, foreign).length;
  if (foreign !== null && length >= (own === null ? 2 : 3)) {
    const office = isOffice(tokens, foreign, words);
    if (
      titled ||
      (office && (length > 2 || words.honorificsAfter.has(tokens[foreign]?.lower ?? "")))
    )
      return named(tokens, at, foreign, words, before);
  }
  if (own !== null) {
    const single = own === at + 1 && !isJoined(token.text, words);
    const sign = single && words.roleModifiers.has(token.text);
    if (isOffice(tokens, own, words) && !sign) return named(tokens, at, own, words, before);
    if (!single && (titled || (opensClause(tokens, at) && speaks(tokens, own, words))))
      return named(tokens, at, own, words, before);
  }
  return null;
}

function named(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: UnspacedWords,
  before: string | null,
): FoundName {
  const name = textOf(tokens, from, to);
  const parts = partsOf(tokens, from, to, words);
  const behind = tokens[to]?.lower ?? "";
  const role = before ?? (isOffice(tokens, to, words) && words.roles.has(behind) ? behind : null);
  const last = name.slice(-1);
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    to,
    name,
    parts,
    role,
    gender:
      words.genders.get(isOffice(tokens, to, words) ? behind : "") ??
      words.genders.get(tokens[from - 1]?.lower ?? "") ??
      (words.families.has(parts.at(-1) ?? "") && parts.length > 1
        ? (words.genders.get(last) ?? null)
        : null),
    sure: true,
  };
}

/** The parts of a name, that which its family shares last. */
function partsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: UnspacedWords,
): string[] {
  const name = textOf(tokens, from, to);
  if (/[·•‧・．.]/u.test(name))
    return name.split(/\s?[·•‧・．.]\s?/u).filter((part) => part !== "");
  const first = tokens[from]?.text ?? "";
  const family = isJoined(first, words) ? first.charAt(0) : first;
  return name.length > family.length && words.families.has(family) && name.length <= 4
    ? [name.slice(family.length), family]
    : [name];
}

/** Behind a run of name characters with a dot in it. */
function dottedEnd(tokens: readonly Token[], at: number, words: UnspacedWords): number | null {
  let end = at;
  let length = 0;
  let dotted = false;
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const dot = index > at && DOT.test(token.gap);
    if (index > at && !dot && token.gap !== "") break;
    if (dot) length = 0;
    // Right behind the dot anything is a name, as is a family name before it.
    if (!dot && !isSyllabic(token, words, index > at)) break;
    length += token.text.length;
    if (length > MOST_SYLLABLES + 3) break;
    dotted ||= dot;
    end = index + 1;
  }
  return dotted ? end : null;
}

/** Whether the word is of name characters alone; `inside` a name, some small words are too: "里" in "贝里奇". */
function isSyllabic(token: Token, words: UnspacedWords, inside: boolean): boolean {
  const small =
    inside &&
    token.text.length === 1 &&
    !words.links.has(token.lower) &&
    !words.cues.has(token.lower) &&
    !words.fillers.has(token.lower);
  if (!small && words.isFixed(token.lower)) return false;
  if (/^\p{Lu}[\p{L}]*$/u.test(token.text)) return true;
  if (token.text.length > 4) return false;
  for (const each of token.text) if (!words.syllables.has(each)) return false;
  return true;
}

function syllablesEnd(tokens: readonly Token[], at: number, words: UnspacedWords): number | null {
  let end = at;
  let length = 0;
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || (index > at && token.gap !== "") || /^[A-Za-z]/.test(token.text)) break;
    if (!isSyllabic(token, words, index > at) || length + token.text.length > MOST_SYLLABLES) break;
    length += token.text.length;
    end = index + 1;
  }
  return length > 1 ? end : null;
}

/** Behind a family name and the given name written onto it; only the family name where no given name follows. */
function ownEnd(tokens: readonly Token[], at: number, words: UnspacedWords): number | null {
  const first = tokens[at]?.text ?? "";
  const joined = isJoined(first, words);
  if (!joined && !words.families.has(first)) return null;
  let length = joined ? first.length - 1 : 0;
  let end = at + 1;
  for (let index = at + 1; index < tokens.length && length < MOST_GIVEN; index++) {
    const token = tokens[index];
    if (!token || token.gap !== "") break;
    if (words.isFixed(token.lower) && !words.given.has(token.text)) break;
    if (!/^\p{sc=Han}{1,2}$/u.test(token.text)) break;
    if (length + token.text.length > MOST_GIVEN) break;
    if (length === 1 && !goesOn(tokens, index, words)) break;
    length += token.text.length;
    end = index + 1;
  }
  return end;
}

/** A family name and a usual given one that the segmenter takes for one word: "李家|超". */
function isJoined(text: string, words: UnspacedWords): boolean {
  if (text.length !== 2 || words.families.has(text) || words.isFixed(text)) return false;
  return words.families.has(text.charAt(0)) && words.given.has(text.charAt(1));
}

/** Whether a second given character is one: a usual one, or nothing but a known word or a mark follows it. */
function goesOn(tokens: readonly Token[], at: number, words: UnspacedWords): boolean {
  if (words.given.has(tokens[at]?.text ?? "")) return true;
  const next = tokens[at + 1];
  return !next || next.gap !== "" || words.closed.has(next.lower);
}

/** Whether an office or a form of address stands right behind the name. */
function isOffice(tokens: readonly Token[], at: number, words: UnspacedWords): boolean {
  const token = tokens[at];
  if (!token || token.gap !== "") return false;
  return words.honorificsAfter.has(token.lower) || words.roles.has(token.lower);
}

function isHonorific(tokens: readonly Token[], at: number, words: UnspacedWords): boolean {
  return tokens[at + 1]?.gap === "" && words.honorifics.has(tokens[at]?.lower ?? "");
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /[，。；：！？,;:“”「」]/u.test(tokens[at]?.gap ?? "");
}

/** Whether a verb of saying follows, a word like "also" or "then" between. */
function speaks(tokens: readonly Token[], from: number, words: UnspacedWords): boolean {
  for (let at = from; at < from + 3; at++) {
    const token = tokens[at];
    if (!token || token.gap !== "") return false;
    if (words.cues.has(token.lower)) return true;
    if (!words.fillers.has(token.lower)) return false;
  }
  return false;
}

/** The office right before the name: its head with what it is of, as far as that is known. */
function roleBefore(tokens: readonly Token[], at: number, words: UnspacedWords): string | null {
  if (tokens[at]?.gap !== "" || !words.roles.has(tokens[at - 1]?.lower ?? "")) return null;
  let start = at - 1;
  for (let index = at - 2; index >= Math.max(0, at - MAX_ROLE); index--) {
    const token = tokens[index];
    if (!token || !/^[、]?$/u.test(tokens[index + 1]?.gap ?? "")) break;
    if (words.roleLinks.has(token.lower)) continue;
    // What kind of body it is says the word before a single character: 海事局.
    const kind = tokens[index + 1]?.lower ?? "";
    const named = kind.length === 1 && words.organisations.includes(kind);
    if (!isPartOfRole(token, words) && !(named && !words.closed.has(token.lower))) break;
    start = index;
  }
  return textOf(tokens, start, at);
}

function isPartOfRole(token: Token, words: UnspacedWords): boolean {
  if (words.roles.has(token.lower) || words.roleModifiers.has(token.lower)) return true;
  if (words.bodies.has(token.lower)) return true;
  return words.organisations.some(
    (kind) => token.lower.length > kind.length && token.lower.endsWith(kind),
  );
}
