import type { Range } from "../../domain/span.ts";

/** A date where it stands in a sentence; a day without its month belongs to the month of publication. */
export interface WrittenDate extends Range {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

const NUMERAL = "[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3}";
const YEAR =
  "(?<era>令和|平成|昭和|民國|民国)?(?<year>[0-9０-９]{1,4}|[〇○零一二三四五六七八九]{4}|元)年";
const DATE = new RegExp(
  `(?:${YEAR}\\s?)?(?:(?<month>${NUMERAL})月\\s?)?(?<![0-9０-９.．:：第])(?<day>${NUMERAL})(?:日(?![本元圆円圓報报経经])|[号號](?![线線码碼機机艦舰館馆楼樓店車车院令室]))`,
  "gu",
);
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};
const DIGITS = "〇一二三四五六七八九";

/**
 * The dates of a sentence as Chinese and Japanese write them, 2024年3月5日, 三月五日, 令和7年3月5日, 5日, in order.
 * A bare 号 or a numeral in characters without its month is none.
 */
export function writtenDates(sentence: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of sentence.matchAll(DATE)) {
    const { era, year, month, day = "" } = match.groups ?? {};
    const bare = month === undefined;
    if (bare && (year !== undefined || !/^[0-9０-９]+日$/u.test(match[0]))) continue;
    const date = {
      start: match.index,
      end: match.index + match[0].length,
      year: year === undefined ? null : numberOf(year) + (era === undefined ? 0 : (ERAS[era] ?? 0)),
      month: bare ? null : numberOf(month),
      day: numberOf(day),
    };
    if (
      date.day > 0 &&
      date.day < 32 &&
      (date.month === null || (date.month > 0 && date.month < 13))
    )
      found.push(date);
  }
  return found;
}

/** "3", "３", "二〇二四", "十五", "廿一", "元" (the first year of an era). */
function numberOf(written: string): number {
  const latin = written.replace(/[０-９]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) - 0xff10),
  );
  if (/^\d+$/.test(latin)) return Number(latin);
  if (latin === "元") return 1;
  const plain = latin.replace(/[○零]/g, "〇").replace("廿", "二十").replace("卅", "三十");
  if (!plain.includes("十"))
    return Number(plain.replace(/./gu, (digit) => String(DIGITS.indexOf(digit))));
  const [tens = "", ones = ""] = plain.split("十");
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}
