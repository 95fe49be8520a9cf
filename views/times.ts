import type { Language } from "../src/domain/language.ts";
import { intl, stripDirection } from "../src/domain/localise.ts";

/** Writers of moments (ISO 8601) for readers, in one time zone. */
export interface TimeWriter {
  /** The calendar day there, `yyyy-mm-dd`. */
  readonly day: (moment: string) => string;
  /** The time of day: "18:10". */
  readonly time: (moment: string) => string;
  /** Day and time: "23 avril 2025 à 18:10". */
  readonly moment: (moment: string) => string;
}

/** Makes the writers once; a format of `Intl` costs far more to make than to use. */
export function timeWriter(language: Language, timeZone: string): TimeWriter {
  const write = (options: Intl.DateTimeFormatOptions, locale = intl(language)) => {
    const format = new Intl.DateTimeFormat(locale, { calendar: "gregory", timeZone, ...options });
    return (moment: string) => stripDirection(format.format(new Date(moment)));
  };
  return {
    // Swedish writes days as ISO 8601 does.
    day: write({ dateStyle: "short" }, "sv"),
    time: write({ timeStyle: "short", hourCycle: "h23" }),
    moment: write({ dateStyle: "long", timeStyle: "short", hourCycle: "h23" }),
  };
}
