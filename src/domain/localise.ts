/** Dates, numbers, names and lists as CLDR has them, without the direction marks that `Intl` adds. */
import type { Language } from "./language.ts";

/** The locale that a language is written in: the desk's English is that of British wires, "23 April 2025", "a, b and c". */
export function intl(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

const DIRECTION_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;

/** Removes every directional formatting character. */
export function stripDirection(text: string): string {
  return text.replace(DIRECTION_MARKS, "");
}

/** A calendar day (`yyyy-mm-dd`), long, with its weekday on demand; always the Gregorian calendar. */
export function formatDay(day: string, language: Language, { weekday = false } = {}): string {
  const format = new Intl.DateTimeFormat(intl(language), {
    calendar: "gregory",
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(weekday ? { weekday: "long" } : {}),
  });
  return stripDirection(format.format(new Date(`${day}T12:00:00Z`)));
}

export function formatNumber(value: number, language: Language): string {
  return stripDirection(new Intl.NumberFormat(intl(language)).format(value));
}

/** A number with a CLDR unit (`day`, `kilometer`, `percent`) or an ISO 4217 currency, spelt out; null where Intl knows no such unit. */
export function formatQuantity(value: number, unit: string, language: Language): string | null {
  try {
    const options: Intl.NumberFormatOptions = /^[A-Z]{3}$/.test(unit)
      ? {
          style: "currency",
          currency: unit,
          minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
        }
      : unit === "percent"
        ? { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 3 }
        : { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 3 };
    return stripDirection(new Intl.NumberFormat(intl(language), options).format(value));
  } catch {
    return null;
  }
}

/** "a, b and c" in the language. */
export function formatList(items: readonly string[], language: Language): string {
  return stripDirection(new Intl.ListFormat(intl(language), { type: "conjunction" }).format(items));
}

/** The name of a country by its ISO 3166 code, or null. */
export function countryName(code: string, language: Language): string | null {
  return new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code) ?? null;
}

/** A language's name: in another language, or (by default) its own. */
export function languageName(language: Language, inLanguage: Language = language): string {
  return stripDirection(
    new Intl.DisplayNames(inLanguage, { type: "language" }).of(language) ?? language,
  );
}

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** How long ago a moment was, in the largest unit that is full: "42 minutes ago", "now". */
export function formatAge(moment: string, now: string, language: Language): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(moment)) / 1000);
  const [unit, size] = STEPS.find(([, step]) => seconds >= step) ?? (["second", 1] as const);
  const count = unit === "second" ? 0 : Math.floor(seconds / size);
  const format = new Intl.RelativeTimeFormat(intl(language), { numeric: "auto" });
  return stripDirection(format.format(-count, unit));
}
