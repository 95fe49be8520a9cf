import type { Language } from "../domain/language.ts";
import type { Phrases } from "../domain/phrases.ts";
import type { Range } from "../domain/span.ts";

/** A number as it stands in a text, with every value it may mean, in plain digits. */
export interface WrittenNumber extends Range {
  readonly text: string;
  readonly values: ReadonlySet<string>;
}

/** Where each script's zero stands; its nine other digits follow. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
  0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];
const OTHER_DIGIT = /[^\P{Nd}0-9]/gu;
/** Digits with what parts their groups or decimals between them: stops, commas, apostrophes, no-break spaces. */
const NUMBER = /\d+(?:[.,'’٫٬\u00A0\u202F\u2009 ]\d+)*/g;
/** A magnitude's word begins at once and is no longer than this. */
const WORD_REACH = 24;
const SPACES = "\u00A0\u202F\u2009 ";

/**
 * The numbers of a text, whatever script their digits are in and however their groups and decimals are parted.
 * One that can be read in two ways ("1.000") has both values.
 */
export function numbersIn(text: string): WrittenNumber[] {
  const plain = text.replace(OTHER_DIGIT, asciiDigit);
  return [...plain.matchAll(NUMBER)].flatMap((match) =>
    readNumbers(match[0], match.index).map(({ start, end, values }) => ({
      start,
      end,
      text: text.slice(start, end),
      values,
    })),
  );
}

/**
 * The numbers with what the words after them make of them: one with a magnitude ("3.2 billion") or a half of the day
 * ("6 p.m.") has the larger value too. CLDR knows the words of the language; asking it costs about a millisecond.
 */
export function scaledNumbers(
  numbers: readonly WrittenNumber[],
  text: string,
  language: Language,
): WrittenNumber[] {
  const scales = scalesOf(language);
  return numbers.map((number) => ({
    ...number,
    values: scaled(number.values, text.slice(number.end, number.end + WORD_REACH), scales),
  }));
}

/** The numbers that a text has as words, as far as the language's phrases list them, in plain digits. */
export function numberWordsIn(text: string, { wording }: Phrases): ReadonlySet<string> {
  let words = spaced(text);
  const forms = wording.numbers
    .split(",")
    .flatMap((line, value) => line.split("/").map((form) => ({ form: spaced(form), value })))
    .filter(({ form }) => form.trim() !== "" && words.includes(form))
    // "twenty-five" is no five.
    .toSorted((one, other) => other.form.length - one.form.length);
  const found = new Set<string>();
  for (const { form, value } of forms) {
    if (!words.includes(form)) continue;
    found.add(String(value));
    words = words.replaceAll(form, " | ");
  }
  return found;
}

/** The words alone, in lower case, a space on either side of each. */
function spaced(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/['’ʼ]/g, "’")
    .match(/[\p{L}\p{M}’]+/gu);
  return ` ${words?.join(" ") ?? ""} `;
}

/** One UTF-16 unit for one, so that offsets stay; digits outside the basic plane are left alone. */
function asciiDigit(digit: string): string {
  const code = digit.length === 1 ? digit.charCodeAt(0) : 0;
  const zero = ZEROS.find((start) => start <= code && code <= start + 9);
  return zero === undefined ? digit : String(code - zero);
}

/** Reads a run as one number where its parts can be groups and decimals, else as the numbers it is made of. */
function readNumbers(
  run: string,
  offset: number,
): { start: number; end: number; values: Set<string> }[] {
  const whole = valuesOf(run);
  if (whole.size > 0) return [{ start: offset, end: offset + run.length, values: whole }];
  const space = SPACES.split("").find((character) => run.includes(character));
  const parts = [...run.matchAll(space === undefined ? /\d+/g : new RegExp(`[^${space}]+`, "g"))];
  return parts.flatMap((part) => readNumbers(part[0], offset + part.index));
}

/** Every value a run of digits and separators may have as one number; none when it cannot be one. */
function valuesOf(run: string): Set<string> {
  const values = new Set<string>();
  if (/^\d+$/.test(run)) return values.add(canonical(run, ""));
  const groups = run.split(/\D/);
  const separators = [...run.matchAll(/\D/g)].map(([separator]) => separator);
  if (areGroups(groups) && new Set(separators).size === 1)
    values.add(canonical(groups.join(""), ""));
  const decimals = groups.at(-1) ?? "";
  const before = groups.slice(0, -1);
  const parts = new Set(separators.slice(0, -1));
  const point = separators.at(-1) ?? "";
  if (!SPACES.includes(point) && !"'’٬".includes(point) && !parts.has(point) && parts.size < 2)
    if (before.length === 1 || areGroups(before)) values.add(canonical(before.join(""), decimals));
  // "12.30" may be a time and "23.04" a day: then each half counts.
  if (/^\d{1,2}[.,]\d\d$/.test(run)) for (const half of groups) values.add(canonical(half, ""));
  return values;
}

/** Thousands, or the Indian way: three digits at the end, two or three before, one to three at the front. */
function areGroups(groups: readonly string[]): boolean {
  const [first = "", ...rest] = groups;
  const last = rest.at(-1) ?? "";
  return (
    first.length <= 3 &&
    last.length === 3 &&
    rest.every(({ length }) => length === 3 || length === 2)
  );
}

/** Digits without leading zeros, decimals without trailing ones. */
function canonical(whole: string, decimals: string): string {
  let end = decimals.length;
  while (end > 0 && decimals.charAt(end - 1) === "0") end--;
  const fraction = end === 0 ? "" : `.${decimals.slice(0, end)}`;
  return (whole.replace(/^0+/, "") || "0") + fraction;
}

interface Scales {
  /** Lower case; the longest first. */
  readonly magnitudes: readonly (readonly [word: string, zeros: number])[];
  readonly afternoon: string;
}

/** The language's words for thousands, millions and so on, and for the second half of the day, as CLDR has them. */
function scalesOf(language: Language): Scales {
  const compact = new Intl.NumberFormat(language, { notation: "compact", compactDisplay: "long" });
  const words = new Map<string, number>();
  for (let zeros = 3; zeros <= 14; zeros++)
    for (const factor of [1, 2, 5]) {
      const parts = compact.formatToParts(factor * 10 ** zeros);
      const word = parts.find(({ type }) => type === "compact")?.value;
      const shown = parts.find(({ type }) => type === "integer")?.value ?? "";
      const digits = shown.replace(OTHER_DIGIT, asciiDigit);
      if (word && /^\d+$/.test(digits)) words.set(word.toLowerCase(), zeros - (digits.length - 1));
    }
  const clock = new Intl.DateTimeFormat(language, {
    hour: "numeric",
    hour12: true,
    timeZone: "UTC",
  });
  const half = clock.formatToParts(new Date(Date.UTC(2000, 0, 1, 15)));
  return {
    magnitudes: [...words].toSorted(([a], [b]) => b.length - a.length),
    afternoon: squeezed(half.find(({ type }) => type === "dayPeriod")?.value ?? ""),
  };
}

function scaled(
  values: ReadonlySet<string>,
  after: string,
  { magnitudes, afternoon }: Scales,
): Set<string> {
  const next = after.replace(/^[\s\u00A0\u202F-]/u, "").toLowerCase();
  const magnitude = magnitudes.find(([word]) => next.startsWith(word));
  const all = new Set(values);
  for (const value of values) {
    if (magnitude) all.add(shifted(value, magnitude[1]));
    if (afternoon !== "" && squeezed(next).startsWith(afternoon) && /^(?:[1-9]|1[01])$/.test(value))
      all.add(String(Number(value) + 12));
  }
  return all;
}

/** The value with its decimal point moved to the right. */
function shifted(value: string, places: number): string {
  const [whole = "", decimals = ""] = value.split(".");
  const padded = decimals.padEnd(places, "0");
  return canonical(whole + padded.slice(0, places), padded.slice(places));
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, "");
}
