/** Text at the door, and text compared. */

const CONTROL = /[\p{Cc}]/gu;

/**
 * The one form in which text from outside is kept: LF line ends, NFC, well-formed UTF-16, no control
 * characters (a tab becomes a space), each line trimmed, no blank lines before the first or after the last line.
 */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/\t/g, " ")
    .replace(CONTROL, (character) => (character === "\n" ? "\n" : ""))
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/**
 * As `normaliseText`, for what must stand on one line: every run of white space is one space, but the no-break
 * spaces that a language writes with its marks and figures stay ("« oui »", "1 000").
 */
export function normaliseLine(text: string): string {
  return normaliseText(text)
    .replace(/[^\S\u00A0\u202F]+/g, " ")
    .trim();
}

const TYPOGRAPHY: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "″": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "‹": "'",
  "›": "'",
  "′": "'",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "…": "...",
};

/**
 * What a text says, typography aside: white space folded (and dropped beside marks), quotation marks, dashes
 * and ellipses in one form each. Two texts with the same key mean the same to staleness and to memory.
 */
export function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[“”„‟«»″‘’‚‛‹›′–—‐‑−…]/g, (mark) => TYPOGRAPHY[mark] ?? mark)
    .replace(/[\u00AD\u200B\u2060\u200E\u200F\u061C\u2066-\u2069]/g, "")
    .replace(/\s+/gu, " ")
    .replace(/ ?(["?!:;]) ?/g, "$1")
    .trim();
}
