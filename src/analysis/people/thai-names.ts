import type { Token } from "../words/tokens.ts";
import { type FoundName, textOf, type UnspacedWords } from "./unspaced-words.ts";

const MOST_TOKENS = 8;
const MAX_ROLE = 12;

/**
 * The name that opens at a token of Thai: what follows a form of address, or a known given name, up to a verb of
 * saying, with the family name behind the next space (นายเศรษฐา ทวีสิน). Null if none does.
 */
export function thaiNameAt(
  tokens: readonly Token[],
  at: number,
  words: UnspacedWords,
): FoundName | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return null;
  const addressed =
    before !== undefined &&
    words.honorifics.has(before.lower) &&
    /^[ .]{0,2}$/.test(token.gap) &&
    (at === 1 || tokens[at - 2] !== undefined);
  const known = words.given.has(token.text);
  if (!(addressed || known) || (words.closed.has(token.lower) && !known)) return null;
  const first = pieceEnd(tokens, at, words);
  if (first === at) return null;
  const last = familyEnd(tokens, first, words);
  if (!addressed && last === first) return null;
  const given = textOf(tokens, at, first);
  const family = textOf(tokens, first, last);
  return {
    start: token.start,
    end: tokens[last - 1]?.end ?? token.end,
    to: last,
    name: textOf(tokens, at, last),
    // Thais are called by their given names.
    parts: family === "" ? [given] : [family, given],
    role: roleBehind(tokens, last, words) ?? roleInFront(tokens, addressed ? at - 1 : at, words),
    gender: words.genders.get(before?.lower ?? "") ?? words.genders.get(token.text) ?? null,
    sure: true,
  };
}

/** Behind the letters that no space parts, up to a verb of saying. */
function pieceEnd(tokens: readonly Token[], at: number, words: UnspacedWords): number {
  let end = at;
  while (end < Math.min(tokens.length, at + MOST_TOKENS)) {
    const token = tokens[end];
    if (!token || (end > at && token.gap !== "") || !/^[\u0E00-\u0E7F]/u.test(token.text)) break;
    if (words.cues.has(token.lower) || words.roles.has(token.lower)) break;
    if (end > at && (words.fillers.has(token.lower) || words.closed.has(token.lower))) {
      const next = tokens[end + 1];
      if (!next || next.gap !== "" || words.cues.has(next.lower) || words.fillers.has(next.lower))
        if (words.fillers.has(token.lower)) break;
    }
    end++;
  }
  return end;
}

function familyEnd(tokens: readonly Token[], from: number, words: UnspacedWords): number {
  const token = tokens[from];
  if (!token || token.gap !== " " || words.closed.has(token.lower)) return from;
  return pieceEnd(tokens, from, words);
}

/** The office behind a space. */
function roleBehind(tokens: readonly Token[], from: number, words: UnspacedWords): string | null {
  if (tokens[from]?.gap !== " " || !words.roles.has(tokens[from]?.lower ?? "")) return null;
  let end = from + 1;
  while (end < Math.min(tokens.length, from + MAX_ROLE)) {
    const token = tokens[end];
    if (!token || token.gap !== "" || words.cues.has(token.lower) || words.fillers.has(token.lower))
      break;
    end++;
  }
  return textOf(tokens, from, end);
}

function roleInFront(tokens: readonly Token[], at: number, words: UnspacedWords): string | null {
  const role = tokens[at - 1];
  if (!role || !/^ ?$/.test(tokens[at]?.gap ?? "x")) return null;
  return words.roles.has(role.lower) ? role.text : null;
}
