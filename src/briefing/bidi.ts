import { type Language, directionOf } from "../domain/language.ts";
import { stripDirection } from "../domain/localise.ts";

const FSI = "\u2068";
const PDI = "\u2069";
// Script extensions take in what belongs to these scripts alone: the Arabic comma parts two Latin names.
const RTL = String.raw`\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}`;
const RTL_LETTER = new RegExp(String.raw`(?=\p{L})[${RTL}]`, "u");
const LTR_LETTER = new RegExp(String.raw`(?=\p{L})[^${RTL}]`, "u");
const RTL_RUN = new RegExp(String.raw`(?=\p{L})[${RTL}](?:[${RTL}]|\P{L})*`, "gu");
const LTR_RUN = new RegExp(String.raw`(?=\p{L})[^${RTL}][^${RTL}]*`, "gu");
const LETTER_OR_ACCENT = /[\p{L}\p{M}]/u;

/** One line as Markdown can hold and give back: no control or direction marks, no line breaks, no doubled or outer spaces. */
export function plainLine(text: string): string {
  return stripDirection(text.toWellFormed())
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * A line of the language with every run of opposite direction between FSI and PDI: from its first letter to its
 * last. A line wholly of the opposite direction is one run, with its marks and stops.
 */
export function isolateRuns(text: string, language: Language): string {
  const line = plainLine(text);
  const around = directionOf(language);
  const [own, run] = around === "rtl" ? [RTL_LETTER, LTR_RUN] : [LTR_LETTER, RTL_RUN];
  if (!own.test(line)) return isolateWhole(line, language);
  return line.replace(run, (found) => {
    const end = lastLetterEnd(found);
    return FSI + found.slice(0, end) + PDI + found.slice(end);
  });
}

/** A whole name or passage as it stands in a text of the language: isolated if it has letters of the other direction. */
export function isolateWhole(text: string, language: Language): string {
  const line = plainLine(text);
  const other = directionOf(language) === "rtl" ? LTR_LETTER : RTL_LETTER;
  return other.test(line) ? FSI + line + PDI : line;
}

function lastLetterEnd(text: string): number {
  let end = text.length;
  while (end > 0) {
    const low = text.charCodeAt(end - 1);
    const start = end > 1 && low >= 0xdc00 && low <= 0xdfff ? end - 2 : end - 1;
    if (LETTER_OR_ACCENT.test(text.slice(start, end))) return end;
    end = start;
  }
  return text.length;
}
