import type { Range } from "../domain/span.ts";
import {
  type Attribution,
  attributionAfter,
  attributionBefore,
  ceilingOf,
  floorOf,
  sourceAt,
  subjectOf,
} from "./attribution.ts";
import { cueAt, sentenceAtEnd, type SpeechContext } from "./speech-context.ts";
import { subjectBefore } from "./speaker-phrase.ts";
import { phraseLength } from "./stream.ts";

/** What a marked stretch is: whole speech, a piece within somebody's reported words, or no speech. */
export type MarkedSpeech =
  | { readonly kind: "direct"; readonly attribution: Attribution | null }
  | { readonly kind: "piece"; readonly attribution: Attribution; readonly content: Range }
  | { readonly kind: "none"; readonly rule: string };

/** Words between a cue and a stretch in its clause. */
const EMBEDDED_REACH = 80;

const NONE = (rule: string): MarkedSpeech => ({ kind: "none", rule });

/** Judges every marked stretch of the text, in order, by the words around it in its sentence. */
export function judgeMarked(context: SpeechContext): MarkedSpeech[] {
  const judged: MarkedSpeech[] = [];
  context.marked.forEach((_, index) => {
    judged.push(judge(context, index, judged[index - 1] ?? null));
  });
  return judged;
}

function judge(context: SpeechContext, index: number, before: MarkedSpeech | null): MarkedSpeech {
  if (!context.words.known) return judgeByMarks(context, index);
  if (isLone(context, index)) return { kind: "direct", attribution: dashName(context, index) };
  if (isNickname(context, index)) return NONE("nickname");
  if (context.marked[index]?.single && !isUtterance(context, index)) return NONE("single marks");
  const first = opensSentence(context, index);
  const after = attributionAfter(context, index);
  if (
    after?.subject &&
    (first || followsAttribution(context, index) || isIntroduced(context, index))
  )
    return { kind: "direct", attribution: after };
  const ahead = attributionBefore(context, index);
  if (ahead) return { kind: "direct", attribution: ahead };
  if (after && first) return { kind: "direct", attribution: after };
  const resumed = first ? null : resumes(context, index, before);
  if (resumed) return { kind: "direct", attribution: resumed };
  if (isTitle(context, index)) return NONE("title");
  const source = sourceBefore(context, index);
  if (source) return { kind: "direct", attribution: source };
  const colon = afterColon(context, index);
  if (colon) return colon;
  return (
    labelled(context, index) ??
    coordinated(context, index, before) ??
    embedded(context, index) ??
    (after?.subject && !first && isParted(context, index)
      ? trailing(context, index, after)
      : null) ??
    (first && /[.!?…,]$/.test(innerText(context, index))
      ? { kind: "direct", attribution: null }
      : NONE("no attribution"))
  );
}

/** Without cues: speech is what stands alone, follows a colon, or is long and closed like a sentence. */
function judgeByMarks(context: SpeechContext, index: number): MarkedSpeech {
  const at = context.stream.itemOfMarked[index] ?? 0;
  const gap = context.stream.items[at]?.gap ?? "";
  const alone = isLone(context, index);
  const speech =
    alone ||
    (/[:：,，]\s*$/.test(gap) && isUtterance(context, index)) ||
    (opensSentence(context, index) && isUtterance(context, index));
  return speech ? { kind: "direct", attribution: null } : NONE("marks alone");
}

function innerText({ text, marked }: SpeechContext, index: number): string {
  const inner = marked[index]?.inner;
  return inner ? text.slice(inner.start, inner.end) : "";
}

/** Whether the words read as an utterance: four or more, or a sentence's punctuation inside the marks. */
function isUtterance(context: SpeechContext, index: number): boolean {
  const inner = innerText(context, index);
  const words = inner.match(/\p{L}+/gu)?.length ?? 0;
  const unspaced = inner.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu)?.length ?? 0;
  return words >= 4 || unspaced >= 8 || /[.!?…。！？؟।,，]$/.test(inner);
}

function opensSentence({ stream }: SpeechContext, index: number): boolean {
  const at = stream.itemOfMarked[index] ?? 0;
  return at === 0 || stream.items[at - 1]?.sentence !== stream.items[at]?.sentence;
}

/** Whether nothing but the stretch stands in its sentences, a signature after a dash aside. */
function isLone(context: SpeechContext, index: number): boolean {
  const { items, itemOfMarked } = context.stream;
  if (!opensSentence(context, index)) return false;
  const next = items[(itemOfMarked[index] ?? 0) + 1];
  if (next?.sentence === sentenceAtEnd(context, index)) return dashName(context, index) !== null;
  const end = context.marked[index]?.end ?? 0;
  const tail = innerText(context, index).slice(-1) + context.text.slice(end, end + 1);
  return /[.!?…。！？؟।]/.test(tail) || context.marked[index]?.closed === false;
}

/** “…” — Commissioner Geoffrey Lane */
function dashName(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const at = (itemOfMarked[index] ?? 0) + 1;
  const item = items[at];
  if (!item || !/^[.!?]?\s*[—–―]\s*$/.test(item.gap)) return null;
  const ceiling = ceilingOf(context, at, item.sentence);
  const last = items[ceiling - 1];
  if (!last || ceiling - at > 10 || items[ceiling]?.sentence === item.sentence) return null;
  for (let word = at; word < ceiling; word++) if (cueAt(context, word)) return null;
  for (let mention = at; mention < ceiling; mention++) {
    const found = context.mentions.get(items[mention]?.start ?? -1);
    if (!found) continue;
    const range = { start: item.start, end: found.end };
    const text = context.text.slice(range.start, range.end);
    const subject = {
      ...range,
      text,
      person: found.person,
      pronoun: null,
      from: at,
      to: ceiling,
    };
    return { subject, cue: null, rule: "signature" };
  }
  return null;
}

/** Boxer Luis “The Hammer” Ortega. */
function isNickname({ stream, marked }: SpeechContext, index: number): boolean {
  const at = stream.itemOfMarked[index] ?? 0;
  const item = stream.items[at];
  const before = stream.items[at - 1];
  const after = stream.items[at + 1];
  const stretch = marked[index];
  if (!item || !before || !after || !stretch || item.gap !== " " || after.gap !== " ") return false;
  return before.capital && after.capital && stretch.end - stretch.start < 40;
}

/** The attribution between this stretch and the one before, which it takes up again: “A,” he said, “B.” */
function resumes(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  if (before?.kind !== "direct" || !before.attribution?.cue) return null;
  if (before.attribution.cue.from < (itemOfMarked[index - 1] ?? at)) return null;
  return /[,.:—–]\s*$/.test(items[at]?.gap ?? "") ? before.attribution : null;
}

function isIntroduced({ stream }: SpeechContext, index: number): boolean {
  return /[:：]\s*$/.test(stream.items[stream.itemOfMarked[index] ?? 0]?.gap ?? "");
}

/** Whether the stretch follows the words that attribute the one before: “A,” he said, “B.” */
function followsAttribution(context: SpeechContext, index: number): boolean {
  const at = context.stream.itemOfMarked[index] ?? 0;
  return context.stream.items[at - 1]?.marked === index - 1 && index > 0;
}

function isTitle(context: SpeechContext, index: number): boolean {
  const at = context.stream.itemOfMarked[index] ?? 0;
  const item = context.stream.items[at];
  const before = context.stream.items[at - 1];
  if (!item || !before || before.sentence !== item.sentence || !/^[\s,]*$/.test(item.gap))
    return false;
  return context.words.titleWords.has(before.lower);
}

/** “…” behind a verb that gives things names: called the plan “reckless”. A noun after an article is a name. */
function labelled(context: SpeechContext, index: number): MarkedSpeech | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const floor = floorOf(context, at);
  for (let from = at - 1; from >= Math.max(floor, at - 24); from--) {
    if (/[;()]/.test(items[from + 1]?.gap ?? "")) return null;
    const length = phraseLength(items, from, context.words.labels);
    if (length === 0) continue;
    if (context.words.passives.has(items[from - 1]?.lower ?? "")) return null;
    const cue = { from, to: from + length, strength: "strong" as const };
    const subject = subjectOf(context, cue, floor, at);
    if ((!subject && from - floor > 1) || isNamed(context, index)) return null;
    const start = items[from + length]?.start ?? 0;
    const end = context.marked[index]?.end ?? start;
    return {
      kind: "piece",
      attribution: { subject, cue, rule: "label" },
      content: { start, end },
    };
  }
  return null;
}

/** An utterance behind a colon whose sentence has no verb of saying: its person speaks, if it names one. */
function afterColon(context: SpeechContext, index: number): MarkedSpeech | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  if (!isIntroduced(context, index) || !isUtterance(context, index)) return null;
  if (isTitleCase(context, index)) return null;
  for (let from = floorOf(context, at); from < at; from++) {
    const mention = context.mentions.get(items[from]?.start ?? -1);
    if (!mention) continue;
    const { start, end, person } = mention;
    const text = context.text.slice(start, end);
    const subject = { start, end, text, person, pronoun: null, from, to: from + 1 };
    return { kind: "direct", attribution: { subject, cue: null, rule: "colon" } };
  }
  return { kind: "direct", attribution: null };
}

/** A word alone right after an article, at the end of its phrase: the “pilot”. */
function isNamed(context: SpeechContext, index: number): boolean {
  const at = context.stream.itemOfMarked[index] ?? 0;
  const before = context.stream.items[at - 1];
  const after = context.stream.items[at + 1];
  if (after && after.gap === " " && !context.words.prepositions.has(after.lower)) return false;
  const words = innerText(context, index).split(/\s+/).length;
  return words < 2 && before !== undefined && context.words.determiners.has(before.lower);
}

/** In the words of X, “…”. */
function sourceBefore(context: SpeechContext, index: number): Attribution | null {
  const at = context.stream.itemOfMarked[index] ?? 0;
  if (!/,\s*$/.test(context.stream.items[at]?.gap ?? "") || !isUtterance(context, index))
    return null;
  for (let from = at - 1; from >= floorOf(context, at); from--) {
    const source = sourceAt(context, from, at);
    if (source) return source;
  }
  return null;
}

/** Names and titles: every longer word has its capital. German and other such languages have few small ones. */
function isTitleCase(context: SpeechContext, index: number): boolean {
  if (/[.!?]$/.test(innerText(context, index))) return false;
  const words = innerText(context, index).match(/\p{L}[\p{L}\p{M}'’]{3,}/gu) ?? [];
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** A stretch joined by a bare "and" or comma to one that is already somebody's. */
function coordinated(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
): MarkedSpeech | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const previous = itemOfMarked[index - 1] ?? -9;
  const between = at - previous - 1;
  if (before?.kind !== "piece" || items[previous]?.sentence !== items[at]?.sentence) return null;
  if (between < 0 || between > 8) return null;
  for (let word = previous + 1; word < at; word++) {
    if (cueAt(context, word) || /[;:.()]/.test(items[word]?.gap ?? "")) return null;
    if (between > 2 && context.words.pronouns.has(items[word]?.lower ?? "")) return null;
  }
  return {
    kind: "piece",
    attribution: before.attribution,
    content: { start: before.content.start, end: context.marked[index]?.end ?? 0 },
  };
}

/** A stretch within the clause that a cue before it, or a source at the sentence's head, reports. */
function embedded(context: SpeechContext, index: number): MarkedSpeech | null {
  if (isTitleCase(context, index)) return null;
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const sentence = items[at]?.sentence ?? 0;
  const start = Math.max(sentenceStarts[sentence] ?? 0, at - EMBEDDED_REACH);
  for (let from = at - 1; from >= start; from--) {
    if (/[;]/.test(items[from + 1]?.gap ?? "")) break;
    const cue = cueAt(context, from);
    if (!cue) continue;
    if (!reports(context, cue.to, at, cue.strength)) continue;
    const subject = subjectOf(context, cue, start, at);
    const opened = context.words.complementisers.has(items[at - 1]?.lower ?? "");
    if (!subject && !(opened && cue.to === at - 1)) continue;
    return piece(context, index, { subject, cue, rule: "embedded" }, items[cue.to]?.start ?? 0);
  }
  const source = sourceAt(context, start, at);
  if (source?.subject && ceilingOf(context, start, sentence) >= 0)
    return piece(context, index, source, items[source.subject.to]?.start ?? 0);
  return null;
}

function piece(
  context: SpeechContext,
  index: number,
  attribution: Attribution,
  from: number,
): MarkedSpeech {
  const sentence = context.segmented.sentences[sentenceAtEnd(context, index)];
  const end = Math.max(sentence?.end ?? 0, context.marked[index]?.end ?? 0);
  return { kind: "piece", attribution, content: { start: from, end } };
}

/** Whether a clause stands behind the cue: opened by a word for it, or by a verb that needs none. */
function reports(
  { stream, words }: SpeechContext,
  from: number,
  to: number,
  strength: "strong" | "weak",
): boolean {
  const cue = stream.items[from - 1]?.lower ?? "";
  for (let at = from; at < Math.min(to, from + 12); at++)
    if (words.complementisers.has(stream.items[at]?.lower ?? "")) return true;
  return words.bareCues.has(cue) || strength === "strong";
}

/** Whether a comma or dash, inside or outside the marks, parts the stretch from what follows. */
function isParted({ text, marked, stream }: SpeechContext, index: number): boolean {
  const inner = marked[index]?.inner;
  const gap = stream.items[(stream.itemOfMarked[index] ?? 0) + 1]?.gap ?? "";
  return inner !== undefined && (/[,—–]/.test(gap) || /[,!?]/.test(text.charAt(inner.end - 1)));
}

/** “…” at the end of a clause that its speaker follows: the plan is “reckless,” he said. */
function trailing(context: SpeechContext, index: number, after: Attribution): MarkedSpeech {
  const { items, itemOfMarked, sentenceStarts } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  const start = sentenceStarts[items[at]?.sentence ?? 0] ?? at;
  return {
    kind: "piece",
    attribution: after,
    content: { start: items[start]?.start ?? 0, end: context.marked[index]?.end ?? 0 },
  };
}

/** The subject of a sentence's last cue, for a quotation that follows it on its own. */
export function lastAttributionIn(context: SpeechContext, sentence: number): Attribution | null {
  const { items, sentenceStarts } = context.stream;
  const start = sentenceStarts[sentence] ?? 0;
  const end = sentenceStarts[sentence + 1] ?? items.length;
  for (let at = end - 1; at >= start; at--) {
    const cue = cueAt(context, at);
    const subject = cue ? subjectBefore(context, cue.from, start) : null;
    if (subject) return { subject, cue, rule: "sentence before" };
  }
  return null;
}
