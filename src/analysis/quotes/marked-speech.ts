import { attributionAfter } from "./attribution-after.ts";
import { attributionBefore } from "./attribution-before.ts";
import type { Attribution } from "./attribution.ts";
import { speechAfterColon } from "./colon-speech.ts";
import { calledSo, labelled } from "./labelled-piece.ts";
import { coordinated, embedded, trailing } from "./marked-piece.ts";
import {
  type MarkedSpeech,
  UNCLAIMED,
  followsAttribution,
  innerText,
  isIntroduced,
  isNickname,
  isParted,
  isTitle,
  isUtterance,
  opensSentence,
} from "./marked-shape.ts";
import { speakerInFront } from "./particle-speech.ts";
import { signatureOf } from "./signature.ts";
import { sourceBefore } from "../speakers/source-phrase.ts";
import { type SpeechContext, sentenceAtEnd } from "./speech-context.ts";
import { judgeVerbFinal } from "./verb-final.ts";

/** Judges every marked stretch of the text, in order, by the words around it in its sentence. */
export function judgeMarked(context: SpeechContext): MarkedSpeech[] {
  const judged: MarkedSpeech[] = [];
  context.marked.forEach((_, index) => {
    judged.push(judge(context, index, judged[index - 1] ?? null));
  });
  return judged;
}

function judge(context: SpeechContext, index: number, before: MarkedSpeech | null): MarkedSpeech {
  const { known, verbFinal } = context.words;
  if (!known) return judgeByMarks(context, index);
  if (isLone(context, index)) return direct(signatureOf(context, index));
  if (isNickname(context, index)) return none("nickname");
  if (isSpeakerOf(context, index, before)) return none("speaker's name");
  if (context.marked[index]?.single && !isUtterance(context, index)) return none("single marks");
  return (verbFinal ? judgeVerbFinal(context, index) : null) ?? judgeByCues(context, index, before);
}

/** By the verb of saying on either side, else by what introduces the stretch, else as a piece of a clause. */
function judgeByCues(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
): MarkedSpeech {
  const { obliqueEndings, subjectMarks } = context.words;
  const marksCase = obliqueEndings.length > 0 || subjectMarks.size > 0;
  const after = marksCase ? null : attributionAfter(context, index);
  const attribution = attributionBeside(context, index, before, after);
  if (attribution) return direct(attribution);
  // A title opens with a capital: what somebody called a project “a budget of survival” is none.
  if (isTitle(context, index)) return calledSo(context, index) ?? none("title");
  return (
    introduced(context, index, before) ??
    pieceOfClause(context, index, before, after) ??
    (opensSentence(context, index) && /[.!?…,。！？，]$/.test(innerText(context, index))
      ? direct(null)
      : none(UNCLAIMED))
  );
}

/** The attribution to a verb of saying right behind the stretch or before it, or the one that it goes on from. */
function attributionBeside(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
  after: Attribution | null,
): Attribution | null {
  const first = opensSentence(context, index);
  if (
    after?.subject &&
    (first || followsAttribution(context, index) || isIntroduced(context, index))
  )
    return after;
  const ahead = attributionBefore(context, index);
  if (ahead) return withSubject(context, index, ahead, before);
  return first ? after : resumes(context, index, before);
}

/** Speech whose speaker stands before it without a verb: a source, a name, the subject of a sentence with a colon. */
function introduced(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
): MarkedSpeech | null {
  const source = sourceBefore(context, index);
  if (source) return direct(source);
  return (
    (context.words.subjectFirst ? speakerInFront(context, index) : null) ??
    speechAfterColon(context, index, before)
  );
}

/** A stretch that is part of a clause which somebody around it says. */
function pieceOfClause(
  context: SpeechContext,
  index: number,
  before: MarkedSpeech | null,
  after: Attribution | null,
): MarkedSpeech | null {
  const parted = !opensSentence(context, index) && isParted(context, index);
  const behind =
    after?.subject && parted && !hasClause(context, after) ? trailing(context, index, after) : null;
  if (behind && after?.rule === "after:verb-subject" && after.subject?.person) return behind;
  return (
    labelled(context, index) ??
    coordinated(context, index, before) ??
    embedded(context, index) ??
    behind
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

/** Where the subject comes first, whether the verb opens a clause of its own: X ประธาน “…” กล่าวว่า …. */
function hasClause({ stream, words }: SpeechContext, { cue }: Attribution): boolean {
  return words.subjectFirst && words.complementisers.has(stream.items[cue?.to ?? -1]?.lower ?? "");
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
  return speech ? direct(null) : none("marks alone");
}

/** Whether nothing but the stretch stands in its sentences, a signature after a dash aside. */
function isLone(context: SpeechContext, index: number): boolean {
  const { items, itemOfMarked } = context.stream;
  if (!opensSentence(context, index)) return false;
  const next = items[(itemOfMarked[index] ?? 0) + 1];
  if (signatureOf(context, index)) return true;
  if (next?.sentence === sentenceAtEnd(context, index)) return false;
  const end = context.marked[index]?.end ?? 0;
  const tail = innerText(context, index).slice(-1) + context.text.slice(end - 1, end + 1);
  // Thai has no stops, and there is none before a closing corner bracket.
  return /[.!?…。！？؟।]|^[\u0E00-\u0E7F]|」/.test(tail) || context.marked[index]?.closed === false;
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

function direct(attribution: Attribution | null): MarkedSpeech {
  return { kind: "direct", attribution };
}

function none(rule: string): MarkedSpeech {
  return { kind: "none", rule };
}
