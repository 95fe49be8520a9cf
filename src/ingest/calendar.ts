import type { Language } from "../domain/language.ts";
import type { IngestLexicon } from "../domain/lexicon/ingest.ts";

/** What one must know of a language to read its days. Words are as `bareWord` gives them. */
export interface Calendar {
  /** Names of months, in every form, with their number from 1. */
  readonly months: ReadonlyMap<string, number>;
  /** What may stand beside a date on a line of its own: weekdays, "published", "Uhr". */
  readonly labels: ReadonlySet<string>;
  /** Whether 3/4/2025 is sure to be the third of April. */
  readonly dayFirst: boolean;
}

/** The calendar of a language, from CLDR and its lexicon. It takes milliseconds: each part is made when asked for. */
export function calendarOf(language: Language, lexicon: IngestLexicon): Calendar {
  const locales = [language, ...lexicon.monthLocales];
  const months = once(() => new Map(locales.flatMap(monthNames)));
  const labels = once(
    () => new Set([...lexicon.dateLabels.map(bareWord), ...locales.flatMap(weekdayNames)]),
  );
  return {
    get months() {
      return months();
    },
    get labels() {
      return labels();
    },
    get dayFirst() {
      return isDayFirst(language);
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** In lower case, without full stops: how words are compared here. */
export function bareWord(word: string): string {
  return word.toLowerCase().replaceAll(".", "").normalize("NFC");
}

/** Each name as it stands alone ("квітень") and within a date ("квітня"), long and short. */
function monthNames(locale: Language): [string, number][] {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  return (["long", "short"] as const).flatMap((form) => {
    const options = { calendar: "gregory", timeZone: "UTC", month: form } as const;
    const alone = new Intl.DateTimeFormat(locale, options);
    const inDate = new Intl.DateTimeFormat(locale, { ...options, day: "numeric", year: "numeric" });
    return numbers.flatMap((month): [string, number][] => {
      const moment = Date.UTC(2024, month - 1, 3);
      const part = inDate.formatToParts(moment).find(({ type }) => type === "month");
      return [alone.format(moment), part?.value ?? ""]
        .filter((name) => /\p{L}/u.test(name))
        .map((name) => [bareWord(name), month]);
    });
  });
}

function weekdayNames(locale: Language): string[] {
  return (["long", "short"] as const).flatMap((form) => {
    const format = new Intl.DateTimeFormat(locale, { weekday: form, timeZone: "UTC" });
    return Array.from({ length: 7 }, (_, day) =>
      bareWord(format.format(Date.UTC(2024, 0, day + 1))),
    );
  });
}

/** English has both orders, and CLDR's month-first is one of them: there 3/4/2025 says nothing sure. */
function isDayFirst(language: Language): boolean {
  const parts = new Intl.DateTimeFormat(language, { timeZone: "UTC" }).formatToParts(0);
  return parts.find(({ type }) => type === "day" || type === "month")?.type === "day";
}
