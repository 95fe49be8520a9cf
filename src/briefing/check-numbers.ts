import type { Language } from "../domain/language.ts";
import type { Phrases } from "../domain/phrases.ts";
import type { Range } from "../domain/span.ts";
import { type WrittenNumber, numberWordsIn, numbersIn, scaledNumbers } from "./numbers.ts";

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
/** No fragment is longer in earnest; what is need not be looked at to its end. */
const MOST_CHARACTERS = 50_000;
/** How far off the month of a date may stand. */
const REACH = 24;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** A text with its language's words. */
export interface Worded {
  readonly text: string;
  readonly phrases: Phrases;
}

/**
 * The numbers of a source text that its translation does not have, each once, and the numbers of the translation
 * that answer to none. Localised forms count, so do words for small numbers; names of months are not asked for.
 */
export function missingNumbers(
  source: Worded,
  there: Worded,
): { readonly missing: MissingNumber[]; readonly strange: Range[] } {
  const wanted = numbersIn(source.text.slice(0, MOST_CHARACTERS));
  const found = numbersIn(there.text.slice(0, MOST_CHARACTERS));
  const atFirst = unanswered(wanted, found);
  if (atFirst.length === 0) return { missing: [], strange: [] };
  const wantedScaled = scaledNumbers(atFirst, source.text, source.phrases.language);
  const foundScaled = scaledNumbers(found, there.text, there.phrases.language);
  const words = numberWordsIn(there.text, there.phrases);
  const lacking = unanswered(wantedScaled, foundScaled).filter(
    ({ values }) => ![...values].some((value) => words.has(value)),
  );
  if (lacking.length === 0) return { missing: [], strange: [] };
  const isInDate = datesOf(source.phrases.language);
  return {
    missing: distinct(lacking).map((number) => ({
      number: number.text,
      inDate: isInDate(source.text, number),
      context: contextOf(source.text, number),
    })),
    strange: unanswered(foundScaled, [...wanted, ...wantedScaled]).map(({ start, end }) => ({
      start,
      end,
    })),
  };
}

/**
 * The numbers of a text that its source gives no ground for: neither the number, nor its value at another scale, nor
 * a word for it. Each once, with where it stands.
 */
export function strangeNumbers(source: Worded, there: Worded): readonly WrittenNumber[] {
  const known = numbersIn(source.text.slice(0, MOST_CHARACTERS));
  const found = unanswered(numbersIn(there.text.slice(0, MOST_CHARACTERS)), known);
  if (found.length === 0) return [];
  const scaled = scaledNumbers(found, there.text, there.phrases.language);
  const knownScaled = scaledNumbers(known, source.text, source.phrases.language);
  const words = numberWordsIn(source.text, source.phrases);
  return distinct(
    unanswered(scaled, [...known, ...knownScaled]).filter(
      ({ values }) => ![...values].some((value) => words.has(value)),
    ),
  );
}

/** The numbers none of whose values any of the others has. */
function unanswered(
  numbers: readonly WrittenNumber[],
  others: readonly WrittenNumber[],
): WrittenNumber[] {
  const values = new Set(others.flatMap((number) => [...number.values]));
  return numbers.filter((number) => ![...number.values].some((value) => values.has(value)));
}

function distinct(numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const seen = new Set<string>();
  return numbers.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Tells whether a number belongs to a date: a month's name stands within two words of it and no figure between, or it looks like a year. */
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
    const before =
      text
        .slice(Math.max(0, start - REACH), start)
        .split(/\p{Nd}/u)
        .at(-1) ?? "";
    const after = text.slice(end, end + REACH).split(/\p{Nd}/u)[0] ?? "";
    const beside = [...wordsIn(before).slice(-2), ...wordsIn(after).slice(0, 2)];
    return beside.some((word) => months.has(word)) || YEAR.test(text.slice(start, end));
  };
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** The number with the words around it, cut between words where that can be. */
function contextOf(text: string, { start, end }: Range): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const isCutBefore = start > CONTEXT;
  const isCutAfter = end + CONTEXT < text.length;
  const space = after.lastIndexOf(" ");
  return [
    isCutBefore ? `…${before.slice(before.indexOf(" ") + 1)}` : before,
    text.slice(start, end),
    isCutAfter ? `${space < 0 ? after : after.slice(0, space)}…` : after,
  ]
    .join("")
    .toWellFormed()
    .trim();
}
