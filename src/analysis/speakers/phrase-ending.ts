import { headMention } from "./head-mention.ts";
import { nominativeAt, nominativeWithin } from "./nominative-subject.ts";
import { breaksAt, isClauseEdge, isObjectPhrase, joinsNames } from "./phrase-edges.ts";
import type { SpeechContext } from "../quotes/speech-context.ts";
import type { Item } from "../quotes/stream.ts";
import { LONGEST_SUBJECT, type Subject, subjectAt } from "./subject.ts";

const LONGEST_BRACKET = 6;

/** The noun phrase that ends at an item, from `floor` on, or null if none does. */
export function phraseEndingAt(context: SpeechContext, end: number, floor: number): Subject | null {
  const { stream, words } = context;
  const { items } = stream;
  const last = items[end];
  if (!last) return null;
  const aside = words.topicMarks.size > 0 ? bracketStart(items, end + 1, floor) : null;
  if (aside !== null && aside > floor) return phraseEndingAt(context, aside - 1, floor);
  const pronoun = words.pronouns.get(last.lower);
  if (pronoun && pronoun !== "relative") return subjectAt(context, end, end + 1, null);
  if (isClauseEdge(context, end)) return null;
  const from = furthestStart(context, end, floor);
  const head = headMention(context, from, end);
  if (head) {
    if (head.mention.oblique) return null;
    const start = nameStart(context, head.at, from);
    const subject = nominativeAt(context, start, head.at + 1) ?? start;
    return subjectAt(context, subject, end + 1, head.mention.person);
  }
  const within = nominativeWithin(context, from, end);
  if (within) return subjectAt(context, within.from, within.to, within.person);
  return nounPhrase(context, from, end);
}

/** How far back the phrase that ends at an item may reach: to punctuation or the edge of its clause. */
function furthestStart(context: SpeechContext, end: number, floor: number): number {
  const { items } = context.stream;
  let from = end;
  while (from > floor && end - from < LONGEST_SUBJECT) {
    const opening = context.words.subjectMarks.size > 0 ? bracketStart(items, from, floor) : null;
    if (opening === null && breaksAt(items, from, items[from]?.gap ?? "")) break;
    const before = (opening ?? from) - 1;
    if (isClauseEdge(context, before) && !joinsNames(context, before)) break;
    from = before;
  }
  return from;
}

/** The first item of a short bracket that closes right before an item: "기구(WHO) 사무총장"; null if none does. */
function bracketStart(items: readonly Item[], at: number, floor: number): number | null {
  if (!/^[)）]\s?$/.test(items[at]?.gap ?? "")) return null;
  for (let from = at - 1; from > Math.max(floor, at - LONGEST_BRACKET); from--)
    if (/^\s?[(（]$/.test(items[from]?.gap ?? "")) return from;
  return null;
}

/** Where the phrase around a mention starts: back over its role and article. */
function nameStart(context: SpeechContext, mention: number, from: number): number {
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
  const { determiners, links } = context.words;
  const led = pastLeadIn(context, from, end);
  if (led === null || (links.has(items[led - 1]?.lower ?? "") && led > from + 1)) return null;
  const start = isObjectPhrase(context, led) ? null : pastVerb(context, led, end);
  if (start === null) return null;
  let noun = start;
  while (determiners.has(items[noun]?.lower ?? "")) noun++;
  return noun > end ? null : subjectAt(context, start, end + 1, null);
}

/** Past the fillers and the phrase with a preposition at the front, to the last article; null where there is none. */
function pastLeadIn({ stream, words }: SpeechContext, from: number, end: number): number | null {
  const { items } = stream;
  const isArticle = (at: number): boolean => words.determiners.has(items[at]?.lower ?? "");
  let start = from;
  while (start <= end && words.fillers.has(items[start]?.lower ?? "") && !isArticle(start)) start++;
  if (!words.prepositions.has(items[start]?.lower ?? "")) return start;
  let article = end;
  while (article > start && !isArticle(article)) article--;
  return article > start + 1 ? article : null;
}

/** Past the last verb form in the phrase, if an article follows it; null where none does. */
function pastVerb({ stream, words }: SpeechContext, from: number, end: number): number | null {
  for (let at = end; at >= from; at--) {
    if (!words.finites.has(stream.items[at]?.lower ?? "")) continue;
    return words.determiners.has(stream.items[at + 1]?.lower ?? "") ? at + 1 : null;
  }
  return from;
}
