import type { Before } from "./role-before.ts";
import type { Token } from "../words/tokens.ts";
import { isJoined, kindAt, phraseLength, runText } from "./uncased-run.ts";
import type { Kind, UncasedWords } from "./uncased-words.ts";

/** What stands before a name, and the token where its office starts. */
export interface OfficeBefore extends Before {
  readonly start: number | null;
}

const MAX_ROLE_TOKENS = 10;
/** Bodies between two heads of one office: "نائب [رئيس مجلس] …". */
const MAX_BETWEEN = 2;

/** The office, and the form of address, right before the name that opens at `from`. */
export function officeBefore(
  tokens: readonly Token[],
  from: number,
  words: UncasedWords,
): OfficeBefore {
  let at = from;
  let gender: "m" | "f" | null = null;
  while (isJoined(tokens, at) && kindAt(tokens, at - 1, words)?.honorific) {
    at--;
    gender ??= words.genders.get(kindAt(tokens, at, words)?.office?.word ?? "") ?? null;
  }
  const honorific = at < from;
  const adjoins = words.roleFirst && isJoined(tokens, at);
  const start = adjoins ? officeStart(tokens, at, words) : null;
  if (start === null) {
    // "ח"כ", "العميد": an address that is an office too.
    const held = kindAt(tokens, at, words)?.role === true && honorific;
    const role = held ? officeText(tokens, at, from, words) : null;
    return { role, gender, honorific, start: honorific ? at : null };
  }
  for (let index = start; index < at; index++)
    gender ??= words.genders.get(kindAt(tokens, index, words)?.office?.word ?? "") ?? null;
  return { role: officeText(tokens, start, at, words), gender, honorific, start };
}

/** The office that a comma parts from the name in apposition to it: "سخنگوی وزارت خارجه، ماریا زاخارووا، …". */
export function officeApposed(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: UncasedWords,
): string | null {
  if (!words.roleFirst || !/^[,،] ?$/.test(tokens[from]?.gap ?? "")) return null;
  const next = kindAt(tokens, to, words);
  const closes = /^[,،]/.test(tokens[to]?.gap ?? "") || next?.cue || next?.link;
  const start = closes ? officeStart(tokens, from, words) : null;
  if (start === null || isCoordinated(tokens, start)) return null;
  return officeText(tokens, start, from, words);
}

/** Whether the office is one of several that commas part. */
function isCoordinated(tokens: readonly Token[], start: number): boolean {
  return /[,،]/.test(tokens[start]?.gap ?? "");
}

/** The token where the office that ends before `at` starts, or null if none does. */
function officeStart(tokens: readonly Token[], at: number, words: UncasedWords): number | null {
  if (isLoose(kindAt(tokens, at - 1, words))) return null;
  for (let index = at - 1; index >= Math.max(0, at - MAX_ROLE_TOKENS); index--) {
    if (index < at - 1 && !isJoined(tokens, index + 1)) return null;
    const phrase = headPhrase(tokens, index, at, words);
    const kind = kindAt(tokens, index, words);
    if (words.roleLast && words.modifierFirst && kind?.office?.back) return null;
    if (kind?.role || phrase > 0) return firstHead(tokens, index, words);
    if (!kind?.modifier && !kind?.link && !inPhrase(tokens, index, at, words)) return null;
  }
  return null;
}

/** The length of the office of several words that starts at a token and ends before `at`. */
function headPhrase(
  tokens: readonly Token[],
  index: number,
  at: number,
  words: UncasedWords,
): number {
  const length = phraseLength(tokens, index, words.rolePhrases);
  return index + length <= at ? length : 0;
}

/** Whether the token stands in an office of several words that starts before it. */
function inPhrase(
  tokens: readonly Token[],
  index: number,
  at: number,
  words: UncasedWords,
): boolean {
  for (let first = index - 1; first >= Math.max(0, index - 4); first--)
    if (first + headPhrase(tokens, first, at, words) > index) return true;
  return false;
}

/** Whether the token belongs to an office of several words, which starts before it. */
export function inOffice(tokens: readonly Token[], at: number, words: UncasedWords): boolean {
  return inPhrase(tokens, at, tokens.length, words);
}

/** Back over further heads ("نائب رئيس"), a body between them, and modifiers where they come first. */
function firstHead(tokens: readonly Token[], head: number, words: UncasedWords): number {
  let start = head;
  for (let index = head - 1; index >= Math.max(0, head - MAX_ROLE_TOKENS); index--) {
    if (!isJoined(tokens, index + 1)) break;
    const kind = kindAt(tokens, index, words);
    if (kind?.role) start = index;
    else if (words.modifierFirst && (kind?.modifier || (kind?.link && start - index < 2))) {
      if (!kind.link) start = index;
    } else if (!(kind?.group || kind?.link) || start - index > MAX_BETWEEN) break;
  }
  return start;
}

/** Prepositions and the like, behind which no name is the office's holder. */
function isLoose(kind: Kind | null): boolean {
  return kind === null || (kind.link && !kind.role);
}

/**
 * The office behind a name: after a comma ("…، وزير الخارجية،"), or at once where the language has it so. Null if
 * none stands there.
 */
export function officeAfter(
  tokens: readonly Token[],
  to: number,
  words: UncasedWords,
): string | null {
  const apposed = /^[,،] ?$/.test(tokens[to]?.gap ?? "");
  if (!apposed && !(words.roleLast && isJoined(tokens, to))) return null;
  let from = to;
  while (kindAt(tokens, from, words)?.honorificAfter && isJoined(tokens, from + 1)) from++;
  let end = from;
  let head = false;
  for (let at = from; at < Math.min(tokens.length, from + MAX_ROLE_TOKENS); at++) {
    if (at > from && !isJoined(tokens, at)) break;
    const kind = kindAt(tokens, at, words);
    const phrase = phraseLength(tokens, at, words.rolePhrases);
    const isHead = kind?.role || phrase > 0;
    if (head && apposed && at === from + 1) {
      const closing = asideEnd(tokens, from, words);
      if (closing !== null) return officeText(tokens, from, closing, words);
    }
    if (!kind || (kind.cue && !isHead) || (head && words.modifierFirst && !isHead)) break;
    if (!isHead && !kind.modifier && !kind.link) break;
    if (!isHead && !head && !words.modifierFirst) break;
    head ||= isHead === true;
    if (isHead) at += Math.max(0, phrase - 1);
    if (!kind.link || isHead) end = at + 1;
    if (isHead && (kind.office?.back ?? 0) > 0) break;
  }
  return head ? officeText(tokens, from, end, words) : null;
}

/** Words of an office that is a whole aside: ", מומחית לבריאות הציבור מאוניברסיטת תל אביב,". */
const LONGEST_ASIDE = 12;

/** Where an aside that opens at a token ends, if a comma, a verb of saying or the sentence closes it; else null. */
function asideEnd(tokens: readonly Token[], from: number, words: UncasedWords): number | null {
  for (let at = from + 1; at < from + LONGEST_ASIDE; at++) {
    if (at === tokens.length) return at - from <= LONGEST_ASIDE / 2 ? at : null;
    const kind = kindAt(tokens, at, words);
    if (/^[,،]/.test(tokens[at]?.gap ?? "") || kind?.cue === "bare") return at;
    if (!isJoined(tokens, at) || kind?.opener || (kind?.given && !kind.doubtful)) return null;
  }
  return null;
}

/** The office as written, but for what is written onto its ends. */
function officeText(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: UncasedWords,
): string {
  const text = runText(tokens, from, to);
  const first = kindAt(tokens, from, words);
  const front = first?.role || first?.honorific ? first.office : null;
  const last = kindAt(tokens, to - 1, words);
  const back = last?.role ? (last.office?.back ?? 0) : 0;
  return (front?.instead ?? "") + text.slice(front?.front ?? 0, text.length - back);
}
