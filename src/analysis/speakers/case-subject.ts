import { namesSpeaker } from "../quotes/quote-words.ts";
import { type PersonMention, type SpeechContext, mentionAt } from "../quotes/speech-context.ts";
import { type Item, itemAfter } from "../quotes/stream.ts";

/** A subject as items `from`–`to`, with the person it names. */
export interface CaseSubject {
  readonly from: number;
  readonly to: number;
  readonly mention: PersonMention | null;
}

/** Some words in a row that belong together; `base` where the last has no case ending. */
interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly base: boolean;
  readonly comma: boolean;
}

const EDGE = /[,;:()[\]{}"“”„«»—–…]|[.!?]\s/;
/** Words looked back over for a subject, and words of one subject. */
const REACH = 80;
const MAX_WORDS = 14;

/**
 * The subject of a verb or quotation at `at` in a language that marks every other phrase by its ending (Turkish):
 * the phrase right before it, else the first that names a person, an office or an organisation, else the phrase at the
 * head of the sentence that a comma parts from the rest. Null where there is none: such languages drop it.
 */
export function caseSubject(context: SpeechContext, at: number, floor: number): CaseSubject | null {
  const phrases = phrasesOf(context, Math.max(floor, at - REACH), at);
  const last = phrases.at(-1);
  if (last?.base && last.to === at) {
    const near = headed(context, last) ?? (last.comma ? whole(context, last) : null);
    if (near) return near;
  }
  const named = phrases.map((phrase) => headed(context, phrase) ?? leading(context, phrase));
  const person = named.find((found) => found?.mention);
  if (person) return person;
  const office = named.find((found) => found !== null);
  if (office) return office;
  const [first] = phrases;
  if (!first?.base || first.from !== floor) return null;
  return first.comma || endsInName(context, first) ? whole(context, first) : null;
}

/** Whether two capitals or more close the phrase: somebody nobody listed. */
function endsInName({ stream }: SpeechContext, { from, to }: Phrase): boolean {
  const [before, last] = [stream.items[to - 2], stream.items[to - 1]];
  return to - from > 1 && last?.capital === true && last.gap === " " && before?.capital === true;
}

/**
 * The subject right behind a participle of saying that ends at `from`, in such a language: a person, an office, what
 * stands before a comma, or the capitalised words there. Null if none is found.
 */
export function caseSubjectAfter(
  context: SpeechContext,
  from: number,
  ceiling: number,
): CaseSubject | null {
  const [first] = phrasesOf(context, from, ceiling);
  if (!first || first.from !== from) return null;
  const known = headed(context, first) ?? leading(context, first);
  if (known) return known;
  if (first.base && first.comma) return whole(context, first);
  const { items } = context.stream;
  let to = from;
  while (to < first.to && items[to]?.capital && (to === from || items[to - 1]?.suffix === 0)) to++;
  return to > from && items[to - 1]?.suffix === 0 ? subject(from, to, null) : null;
}

/** Where what is said starts behind its subject: past a bracket, and the place and occasion before a comma. */
export function pastOccasion(context: SpeechContext, from: number, to: number): number {
  const { items } = context.stream;
  let start = from;
  if (items[from]?.gap.endsWith("(") === true)
    for (let at = from + 1; at < Math.min(to, from + MAX_WORDS) && start === from; at++)
      if (items[at]?.gap.startsWith(")") === true) start = at;
  for (let at = from + 1; at < Math.min(to, from + MAX_WORDS); at++)
    if (/^,\s/.test(items[at]?.gap ?? "") && isOblique(context, at - 1)) start = at;
  return start;
}

function phrasesOf(context: SpeechContext, floor: number, end: number): Phrase[] {
  const { items } = context.stream;
  const { words } = context;
  const found: Phrase[] = [];
  let from = floor;
  const close = (to: number, base: boolean, next: number): void => {
    const comma = /^\s*[,:]\s*$/.test(items[to]?.gap ?? "");
    if (to > from) found.push({ from, to, base, comma });
    from = next;
  };
  for (let at = floor; at < end; at++) {
    const item = items[at];
    if (!item) break;
    if (at > from && EDGE.test(item.gap)) close(at, true, at);
    if (item.marked >= 0) close(at, false, at + 1);
    else if (isFillerHere(context, at)) close(at, true, at + 1);
    else if (words.prepositions.has(item.lower) || isVerbal(context, at)) close(at, false, at + 1);
    else if (isOblique(context, at)) close(at + 1, false, at + 1);
  }
  close(end, true, end);
  return found;
}

function isFillerHere({ stream, words }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  return item !== undefined && words.fillers.has(item.lower);
}

/** A participle, converb or conjunction: what stands before it is another clause's. */
function isVerbal({ stream, words, mentions }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  if (!item || mentions.has(item.start)) return false;
  if (words.conjunctions.has(item.lower) && joinsCapitals(stream.items, at)) return false;
  return (
    words.clauseWords.has(item.lower) ||
    words.cues.has(item.lower) ||
    (!item.capital && words.clauseEndings.some((ending) => item.lower.endsWith(ending)))
  );
}

function joinsCapitals(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.capital === true && items[at + 1]?.capital === true;
}

/** Whether a word has the ending of another case than the subject's. Short endings tell nothing of a name. */
function isOblique({ text, stream, words, mentions }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  if (!item) return false;
  if (item.suffix > 0) {
    const suffix = text.slice(item.end, item.end + item.suffix).replace("’", "'");
    return words.obliqueEndings.includes(suffix);
  }
  if (mentions.has(item.start) || words.pronouns.has(item.lower)) return false;
  return words.obliqueEndings.some(
    (ending) => item.lower.endsWith(ending) && (!item.capital || ending.length > 3),
  );
}

/** A phrase whose last words are a person, an office or an organisation without a case ending. */
function headed(context: SpeechContext, phrase: Phrase): CaseSubject | null {
  if (!phrase.base) return null;
  const { from, to } = phrase;
  const { items } = context.stream;
  for (let at = to - 1; at >= from; at--) {
    const mention = mentionAt(context, at);
    if (mention && itemAfter(items, at, mention.end) === to) return subject(from, to, mention);
  }
  return canSpeak(context, to - 1) ? subject(from, to, null) : null;
}

/** The person, office or organisation that opens a phrase in another case: “Fidan Ankara'da”. */
function leading(context: SpeechContext, { from, to }: Phrase): CaseSubject | null {
  const { items } = context.stream;
  for (let at = from; at < to - 1; at++) {
    const item = items[at];
    if (!item) break;
    const mention = mentionAt(context, at);
    const end = mention ? itemAfter(items, at, mention.end) : at + 1;
    if (end >= to || (items[end - 1]?.suffix ?? 0) > 0) continue;
    if (canSpeak(context, end) || context.mentions.has(items[end]?.start ?? -1)) continue;
    if (mention) return subject(from, end, mention);
    // An office within the phrase speaks only before a name of something else: “Bakan Reuters'a”.
    const opens = (at === from && item.capital) || items[end]?.capital === true;
    if (opens && canSpeak(context, at)) return subject(from, end, null);
  }
  return null;
}

function whole({ stream, words }: SpeechContext, { from, to }: Phrase): CaseSubject | null {
  const bare = to - from === 1 && words.determiners.has(stream.items[from]?.lower ?? "");
  return bare && !words.pronouns.has(stream.items[from]?.lower ?? "")
    ? null
    : subject(from, to, null);
}

function canSpeak({ stream, words }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  if (!item || item.marked >= 0 || item.suffix > 0) return false;
  if (words.pronouns.has(item.lower))
    return !words.determiners.has(item.lower) || stream.items[at + 1]?.gap !== " ";
  return namesSpeaker(words, item.lower);
}

function subject(from: number, to: number, mention: PersonMention | null): CaseSubject {
  return { from: Math.max(from, to - MAX_WORDS), to, mention };
}
