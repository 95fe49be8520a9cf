const LONGEST = 80;
const DASH = String.raw`\s*(?:[–—―]|--?)\s+`;
/** "(CNN) — ", "لندن (رويترز) - ", "BERLIN, May 3 (dpa) – ": a name in brackets and a dash. */
const AGENCY = new RegExp(
  String.raw`^[^()"“«„.!?:;–—]{0,50}\([\p{L}\p{M} ./’'-]{2,30}\)[.,]?${DASH}`,
  "u",
);
/** "(CNN)Officers said": the same without a place, where even the dash is lost. */
const AGENCY_ALONE = /^\(\p{Lu}{2,8}\)\s*(?=\p{Lu})/u;
/** "Rome (CNN) Italy is": a place with an agency's capitals, and no dash. */
const PLACE_AND_AGENCY =
  /^\p{Lu}[\p{L} .’'-]{1,40}(?:, [\p{L} .’'-]{2,30})? \(\p{Lu}{2,8}\)\s+(?=\p{Lu})/u;
/** "LONDON — ", "NEW YORK, Friday — ": a place in capitals. */
const CAPITALS = new RegExp(
  String.raw`^\p{Lu}[\p{Lu} .’'-]{2,40}(?:,[^"“«„!?:;–—]{1,30})?${DASH}`,
  "u",
);
/** "Paris, le 3 mai – ": a place, and a comma before a day. */
const DATED = new RegExp(
  String.raw`^\p{L}[^"“«„!?:;–—,]{1,30},([^"“«„!?:;–—]{1,29}[^"“«„!?:;–—\s])${DASH}`,
  "u",
);

/**
 * How many units at the start of a paragraph are its dateline, dash and space included; 0 where it opens with
 * something else. `isDay` tells whether words name a day.
 */
export function datelineEnd(paragraph: string, isDay: (words: string) => boolean): number {
  const opening = paragraph.slice(0, LONGEST);
  const found =
    AGENCY.exec(opening) ??
    AGENCY_ALONE.exec(opening) ??
    PLACE_AND_AGENCY.exec(opening) ??
    CAPITALS.exec(opening);
  if (found) return placed(found[0]) ? found[0].length : 0;
  const dated = DATED.exec(opening);
  return dated && isDay(dated[1] ?? "") ? dated[0].length : 0;
}

/** At most six words stand before the dash, and those outside the brackets begin with capitals, where there are any. */
function placed(found: string): boolean {
  const words = found.replace(/\([^()]*\)/, " ").match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const outside = words.filter((word) => /\p{L}/u.test(word));
  return outside.length <= 6 && outside.every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3);
}
