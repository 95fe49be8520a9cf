import { type Language, directionOf } from "../domain/language.ts";
import { isolate, stripDirection } from "../domain/localise.ts";

// Script extensions take in what belongs to these scripts alone: the Arabic comma parts two Latin names.
const RTL_LETTER =
  /(?=\p{L})[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;
const LTR_LETTER =
  /(?=\p{L})[^\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;
const LTR_RUN =
  /(?=\p{L})[^\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}][^\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]*/gu;
const RTL_RUN =
  /(?=\p{L})[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}](?:(?!\p{L})[^\n]|[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}])*/gu;
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
  if (!own.test(line)) return isolate(line, around);
  return line.replace(run, (found) => {
    const end = lastLetterEnd(found);
    return isolate(found.slice(0, end), around) + found.slice(end);
  });
}

/** A whole name or passage as it stands in a text of the language. */
export function isolateWhole(text: string, language: Language): string {
  return isolate(plainLine(text), directionOf(language));
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
