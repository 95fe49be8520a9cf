import { isClauseEdge } from "./phrase-edges.ts";
import { subjectAfter } from "./subject-after.ts";
import { type Subject, holdsOffice } from "./subject.ts";
import type { SpeechContext } from "../quotes/speech-context.ts";

/** Words between a verb and its subject that say where, when or whom it was told. */
const REACH = 14;

/** What may stand between those words: spaces, elisions, and brackets around a date ("terça-feira (12)"). */
const JOINED = /^[\s()'’]*$/;

/** The same in an aside between commas: “…”, sublinha, em declarações à Lusa, o comandante Rui Pereira. */
const JOINED_ASIDE = /^,?[\s()'’]*$/;

/**
 * The subject behind a place, a time or an addressee, where it may follow its verb: “…”, ha detto ai giornalisti il
 * ministro. Only a name or an office is taken for one; a noun may as well be a time ("la settimana scorsa").
 */
export function subjectBeyond(
  context: SpeechContext,
  cueEnd: number,
  ceiling: number,
): Subject | null {
  const { stream, words, mentions } = context;
  const { items } = stream;
  let from = cueEnd;
  while (from < ceiling && words.fillers.has(items[from]?.lower ?? "")) from++;
  if (
    !words.links.has(items[from]?.lower ?? "") &&
    !words.prepositions.has(items[from]?.lower ?? "")
  )
    return null;
  const joined = /^,\s$/.test(items[from]?.gap ?? "") ? JOINED_ASIDE : JOINED;
  for (let at = from + 1; at < Math.min(ceiling, from + REACH); at++) {
    const item = items[at];
    const before = items[at - 1];
    if (!item || !before || item.marked >= 0 || !joined.test(item.gap)) return null;
    if (isClauseEdge(context, at)) return null;
    if (words.links.has(before.lower)) continue;
    if (words.determiners.has(before.lower) && !/[(),]/.test(before.gap)) continue;
    if (
      !words.determiners.has(item.lower) &&
      !words.roles.has(item.lower) &&
      !mentions.has(item.start)
    )
      continue;
    const subject = subjectAfter(context, at, ceiling);
    if (subject && (subject.person || holdsOffice(context, subject))) return subject;
  }
  return null;
}
