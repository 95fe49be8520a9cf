import {
  type Cue,
  cueAt,
  precedesSubject,
  sentenceAtEnd,
  type SpeechContext,
} from "./speech-context.ts";
import { citedSpeaker } from "./cited-speaker.ts";
import { isFiller } from "./phrase-edges.ts";
import {
  type Subject,
  namedInMarks,
  phraseBefore,
  subjectAfter,
  subjectBefore,
  subjectLed,
} from "./speaker-phrase.ts";
import { type Item, phraseLength } from "./stream.ts";
import { subjectBeyond } from "./subject-beyond.ts";
import type { QuoteWords } from "./quote-words.ts";
import { jointSubject } from "./joint-subject.ts";
import { subjectOfVerbFirst } from "./verb-first.ts";

/** Who a marked stretch is given to by the words around it, and by which rule. */
export interface Attribution {
  readonly subject: Subject | null;
  readonly cue: Cue | null;
  readonly rule: string;
}

/** Words looked at on either side of a stretch or cue. */
const MAX_SIDE = 200;
const AFTER_REACH = 24;
/** Reaches where words are short and a subject may be long. */
const FIRST_REACH = 60;
const OPENED_REACH = 24;
const SHARED_REACH = 60;
const SHARED_CUES = 3;
const ADDRESSEE_WORDS = 10;

/** The attribution that follows a stretch in the sentence where it ends: “…,” she said. Null if none does. */
export function attributionAfter(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const first = (itemOfMarked[index] ?? 0) + 1;
  const sentence = sentenceAtEnd(context, index);
  const gap = items[first]?.gap ?? "";
  if (items[first]?.sentence !== sentence || !/^[\s,،؛、，!?！？.…–—―\-‐‑]*$/.test(gap))
    return null;
  const ceiling = ceilingOf(context, first, sentence);
  const source = sourceAt(context, first, ceiling);
  if (source) return source;
  const reach = context.words.subjectFirst ? FIRST_REACH : AFTER_REACH;
  for (let at = first; at < Math.min(ceiling, first + reach); at++) {
    const cue = cueAt(context, at);
    if (!cue) continue;
    const cited = citedSpeaker(context, cue, first, ceiling);
    if (cited) return { subject: cited, cue, rule: "after:cited" };
    const subject = subjectBefore(context, cue.from, first);
    if (subject && onlyFillers(context, first, subject.from))
      return { subject, cue, rule: "after:subject-verb" };
    if (subject || !onlyFillers(context, first, at) || context.words.subjectFirst) return null;
    const inverted =
      subjectAfter(context, cue.to, ceiling) ??
      subjectBeyond(context, cue.to, ceiling) ??
      namedInMarks(context, cue.to);
    return { subject: inverted, cue, rule: "after:verb-subject" };
  }
  return context.words.subjectFirst ? null : byPlace(context, index, first, ceiling);
}

const PLACE_REACH = 8;

/** A verb nobody listed, known by its place: “…,” Obama mocked. “…”, desveló el grupo francés. */
function byPlace(
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

function startsPhrase(
  { stream, words }: Pick<SpeechContext, "stream" | "words">,
  at: number,
): boolean {
  const item = stream.items[at];
  return item !== undefined && (item.capital || words.determiners.has(item.lower));
}

/** Whether nothing but auxiliaries and adverbs stands between two places. */
export function onlyFillers({ stream, words }: SpeechContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const item = stream.items[at];
    if (!item || item.marked >= 0) return false;
    if (!isFiller(words, item) && !pointsBack(words, item, stream.items[at + 1])) return false;
  }
  return true;
}

/** "این را": an object that points to what was said, where a filler marks objects. */
function pointsBack(words: QuoteWords, item: Item, next: Item | undefined): boolean {
  return words.subjectFirst && words.determiners.has(item.lower) && !!next && isFiller(words, next);
}

/** The item where the sentence or the words before the next stretch end. */
export function ceilingOf({ stream }: SpeechContext, from: number, sentence: number): number {
  let at = from;
  while (at < Math.min(stream.items.length, from + MAX_SIDE)) {
    const item = stream.items[at];
    if (!item || item.sentence !== sentence || item.marked >= 0) break;
    at++;
  }
  return at;
}

/** The first item of the sentence, or the one after the stretch before: where a search to the left ends. */
export function floorOf({ stream }: SpeechContext, at: number): number {
  const sentence = stream.items[at]?.sentence;
  let floor = at;
  while (floor > Math.max(0, at - MAX_SIDE)) {
    const before = stream.items[floor - 1];
    if (!before || before.sentence !== sentence || before.marked >= 0) break;
    floor--;
  }
  return floor;
}

/** "according to X" from an item on. */
export function sourceAt(context: SpeechContext, at: number, ceiling: number): Attribution | null {
  const { stream, words } = context;
  const length = phraseLength(stream.items, at, words.sources);
  if (length === 0) return null;
  const cue: Cue = { from: at, to: at + length, strength: "strong" };
  const subject = subjectAfter(context, cue.to, ceiling, true);
  return subject ? { subject, cue, rule: "source" } : null;
}

/** "X के अनुसार", "X에 따르면", where the phrase starts at an item. */
export function sourceAfter(context: SpeechContext, at: number, floor: number): Attribution | null {
  const length = phraseLength(context.stream.items, at, context.words.sourcesAfter);
  if (length === 0) return null;
  const cue: Cue = { from: at, to: at + length, strength: "strong" };
  const subject = phraseBefore(context, at, floor);
  return subject ? { subject, cue, rule: "source" } : null;
}

/**
 * The attribution right before a stretch, in its sentence: a cue with nothing but an addressee, a place or a time
 * between it and the opening mark. Null if none stands there.
 */
export function attributionBefore(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const floor = floorOf(context, at);
  const opened =
    context.words.subjectFirst && context.words.complementisers.has(items[at - 1]?.lower ?? "");
  const introduced = opened || /[:,：،，]\s*$/.test(items[at]?.gap ?? "");
  const colon = /[:：]\s*$/.test(items[at]?.gap ?? "");
  const reach = introduced ? (colon ? 40 : opened ? OPENED_REACH : ADDRESSEE_WORDS) : 1;
  if (!colon && goesOn(context, index)) return null;
  for (let from = at - 1; from >= Math.max(floor, at - reach - 3); from--) {
    const cue = cueAt(context, from);
    if (!cue || at - cue.to >= reach) continue;
    if (context.words.trailingCues.has(context.stream.items[from]?.lower ?? "")) continue;
    if (!colon && at - cue.to > 2 && startsSmall(context, index)) return null;
    const subject = subjectOf(context, cue, floor, at);
    if (subject && isSupposed(context, subject, floor)) return null;
    if (!subject && colon && at - cue.to > ADDRESSEE_WORDS) return null;
    return { subject, cue, rule: "before" };
  }
  return null;
}

/** Whether somebody is only supposed to say it: “If you say “yes” …”. */
export function isSupposed(
  { stream, words }: SpeechContext,
  { from }: Subject,
  floor: number,
): boolean {
  return from > floor && words.conditionals.has(stream.items[from - 1]?.lower ?? "");
}

/** In a language without spaces: whether the clause goes on right behind the marks: 强调“…”的重要性. */
function goesOn({ text, stream, words, marked }: SpeechContext, index: number): boolean {
  const next = stream.items[(stream.itemOfMarked[index] ?? 0) + 1];
  if (!words.subjectFirst || next?.gap !== "" || next.marked >= 0) return false;
  if (/[。！？，!?,]/.test(text.charAt((marked[index]?.inner.end ?? 0) - 1))) return false;
  return !words.clauseWords.has(next.lower) && !words.conjunctions.has(next.lower);
}

/** Whether what stands in the marks opens with a small letter. */
export function startsSmall({ text, marked }: SpeechContext, index: number): boolean {
  return /^\p{Ll}/u.test(
    text.slice(marked[index]?.inner.start ?? 0, (marked[index]?.inner.start ?? 0) + 2),
  );
}

/** A cue's subject, on whichever side it stands; one shared with the verb before it counts ("he said, adding"). */
export function subjectOf(
  context: SpeechContext,
  cue: Cue,
  floor: number,
  ceiling: number,
): Subject | null {
  if (precedesSubject(context, cue)) return subjectLed(context, cue.to, ceiling);
  const cited = citedSpeaker(context, cue, floor, ceiling);
  if (cited) return cited;
  if (context.words.verbFirst) return subjectOfVerbFirst(context, cue, floor, ceiling);
  const joint = jointSubject(context, cue, floor);
  if (joint) return joint;
  const before = subjectBefore(context, cue.from, floor);
  if (context.words.subjectFirst || context.words.obliqueEndings.length > 0) return before;
  if (context.words.subjectMarks.size > 0) return before ?? sharedSubject(context, cue, floor);
  const after = subjectAfter(context, cue.to, ceiling);
  if (before) return after && isInverted(context, cue, before, after) ? after : before;
  if (after && (cue.from === floor || after.person || sharedSubject(context, cue, floor) === null))
    return after;
  return sharedSubject(context, cue, floor) ?? after;
}

/**
 * Whether the words before the verb only lead in: “In Rom sagte Merkel”, “Später sagte die Polizei”, or belong to what
 * was said: “Das sei ein Weg, der „gangbar“, sagte der Minister”.
 */
function isInverted(context: SpeechContext, cue: Cue, before: Subject, after: Subject): boolean {
  const { stream, words } = context;
  if (!words.inverts || before.person || before.pronoun) return false;
  if (after.person || after.pronoun) return true;
  if (!startsPhrase({ stream, words }, after.from)) return false;
  const first = stream.items[before.from];
  const led = words.prepositions.has(stream.items[before.from - 1]?.lower ?? "");
  const leads = first !== undefined && !first.capital && !words.determiners.has(first.lower);
  return led || leads || (stream.items[cue.from - 1]?.marked ?? -1) >= 0;
}

/** The subject of one of the last cues before this one in the sentence. */
function sharedSubject(context: SpeechContext, cue: Cue, floor: number): Subject | null {
  let tried = 0;
  for (let at = cue.from - 1; at >= Math.max(floor, cue.from - SHARED_REACH); at--) {
    const earlier = cueAt(context, at);
    const subject = earlier ? subjectBefore(context, earlier.from, floor) : null;
    if (subject || (earlier && ++tried === SHARED_CUES)) return subject;
  }
  return null;
}
