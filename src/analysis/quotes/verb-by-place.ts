import type { Attribution } from "./attribution.ts";
import { isFiller } from "../speakers/fillers.ts";
import { startsPhrase } from "../speakers/phrase-edges.ts";
import type { Cue, SpeechContext } from "./speech-context.ts";
import { subjectAfter } from "../speakers/subject-after.ts";

const PLACE_REACH = 8;

/** A verb nobody listed, known by its place: “…,” Obama mocked. “…”, desveló el grupo francés. */
export function byPlace(
  context: SpeechContext,
  index: number,
  first: number,
  ceiling: number,
): Attribution | null {
  const { text, marked, stream, words } = context;
  const inner = marked[index]?.inner;
  const gap = stream.items[first]?.gap ?? "";
  if (!inner || ceiling - first > PLACE_REACH || ceiling - first < 2) return null;
  if (!gap.startsWith(",") && !/[,!?]/.test(text.charAt(inner.end - 1))) return null;
  const subject = subjectAfter(context, first, verbFrom(context, first, ceiling));
  const verb =
    subject &&
    subject.from === first &&
    (subject.person || subject.pronoun || subject.to === verbFrom(context, first, ceiling))
      ? subject.to
      : first;
  const item = stream.items[verb];
  if (!item || verb >= ceiling || item.capital || !/^[\s,–—-]*$/.test(item.gap)) return null;
  if (words.links.has(item.lower) || words.clauseWords.has(item.lower)) return null;
  if (words.determiners.has(item.lower) || words.pronouns.has(item.lower)) return null;
  if (isFiller(words, item)) return null;
  const cue: Cue = { from: verb, to: verb + 1, strength: "weak" };
  if (verb !== first) return { subject, cue, rule: "after:by place" };
  const inverted = subjectAfter(context, verb + 1, ceiling);
  const named = inverted && (inverted.person || startsPhrase(context, inverted.from));
  return named ? { subject: inverted, cue, rule: "after:by place" } : null;
}

/** The first small word behind a capitalised one: where the verb of “Obama mocked” would stand. */
function verbFrom({ stream, words }: SpeechContext, first: number, ceiling: number): number {
  for (let at = first + 1; at < ceiling; at++) {
    const item = stream.items[at];
    if (!item || item.gap !== " " || words.links.has(item.lower)) break;
    if (!item.capital && stream.items[at - 1]?.capital) return at;
  }
  return ceiling;
}
