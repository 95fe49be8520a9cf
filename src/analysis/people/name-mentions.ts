import type { Range } from "../../domain/span.ts";
import { givenOf, isForeignScript, isRole, type PeopleWords } from "./people-words.ts";
import { roleAcrossComma, roleAfter } from "./role-aside.ts";
import { roleBefore } from "./role-before.ts";
import type { Token } from "../words/tokens.ts";

/** A run of words that may name a person, without role and honorific. */
export interface NameMention extends Range {
  readonly name: string;
  /** The words of the name without particles and initials' stops; more than one when named in full. */
  readonly parts: readonly string[];
  readonly role: string | null;
  readonly gender: "m" | "f" | null;
  /** Whether something beside the capitals says that this is a person. */
  readonly sure: boolean;
  /** Where the written word starts, if something is written onto the name's front ("ו" in "ונתניהו"). */
  readonly word?: number;
}

const NUMERAL = /^(?:[IVX]{1,4}|Jr|Sr)$/;
const MAX_PARTS = 5;

/** The names in the words of one sentence, in order, sure and unsure ones. */
export function namesIn(tokens: readonly Token[], words: PeopleWords): NameMention[] {
  const found: NameMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = runEnd(tokens, at, words);
    if (end === at) {
      at++;
      continue;
    }
    const mention = mentionOf(tokens, at, end, words);
    if (mention) found.push(mention);
    at = end;
  }
  return found;
}

/** The index after the longest run of name words from `at`, particles inside it included; `at` if there is none. */
function runEnd(tokens: readonly Token[], at: number, words: PeopleWords): number {
  let end = at;
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || (index > at && !joins(tokens, index, words))) break;
    if (index > at && startsName(tokens, index, words)) break;
    if (isNameWord(tokens, index, words, index > at)) end = index + 1;
    else if (index === at || !words.particles.has(token.lower)) break;
    if (token.genitive) break;
  }
  return end;
}

/** Whether a name in the nominative starts behind one in another case: "советник Путина | Дмитрий Песков". */
function startsName(tokens: readonly Token[], index: number, words: PeopleWords): boolean {
  const before = tokens[index - 1];
  const given = givenOf(tokens[index]?.text ?? "", words);
  if (!words.forms.known || !before?.capital || given?.oblique !== 0) return false;
  const known = givenOf(before.text, words);
  if (tokens[index]?.gap !== " " || (known !== null && known.oblique < 1)) return false;
  const oblique = words.forms.obliqueness(before.text);
  return oblique === 1 || (oblique === 0.5 && given.gender === "m");
}

/** Whether the word goes on with the one before it: a space, or the stop of an initial or title between. */
function joins(tokens: readonly Token[], index: number, words: PeopleWords): boolean {
  const gap = tokens[index]?.gap ?? "";
  if (/^[ \u00A0\u202F]$/.test(gap)) return true;
  const before = tokens[index - 1];
  if (!before || !/^\.[ \u00A0\u202F]?$/.test(gap)) return false;
  return before.text.length === 1 || words.honorifics.has(before.lower);
}

function isNameWord(
  tokens: readonly Token[],
  index: number,
  words: PeopleWords,
  inside: boolean,
): boolean {
  const token = tokens[index];
  if (!token?.capital) return false;
  if (inside && NUMERAL.test(token.text)) return true;
  if (token.acronym || words.notNames.has(token.lower)) return false;
  if (givenOf(token.text, words)) return true;
  const joined = words.particles.has(tokens[index - 1]?.lower ?? "") ? 2 : 1;
  const before = tokens[index - joined];
  const afterGiven = inside && before !== undefined && givenOf(before.text, words) !== null;
  if (afterGiven) return !words.organisations.has(token.lower);
  if (words.organisations.has(token.lower) || words.places.has(token.lower)) return false;
  if (words.honorifics.has(token.lower) || isRole(token, words)) return false;
  if (words.roleModifiers.has(token.lower)) return false;
  return !(index === 0 && (words.starters.has(token.lower) || words.cues.has(token.lower)));
}

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: PeopleWords,
): NameMention | null {
  const run = tokens.slice(from, to);
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return null;
  const parts = run
    .filter(({ lower, text }) => !words.particles.has(lower) && !NUMERAL.test(text))
    .map(({ text }) => text);
  if (parts.length === 0 || parts.length > MAX_PARTS) return null;
  if (followedByGroup(tokens, to, words) && tokens[to]?.capital) return null;
  const inflects = parts.length === 1 && words.forms.obliqueness(first.text) === 1;
  if (inflects && followedByGroup(tokens, to, words)) return null;
  const before = roleBefore(tokens, from, words, startsName(tokens, to, words));
  const named = givenOf(first.text, words);
  // "In New York, the mayor said": a place has no office behind it.
  const placed = named === null && words.placePrepositions.has(tokens[from - 1]?.lower ?? "");
  const after = before.role === null && !placed ? roleAfter(tokens, to, words) : null;
  const given = named?.gender ?? null;
  const known = parts.length > 1 && named !== null && !disagrees(parts, words);
  const across = known && before.role === null ? roleAcrossComma(tokens, from, to, words) : null;
  const start = first.start;
  return {
    start,
    end: last.end,
    name: nameText(run),
    parts,
    role: before.role ?? across ?? (parts.length > 1 ? after : null),
    gender: before.gender ?? (parts.length > 1 || before.role !== null ? given : null),
    sure:
      (before.role !== null && !isForeignScript(first.text, words)) ||
      before.honorific ||
      known ||
      (after !== null &&
        (parts.length > 1 || words.determiners.has(tokens[to]?.lower ?? "")) &&
        !followedByGroup(tokens, to, words)),
  };
}

/** Whether case tells that a surname is not the given name's: "Роман Толстого" is a novel. */
function disagrees(parts: readonly string[], words: PeopleWords): boolean {
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const [reading] = words.forms.readings(last);
  return (
    givenOf(first, words)?.oblique === 0 &&
    words.forms.obliqueness(first) === 0 &&
    words.forms.obliqueness(last) === 1 &&
    (reading?.ending ?? 0) > 1
  );
}

/** A run before a word for a group or place names that, not a person: "Georgetown University". */
function followedByGroup(tokens: readonly Token[], to: number, words: PeopleWords): boolean {
  const next = tokens[to];
  return next?.gap === " " && (words.organisations.has(next.lower) || words.places.has(next.lower));
}

function nameText(run: readonly Token[]): string {
  return run.map(({ gap, text }, index) => (index === 0 ? text : gap + text)).join("");
}
