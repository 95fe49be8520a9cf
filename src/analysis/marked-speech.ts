import {
  type Attribution,
  attributionAfter,
  attributionBefore,
  ceilingOf,
  floorOf,
  sourceAfter,
  sourceAt,
  startsSmall,
} from "./attribution.ts";
import { coordinated, embedded, labelled, trailing } from "./marked-piece.ts";
import {
  type MarkedSpeech,
  UNCLAIMED,
  followsAttribution,
  innerText,
  isIntroduced,
  isNickname,
  isParted,
  isTitle,
  isTitleCase,
  isUtterance,
  opensSentence,
} from "./marked-shape.ts";
import { firstNamed, openingSubject, type Subject } from "./speaker-phrase.ts";
import { speakerInFront } from "./particle-speech.ts";
import { type SpeechContext, cueAt, sentenceAtEnd } from "./speech-context.ts";
import { judgeVerbFinal } from "./verb-final.ts";

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
  if (isSpeakerOf(context, index, before)) return NONE("speaker's name");
  if (context.marked[index]?.single && !isUtterance(context, index)) return NONE("single marks");
  const final = context.words.verbFinal ? judgeVerbFinal(context, index) : null;
  if (final) return final;
  const first = opensSentence(context, index);
  const { obliqueEndings, subjectMarks } = context.words;
  const marksCase = obliqueEndings.length > 0 || subjectMarks.size > 0;
  const after = marksCase ? null : attributionAfter(context, index);
  if (
    after?.subject &&
    (first || followsAttribution(context, index) || isIntroduced(context, index))
  )
    return { kind: "direct", attribution: after };
  const ahead = attributionBefore(context, index);
  if (ahead) return { kind: "direct", attribution: withSubject(context, index, ahead, before) };
  if (after && first) return { kind: "direct", attribution: after };
  const resumed = first ? null : resumes(context, index, before);
  if (resumed) return { kind: "direct", attribution: resumed };
  // A title opens with a capital: what somebody called a project “a budget of survival” is none.
  if (isTitle(context, index)) return calledSo(context, index) ?? NONE("title");
  const source = sourceBefore(context, index);
  if (source) return { kind: "direct", attribution: source };
  const front = context.words.subjectFirst ? speakerInFront(context, index) : null;
  if (front) return front;
  const colon = afterColon(context, index, before);
  if (colon) return colon;
  const behind =
    after?.subject && !first && isParted(context, index) ? trailing(context, index, after) : null;
  return (
    (after?.rule === "after:verb-subject" && after.subject?.person ? behind : null) ??
    labelled(context, index) ??
    coordinated(context, index, before) ??
    embedded(context, index) ??
    behind ??
    (first && /[.!?…,。！？，]$/.test(innerText(context, index))
      ? { kind: "direct", attribution: null }
      : NONE(UNCLAIMED))
  );
}

/** Whether the stretch names who says the one before: “…”, schrieb „Die Zeit“. */
function isSpeakerOf(
  { marked }: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
): boolean {
  const subject = before && before.kind !== "none" ? before.attribution?.subject : null;
  const start = marked[index]?.start ?? 0;
  return subject !== null && subject !== undefined && subject.start <= start && start < subject.end;
}

/** Words of a phrase like "the new project". */
const TITLE_WORDS = 3;

/** What a verb ahead of a title's word gives: called the project “a budget of survival”. */
function calledSo(context: SpeechContext, index: number): MarkedSpeech | null {
  const called = startsSmall(context, index) ? labelled(context, index) : null;
  const at = context.stream.itemOfMarked[index] ?? 0;
  if (called?.kind !== "piece") return null;
  const between = at - (called.attribution.cue?.to ?? at);
  return between > 0 && between <= TITLE_WORDS ? called : null;
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

/** Whether nothing but the stretch stands in its sentences, a signature after a dash aside. */
function isLone(context: SpeechContext, index: number): boolean {
  const { items, itemOfMarked } = context.stream;
  if (!opensSentence(context, index)) return false;
  const next = items[(itemOfMarked[index] ?? 0) + 1];
  if (dashName(context, index)) return true;
  if (next?.sentence === sentenceAtEnd(context, index)) return false;
  const end = context.marked[index]?.end ?? 0;
  const tail = innerText(context, index).slice(-1) + context.text.slice(end - 1, end + 1);
  // Thai has no stops, and there is none before a closing corner bracket.
  return /[.!?…。！？؟।]|^[\u0E00-\u0E7F]|」/.test(tail) || context.marked[index]?.closed === false;
}

/** “…” — Commissioner Geoffrey Lane */
function dashName(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const at = (itemOfMarked[index] ?? 0) + 1;
  const item = items[at];
  if (!item || !/^[.!?]?(?:\s*[—–―]\s*| - )$/.test(item.gap)) return null;
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
  return nameAlone(context, at, ceiling);
}

/** A name nobody knows, alone behind the dash: two or three capitalised words. */
function nameAlone(context: SpeechContext, from: number, to: number): Attribution | null {
  const words = context.stream.items.slice(from, to);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.length > 3) return null;
  if (!words.every(({ capital, marked }) => capital && marked < 0)) return null;
  const range = { start: first.start, end: last.end };
  const text = context.text.slice(range.start, range.end);
  const subject = { ...range, text, person: null, pronoun: null, from, to };
  return { subject, cue: null, rule: "signature" };
}

/** A verb without a subject of its own goes on with that of the stretch before: “A,” he said and added: “B.” */
function withSubject(
  { stream }: SpeechContext,
  index: number,
  attribution: Attribution,
  before: MarkedSpeech | null,
): Attribution {
  const { items, itemOfMarked } = stream;
  if (attribution.subject || !before || before.kind === "none") return attribution;
  const sentence = items[itemOfMarked[index] ?? 0]?.sentence;
  return items[itemOfMarked[index - 1] ?? 0]?.sentence === sentence
    ? { ...attribution, subject: before.attribution?.subject ?? null }
    : attribution;
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
  const { from } = before.attribution.cue;
  if (from < (itemOfMarked[index - 1] ?? at) || items[from]?.sentence !== items[at]?.sentence)
    return null;
  return /[,.:—–，。：]\s*$/.test(items[at]?.gap ?? "") ? before.attribution : null;
}

/**
 * An utterance behind a colon whose sentence has no verb of saying: who or what opens the sentence speaks, else the
 * first person it names.
 */
function afterColon(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
): MarkedSpeech | null {
  const { items, itemOfMarked } = context.stream;
  const at = itemOfMarked[index] ?? 0;
  if (!isIntroduced(context, index) || !isUtterance(context, index)) return null;
  if (isTitleCase(context, index) || !holdsVerb(context, index)) return null;
  const from =
    before === null || before.kind === "none"
      ? (context.stream.sentenceStarts[items[at]?.sentence ?? 0] ?? at)
      : floorOf(context, at);
  const opening = openingSubject(context, from, at);
  const named = firstNamed(context, from, at);
  const subject = opening && (isSomebody(context, opening) || !named) ? opening : named;
  return { kind: "direct", attribution: subject && { subject, cue: null, rule: "colon" } };
}

/** Whether the words hold a finite verb, in a language where every sentence ends with one; elsewhere always. */
function holdsVerb(context: SpeechContext, index: number): boolean {
  const { verbFinal, finites, finiteEndings } = context.words;
  if (!verbFinal || finites.size === 0) return true;
  const words =
    innerText(context, index)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some(
    (word) => finites.has(word) || finiteEndings.some((ending) => word.endsWith(ending)),
  );
}

/** Whether a phrase is a person by name, pronoun or office. */
function isSomebody({ stream, words }: SpeechContext, { person, pronoun, from, to }: Subject) {
  return (
    person !== null ||
    pronoun !== null ||
    stream.items.slice(from, to).some(({ lower }) => words.roles.has(lower))
  );
}

/** In the words of X, “…”. */
function sourceBefore(context: SpeechContext, index: number): Attribution | null {
  const at = context.stream.itemOfMarked[index] ?? 0;
  if (!/[,，、]\s*$/.test(context.stream.items[at]?.gap ?? "") || !isUtterance(context, index))
    return null;
  for (let from = at - 1; from >= floorOf(context, at); from--) {
    const source = sourceAt(context, from, at) ?? sourceAfter(context, from, floorOf(context, at));
    if (source) return source;
  }
  return null;
}
