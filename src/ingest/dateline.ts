import type { IngestLexicon } from "../domain/lexicon/ingest.ts";
import { bareWord, type Calendar } from "./calendar.ts";
import { findDay } from "./dates.ts";

/** The dateline that a paragraph opens with; ends are offsets in the paragraph. */
export interface Dateline {
  readonly end: number;
  readonly place: string;
  /** The day it states with its year, `yyyy-mm-dd`. */
  readonly day: string | null;
}

const LONGEST = 100;
const DASH = /[\s.)](?:[–―|]|--?)(?=\s)| ?—/u;

/**
 * Reads "LONDON (AP) —", "Paris, le 3 mai –", "MADRID, 3 May. (EUROPA PRESS) -", "КИЇВ, 5 травня —", "لندن (رويترز) -"
 * at the start of a paragraph; null where it opens with something else. The dash is not part of it.
 */
export function findDateline(
  paragraph: string,
  lexicon: IngestLexicon,
  calendar: Calendar,
): Dateline | null {
  const dash = DASH.exec(paragraph.slice(0, LONGEST));
  if (!dash) return null;
  // In "(EFE).-" the stop still belongs to the dateline.
  const end = paragraph.slice(0, dash.index + (/^[.)]/.test(dash[0]) ? 1 : 0)).trimEnd().length;
  const opening = paragraph.slice(0, end);
  const agency = /\(([^()]{1,40})\)[.,]?$/.exec(opening);
  const beforeAgency = (agency ? opening.slice(0, agency.index) : opening).trim();
  const { place, dated } = withoutDate(beforeAgency, calendar);
  if (!isPlace(place, lexicon)) return null;
  const capitals = /\p{Lu}{2}/u.test(place) && !/\p{Ll}/u.test(place.split(",")[0] ?? place);
  const caseless = !/[\p{Lu}\p{Ll}]/u.test(place) && wordsOf(place).length <= 2;
  if (!agency && !dated && !capitals && !caseless) return null;
  return { end, place, day: findDay(beforeAgency, calendar)?.day ?? null };
}

/** Cuts "…, le 3 mai" or "…, April 23, 2025" off: what stands from the first comma or stop on, if it names a day. */
function withoutDate(text: string, calendar: Calendar): { place: string; dated: boolean } {
  const parts = text.split(/[,.]\s+|[,.]$/u).map((part) => part.trim());
  const at = parts.findIndex((part, index) => index > 0 && namesDay(part, calendar));
  const place = (at < 0 ? parts : parts.slice(0, at)).filter((part) => part !== "").join(", ");
  return { place, dated: at > 0 };
}

/** "3 mai", "April 23", "Mittwoch": a day, if need be without its year. */
function namesDay(part: string, { months, labels }: Calendar): boolean {
  const words = part.match(/[\p{L}\p{M}’']+/gu) ?? [];
  const known = words.filter((word) => months.has(bareWord(word)) || labels.has(bareWord(word)));
  return known.length > 0 && known.length === words.length;
}

/** Up to five words with capitals (where the script has them), at most a country or state behind a comma. */
function isPlace(place: string, lexicon: IngestLexicon): boolean {
  const words = wordsOf(place);
  if (words.length === 0 || words.length > 5 || /["“”«»?!:;]|\d/u.test(place)) return false;
  if (words.some((word) => lexicon.kickers.includes(word.toLowerCase()))) return false;
  return words.every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
}
