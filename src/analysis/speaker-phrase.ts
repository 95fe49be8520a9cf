import type { Range } from "../domain/span.ts";
import { namedInAside, nameBeforeAside } from "./aside-name.ts";
import type { Person } from "./people.ts";
import {
  BREAK,
  JOINING_STOP,
  breaksAt,
  isClauseEdge,
  isFiller,
  joinsNames,
} from "./phrase-edges.ts";
import { caseSubject, caseSubjectAfter } from "./case-subject.ts";
import { leadingSubject } from "./leading-subject.ts";
import { isOblique, nominativeAt, nominativeWithin } from "./nominative-subject.ts";
import type { PronounKind, QuoteWords } from "./quote-words.ts";
import { cueAt, type SpeechContext } from "./speech-context.ts";
import type { Item } from "./stream.ts";
import { markBefore, type Preference } from "./subject-marks.ts";

/** The words beside a cue that say who speaks. */
export interface Subject extends Range {
  readonly text: string;
  /** The person named, where one is. */
  readonly person: Person | null;
  readonly pronoun: Exclude<PronounKind, "relative"> | null;
  /** Its first item, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

const MAX_WORDS = 14;

const MAX_ASIDE = 30;

const MAX_BRACKET = 6;

const ASIDE_EDGE = /[,،(—–]/;

const BRACKET_END = /^\.?[)\]],?\s/;

/** The subject before the cue: the marked one where the language marks it, else the phrase right before; or null. */
export function subjectBefore(
  context: SpeechContext,
  cue: number,
  floor: number,
  preference: Preference = "nearest",
): Subject | null {
  const { obliqueEndings, subjectFirst, subjectMarks, topicMarks } = context.words;
  if (obliqueEndings.length > 0) {
    const found = caseSubject(context, cue, floor);
    return found && subjectOf(context, found.from, found.to, found.mention?.person ?? null);
  }
  if (subjectFirst) {
    const led = leadingSubject(context, cue, floor);
    return led && subjectOf(context, led.from, led.to, led.mention?.person ?? null);
  }
  const joined = opensWithLink(context, cue);
  const right = topicMarks.size > 0 && !joined ? null : phraseBefore(context, cue, floor);
  if (subjectMarks.size === 0 || right?.pronoun || joined) return right;
  const mark = markBefore(context, cue, floor, preference);
  if (mark !== null) return phraseEndingAt(context, mark - 1, floor);
  return right;
}

/** Whether a phrase of saying itself joins its subject: "का कहना है". */
function opensWithLink({ stream, words }: SpeechContext, cue: number): boolean {
  return words.links.has(stream.items[cue]?.lower ?? "");
}

/** The subject right behind a participle of saying: “…” diyen Fidan. */
export function subjectLed(context: SpeechContext, at: number, ceiling: number): Subject | null {
  const found = caseSubjectAfter(context, at, ceiling);
  return found && subjectOf(context, found.from, found.to, found.mention?.person ?? null);
}

/** The phrase that ends right before the cue, asides and auxiliaries between them skipped, or null. */
export function phraseBefore(context: SpeechContext, cue: number, floor: number): Subject | null {
  const { items } = context.stream;
  let end = beforeFillers(context, cue, floor);
  if (end < floor || end === cue - 1 + 1) return null;
  const gap = items[end + 1]?.gap ?? "";
  if (/[;:.!?]/.test(gap) && !JOINING_STOP.test(gap) && !BRACKET_END.test(gap)) return null;
  const aside = ASIDE_EDGE.test(gap) || BRACKET_END.test(gap) ? end : null;
  if (aside !== null) end = beforeAside(context, end, floor);
  if (end < floor) return null;
  if (context.words.pronouns.get(items[end]?.lower ?? "") === "relative") end--;
  if (end < floor || (items[end]?.marked ?? 0) >= 0) return null;
  const phrase = phraseEndingAt(context, end, floor);
  return phrase && aside !== null ? withAside(context, phrase, aside, floor) : phrase;
}

/** The phrase before an aside, with the name the aside gives it, or the name of which it is an aside itself. */
function withAside(context: SpeechContext, phrase: Subject, aside: number, floor: number): Subject {
  const named = namedInAside(context, phrase, aside);
  if (named) return subjectOf(context, phrase.from, aside + 1, named);
  const end = nameBeforeAside(context, phrase);
  const owner = end === null || end < floor ? null : phraseEndingAt(context, end, floor);
  return owner?.person ? owner : phrase;
}

/** The last item before the cue that is no auxiliary and no adverb. */
function beforeFillers({ stream, words }: SpeechContext, cue: number, floor: number): number {
  let end = cue - 1;
  while (end >= floor) {
    const item = stream.items[end];
    if (!item || item.marked >= 0) break;
    const clitic = isClitic(stream.items, end, words);
    if (!(isFiller(words, item) || clitic) || ASIDE_EDGE.test(stream.items[end + 1]?.gap ?? ""))
      break;
    end--;
  }
  return end;
}

/** An object right between a pronoun and its verb: "il l'a décrite". */
function isClitic(items: readonly Item[], at: number, words: QuoteWords): boolean {
  const before = words.pronouns.get(items[at - 1]?.lower ?? "");
  return (
    words.determiners.has(items[at]?.lower ?? "") && before !== undefined && before !== "relative"
  );
}

/** Steps over an aside between commas, brackets or dashes that ends at `end`; what has a verb of saying is none. */
function beforeAside(context: SpeechContext, end: number, floor: number): number {
  const { items } = context.stream;
  for (let at = end; at > Math.max(floor, end - MAX_ASIDE); at--) {
    if (at <= floor) break;
    const gap = items[at]?.gap ?? "";
    if (/[;:.!?]\s/.test(gap) && !JOINING_STOP.test(gap)) return floor - 1;
    const noun = context.words.prepositions.has(items[at - 1]?.lower ?? "");
    if (!noun && cueAt(context, at)?.strength === "strong") return floor - 1;
    if (ASIDE_EDGE.test(gap)) return at - 1;
  }
  return floor - 1;
}

/** The noun phrase that ends at an item, from `floor` on, or null if none does. */
export function phraseEndingAt(context: SpeechContext, end: number, floor: number): Subject | null {
  const { stream, words } = context;
  const { items } = stream;
  const last = items[end];
  if (!last) return null;
  const aside = words.topicMarks.size > 0 ? bracketStart(items, end + 1, floor) : null;
  if (aside !== null && aside > floor) return phraseEndingAt(context, aside - 1, floor);
  const pronoun = words.pronouns.get(last.lower);
  if (pronoun && pronoun !== "relative") return subjectOf(context, end, end + 1, null);
  if (isClauseEdge(context, end)) return null;
  let from = end;
  while (from > floor && end - from < MAX_WORDS) {
    const gap = items[from]?.gap ?? "";
    const opening = words.subjectMarks.size > 0 ? bracketStart(items, from, floor) : null;
    if (opening === null && breaksAt(items, from, gap)) break;
    const before = (opening ?? from) - 1;
    if (isClauseEdge(context, before) && !joinsNames(context, before)) break;
    from = before;
  }
  const mention = headMention(context, from, end);
  if (mention !== null) {
    if (isOblique(context, items[mention]?.start ?? -1)) return null;
    const start = Math.max(from, phraseStart(context, mention, from));
    return subjectOf(
      context,
      nominativeAt(context, start, mention + 1) ?? start,
      end + 1,
      context.mentions.get(items[mention]?.start ?? -1)?.person ?? null,
    );
  }
  const within = nominativeWithin(context, from, end);
  if (within) return subjectOf(context, within.from, within.to, within.person);
  return nounPhrase(context, from, end);
}

/** The first item of a short bracket that closes right before an item: "기구(WHO) 사무총장"; null if none does. */
function bracketStart(items: readonly Item[], at: number, floor: number): number | null {
  if (!/^[)）]\s?$/.test(items[at]?.gap ?? "")) return null;
  for (let from = at - 1; from > Math.max(floor, at - MAX_BRACKET); from--)
    if (/^\s?[(（]$/.test(items[from]?.gap ?? "")) return from;
  return null;
}

/** The item of the person's mention that ends the phrase and is not what something else is of, or null. */
function headMention(context: SpeechContext, from: number, end: number): number | null {
  const { items } = context.stream;
  const endOffset = items[end]?.end ?? 0;
  if (items[end]?.genitive) return null;
  for (let at = end; at >= from; at--) {
    const mention = context.mentions.get(items[at]?.start ?? -1);
    if (!mention) continue;
    if (
      mention.end < endOffset &&
      !officeFollows(context, at, mention.end, end) &&
      !isAffiliation(context, itemAfter(items, at, mention.end), end)
    )
      continue;
    const before = items[at - 1];
    if (at > from && before && context.words.links.has(before.lower) && !context.words.roleBehind)
      return null;
    return at;
  }
  return null;
}

/** Whether what follows a name up to `end` only says whose it is: "Joe Stork of Human Rights Watch". */
function isAffiliation({ stream, words }: SpeechContext, from: number, end: number): boolean {
  const { items } = stream;
  if (!words.links.has(items[from]?.lower ?? "") || from === end) return false;
  for (let at = from + 1; at <= end; at++) {
    const item = items[at];
    if (!item || item.marked >= 0) return false;
    const small = words.links.has(item.lower) || words.determiners.has(item.lower);
    if (!item.capital && !small) return false;
  }
  return true;
}

/** Whether nothing but an office or a form of address follows a name: "바이든 미국 대통령". */
function officeFollows(
  { stream, words }: SpeechContext,
  at: number,
  from: number,
  to: number,
): boolean {
  if (!words.roleBehind || stream.items[to]?.genitive) return false;
  for (let next = itemAfter(stream.items, at, from); next <= to; next++)
    if (!/^[()\s]{0,2}$/.test(stream.items[next]?.gap ?? "")) return false;
  const last = stream.items[to]?.lower ?? "";
  return words.speakers.has(last) || words.speakerEndings.some((ending) => last.endsWith(ending));
}

/** The end of what says whose a person is, behind the name: "said Joe Stork of Human Rights Watch". */
function affiliationEnd({ stream, words }: SpeechContext, from: number, ceiling: number): number {
  const { items } = stream;
  if (!words.affiliations.has(items[from]?.lower ?? "") || items[from]?.gap !== " ") return from;
  let to = from + 1;
  while (to < ceiling && words.determiners.has(items[to]?.lower ?? "")) to++;
  const name = to;
  while (to < ceiling && items[to]?.capital && items[to]?.gap === " ") to++;
  return to > name ? to : from;
}

/** Where the phrase around a mention starts: back over its role and article. */
function phraseStart(context: SpeechContext, mention: number, from: number): number {
  const { items } = context.stream;
  let start = mention;
  while (start > from) {
    const before = items[start - 1];
    if (!before || before.marked >= 0) break;
    if (context.words.prepositions.has(before.lower)) break;
    if (context.words.fillers.has(before.lower)) break;
    start--;
  }
  return start;
}

/** A phrase without a person's name: what leads it in ("In a statement the ministry") is left out. */
function nounPhrase(context: SpeechContext, from: number, end: number): Subject | null {
  const { items } = context.stream;
  const { words } = context;
  const { prepositions, determiners, fillers } = words;
  let start = from;
  while (
    start <= end &&
    fillers.has(items[start]?.lower ?? "") &&
    !determiners.has(items[start]?.lower ?? "")
  )
    start++;
  if (prepositions.has(items[start]?.lower ?? "")) {
    let inner = end;
    while (inner > start && !determiners.has(items[inner]?.lower ?? "")) inner--;
    if (inner === start || inner === start + 1) return null;
    start = inner;
  }
  if (words.links.has(items[start - 1]?.lower ?? "") && start > from + 1) return null;
  if (isObject(context, start)) return null;
  for (let at = end; at >= start; at--) {
    if (!words.finites.has(items[at]?.lower ?? "")) continue;
    if (!determiners.has(items[at + 1]?.lower ?? "")) return null;
    start = at + 1;
    break;
  }
  let loose = start;
  while (determiners.has(items[loose]?.lower ?? "")) loose++;
  return loose > end ? null : subjectOf(context, start, end + 1, null);
}

/**
 * The subject that starts at an item, right after a cue, or null. A `whole` one takes the phrases that describe it
 * along: "a European official familiar with the discussions".
 */
export function subjectAfter(
  context: SpeechContext,
  at: number,
  ceiling: number,
  whole = false,
): Subject | null {
  const { stream, words } = context;
  const { items } = stream;
  if (holdsPronoun(context, at - 1)) return subjectOf(context, at - 1, at, null);
  if (words.forms.known && words.prepositions.has(items[at]?.lower ?? "")) {
    const next = BREAK.test(items[at]?.gap ?? "") ? null : nominativeAt(context, at, ceiling);
    if (next !== null) return subjectAfter(context, next, ceiling, whole);
    return namesInstitution(context, at) ? subjectAfter(context, at + 1, ceiling, whole) : null;
  }
  let from = at;
  while (from < ceiling && isSkipped(context, from, from === at)) from++;
  const first = items[from];
  if (!first || from >= ceiling) return null;
  if (first.marked >= 0) return null;
  if (BREAK.test(first.gap)) return null;
  const pronoun = words.pronouns.get(first.lower);
  if (pronoun) return pronoun === "relative" ? null : subjectOf(context, from, from + 1, null);
  if (words.prepositions.has(first.lower) || isStop(context, from)) return null;
  let to = from;
  while (to < ceiling && to - from < MAX_WORDS) {
    const item = items[to];
    if (!item || item.marked >= 0) break;
    if (to > from && !isAttribute(context, from, to)) {
      const joins = words.prepositions.has(item.lower) || (whole && words.links.has(item.lower));
      if (breaksAt(items, to, item.gap) || endsNoun(context, to)) break;
      const apart = !whole || words.subjectFirst;
      if (joins ? apart && !officeGoesOn(context, from, to, ceiling) : isStop(context, to)) break;
    }
    const mention = context.mentions.get(item.start);
    const end = mention ? itemAfter(items, to, mention.end) : to;
    // "советник Путина Дмитрий Песков": the first name only says whose office it is.
    const owner = mention?.oblique === true && context.mentions.has(items[end]?.start ?? -1);
    if (owner && items[end]?.gap === " ") {
      to = end;
      continue;
    }
    if (mention?.oblique && !whole) break;
    if (mention && !isLinked(context, to, from)) {
      if (!items[end - 1]?.genitive)
        return subjectOf(context, from, affiliationEnd(context, end, ceiling), mention.person);
    }
    to++;
  }
  if (words.determiners.has(first.lower) && isNamedInMarks(context, to))
    return subjectOf(context, from, to + 1, null);
  while (to > from && words.determiners.has(items[to - 1]?.lower ?? "")) to--;
  const apposed = appositionOf(context, to, ceiling, whole);
  if (apposed) return subjectOf(context, from, apposed.to, apposed.person);
  return to > from ? subjectOf(context, from, to, null) : null;
}

/** Whether the case of a phrase's article says that it is no subject. */
function isObject({ stream, words }: SpeechContext, at: number): boolean {
  const word = stream.items[at]?.lower ?? "";
  if (words.objectWords.has(word)) return true;
  const next = stream.items[at + 1];
  if (!next || next.capital) return false;
  return words.objectEndings.some(
    ([article, ending]) => article === word && next.lower.endsWith(ending),
  );
}

/**
 * The noun phrase or pronoun that opens a sentence without a verb of saying, or null where its end cannot be told:
 * at the first small word behind its noun where nouns have capitals, else at a word known to be a verb form.
 */
export function openingSubject(
  context: SpeechContext,
  from: number,
  ceiling: number,
): Subject | null {
  const { stream, words } = context;
  const first = stream.items[from];
  if (!first || from >= ceiling || first.marked >= 0) return null;
  const pronoun = words.pronouns.get(first.lower);
  if (pronoun) return pronoun === "relative" ? null : subjectOf(context, from, from + 1, null);
  if (!words.determiners.has(first.lower) || isObject(context, from)) return null;
  const end = openingEnd(context, from, Math.min(ceiling, from + MAX_WORDS));
  if (end === null) return null;
  const mention = headMention(context, from, end - 1);
  return subjectOf(
    context,
    from,
    end,
    context.mentions.get(stream.items[mention ?? -1]?.start ?? -1)?.person ?? null,
  );
}

/** Whether a small word right behind a noun, where nouns have capitals, belongs to it no more: "der Verlag bietet". */
function endsNoun({ stream, words }: SpeechContext, at: number): boolean {
  if (!words.nounsCapital) return false;
  const item = stream.items[at];
  const before = stream.items[at - 1];
  if (!item || !before?.capital || item.capital || item.marked >= 0) return false;
  return (
    !words.links.has(item.lower) &&
    !words.determiners.has(item.lower) &&
    !words.conjunctions.has(item.lower)
  );
}

function openingEnd(context: SpeechContext, from: number, ceiling: number): number | null {
  const { words } = context;
  const { items } = context.stream;
  let noun = false;
  for (let at = from + 1; at < ceiling; at++) {
    const item = items[at];
    if (!item || item.marked >= 0 || BREAK.test(item.gap)) return noun ? at : null;
    if (endsNoun(context, at) ? noun : !words.nounsCapital && words.finites.has(item.lower))
      return at;
    noun ||= words.nounsCapital && item.capital;
  }
  return words.nounsCapital && noun ? ceiling : null;
}

/** Whether a preposition right behind the article opens a participle's phrase: "die in Rom geborene Loren". */
function isAttribute({ stream, words }: SpeechContext, from: number, at: number): boolean {
  return (
    words.nounsCapital && at === from + 1 && words.determiners.has(stream.items[from]?.lower ?? "")
  );
}

/** Whether a word of saying is its own subject: "katanya", he said (Indonesian). */
function holdsPronoun({ stream, words }: SpeechContext, at: number): boolean {
  const word = stream.items[at]?.lower ?? "";
  const kind = words.pronouns.get(word);
  if (kind === undefined || kind === "relative") return false;
  return words.cues.has(word) || words.sources.has(word);
}

/** Words between a preposition of an office and the name of its holder. */
const LONGEST_PORTFOLIO = 6;

/** Whether a preposition only goes on with an office whose holder is named: "le ministre chargé de la Santé Jean Paul". */
function officeGoesOn(context: SpeechContext, from: number, at: number, ceiling: number): boolean {
  const { stream, words, mentions } = context;
  if (!stream.items.slice(from, at).some(({ lower }) => words.roles.has(lower))) return false;
  for (let next = at + 1; next < Math.min(ceiling, at + LONGEST_PORTFOLIO); next++) {
    const item = stream.items[next];
    if (!item || item.marked >= 0 || breaksAt(stream.items, next, item.gap)) return false;
    const joins = words.links.has(item.lower) || words.determiners.has(item.lower);
    if (mentions.has(item.start) && stream.items[next - 1]?.capital) return true;
    if (!joins && !item.capital) return false;
  }
  return false;
}

/** The first person named outside marks between two items, in no case that a subject has not. */
export function firstNamed(context: SpeechContext, from: number, to: number): Subject | null {
  for (let at = from; at < to; at++) {
    const mention = context.mentions.get(context.stream.items[at]?.start ?? -1);
    if (!mention || mention.oblique) continue;
    const { start, end, person } = mention;
    const text = context.text.slice(start, end);
    return { start, end, text, person, pronoun: null, from: at, to: at + 1 };
  }
  return null;
}

/** Whether a plural verb without a subject stands before an institution: "уточнили в ведомстве". */
function namesInstitution({ stream, words }: SpeechContext, at: number): boolean {
  const verb = stream.items[at - 1]?.lower ?? "";
  const preposition = stream.items[at]?.lower ?? "";
  return words.fillers.has(preposition) && words.pluralEndings.some((each) => verb.endsWith(each));
}

function isSkipped({ stream, words }: SpeechContext, at: number, first: boolean): boolean {
  const item = stream.items[at];
  if (!item || item.marked >= 0 || words.pronouns.has(item.lower)) return false;
  if (!first && BREAK.test(item.gap)) return false;
  return words.fillers.has(item.lower) && !words.determiners.has(item.lower);
}

function isStop(context: SpeechContext, at: number): boolean {
  const item = context.stream.items[at];
  if (!item) return true;
  const { words } = context;
  if (words.complementisers.has(item.lower)) return true;
  if (words.fillers.has(item.lower) && !words.determiners.has(item.lower)) return true;
  return isClauseEdge(context, at);
}

function isLinked({ stream, words }: SpeechContext, at: number, from: number): boolean {
  return at > from && words.links.has(stream.items[at - 1]?.lower ?? "");
}

/** The source named in marks at an item, or null: schrieb „Die Zeit“. */
export function namedInMarks(context: SpeechContext, at: number): Subject | null {
  return isNamedInMarks(context, at) ? subjectOf(context, at, at + 1, null) : null;
}

/** A source whose name stands in marks: the “Daily Star”. */
function isNamedInMarks({ text, stream, marked }: SpeechContext, at: number): boolean {
  const stretch = marked[stream.items[at]?.marked ?? -1];
  if (!stretch || stream.items[at]?.gap !== " ") return false;
  const name = text.slice(stretch.inner.start, stretch.inner.end);
  return name.length < 40 && /^\p{Lu}[^.!?]*$/u.test(name);
}

/**
 * A person named after a comma behind a description: "said the mayor, Bill Teague". Behind a source the comma may open
 * the clause instead ("According to police, Bill Teague was …"), so what follows must be parted from the name.
 */
function appositionOf(
  context: SpeechContext,
  at: number,
  ceiling: number,
  parted: boolean,
): { to: number; person: Person } | null {
  const { items } = context.stream;
  const item = items[at];
  if (!item || at >= ceiling || !/^,\s$/.test(item.gap)) return null;
  let first = at;
  while (first < at + 3 && isAddress(context, first)) first++;
  const mention = context.mentions.get(items[first]?.start ?? -1);
  if (!mention || first >= ceiling) return null;
  const to = itemAfter(items, first, mention.end);
  const goesOn = to < ceiling && !BREAK.test(items[to]?.gap ?? "");
  return parted && goesOn ? null : { to, person: mention.person };
}

/** An article or a form of address before a name: "la Pr Akiko Iwasaki". */
function isAddress({ stream, words }: SpeechContext, at: number): boolean {
  const lower = stream.items[at]?.lower ?? "";
  return words.determiners.has(lower) || words.honorifics.has(lower);
}

/** The text before a bracket that it does not close. */
function withoutOpenBracket(text: string): string {
  const open = text.indexOf("(", text.lastIndexOf(")") + 1);
  return open < 0 ? text : text.slice(0, open).replace(/\s$/, "");
}

function itemAfter(items: readonly Item[], at: number, end: number): number {
  let to = at + 1;
  while ((items[to]?.start ?? Infinity) < end) to++;
  return to;
}

function subjectOf(
  { text, stream, words }: SpeechContext,
  from: number,
  to: number,
  person: Person | null,
): Subject {
  const start = stream.items[from]?.start ?? 0;
  let last = to - 1;
  while (last > from && words.address.has(stream.items[last]?.lower ?? "")) last--;
  const whole = text.slice(start, stream.items[last]?.end ?? start);
  const end = start + (last < to - 1 ? withoutOpenBracket(whole) : whole).length;
  const pronoun = to - from === 1 ? words.pronouns.get(stream.items[from]?.lower ?? "") : undefined;
  return {
    start,
    end,
    text: text.slice(start, end),
    person,
    pronoun: pronoun === undefined || pronoun === "relative" ? null : pronoun,
    from,
    to,
  };
}
