import type { FactFinding } from "../../domain/findings.ts";
import type { FactsLexicon } from "../../domain/lexicon/facts.ts";
import type { Range } from "../../domain/span.ts";
import { UNSPACED } from "../words/splitter.ts";
import { type WrittenDate, writtenDates } from "./unspaced-dates.ts";
import { perLexicon } from "../words/per-lexicon.ts";

const DAY_MS = 86_400_000;
const MOST_A_SENTENCE = 50;
const NOT_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
const NOT_AFTER = "(?![\\p{L}\\p{M}\\p{N}])";
/** What may stand between a day's number and its month, and between month and year. */
const ORDINAL = "(?:\\.|er|º|st|nd|rd|th|-го)?";
const BETWEEN = "\\s(?:de |of )?";

/** The expressions for the dates of a language; made once a text. */
interface DatePatterns {
  readonly dayFirst: RegExp | null;
  readonly monthFirst: RegExp | null;
  /** Numbers with what is written onto them: "5월 15일". */
  readonly marked: RegExp | null;
  readonly weekday: RegExp | null;
  readonly dayWord: RegExp | null;
  readonly vague: RegExp | null;
}

/**
 * The dates of one text in order. A weekday, a day without its year and words like "yesterday" get a `value` only
 * against the day of publication (`yyyy-mm-dd`); "last week" never does. Nothing overlaps.
 */
export function findDates(
  text: string,
  sentences: readonly Range[],
  published: string | null,
  lexicon: FactsLexicon,
): FactFinding[] {
  const patterns = compile(lexicon);
  return sentences.flatMap((sentence) => datesIn(text, sentence, published, patterns, lexicon));
}

function datesIn(
  text: string,
  { start, end }: Range,
  published: string | null,
  patterns: DatePatterns,
  lexicon: FactsLexicon,
): FactFinding[] {
  const found: FactFinding[] = [];
  const sentence = text.slice(start, end);
  const add = (at: number, length: number, value: string | null): void => {
    const range = { start: start + at, end: start + at + length };
    if (found.length >= MOST_A_SENTENCE) return;
    if (found.some((other) => other.start < range.end && range.start < other.end)) return;
    const said = sentence.slice(at, at + length);
    found.push({ kind: "date", ...range, text: said, ...(value === null ? {} : { value }) });
  };
  for (const match of sentence.matchAll(/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g))
    add(match.index, 10, dayOf(Number(match[1]), Number(match[2]), Number(match[3])));
  if (UNSPACED.test(sentence))
    for (const date of writtenDates(sentence))
      add(date.start, date.end - date.start, writtenDay(date, published));
  for (const pattern of [patterns.dayFirst, patterns.monthFirst])
    for (const match of all(sentence, pattern))
      add(match.index, match[0].length, absolute(match, published, lexicon));
  for (const match of all(sentence, patterns.marked))
    add(match.index, match[0].length, markedDay(match, published));
  for (const match of all(sentence, patterns.weekday)) {
    const value = published && weekdayOf(match, sentence, published, lexicon);
    add(match.index, match[0].length, value);
  }
  for (const match of all(sentence, patterns.dayWord)) {
    const word = lexicon.days.find((day) => day.word === match[0].toLowerCase());
    add(match.index, match[0].length, word && published ? shift(published, word.days) : null);
  }
  for (const match of all(sentence, patterns.vague)) add(match.index, match[0].length, null);
  return found.sort((one, other) => one.start - other.start);
}

function all(text: string, pattern: RegExp | null): Iterable<RegExpExecArray> {
  return pattern ? text.matchAll(pattern) : [];
}

const compile = perLexicon(patternsOf);

function patternsOf(lexicon: FactsLexicon): DatePatterns {
  const months = lexicon.months.join("|");
  const weekdays = lexicon.weekdays.join("|");
  const around = [...lexicon.lastWords, ...lexicon.nextWords].join("|");
  const space = UNSPACED.test(weekdays) ? "\\s?" : "\\s";
  const year = "(?:,?\\s(?:de |del )?(?<year>\\d{4}))?";
  const [yearMark, monthMark, dayMark] = lexicon.dateMarks;
  const named = dayMark === undefined ? months : "";
  // Where marks are written onto numbers, particles are onto words.
  const notAfter = dayMark === undefined ? NOT_AFTER : "";
  const make = (list: string, body: string): RegExp | null =>
    list === ""
      ? null
      : UNSPACED.test(list)
        ? new RegExp(body, "giu")
        : new RegExp(`${NOT_BEFORE}${body}${notAfter}`, "giu");
  return {
    dayFirst: make(
      named,
      `(?<day>\\d{1,2})${ORDINAL}${BETWEEN}(?<month>${months})(?:\\.(?=\\s\\d{4}))?${year}`,
    ),
    monthFirst: make(named, `(?<month>${months})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?${year}`),
    marked: make(
      dayMark ?? "",
      `(?:(?:(?<year>\\d{4})${yearMark}\\s?)?(?<month>\\d{1,2})${monthMark}\\s?)?(?<day>\\d{1,2})${dayMark}`,
    ),
    weekday: make(
      weekdays,
      around === ""
        ? `(?<weekday>${weekdays})`
        : `(?:(?<before>${around})${space})?(?<weekday>${weekdays})(?:${space}(?<after>${around}))?`,
    ),
    dayWord: make(
      lexicon.days.map(({ word }) => word).join("|"),
      `(?:${lexicon.days.map(({ word }) => word).join("|")})`,
    ),
    vague: make(lexicon.vagueDates.join("|"), `(?:${lexicon.vagueDates.join("|")})`),
  };
}

/** The place (from 0) of a word in a list of alternatives, or −1. */
function placeOf(word: string, alternatives: readonly string[]): number {
  const lower = word.toLowerCase();
  return alternatives.findIndex((line) =>
    line.split("|").some((form) => form.toLowerCase() === lower),
  );
}

function absolute(
  match: RegExpExecArray,
  published: string | null,
  lexicon: FactsLexicon,
): string | null {
  const month = placeOf(match.groups?.["month"] ?? "", lexicon.months) + 1;
  const day = Number(match.groups?.["day"]);
  const year = match.groups?.["year"];
  // Thais count from the Buddha's death.
  if (year !== undefined) return dayOf(Number(year) - (Number(year) > 2400 ? 543 : 0), month, day);
  return published && nearestDay(month, day, published);
}

/** 3月5日, 5日: the day nearest to publication where the year or the month is not said. */
function writtenDay({ year, month, day }: WrittenDate, published: string | null): string | null {
  if (year !== null && month !== null) return dayOf(year, month, day);
  if (published === null) return null;
  if (month !== null) return nearestDay(month, day, published);
  const current = Number(published.slice(5, 7));
  const days = [current - 1, current, current + 1].flatMap(
    (each) => nearestDay(((each + 11) % 12) + 1, day, published) ?? [],
  );
  return nearest(days, published);
}

/** The day of a month, without its year, that is nearest to publication. */
function nearestDay(month: number, day: number, published: string): string | null {
  const near = Number(published.slice(0, 4));
  const days = [near - 1, near, near + 1].flatMap((each) => dayOf(each, month, day) ?? []);
  return nearest(days, published);
}

/** The day of "2024년 5월 15일", "5월 15일", "15일": without year or month, the nearest to publication. */
function markedDay({ groups }: RegExpExecArray, published: string | null): string | null {
  const day = Number(groups?.["day"]);
  const month = Number(groups?.["month"] ?? published?.slice(5, 7));
  const year = groups?.["year"];
  if (year !== undefined) return dayOf(Number(year), month, day);
  if (published === null) return null;
  const near = Number(published.slice(0, 4));
  const months = groups?.["month"] === undefined ? [month - 1, month, month + 1] : [month];
  const days = [near - 1, near, near + 1].flatMap((each) =>
    months.flatMap((one) => dayOf(each, one, day) ?? []),
  );
  return nearest(days, published);
}

/** Without a year, the day nearest to publication is meant. */
function nearest(days: readonly string[], published: string): string | null {
  const gap = (each: string): number => Math.abs(Date.parse(each) - Date.parse(published));
  return days.toSorted((one, other) => gap(one) - gap(other))[0] ?? null;
}

function weekdayOf(
  match: RegExpExecArray,
  sentence: string,
  published: string,
  lexicon: FactsLexicon,
): string {
  const wanted = placeOf(match.groups?.["weekday"] ?? "", lexicon.weekdays);
  const today = (new Date(`${published}T12:00:00Z`).getUTCDay() + 6) % 7;
  const back = (today - wanted + 7) % 7;
  const beside = (match.groups?.["before"] ?? match.groups?.["after"] ?? "").toLowerCase();
  if (lexicon.lastWords.includes(beside)) return shift(published, -(back || 7));
  const words = sentence
    .slice(0, match.index)
    .toLowerCase()
    .split(/[^\p{L}\p{M}’']+/u);
  const coming =
    lexicon.nextWords.includes(beside) ||
    lexicon.futureWords.some((word) =>
      UNSPACED.test(word) ? sentence.slice(0, match.index).includes(word) : words.includes(word),
    );
  return shift(published, coming ? (7 - back) % 7 || (beside === "" ? 0 : 7) : -back);
}

/** The calendar day, or null where the calendar has none such. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
