import { namesOffice } from "../quotes/quote-words.ts";
import type { Speaker } from "../../domain/findings.ts";
import type { Person } from "../people/people.ts";
import type { SpeechContext } from "../quotes/speech-context.ts";
import type { Subject } from "./subject.ts";

/** Turns the subjects of a text into speakers; call it in text order, it remembers who spoke last. */
export type Resolve = (subject: Subject | null, cue: string | null) => Speaker | null;

/**
 * A resolver for one text: a named subject gets the person's full name and role, a pronoun the last fitting
 * person (who spoke last, else who the nearest sentence names first), a description the last person whose role
 * it repeats. A pronoun that nobody fits keeps its own words.
 */
export function resolver(context: SpeechContext, people: readonly Person[]): Resolve {
  const mentions = people
    .flatMap((person) => person.mentions.map(({ start, end }) => ({ start, end, person })))
    .sort((one, other) => one.start - other.start);
  let spoke: { readonly person: Person; readonly at: number } | null = null;
  return (subject, cue) => {
    if (!subject) return null;
    const person =
      subject.person ??
      (standsForOne(subject.pronoun) && !(subject.pronoun === "f" && isPlural(context, cue))
        ? antecedent(context, mentions, subject, spoke)
        : described(context, mentions, subject));
    if (person) spoke = { person, at: subject.start };
    return speakerOf(subject, person);
  };
}

function standsForOne(pronoun: Subject["pronoun"]): boolean {
  return pronoun === "m" || pronoun === "f" || pronoun === "any";
}

/** Whether the verb says that the pronoun means several. */
function isPlural({ words }: SpeechContext, cue: string | null): boolean {
  return cue !== null && words.pluralEndings.some((ending) => cue.endsWith(ending));
}

function speakerOf(subject: Subject, person: Person | null): Speaker {
  const named = person
    ? { name: person.name, ...(person.role === null ? {} : { role: person.role }) }
    : {};
  return subject.pronoun !== null && person
    ? { start: null, end: null, text: person.name, ...named }
    : { start: subject.start, end: subject.end, text: subject.text, ...named };
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly person: Person;
}

const SENTENCES_BACK = 8;

/** Mentions looked at in one sentence, or back from a description. */
const MENTIONS = 100;

function antecedent(
  context: SpeechContext,
  mentions: readonly Named[],
  subject: Subject,
  spoke: { readonly person: Person; readonly at: number } | null,
): Person | null {
  const fits = ({ gender }: Person): boolean =>
    gender === null || subject.pronoun === "any" || gender === subject.pronoun;
  const sentence = context.stream.items[subject.from]?.sentence ?? 0;
  for (let back = sentence; back >= Math.max(0, sentence - SENTENCES_BACK); back--) {
    const range = context.segmented.sentences[back];
    if (!range) continue;
    if (
      spoke &&
      fits(spoke.person) &&
      spoke.at >= range.start &&
      spoke.at < range.end &&
      spoke.at < subject.start
    )
      return spoke.person;
    const fitting = within(mentions, range.start, Math.min(range.end, subject.start)).filter(
      ({ person, start }) => fits(person) && !inMarked(context, start),
    );
    const sure = fitting.find(({ person }) => person.gender === subject.pronoun) ?? fitting[0];
    if (sure) return sure.person;
  }
  return null;
}

/** The mentions that start within a stretch of the text, in order. */
function within(mentions: readonly Named[], from: number, to: number): readonly Named[] {
  const low = firstFrom(mentions, from);
  let end = low;
  while (end < low + MENTIONS && (mentions[end]?.start ?? Infinity) < to) end++;
  return mentions.slice(low, end);
}

/** The index of the first mention at or after an offset. */
function firstFrom(mentions: readonly Named[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inMarked({ marked }: SpeechContext, offset: number): boolean {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marked[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (marked[low]?.start ?? Infinity) <= offset;
}

/** "the president", "김 장관": the last person before it with that word in the role. */
function described(
  context: SpeechContext,
  mentions: readonly Named[],
  subject: Subject,
): Person | null {
  const { items } = context.stream;
  const { determiners, roleBehind } = context.words;
  const first = items[subject.from]?.lower ?? "";
  const head = items[subject.to - 1]?.lower ?? "";
  const length = subject.to - subject.from;
  const bare = roleBehind && length <= 2;
  if (!bare && (!determiners.has(first) || length < 2 || length > 4)) return null;
  if (!namesOffice(context.words, head)) return null;
  const end = firstFrom(mentions, subject.start);
  for (let at = end - 1; at >= Math.max(0, end - MENTIONS); at--) {
    const person = mentions[at]?.person;
    const words = person?.role?.toLowerCase().split(/[\s-]+/) ?? [];
    if (!person || !words.some((word) => word === head || word.endsWith(head))) continue;
    if (!bare || length === 1 || determiners.has(first) || isFamily(first, person)) return person;
  }
  return null;
}

/** Whether a word is how the name begins: the "김" of "김민수" in "김 장관". */
function isFamily(word: string, { name }: Person): boolean {
  return name !== word && name.toLowerCase().startsWith(word);
}
