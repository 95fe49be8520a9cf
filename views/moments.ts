import type { Language } from "../src/domain/language.ts";
import { intl, stripDirection } from "../src/domain/localise.ts";

/** Makes a writer of moments (ISO 8601) as short as a desk wants them: day, month and time, in a time zone. */
export function momentWriter(language: Language, timeZone: string): (moment: string) => string {
  const format = new Intl.DateTimeFormat(intl(language), {
    calendar: "gregory",
    timeZone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (moment) => stripDirection(format.format(new Date(moment)));
}
