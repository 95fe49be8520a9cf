import type { Token } from "../words/tokens.ts";
import type { Kind, Phrases, UncasedWords } from "./uncased-words.ts";

/** A name as tokens `from`–`to`, with its parts but for particles. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly string[];
}

const MAX_PARTS = 4;

/** What the token at an index can be; null outside the sentence. */
export function kindAt(tokens: readonly Token[], at: number, words: UncasedWords): Kind | null {
  const token = tokens[at];
  return token ? words.kindOf(token.lower) : null;
}

/** Whether nothing but a space, or the stop of a shortened word, parts the token from the one before it. */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  return /^(?:\. ?)?[ \u00A0\u202F]?$/.test(tokens[at]?.gap ?? ",") && at > 0;
}

/** The number of words of the longest of some phrases that starts at a token; 0 if none does. */
export function phraseLength(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const fits = (phrase: readonly string[]): boolean =>
    phrase.every(
      (word, offset) =>
        tokens[at + offset]?.lower === word && (offset === 0 || isJoined(tokens, at + offset)),
    );
  return phrases.get(tokens[at]?.lower ?? "")?.find(fits)?.length ?? 0;
}

/**
 * The name that opens at a token. The second part may be any word that is not barred from names where the first is
 * known (or `bold`); further parts follow particles and given names only, or are known family names.
 */
export function runFrom(
  tokens: readonly Token[],
  from: number,
  words: UncasedWords,
  bold: boolean,
): Run {
  const first = kindAt(tokens, from, words);
  const parts = [partOf(tokens, from, words)];
  let to = from + Math.max(1, phraseLength(tokens, from, words.givenPhrases));
  let last = first;
  while (parts.length < MAX_PARTS && !(last?.whole && !last.given) && !last?.name?.back) {
    let at = to;
    while (isJoined(tokens, at) && kindAt(tokens, at, words)?.particle) at++;
    const kind = kindAt(tokens, at, words);
    if (!kind || !isJoined(tokens, at) || (kind.blocked && at === to) || kind.name?.front) break;
    const known = kind.family || kind.given;
    const second = parts.length === 1 && (bold || last?.given || known);
    const follows = (last?.given && !last.doubtful) || isInitial(tokens[to - 1]);
    if (!second && at === to && !kind.family && !follows) break;
    parts.push(partOf(tokens, at, words));
    to = at + Math.max(1, phraseLength(tokens, at, words.givenPhrases));
    last = kind;
  }
  return { from, to, parts };
}

/** "ג'", "ف": a name's first letter. */
function isInitial(token: Token | undefined): boolean {
  return token !== undefined && /^\p{L}['’׳]?$/u.test(token.text);
}

function partOf(tokens: readonly Token[], at: number, words: UncasedWords): string {
  const length = phraseLength(tokens, at, words.givenPhrases);
  const kind = kindAt(tokens, at, words);
  if (length < 2) return kind?.name?.word ?? tokens[at]?.text ?? "";
  return tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(" ");
}

/** The words of a run as written, without the letters that are written onto it. */
export function runText(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ gap, text }, index) => (index === 0 ? text : gap + text))
    .join("");
}
