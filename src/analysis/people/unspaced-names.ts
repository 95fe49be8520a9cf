import { hanNameAt } from "./han-names.ts";
import { kanaNameAt } from "./kana-names.ts";
import type { NameMention } from "./name-mentions.ts";
import { thaiNameAt } from "./thai-names.ts";
import type { Token } from "../words/tokens.ts";
import { type FoundName, textOf, type UnspacedWords } from "./unspaced-words.ts";

/** The longest name that is looked for again, in characters. */
const LONGEST = 12;
/** Names of so many people are looked for again; more are no news article. */
const MOST = 2000;

/**
 * The names in a text whose script puts no spaces between words, sentence by sentence: what stands beside an office or
 * a form of address, names joined by a dot, and then the same names wherever else they stand.
 */
export function unspacedNamesIn(
  sentences: readonly (readonly Token[])[],
  words: UnspacedWords,
): NameMention[] {
  const found = sentences.map((tokens) => sureNamesIn(tokens, words));
  const known = knownNames(found);
  return sentences.flatMap((tokens, index) => withRepeated(tokens, found[index] ?? [], known));
}

function sureNamesIn(tokens: readonly Token[], words: UnspacedWords): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < tokens.length;) {
    const name = nameAt(tokens, at, words);
    if (name) found.push(name);
    at = name?.to ?? at + 1;
  }
  return found;
}

function nameAt(tokens: readonly Token[], at: number, words: UnspacedWords): FoundName | null {
  const first = tokens[at]?.text ?? "";
  if (/^[\u0E00-\u0E7F]/u.test(first)) return thaiNameAt(tokens, at, words);
  if (words.surnames.size > 0) return kanaNameAt(tokens, at, words);
  return hanNameAt(tokens, at, words);
}

/** Each name's parts by how it may be written again: in full, and by its last part where that is no single letter. */
function knownNames(found: readonly (readonly FoundName[])[]): Map<string, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  for (const { name, parts, sure } of found.flat()) {
    if (!sure || known.size > MOST) continue;
    if (name.length > 1 && name.length <= LONGEST) known.set(name, parts);
    const last = parts.at(-1) ?? "";
    if (parts.length > 1 && last.length > 1 && !known.has(last)) known.set(last, [last]);
  }
  return known;
}

function withRepeated(
  tokens: readonly Token[],
  sure: readonly FoundName[],
  known: ReadonlyMap<string, readonly string[]>,
): NameMention[] {
  if (known.size === 0) return [...sure];
  const found: NameMention[] = [...sure];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const start = tokens[at]?.start ?? 0;
    while ((sure[next]?.end ?? Infinity) <= start) next++;
    if ((sure[next]?.start ?? Infinity) <= start) continue;
    const end = repeatedEnd(tokens, at, known, sure[next]?.start ?? Infinity);
    if (end === null) continue;
    const name = textOf(tokens, at, end);
    found.push({
      start,
      end: tokens[end - 1]?.end ?? start,
      name,
      parts: known.get(name) ?? [name],
      role: null,
      gender: null,
      sure: false,
    });
    at = end - 1;
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The longest known name that opens at a token, as the token after its last. */
function repeatedEnd(
  tokens: readonly Token[],
  at: number,
  known: ReadonlyMap<string, readonly string[]>,
  limit: number,
): number | null {
  let name = "";
  let end: number | null = null;
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.end > limit || (index > at && !/^[ ·•‧・・＝]?$/u.test(token.gap))) break;
    name += index === at ? token.text : token.gap + token.text;
    if (name.length > LONGEST) break;
    if (known.has(name)) end = index + 1;
  }
  return end;
}
