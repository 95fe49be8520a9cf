import type { Person } from "../people/people.ts";
import { BREAK } from "./phrase-edges.ts";
import { type SpeechContext, mentionAt } from "../quotes/speech-context.ts";
import { itemAfter } from "../quotes/stream.ts";

/** The end of what says whose a person is, behind the name: "said Joe Stork of Human Rights Watch". */
export function affiliationEnd(
  { stream, words }: SpeechContext,
  from: number,
  ceiling: number,
): number {
  const { items } = stream;
  if (!words.affiliations.has(items[from]?.lower ?? "") || items[from]?.gap !== " ") return from;
  let to = from + 1;
  while (to < ceiling && words.determiners.has(items[to]?.lower ?? "")) to++;
  const name = to;
  while (to < ceiling && items[to]?.capital && items[to]?.gap === " ") to++;
  return to > name ? to : from;
}

/**
 * A person named after a comma behind a description: "said the mayor, Bill Teague". Behind a source the comma may open
 * the clause instead ("According to police, Bill Teague was …"), so what follows must be parted from the name.
 */
export function appositionOf(
  context: SpeechContext,
  at: number,
  ceiling: number,
  parted: boolean,
): { to: number; person: Person } | null {
  const { items } = context.stream;
  const item = items[at];
  if (!item || at >= ceiling || !/^[,،]\s$/.test(item.gap)) return null;
  let first = at;
  while (first < at + 3 && isAddress(context, first)) first++;
  const mention = mentionAt(context, first);
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
