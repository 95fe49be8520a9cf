import type { Range } from "../domain/span.ts";
import { bareWord, type Calendar } from "./calendar.ts";

/** A day that a line states; the range is that of day, month and year within the line. */
export interface FoundDay extends Range {
  /** `yyyy-mm-dd` */
  readonly day: string;
  /** Whether the line says nothing else: only weekday, time of day and labels stand beside it. */
  readonly alone: boolean;
}

const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const CLOCK =
  /(?:(?<=\d)T)?(?<!\d)\d{1,2}(?::\d{2}|h\d{2})(?::\d{2})?(?:\.\d{1,6})?(?:Z| ?[+-]\d{2}:?\d{2})?(?!\d)/gi;

/** The calendar day that a line states, with its year; null where it states none, or not beyond doubt. */
export function findDay(line: string, calendar: Calendar): FoundDay | null {
  // Without four digits in a row there is no year; most lines need no calendar.
  const digits = latinDigits(line);
  if (!/\d{4}/.test(digits)) return null;
  const text = blank(digits, CLOCK);
  const found = statedDay(text, calendar);
  if (!found) return null;
  const beside = blankRange(text, found);
  const second = statedDay(beside, calendar);
  const rest = second ? blankRange(beside, second) : beside;
  return { ...found, alone: saysNothing(rest, calendar) };
}

function statedDay(text: string, calendar: Calendar): Dated | null {
  return numericDay(text, calendar) ?? namedDay(text, calendar);
}

/** A calendar day as `yyyy-mm-dd`, or null for one that the Gregorian calendar does not have, or not in these times. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1800 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

type Dated = Omit<FoundDay, "alone">;

function numericDay(text: string, calendar: Calendar): Dated | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return dated(iso, calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const match = YEAR_LAST.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const { dayFirst } = calendar;
  const monthFirst = !dayFirst && match[2] !== "." && second > 12;
  if (monthFirst) return dated(match, calendarDay(year, first, second));
  const sure = dayFirst || match[2] === "." || first > 12 || first === second;
  return sure ? dated(match, calendarDay(year, second, first)) : null;
}

function dated(match: RegExpExecArray, day: string | null): Dated | null {
  return day === null ? null : { day, start: match.index, end: match.index + match[0].length };
}

/** "23 April 2025", "April 23, 2025", "1er mai 2025", "3. Mai 2025", "23 نيسان/أبريل 2025", "23 de abril de 2025". */
function namedDay(text: string, { months }: Calendar): Dated | null {
  const tokens = wordsOf(text);
  const at = tokens.findIndex(
    (token, index) => months.has(token.word) || months.has(pairAt(tokens, index)),
  );
  const token = tokens[at];
  if (!token) return null;
  const month = months.get(pairAt(tokens, at)) ?? months.get(token.word) ?? 0;
  const before = tokens.slice(Math.max(0, at - 3), at);
  const after = tokens.slice(at + 1, at + 5);
  const day = before.findLast(isDay) ?? after.find(isDay);
  const year = after.find(isYear) ?? before.find(isYear);
  if (!day || !year) return null;
  const stated = calendarDay(Number(year.word), month, Number.parseInt(day.word, 10));
  const ends = [token, day, year];
  if (stated === null) return null;
  return {
    day: stated,
    start: Math.min(...ends.map(({ start }) => start)),
    end: Math.max(...ends.map(({ end }) => end)),
  };
}

interface Word extends Range {
  readonly word: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\d+\p{L}{0,3}|\p{L}[\p{L}\p{M}.’']*/gu)].map((match) => ({
    word: bareWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Two words as one: the Levant's months have two ("كانون الثاني"). */
function pairAt(tokens: readonly Word[], index: number): string {
  return `${tokens[index]?.word} ${tokens[index + 1]?.word}`;
}

function isDay({ word }: Word): boolean {
  const day = Number.parseInt(word, 10);
  return /^\d{1,2}(?!\d)/.test(word) && day >= 1 && day <= 31;
}

function isYear({ word }: Word): boolean {
  return /^(?:19|20)\d{2}$/.test(word);
}

function saysNothing(text: string, { labels, months }: Calendar): boolean {
  const words = wordsOf(text);
  return words.every(
    ({ word }, index) =>
      labels.has(word) ||
      months.has(word) ||
      months.has(pairAt(words, index)) ||
      months.has(pairAt(words, index - 1)),
  );
}

function blankRange(text: string, { start, end }: Range): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => " ".repeat(match.length));
}

/** The zeros of other digits that dates are written with: Arabic, Persian, Devanagari. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => zero <= code && code < zero + 10) ?? code));
  });
}
