import { headMention } from "./head-mention.ts";
import { BREAK, endsNoun, isObjectPhrase } from "./phrase-edges.ts";
import type { SpeechContext } from "../quotes/speech-context.ts";
import { LONGEST_SUBJECT, type Subject, subjectAt } from "./subject.ts";

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
  if (pronoun) return pronoun === "relative" ? null : subjectAt(context, from, from + 1, null);
  if (!words.determiners.has(first.lower) || isObjectPhrase(context, from)) return null;
  const end = openingEnd(context, from, Math.min(ceiling, from + LONGEST_SUBJECT));
  if (end === null) return null;
  const head = headMention(context, from, end - 1);
  return subjectAt(context, from, end, head?.mention.person ?? null);
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
