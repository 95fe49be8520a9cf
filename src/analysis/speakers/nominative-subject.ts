import type { Person } from "../people/people.ts";
import type { QuoteWords } from "../quotes/quote-words.ts";
import { type SpeechContext, mentionAt } from "../quotes/speech-context.ts";

/** A subject as items `from`–`to`, with the person it names. */
interface NominativeSubject {
  readonly from: number;
  readonly to: number;
  readonly person: Person | null;
}

/** Words looked through for a subject. */
const REACH = 40;

/**
 * The first item from `from` on that can only open a subject: a name or an office in the nominative, with the small
 * words before it that describe it. Null if there is none, or where the language tells no case.
 */
export function nominativeAt(context: SpeechContext, from: number, to: number): number | null {
  const { stream, words } = context;
  if (!words.forms.known) return null;
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const item = stream.items[at];
    if (!item || item.marked >= 0 || (at > from && /[,;:.!?—–]/.test(item.gap))) return null;
    if (at > 0 && words.prepositions.has(stream.items[at - 1]?.lower ?? "")) continue;
    if (!isNamed(context, at) && !isOffice(item.lower, words)) continue;
    let start = at;
    while (start > from && describes(context, start - 1)) start--;
    return start;
  }
  return null;
}

/**
 * The subject of a phrase that does not end with it: "Глава МИД Дэвид Лэмми после переговоров в Париже", "В понедельник
 * глава ведомства". Null if no preposition shows that, or no name or office in the nominative.
 */
export function nominativeWithin(
  context: SpeechContext,
  from: number,
  end: number,
): NominativeSubject | null {
  const { items } = context.stream;
  const start = nominativeAt(context, from, end + 1);
  if (start === null) return null;
  let to = start;
  while (to <= end && !context.words.prepositions.has(items[to]?.lower ?? "")) {
    const mention = mentionAt(context, to);
    to++;
    if (!mention || !isNamed(context, to - 1)) continue;
    while (to <= end && (items[to]?.start ?? Infinity) < mention.end) to++;
    return { from: start, to, person: mention.person };
  }
  return start > from || to <= end ? { from: start, to, person: null } : null;
}

function isNamed(context: SpeechContext, at: number): boolean {
  return mentionAt(context, at)?.oblique === false;
}

/** An office that is no form of another one. */
function isOffice(lower: string, { forms, roles }: QuoteWords): boolean {
  if (!roles.has(lower)) return false;
  return !forms.readings(lower).some(({ lemma }) => lemma !== lower && roles.has(lemma));
}

function describes({ stream, words }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  if (!item || item.marked >= 0 || stream.items[at + 1]?.gap !== " ") return false;
  if (item.capital && stream.items[at - 1]?.sentence === item.sentence) return false;
  if (words.fillers.has(item.lower) || words.prepositions.has(item.lower)) return false;
  const [first] = words.forms.readings(item.lower);
  return first !== undefined && first.ending > 1 && words.forms.obliqueness(item.lower) === 0;
}
