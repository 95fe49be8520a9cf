import type { Language } from "../domain/language.ts";
import type { Phrases } from "../domain/phrases.ts";
import type { Range } from "../domain/span.ts";
import { type WrittenNumber, numberWordsIn, numbersIn } from "./numbers.ts";

/** A number of the source that a translation lacks. */
export interface MissingNumber {
  readonly number: string;
  /** It is part of a date. */
  readonly inDate: boolean;
  /** The words of the source around it. */
  readonly context: string;
}

/** Characters of the source shown on each side of a missing number. */
const CONTEXT = 30;

/**
 * The numbers of a source text that its translation does not have, each once, and the numbers of the translation
 * that answer to none. Localised forms count, so do words for small numbers; names of months are not asked for.
 */
export function missingNumbers(
  source: { readonly text: string; readonly language: Language; readonly phrases: Phrases },
  there: { readonly text: string; readonly language: Language; readonly phrases: Phrases },
): { readonly missing: MissingNumber[]; readonly strange: Range[] } {
  const wanted = numbersIn(source.text, source.language);
  if (wanted.length === 0) return { missing: [], strange: [] };
  const found = numbersIn(there.text, there.language);
  const values = new Set(found.flatMap((number) => [...number.values]));
  const words = numberWordsIn(there.text, there.phrases);
  const isThere = (value: string) => values.has(value) || words.has(value);
  const lacking = wanted.filter((number) => ![...number.values].some(isThere));
  const isInDate = datesOf(source.language);
  const asked = new Set(wanted.flatMap((number) => [...number.values]));
  return {
    missing: distinct(lacking).map((number) => ({
      number: number.text,
      inDate: isInDate(source.text, number),
      context: contextOf(source.text, number),
    })),
    strange:
      lacking.length === 0
        ? []
        : found
            .filter((number) => ![...number.values].some((value) => asked.has(value)))
            .map(({ start, end }) => ({ start, end })),
  };
}

function distinct(numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const seen = new Set<string>();
  return numbers.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Tells whether a number belongs to a date: a month's name stands within two words of it, or it looks like a year. */
function datesOf(language: Language): (text: string, number: Range) => boolean {
  const months = new Set<string>();
  for (const form of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, {
      month: form,
      day: "numeric",
      timeZone: "UTC",
    });
    for (let month = 0; month < 12; month++)
      for (const { type, value } of format.formatToParts(new Date(Date.UTC(2001, month, 15))))
        if (type === "month") months.add(value.toLowerCase().replace(/\.$/, ""));
  }
  return (text, { start, end }) => {
    const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
    const after = text.slice(end, end + 24).toLowerCase();
    const beside = [
      ...(before.match(/[\p{L}\p{M}]+/gu) ?? []).slice(-2),
      ...(after.match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, 2),
    ];
    return (
      beside.some((word) => months.has(word)) || /^(?:1[89]|20)\d\d$/.test(text.slice(start, end))
    );
  };
}

function contextOf(text: string, { start, end }: Range): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return (
    (from > 0 ? "…" : "") +
    text.slice(from, to).toWellFormed().trim() +
    (to < text.length ? "…" : "")
  );
}
