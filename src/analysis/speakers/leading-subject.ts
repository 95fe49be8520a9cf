import type { PersonMention, SpeechContext } from "../quotes/speech-context.ts";
import { type Item, phraseLength } from "../quotes/stream.ts";
import { UNSPACED } from "../words/splitter.ts";

/** A subject as items `from`–`to`, with the mention of a person in it. */
export interface Led {
  readonly from: number;
  readonly to: number;
  readonly mention: PersonMention | null;
}

/** What ends a clause; an enumeration's "、" and the marks of a title do not. */
const CLAUSE_EDGE = /[,;(){}[\]"“”„«»:：，。；！？!?（）—…]|\.\s/;
const ASIDE_END = /^[)）]\s?$/;
const ASIDE_START = /^\s?[(（]$/;

const CLAUSES_BACK = 8;
const MAX_CLAUSE = 60;
const MAX_ASIDE = 30;
/** Items at the front of an earlier clause in which its subject is looked for. */
const HEAD = 14;
/** Items of a phrase that spaces part, and of the pieces it may reach back over. */
const LOOSE = 24;
const PIECE = 10;

/**
 * The subject of the verb of saying at `cue` where it opens its clause and phrases may stand between it and the verb:
 * “王毅在会上对记者说”. A clause without one has that of an earlier clause of its sentence. Null if none is found.
 */
export function leadingSubject(context: SpeechContext, cue: number, floor: number): Led | null {
  const { items } = context.stream;
  const from = clauseStart(items, cue, floor);
  const own = leadOf(context, from, cue);
  if (own) return own;
  for (let at = from; at < cue; at++) if (!isLoose(context, at)) return null;
  return earlierLead(context, from);
}

/** The first item of the clause that goes on to `end`; asides in brackets are passed over. */
function clauseStart(items: readonly Item[], end: number, floor: number): number {
  for (let at = end; at > floor && at > end - MAX_CLAUSE; at--) {
    const gap = items[at]?.gap ?? "";
    if (ASIDE_END.test(gap)) {
      const opening = asideStart(items, at - 1, floor);
      if (opening === null) return at;
      at = opening;
    } else if (CLAUSE_EDGE.test(gap) || (items[at - 1]?.marked ?? 0) >= 0) return at;
  }
  return Math.max(floor, end - MAX_CLAUSE);
}

function asideStart(items: readonly Item[], from: number, floor: number): number | null {
  for (let at = from; at > floor && at > from - MAX_ASIDE; at--)
    if (ASIDE_START.test(items[at]?.gap ?? "")) return at;
  return null;
}

/** The subject at the front of the items `from`–`to`, behind what leads in. */
function leadOf(context: SpeechContext, from: number, to: number): Led | null {
  const { items } = context.stream;
  const { prepositions, pronouns } = context.words;
  let start = from;
  while (start < to && isLoose(context, start)) start++;
  start = pieceStart(context, start, to);
  if (start >= to) return null;
  if (phraseLength(items, start, context.words.sources) > 0) {
    const behind = asideFrom(items, start, to);
    return behind === null ? null : leadOf(context, behind, to);
  }
  if (prepositions.has(items[start]?.lower ?? "")) return behindPhrase(context, start, to);
  let end = start + 1;
  while (end < to && !isCut(context, end, to)) end++;
  while (end > start + 1 && isLoose(context, end - 1)) end--;
  const first = items[start];
  if (!first || first.marked >= 0) return null;
  if (end === start + 1 && pronouns.get(first.lower) === "relative") return null;
  if (onlyDeterminers(context, start, end)) return behindPhrase(context, start, to);
  const named = beforeAside(context, start, end);
  if (named) return named;
  return { from: start, to: end, mention: mentionIn(context, start, end) };
}

/** "این را": an object that points to what was said. */
function onlyDeterminers({ stream, words }: SpeechContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!words.determiners.has(stream.items[at]?.lower ?? "")) return false;
  return true;
}

/** The name that opens a phrase and has an office behind a comma: “عباس عراقچی، وزیر امور خارجه، …”. */
function beforeAside(context: SpeechContext, from: number, to: number): Led | null {
  const { items } = context.stream;
  for (let at = from; at < Math.min(to, from + HEAD); at++) {
    const mention = context.mentions.get(items[at]?.start ?? -1);
    if (!mention) continue;
    const end = itemFrom(items, at, mention.end);
    return end < to && isAsideAt(items, end) ? { from, to: end, mention } : null;
  }
  return null;
}

/** The first item behind a comma of a script with spaces. */
function asideFrom(items: readonly Item[], from: number, to: number): number | null {
  for (let at = from + 1; at < to; at++) if (isAsideAt(items, at)) return at;
  return null;
}

/** Whether a comma of a script with spaces stands before the item. */
function isAsideAt(items: readonly Item[], at: number): boolean {
  return /^[,،] /.test(items[at]?.gap ?? "");
}

/** Whether the word belongs to no subject: an adverb, a day, an opener. */
function isLoose({ stream, words }: SpeechContext, at: number): boolean {
  const item = stream.items[at];
  if (!item || item.marked >= 0) return false;
  if (words.pronouns.has(item.lower) && words.pronouns.get(item.lower) !== "relative") return false;
  return (
    words.fillers.has(item.lower) ||
    words.clauseWords.has(item.lower) ||
    (words.conjunctions.has(item.lower) && CLAUSE_EDGE.test(item.gap)) ||
    isDay(stream.items, at)
  );
}

/** "5日", "10月", "3点": the figure or the word behind it. */
function isDay(items: readonly Item[], at: number): boolean {
  const unit = /^[年月日号號时時点點]$/;
  const figure = /^[\d〇一二三四五六七八九十]{1,4}$/;
  const text = items[at]?.text ?? "";
  return figure.test(text)
    ? unit.test(items[at + 1]?.text ?? "")
    : unit.test(text) && figure.test(items[at - 1]?.text ?? "");
}

/** Whether the subject ends before the item. */
function isCut(context: SpeechContext, at: number, to: number): boolean {
  const item = context.stream.items[at];
  if (!item || item.marked >= 0) return true;
  if (context.words.prepositions.has(item.lower)) return !isInner(context, at, to);
  return isLoose(context, at);
}

/** A preposition within the subject, with what it is of behind it: “负责对华事务的官员”. */
function isInner({ stream, words }: SpeechContext, at: number, to: number): boolean {
  const { items } = stream;
  if (words.links.has(items[at - 1]?.lower ?? "")) return true;
  for (let link = at + 1; link < Math.min(to, at + 6); link++) {
    if (words.prepositions.has(items[link]?.lower ?? "")) return false;
    if (!words.links.has(items[link]?.lower ?? "")) continue;
    const head = items[link + 1]?.lower ?? "";
    return (
      link + 1 < to && words.speakers.has(head) && !words.speakers.has(items[at - 1]?.lower ?? "")
    );
  }
  return false;
}

/** Behind a phrase of place or time: the person, office or pronoun that the verb or a further phrase follows. */
function behindPhrase(context: SpeechContext, from: number, to: number): Led | null {
  const { items } = context.stream;
  const { words } = context;
  for (let at = from + 1; at < to; at++) {
    const item = items[at];
    if (!item) continue;
    const mention = context.mentions.get(item.start) ?? null;
    const end = mention ? itemFrom(items, at, mention.end) : at + 1;
    const known = mention !== null || words.speakers.has(item.lower) || isStanding(context, at);
    const closed = end === to || isCut(context, end, to) || isAsideAt(items, end);
    if (!known || !closed) continue;
    const start = mention || isStanding(context, at) ? at : phraseStart(context, at, from);
    return { from: start, to: end, mention };
  }
  return null;
}

function isStanding({ stream, words }: SpeechContext, at: number): boolean {
  const kind = words.pronouns.get(stream.items[at]?.lower ?? "");
  return kind !== undefined && kind !== "relative";
}

/** Back over the words right before an office, to a word that closes a phrase of place or time. */
function phraseStart({ stream, words }: SpeechContext, at: number, from: number): number {
  let start = at;
  while (start > from + 1 && !words.phraseEnds.has(stream.items[start - 1]?.lower ?? "")) start--;
  return start > from + 1 ? start : at;
}

/** The subject of the nearest clause before that opens with a person, a pronoun, an office or an organisation. */
function earlierLead(context: SpeechContext, from: number): Led | null {
  const { items, sentenceStarts } = context.stream;
  const floor = sentenceStarts[items[from]?.sentence ?? 0] ?? from;
  const clauses: { readonly start: number; readonly end: number }[] = [];
  for (let end = from; clauses.length < CLAUSES_BACK && end > floor;) {
    const start = clauseStart(items, end - 1, floor);
    clauses.push({ start, end });
    end = start < end ? start : end - 1;
  }
  const spoken = clauses.find(
    ({ start, end }) => headOf(context, start, end) && says(context, start, end),
  );
  for (const { start, end } of spoken ? [spoken] : clauses) {
    const led = headOf(context, start, end);
    if (led) return led;
  }
  return null;
}

/** Whether a verb of saying stands in the clause. */
function says({ stream, words }: SpeechContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words.cues.has(stream.items[at]?.lower ?? "")) return true;
  return false;
}

function headOf(context: SpeechContext, from: number, to: number): Led | null {
  const { items } = context.stream;
  const { words } = context;
  let start = from;
  while (start < to && isLoose(context, start)) start++;
  let known = -1;
  for (let at = start; at < Math.min(to, start + HEAD); at++) {
    const item = items[at];
    if (!item || item.marked >= 0) break;
    if (at === start && isStanding(context, at)) return { from: at, to: at + 1, mention: null };
    const mention = context.mentions.get(item.start);
    if (mention) return { from: start, to: itemFrom(items, at, mention.end), mention };
    if (isCut(context, at, to)) break;
    if (words.speakers.has(item.lower)) known = at;
  }
  return known < 0 ? null : { from: start, to: known + 1, mention: null };
}

/** The person named last in the phrase. */
function mentionIn(context: SpeechContext, from: number, to: number): PersonMention | null {
  const { items } = context.stream;
  const end = items[to - 1]?.end ?? 0;
  for (let at = to - 1; at >= from; at--) {
    const mention = context.mentions.get(items[at]?.start ?? -1);
    if (mention && (mention.end >= end || isOffice(context, itemFrom(items, at, mention.end), to)))
      return mention;
  }
  return from < to ? apposedMention(context, from, to) : null;
}

/** Whether nothing but an office or a form of address follows the name: “王毅外长”. */
function isOffice({ stream, words }: SpeechContext, from: number, to: number): boolean {
  return to - from <= 4 && words.speakers.has(stream.items[to - 1]?.lower ?? "");
}

/** A name at the head of a phrase of pieces, with what they are behind a space: Thai. */
function apposedMention(context: SpeechContext, from: number, to: number): PersonMention | null {
  const { items } = context.stream;
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const mention = context.mentions.get(items[at]?.start ?? -1);
    if (!mention) continue;
    const next = items[itemFrom(items, at, mention.end)];
    return next?.gap === " " ? mention : null;
  }
  return null;
}

function itemFrom(items: readonly Item[], at: number, end: number): number {
  let to = at + 1;
  while ((items[to]?.start ?? Infinity) < end) to++;
  return to;
}

/**
 * Where a script sets spaces for pauses (Thai), a clause has no edge to be seen: of a long one the last pieces count,
 * as far as a name, an office or a form of address opens them.
 */
function pieceStart(context: SpeechContext, from: number, to: number): number {
  const { items } = context.stream;
  const { words } = context;
  const pieces: number[] = [];
  for (let at = from + 1; at < to; at++)
    if (items[at]?.gap === " " && UNSPACED.test(items[at]?.text ?? "")) pieces.push(at);
  if (to - from <= LOOSE || pieces.length === 0 || !/\p{sc=Thai}/u.test(items[from]?.text ?? ""))
    return from;
  const opens = (at: number): boolean =>
    words.speakers.has(items[at]?.lower ?? "") ||
    context.mentions.has(items[at]?.start ?? -1) ||
    (items[at + 1]?.gap === "" && context.mentions.has(items[at + 1]?.start ?? -1));
  let start = pieces.at(-1) ?? from;
  for (let index = pieces.length - 2; index >= 0; index--) {
    const piece = pieces[index] ?? from;
    if (start - piece > PIECE || to - piece > LOOSE) break;
    if (!opens(piece) && !opens(start)) break;
    start = piece;
  }
  return start;
}
