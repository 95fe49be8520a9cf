import type { NameMention } from "./name-mentions.ts";
import type { Token } from "../words/tokens.ts";
import {
  inOffice,
  type OfficeBefore,
  officeAfter,
  officeApposed,
  officeBefore,
} from "./uncased-roles.ts";
import { isJoined, kindAt, type Run, runFrom, runText } from "./uncased-run.ts";
import type { UncasedWords } from "./uncased-words.ts";

/**
 * The names of a text whose script has no capitals, by its sentences, sure and unsure ones. A name opens with a known
 * given name, or follows an office or a form of address; a family name is one alone where it stood in a full name, or
 * where the lexicon has it. What the lists must hold stands in uncased-words.ts.
 */
export function uncasedNamesIn(
  sentences: readonly (readonly Token[])[],
  words: UncasedWords,
): NameMention[] {
  const full = sentences.map((tokens) => fullNamesIn(tokens, words));
  const families = new Set(
    full.flat().flatMap(({ parts }) => (parts.length > 1 ? (parts.at(-1) ?? []) : [])),
  );
  return sentences.flatMap((tokens, index) => {
    const named = full[index] ?? [];
    const single = singleNamesIn(tokens, named, families, words);
    return [...named, ...single].sort((one, other) => one.start - other.start);
  });
}

function fullNamesIn(tokens: readonly Token[], words: UncasedWords): NameMention[] {
  const found: NameMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (kindAt(tokens, at, words)?.given && bearsName(tokens, at, words)) {
      at = runFrom(tokens, at, words, true).to - 1;
      continue;
    }
    const mention = fullNameAt(tokens, at, words);
    if (!mention) continue;
    found.push(mention);
    while ((tokens[at + 1]?.start ?? Infinity) < mention.end) at++;
  }
  return found;
}

/** The name that opens at a token and is sure by what stands beside it, or null. */
function fullNameAt(tokens: readonly Token[], at: number, words: UncasedWords): NameMention | null {
  const kind = kindAt(tokens, at, words);
  if (!kind || (kind.blocked && !kind.given) || kind.particle) return null;
  const before = officeBefore(tokens, at, words);
  if (bearsName(tokens, at, words) || inOffice(tokens, at, words)) return null;
  const run = runFrom(tokens, at, words, false);
  // A rank also stands alone: "الملك يعتزم".
  const ranked = kindAt(tokens, at - 1, words)?.role === true;
  const named = kind.given || kind.family || !(kind.modifier || ranked);
  if (before.honorific && !kind.blocked && named)
    return mentionOf(tokens, run, before, words, true);
  if (kind.given) {
    const backed = !(kind.doubtful || kind.joined) || isBacked(tokens, run, before, words);
    const enough = run.parts.length > 1 || before.role !== null;
    if (backed && enough) return mentionOf(tokens, run, before, words, true);
  }
  if (kind.whole) {
    const addressed = isJoined(tokens, run.to) && kindAt(tokens, run.to, words)?.honorificAfter;
    const mention = mentionOf(tokens, run, before, words, true);
    return addressed || mention?.role ? mention : null;
  }
  if (before.start === null || kind.given || kind.family || kind.modifier) return null;
  const bold = runFrom(tokens, at, words, true);
  return bold.parts.length > 1 && isSubject(tokens, before.start, bold.to, words)
    ? mentionOf(tokens, bold, before, words, true)
    : null;
}

/** Whether an everyday word is a name by what stands beside it: an office, or behind it a known family name. */
function isBacked(
  tokens: readonly Token[],
  { from, to }: Run,
  { role }: OfficeBefore,
  words: UncasedWords,
): boolean {
  const first = kindAt(tokens, from, words);
  const held = role ?? officeApposed(tokens, from, to, words);
  if (held !== null && !first?.listed) return true;
  if (first?.doubtful && first.joined) return false;
  return to - from > 1 && kindAt(tokens, to - 1, words)?.family === true;
}

/** Whether something only bears the name: an airport, a street. */
function bearsName(tokens: readonly Token[], name: number, words: UncasedWords): boolean {
  let at = name;
  while (isJoined(tokens, at) && kindAt(tokens, at - 1, words)?.honorific) at--;
  const before = isJoined(tokens, at) ? kindAt(tokens, at - 1, words) : null;
  return before?.place === true && !before.role;
}

/** Whether an office and what follows it stand between a verb of saying and what is said, or right before the verb. */
function isSubject(
  tokens: readonly Token[],
  start: number,
  end: number,
  words: UncasedWords,
): boolean {
  const next = kindAt(tokens, end, words);
  const gap = tokens[end]?.gap ?? "";
  if (isJoined(tokens, start) && kindAt(tokens, start - 1, words)?.cue)
    return next?.opener === true || /[:"«“„]/.test(gap);
  if (isJoined(tokens, end) && words.marks.has(tokens[end]?.lower ?? "")) return true;
  const opens = start === 0 || !isJoined(tokens, start);
  return opens && isJoined(tokens, end) && next?.cue === "bare";
}

/** Family names by themselves, outside the names already found. */
function singleNamesIn(
  tokens: readonly Token[],
  named: readonly NameMention[],
  families: ReadonlySet<string>,
  words: UncasedWords,
): NameMention[] {
  let next = 0;
  return tokens.flatMap((token, at) => {
    while (next < named.length && (named[next]?.end ?? 0) <= token.start) next++;
    if ((named[next]?.start ?? Infinity) < token.end) return [];
    const kind = kindAt(tokens, at, words);
    if (!kind || (kind.blocked && !kind.family) || (kind.family && kind.listed)) return [];
    const form = words.formsOf(token.lower).find(({ word }) => families.has(word));
    if (!form && !kind.family) return [];
    const before = officeBefore(tokens, at, words);
    if (bearsName(tokens, at, words)) return [];
    const part = form?.word ?? kind.name?.word ?? token.text;
    const run = { from: at, to: at + 1, parts: [part] };
    const office = words.roleLast && isJoined(tokens, at + 1) && !kind.name?.back;
    const held = office && officeAfter(tokens, at + 1, words) !== null;
    const sure =
      kind.family && !kind.joined && (before.role !== null || held || speaks(tokens, at, words));
    const mention = mentionOf(tokens, run, before, words, sure);
    return mention ? [form ? cut(mention, token, form.front, form.back) : mention] : [];
  });
}

function cut(mention: NameMention, token: Token, front: number, back: number): NameMention {
  const name = token.text.slice(front, token.text.length - back);
  const start = token.start + front;
  return { ...mention, name, start, end: token.end - back, ...wordOf(token, front) };
}

/** Whether a verb of saying stands right beside a name. */
function speaks(tokens: readonly Token[], at: number, words: UncasedWords): boolean {
  return (
    (isJoined(tokens, at) && kindAt(tokens, at - 1, words)?.cue !== null) ||
    (isJoined(tokens, at + 1) && kindAt(tokens, at + 1, words)?.cue === "bare")
  );
}

function mentionOf(
  tokens: readonly Token[],
  { from, to, parts }: Run,
  before: OfficeBefore,
  words: UncasedWords,
  sure: boolean,
): NameMention | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return null;
  const front = kindAt(tokens, from, words)?.name?.front ?? 0;
  const back = kindAt(tokens, to - 1, words)?.name?.back ?? 0;
  const text = runText(tokens, from, to);
  const given = words.genders.get(parts[0] ?? "") ?? null;
  // "اتهمت الوزيرة نيكولا …": an office in the feminine is no man's.
  const held = !(before.gender === "f" && given === "m");
  const opens = before.start ?? from;
  // A rank says less than an office beside it.
  const office = held && !kindAt(tokens, opens, words)?.honorific ? before.role : null;
  const apposed = officeApposed(tokens, opens, to, words);
  return {
    start: first.start + front,
    end: last.end - back,
    name: text.slice(front, text.length - back),
    parts,
    role: office ?? officeAfter(tokens, to, words) ?? apposed ?? (held ? before.role : null),
    gender: (held ? before.gender : null) ?? given,
    sure,
    ...wordOf(first, front),
  };
}

function wordOf({ start }: Token, front: number): { word?: number } {
  return front > 0 ? { word: start } : {};
}
