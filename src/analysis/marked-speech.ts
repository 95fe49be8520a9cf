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
import { sourceBefore } from "./source-phrase.ts";
import { type SpeechContext, sentenceAtEnd } from "./speech-context.ts";
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
  if (isLone(context, index)) return { kind: "direct", attribution: signatureOf(context, index) };
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
  const colon = speechAfterColon(context, index, before);
  if (colon) return colon;
  const behind =
    after?.subject && !first && isParted(context, index) && !hasClause(context, after)
      ? trailing(context, index, after)
      : null;
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
  return speech ? { kind: "direct", attribution: null } : NONE("marks alone");
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
