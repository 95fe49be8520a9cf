import type { IngestLexicon } from "../domain/lexicon/ingest.ts";
import type { Range } from "../domain/span.ts";
import { bareWord, type Calendar } from "./calendar.ts";
import { findDay } from "./dates.ts";
import { endsSentence } from "./lines.ts";

const LONGEST = 160;
const MOST_WORDS = 16;

/**
 * Where the byline ends that the line consists of (its start is the line's), or null: "By Staff, Agencies",
 * "Von Anna Groß und Ben Klein, dpa", "Reuters", "بقلم: …". A date behind it does not belong to it.
 */
export function findByline(
  line: string,
  lexicon: IngestLexicon,
  calendar: Calendar,
): number | null {
  if (line.length > LONGEST) return null;
  const end = endBeforeDate(line, calendar);
  const signed = line.slice(0, end);
  const opener = openerOf(signed, lexicon);
  const words = wordsOf(signed.slice(opener.length));
  const is = (list: readonly string[]) => (word: string) => list.includes(bareWord(word));
  const [isCredit, isJoiner] = [is(lexicon.credits), is(lexicon.joiners)];
  if (words.length === 0 || words.length > MOST_WORDS || endsSentence(signed)) return null;
  if (!words.every((word) => isName(word) || isCredit(word) || isJoiner(word))) return null;

  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (opener !== "") return signsAfter(opener, words, isCredit) ? end : null;
  // Without "by", only a line that an agency or the staff signs is taken for one.
  const credited = words.every((word) => isCredit(word) || isJoiner(word)) && words.some(isCredit);
  const nameAndCredit =
    words.length <= 8 && /[,|/·•–—(]/.test(signed) && isName(first) && isCredit(last);
  return credited || nameAndCredit ? end : null;
}

/** Who signs, in a line that is a byline: the range without its opening word, "Staff, Agencies" of "By Staff, Agencies". */
export function signedBy(text: string, byline: Range, lexicon: IngestLexicon): Range {
  const line = text.slice(byline.start, byline.end);
  return { start: byline.start + openerOf(line, lexicon).length, end: byline.end };
}

/** Where capitals do not tell names from words, few words or a colon must. */
function signsAfter(
  opener: string,
  words: readonly string[],
  isCredit: (word: string) => boolean,
): boolean {
  const first = words[0] ?? "";
  if (isCredit(first) || /^\p{Lu}/u.test(first)) return true;
  return isName(first) && (opener.includes(":") || words.length <= 4);
}

/** The opening word with the colon or space behind it; empty where there is none. */
function openerOf(line: string, { bylines }: IngestLexicon): string {
  const lower = line.toLowerCase();
  for (const word of bylines.toSorted((a, b) => b.length - a.length)) {
    const gap = lower.startsWith(word) ? /^[\s:]+/.exec(line.slice(word.length)) : null;
    if (gap) return line.slice(0, word.length + gap[0].length);
  }
  return "";
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.’'&-]*/gu) ?? [];
}

function isName(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
}

/** The end of the line, or of what stands before a date at its end and the label and marks that lead to it. */
function endBeforeDate(line: string, calendar: Calendar): number {
  const found = findDay(line, calendar);
  if (!found || /\p{L}{3}/u.test(line.slice(found.end))) return line.length;
  let end = found.start;
  for (;;) {
    const before = line
      .slice(0, end)
      .trimEnd()
      .replace(/(?<![|·•–—,;:(.-])[|·•–—,;:(.-]+$/, "")
      .trimEnd();
    const label = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u.exec(before)?.[0];
    if (label === undefined || !calendar.labels.has(bareWord(label))) return before.length;
    end = before.length - label.length;
  }
}
