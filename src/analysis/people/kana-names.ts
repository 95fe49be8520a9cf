import type { Token } from "../words/tokens.ts";
import { type FoundName, textOf, type UnspacedWords } from "./unspaced-words.ts";

const NAME = /^(?:[\p{sc=Han}々ヶケ]+|[\p{sc=Kana}ー]+)$/u;
const KANA = /^[\p{sc=Kana}ー]+$/u;
const DOT = /^[・=＝･]$/u;
const LINK = /^の$/u;
const MOST_TOKENS = 7;
const MOST_KANJI = 6;
const MOST_MODIFIERS = 3;

/**
 * The name that opens at a token of Japanese: a run of kanji or katakana before a form of address, before an office
 * where it is a known family name or katakana (トランプ米大統領), or before an age in brackets. Null if none does.
 */
export function kanaNameAt(
  tokens: readonly Token[],
  at: number,
  words: UnspacedWords,
): FoundName | null {
  const token = tokens[at];
  if (!token || !isNameWord(token, words)) return null;
  const end = runEnd(tokens, at, words);
  const family = words.surnames.has(token.text);
  const foreign = KANA.test(token.text);
  const address = words.honorificsAfter.has(tokens[end]?.lower ?? "") && tokens[end]?.gap === "";
  const office = officeEnd(tokens, end, words);
  const aged = /^[（(]$/u.test(tokens[end]?.gap ?? "") && /^\d{1,3}$/.test(tokens[end]?.text ?? "");
  const before = roleBefore(tokens, at, words);
  const full = family && end > at + 1;
  const sure =
    address ||
    (office !== null && (family || foreign)) ||
    (aged && (family || foreign)) ||
    (before !== null && (full || (foreign && end > at + 1)));
  if (!sure) return null;
  const name = textOf(tokens, at, end);
  const behind = tokens[(office ?? end + 1) - 1]?.lower ?? "";
  return {
    start: token.start,
    end: tokens[end - 1]?.end ?? token.end,
    to: end,
    name,
    parts: partsOf(tokens, at, end, words),
    role: office === null ? before : textOf(tokens, end, office),
    gender: words.genders.get(behind) ?? words.genders.get(tokens[end - 1]?.text ?? "") ?? null,
    sure: true,
  };
}

function isNameWord(token: Token, words: UnspacedWords): boolean {
  return (
    NAME.test(token.text) && (words.surnames.has(token.text) || !words.closed.has(token.lower))
  );
}

function runEnd(tokens: readonly Token[], at: number, words: UnspacedWords): number {
  const foreign = KANA.test(tokens[at]?.text ?? "");
  let end = at + 1;
  let length = tokens[at]?.text.length ?? 0;
  for (let index = at + 1; index < Math.min(tokens.length, at + MOST_TOKENS); index++) {
    const token = tokens[index];
    if (!token || words.closed.has(token.lower) || !NAME.test(token.text)) break;
    if (KANA.test(token.text) !== foreign) break;
    if (token.gap !== "" && !(foreign && DOT.test(token.gap)) && token.gap !== " ") break;
    length += token.text.length;
    if (!foreign && length > MOST_KANJI) break;
    end = index + 1;
  }
  return end;
}

/** Behind the office that follows the name, words like "副" or "米" before it, or null. */
function officeEnd(tokens: readonly Token[], from: number, words: UnspacedWords): number | null {
  for (let at = from; at <= from + MOST_MODIFIERS; at++) {
    const token = tokens[at];
    if (!token || token.gap !== "") return null;
    if (words.roles.has(token.lower)) {
      const next = tokens[at + 1];
      const joined = next?.gap === "" && words.roles.has(next.lower);
      return joined ? at + 2 : at + 1;
    }
    if (!words.roleModifiers.has(token.lower) && !words.bodies.has(token.lower)) return null;
  }
  return null;
}

/** 会社員の田中花子: what somebody is, with the particle that joins it. */
function roleBefore(tokens: readonly Token[], at: number, words: UnspacedWords): string | null {
  const link = LINK.test(tokens[at - 1]?.lower ?? "");
  const head = link ? at - 2 : at - 1;
  if (!words.roles.has(tokens[head]?.lower ?? "") || tokens[at]?.gap !== "") return null;
  let start = head;
  while (start > 0 && tokens[start]?.gap === "" && isPartOfRole(tokens[start - 1], words)) start--;
  return textOf(tokens, start, head + 1);
}

function isPartOfRole(token: Token | undefined, words: UnspacedWords): boolean {
  return (
    token !== undefined && (words.bodies.has(token.lower) || words.roleModifiers.has(token.lower))
  );
}

/** The parts of a name, that which its family shares last. */
function partsOf(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: UnspacedWords,
): string[] {
  const family = tokens[at]?.text ?? "";
  if (KANA.test(family)) return textOf(tokens, at, end).split(/[・=＝･]/u);
  return words.surnames.has(family) && end > at + 1
    ? [textOf(tokens, at + 1, end), family]
    : [textOf(tokens, at, end)];
}
