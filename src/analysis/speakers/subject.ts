import type { Range } from "../../domain/span.ts";
import type { Person } from "../people/people.ts";
import type { PronounKind } from "../quotes/quote-words.ts";
import { type SpeechContext, mentionAt } from "../quotes/speech-context.ts";

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

/** Words of a subject. */
export const LONGEST_SUBJECT = 14;

/** The subject that the items `from`–`to` are, without a form of address written onto it or a bracket left open. */
export function subjectAt(
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

/** The text before a bracket that it does not close. */
function withoutOpenBracket(text: string): string {
  const open = text.indexOf("(", text.lastIndexOf(")") + 1);
  return open < 0 ? text : text.slice(0, open).replace(/\s$/, "");
}

/** The first person named outside marks between two items, in no case that a subject has not. */
export function firstNamed(context: SpeechContext, from: number, to: number): Subject | null {
  for (let at = from; at < to; at++) {
    const mention = mentionAt(context, at);
    if (!mention || mention.oblique) continue;
    const { start, end, person } = mention;
    const text = context.text.slice(start, end);
    return { start, end, text, person, pronoun: null, from: at, to: at + 1 };
  }
  return null;
}

/** Whether an office stands in the items `from`–`to`. */
export function holdsOffice(
  { stream, words }: SpeechContext,
  { from, to }: Pick<Subject, "from" | "to">,
): boolean {
  return stream.items.slice(from, to).some(({ lower }) => words.roles.has(lower));
}
