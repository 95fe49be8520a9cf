import type { Range } from "../../domain/span.ts";
import type { Person } from "../people/people.ts";
import type { SpeechContext } from "../quotes/speech-context.ts";

/** A noun phrase before an aside, as items `from`–`to`. */
interface Phrase extends Range {
  readonly person: Person | null;
  readonly pronoun: string | null;
  readonly from: number;
  readonly to: number;
}

const COMMA = /^[,،]\s$/;

/** Words of address before a name: "Prof. Dr." */
const MOST_ADDRESS = 2;

/** Words of a name. */
const LONGEST_NAME = 5;

/** The person whose name is all there is in the aside behind a phrase: "the mayor of London, Sadiq Khan, said". */
export function namedInAside(
  { stream, mentions }: SpeechContext,
  phrase: Phrase,
  asideEnd: number,
): Person | null {
  if (phrase.person || phrase.pronoun) return null;
  const { items } = stream;
  const first = items[phrase.to];
  const last = items[asideEnd];
  if (!first || !last || !COMMA.test(first.gap)) return null;
  for (let at = phrase.to; at <= Math.min(asideEnd, phrase.to + MOST_ADDRESS); at++) {
    const mention = mentions.get(items[at]?.start ?? -1);
    if (mention) return mention.end === last.end ? mention.person : null;
  }
  return null;
}

/** The last item of the name that a phrase is a first aside of: "Anna Brown, 45, a mother of two, said", "Jo Hall, a vicar in Moss Side, Leeds, said". */
export function nameBeforeAside(
  { stream, words, mentions }: SpeechContext,
  phrase: Phrase,
): number | null {
  if (phrase.person || phrase.pronoun) return null;
  const { items } = stream;
  const first = items[phrase.from];
  if (!first || !COMMA.test(first.gap)) return null;
  const second = items[phrase.from + 1];
  const aged = /^\p{N}/u.test(first.text) || /^\p{N}/u.test(second?.text ?? "");
  const described = words.roles.has(first.lower) || words.determiners.has(first.lower);
  if (!aged && !described) return null;
  const end = items[phrase.from - 1]?.end;
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - LONGEST_NAME); at--)
    if (mentions.get(items[at]?.start ?? -1)?.end === end) return phrase.from - 1;
  return null;
}
