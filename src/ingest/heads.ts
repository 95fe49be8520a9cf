import type { Lexicon } from "../domain/lexicon.ts";
import type { IngestLexicon } from "../domain/lexicon/ingest.ts";
import type { Range } from "../domain/span.ts";
import { normaliseLine } from "../domain/text.ts";
import { findByline } from "./byline.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { type Dateline, findDateline } from "./dateline.ts";
import { findDay } from "./dates.ts";
import { endsSentence, firstLines, lastLines, type Line } from "./lines.ts";

/** What an article says of itself, as ranges of its text. */
export interface Heads {
  readonly title: Range | null;
  readonly byline: Range | null;
  readonly dateline: Range | null;
  readonly place: string | null;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
}

/** What a person has named as title and byline: lines that say so are taken for it, whatever they look like. */
export interface Known {
  readonly title?: string | null;
  readonly byline?: string | null;
}

const HEAD_LINES = 8;
const HEAD_LENGTH = 20_000;
const FOOT_LINES = 3;

/** Finds title, byline, dateline and day of publication in the head and foot of a normalised text. */
export function findHeads(text: string, lexicon: Lexicon, known: Known = {}): Heads {
  // Names have lower-case words too: "van", "de la".
  const joiners = [...lexicon.ingest.joiners, ...lexicon.people.particles];
  const ingest = { ...lexicon.ingest, joiners };
  const words = { ingest, calendar: calendarOf(lexicon.language, ingest), known };
  const head = firstLines(text, HEAD_LINES, HEAD_LENGTH).map((line) => classify(line, words));
  const foot = lastLines(text, FOOT_LINES).map((line) => classify(line, words));
  const title = titleAmong(head);
  const byline = head.find(({ role }) => role === "byline");
  const opened = head.find(({ dateline }) => dateline !== null);
  return {
    title: title ? { start: title.start, end: title.end } : null,
    byline: byline ? { start: byline.start, end: byline.start + byline.length } : null,
    dateline: opened?.dateline
      ? { start: opened.start, end: opened.start + opened.dateline.end }
      : null,
    place: opened?.dateline?.place ?? null,
    published:
      [...head, ...foot.filter(({ role }) => role === "date")].find(({ day }) => day !== null)
        ?.day ?? null,
  };
}

interface Words {
  readonly ingest: IngestLexicon;
  readonly calendar: Calendar;
  readonly known: Known;
}

/** `short` is what may be a title: a line that does not end as a sentence does, or asks or exclaims. */
interface Classified extends Line {
  readonly role: "title" | "byline" | "date" | "short" | "body";
  /** Of the byline within its line. */
  readonly length: number;
  readonly dateline: Dateline | null;
  readonly day: string | null;
}

const TITLE_LENGTH = 200;
/** Longer lines are read no further: a date line or byline is short, a title too. */
const LINE_LENGTH = 300;

function classify(line: Line, { ingest, calendar, known }: Words): Classified {
  const as = (role: Classified["role"], more: Partial<Classified> = {}): Classified => ({
    ...line,
    role,
    length: line.text.length,
    dateline: null,
    day: null,
    ...more,
  });
  const said = line.text.length <= LINE_LENGTH ? normaliseLine(line.text) : null;
  if (said !== null && said === known.title) return as("title");
  if (said !== null && said === known.byline) return as("byline");
  const day = said === null ? null : findDay(line.text, calendar);
  if (day?.alone) return as("date", { day: day.day });
  const length = findByline(line.text, ingest, calendar);
  if (length !== null && !(line.start === 0 && mayBeTitle(line.text)))
    return as("byline", { length, day: day?.day ?? null });
  const dateline = findDateline(line.text, ingest, calendar);
  if (dateline) return as("body", { dateline, day: dateline.day });
  return as(isShort(line.text) ? "short" : "body");
}

/** The first line of a text in a script without capitals is a title rather than a byline, unless a colon says so. */
function mayBeTitle(line: string): boolean {
  return !/\p{Lu}/u.test(line) && !line.includes(":");
}

function isShort(line: string): boolean {
  if (line.length > TITLE_LENGTH || /[,;:،؛]$/.test(line)) return false;
  return !endsSentence(line) || isOneQuestion(line);
}

function isOneQuestion(line: string): boolean {
  return /[?!؟？！]["'”’»“)]{0,2}$/u.test(line) && !/[.!?؟]\s/u.test(line);
}

/**
 * The title: what was named so, else the first short line, if what follows is set off from it by a blank line, or
 * is a byline, a date or a paragraph. Lines of a hard-wrapped paragraph are short too; they give themselves away.
 */
function titleAmong(head: readonly Classified[]): Line | null {
  const named = head.find(({ role }) => role === "title");
  if (named) return named;
  const at = head.findIndex(({ role }) => role === "short" || role === "body");
  const [candidate, next, afterNext] = head.slice(at);
  if (at < 0 || candidate?.role !== "short" || !next) return null;
  if (next.role === "byline" || next.role === "date" || next.afterBlank) return candidate;
  if (endsSentence(candidate.text) || /^\p{Ll}/u.test(next.text)) return null;
  if (next.role === "body") return candidate;
  const subtitled = afterNext && (afterNext.role !== "short" || afterNext.afterBlank);
  const wrapped = isWrapped(candidate, next) || /^\p{Ll}/u.test(afterNext?.text ?? "");
  return subtitled && !wrapped ? candidate : null;
}

/** Whether two lines are as long as those of hard-wrapped text. */
function isWrapped(first: Line, second: Line): boolean {
  const [a, b] = [first.text.length, second.text.length];
  return a >= 50 && a <= 90 && b >= 45 && b <= 90 && Math.abs(a - b) <= 15;
}
