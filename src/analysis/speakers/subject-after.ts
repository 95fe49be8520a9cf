import { affiliationEnd, appositionOf } from "./apposition.ts";
import { isNamedInMarks } from "./named-in-marks.ts";
import { nominativeAt } from "./nominative-subject.ts";
import { BREAK, breaksAt, endsNoun, isClauseEdge } from "./phrase-edges.ts";
import { type SpeechContext, mentionAt } from "../quotes/speech-context.ts";
import { itemAfter } from "../quotes/stream.ts";
import { LONGEST_SUBJECT, type Subject, subjectAt, holdsOffice } from "./subject.ts";

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
  if (holdsPronoun(context, at - 1)) return subjectAt(context, at - 1, at, null);
  if (words.forms.known && words.prepositions.has(items[at]?.lower ?? "")) {
    const next = BREAK.test(items[at]?.gap ?? "") ? null : nominativeAt(context, at, ceiling);
    if (next !== null) return subjectAfter(context, next, ceiling, whole);
    return namesInstitution(context, at) ? subjectAfter(context, at + 1, ceiling, whole) : null;
  }
  let from = at;
  while (from < ceiling && isSkipped(context, from, from === at)) from++;
  const first = items[from];
  if (!first || from >= ceiling || first.marked >= 0 || BREAK.test(first.gap)) return null;
  const pronoun = words.pronouns.get(first.lower);
  if (pronoun) return pronoun === "relative" ? null : subjectAt(context, from, from + 1, null);
  if (words.prepositions.has(first.lower) || isStop(context, from)) return null;
  const named = nameAfter(context, from, ceiling, whole);
  return typeof named === "number" ? described(context, from, named, ceiling, whole) : named;
}

/** The subject that opens at an item as far as the name in it, or where the phrase ends that has none. */
function nameAfter(
  context: SpeechContext,
  from: number,
  ceiling: number,
  whole: boolean,
): Subject | number {
  const { items } = context.stream;
  let to = from;
  while (to < ceiling && to - from < LONGEST_SUBJECT) {
    if ((items[to]?.marked ?? 0) >= 0 || endsPhrase(context, from, to, ceiling, whole)) break;
    const mention = mentionAt(context, to);
    const end = mention ? itemAfter(items, to, mention.end) : to;
    // "советник Путина Дмитрий Песков": the first name only says whose office it is.
    if (mention?.oblique && mentionAt(context, end) && items[end]?.gap === " ") {
      to = end;
      continue;
    }
    if (mention?.oblique && !whole) break;
    if (mention && !isLinked(context, to, from) && !items[end - 1]?.genitive)
      return subjectAt(context, from, affiliationEnd(context, end, ceiling), mention.person);
    to++;
  }
  return to;
}

/** Whether the phrase that opens at `from` ends before the item at `to`. */
function endsPhrase(
  context: SpeechContext,
  from: number,
  to: number,
  ceiling: number,
  whole: boolean,
): boolean {
  const { stream, words } = context;
  const item = stream.items[to];
  if (!item || to === from || isAttribute(context, from, to)) return false;
  if (breaksAt(stream.items, to, item.gap) || endsNoun(context, to)) return true;
  const joins = words.prepositions.has(item.lower) || (whole && words.links.has(item.lower));
  if (!joins) return isStop(context, to);
  return (!whole || words.subjectFirst) && !officeGoesOn(context, from, to, ceiling);
}

/** The subject `from`–`to` without a name in it, with one that stands in marks or in apposition behind it. */
function described(
  context: SpeechContext,
  from: number,
  to: number,
  ceiling: number,
  whole: boolean,
): Subject | null {
  const isArticle = (at: number): boolean =>
    context.words.determiners.has(context.stream.items[at]?.lower ?? "");
  if (isArticle(from) && isNamedInMarks(context, to)) return subjectAt(context, from, to + 1, null);
  let end = to;
  while (end > from && isArticle(end - 1)) end--;
  const apposed = appositionOf(context, end, ceiling, whole);
  if (apposed) return subjectAt(context, from, apposed.to, apposed.person);
  return end > from ? subjectAt(context, from, end, null) : null;
}

/** Whether a word of saying is its own subject: "katanya", he said (Indonesian). */
function holdsPronoun({ stream, words }: SpeechContext, at: number): boolean {
  const word = stream.items[at]?.lower ?? "";
  const kind = words.pronouns.get(word);
  if (kind === undefined || kind === "relative") return false;
  return words.cues.has(word) || words.sources.has(word);
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

/** Whether a preposition right behind the article opens a participle's phrase: "die in Rom geborene Loren". */
function isAttribute({ stream, words }: SpeechContext, from: number, at: number): boolean {
  return (
    words.nounsCapital && at === from + 1 && words.determiners.has(stream.items[from]?.lower ?? "")
  );
}

/** Words between a preposition of an office and the name of its holder. */
const LONGEST_PORTFOLIO = 6;

/** Whether a preposition only goes on with an office whose holder is named: "le ministre chargé de la Santé Jean Paul". */
function officeGoesOn(context: SpeechContext, from: number, at: number, ceiling: number): boolean {
  const { stream, words, mentions } = context;
  if (!holdsOffice(context, { from, to: at })) return false;
  for (let next = at + 1; next < Math.min(ceiling, at + LONGEST_PORTFOLIO); next++) {
    const item = stream.items[next];
    if (!item || item.marked >= 0 || breaksAt(stream.items, next, item.gap)) return false;
    const joins = words.links.has(item.lower) || words.determiners.has(item.lower);
    if (mentions.has(item.start) && stream.items[next - 1]?.capital) return true;
    if (!joins && !item.capital) return false;
  }
  return false;
}
