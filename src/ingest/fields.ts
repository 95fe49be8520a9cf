import { calendarDay } from "./dates.ts";

/** The day that a date or moment in ISO 8601 begins with; null for anything else. */
export function dayOf(moment: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(moment) ?? [];
  return year === undefined ? null : calendarDay(Number(year), Number(month), Number(day));
}

/** An address on the web in its normal form; null for any other text. */
export function webAddress(text: string): string | null {
  if (text.length > 2000 || !URL.canParse(text)) return null;
  const address = new URL(text);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}
