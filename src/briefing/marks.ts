import type { Range } from "../domain/span.ts";

/** Quotation marks of all languages in one glyph class, straight ones and apostrophes among them. */
const MARKS = "\"“”„‟«»'‘’‚‛‹›「」『』";

/** Which marks may close what a mark opened. `„x“`, `„x”`, `”x”` and `»x«` are all customs of some language. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "”": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "‘": "’",
  "‚": "‘’",
  "'": "'",
  "「": "」",
  "『": "』",
};

const LETTER = /[\p{L}\p{N}]/u;

export function isMark(character: string): boolean {
  return character !== "" && MARKS.includes(character);
}

/** Whether the character is a space that marks may have on their inner side, as in French. */
export function isInnerSpace(character: string): boolean {
  return (
    character === " " || character === "\u00A0" || character === "\u202F" || character === "\u2009"
  );
}

/**
 * What stands between outer quotation marks in the lines that the range touches: ranges in text order,
 * without the marks and the spaces inside them. A mark that its line never closes opens nothing;
 * single marks count only where they cannot be apostrophes.
 */
export function markedStretches(text: string, near: Range): Range[] {
  const from = text.lastIndexOf("\n", near.start - 1) + 1;
  const lineEnd = text.indexOf("\n", near.end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const stretches: Range[] = [];
  let open: { readonly at: number; readonly closers: string } | null = null;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (character === "\n") open = null;
    else if (open) {
      if (open.closers.includes(character) && !isApostrophe(text, at)) {
        stretches.push(trimmed(text, { start: open.at + 1, end: at }));
        open = null;
      }
    } else if (CLOSERS[character] && !isApostrophe(text, at) && !afterLetter(text, at))
      open = { at, closers: CLOSERS[character] };
  }
  return stretches.filter(({ start, end }) => start < end);
}

/**
 * The range without the quotation marks around it, and without a comma that only parts the quote from its
 * attribution; so a direct quote is anchored. Gives the range itself where nothing else would be left.
 */
export function bareRange(text: string, range: Range): Range {
  let { start, end } = trimmed(text, range);
  const closers = CLOSERS[text.charAt(start)];
  if (closers) {
    const last = ",.".includes(text.charAt(end - 1)) ? end - 2 : end - 1;
    if (start < last && closers.includes(text.charAt(last))) {
      start += 1;
      end = last;
    }
  }
  const inner = trimmed(text, { start, end });
  const bare = text.charAt(inner.end - 1) === "," ? { ...inner, end: inner.end - 1 } : inner;
  return bare.start < bare.end ? bare : range;
}

function isApostrophe(text: string, at: number): boolean {
  return "'’‘".includes(text.charAt(at)) && afterLetter(text, at) && beforeLetter(text, at);
}

function afterLetter(text: string, at: number): boolean {
  return at > 0 && LETTER.test(text.charAt(at - 1));
}

function beforeLetter(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at + 1));
}

function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
