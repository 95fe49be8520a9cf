import { headMention } from "./head-mention.ts";
import { isOblique, nominativeAt, nominativeWithin } from "./nominative-subject.ts";
import { breaksAt, isClauseEdge, isObjectPhrase, joinsNames } from "./phrase-edges.ts";
import type { SpeechContext } from "./speech-context.ts";
import type { Item } from "./stream.ts";
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
  let from = end;
  while (from > floor && end - from < LONGEST_SUBJECT) {
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
    return subjectAt(
      context,
      nominativeAt(context, start, mention + 1) ?? start,
      end + 1,
      context.mentions.get(items[mention]?.start ?? -1)?.person ?? null,
    );
  }
  const within = nominativeWithin(context, from, end);
  if (within) return subjectAt(context, within.from, within.to, within.person);
  return nounPhrase(context, from, end);
}

/** The first item of a short bracket that closes right before an item: "기구(WHO) 사무총장"; null if none does. */
function bracketStart(items: readonly Item[], at: number, floor: number): number | null {
  if (!/^[)）]\s?$/.test(items[at]?.gap ?? "")) return null;
  for (let from = at - 1; from > Math.max(floor, at - LONGEST_BRACKET); from--)
    if (/^\s?[(（]$/.test(items[from]?.gap ?? "")) return from;
  return null;
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
  if (isObjectPhrase(context, start)) return null;
  for (let at = end; at >= start; at--) {
    if (!words.finites.has(items[at]?.lower ?? "")) continue;
    if (!determiners.has(items[at + 1]?.lower ?? "")) return null;
    start = at + 1;
    break;
  }
  let loose = start;
  while (determiners.has(items[loose]?.lower ?? "")) loose++;
  return loose > end ? null : subjectAt(context, start, end + 1, null);
}
