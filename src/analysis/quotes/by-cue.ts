import type { Range } from "../../domain/span.ts";
import type { Reported } from "./by-source.ts";
import { pastOccasion } from "../speakers/case-subject.ts";
import { isSupposed, subjectOfCue } from "../speakers/cue-subject.ts";
import { isFillerAt } from "../speakers/fillers.ts";
import {
  clauseEnd,
  closesSentence,
  contentFrom,
  contentTo,
  isClause,
  openingOf,
} from "./reported-clause.ts";
import { type Cue, type SpeechContext, closesClause } from "./speech-context.ts";
import { UNSPACED } from "../words/splitter.ts";
import { subjectBefore } from "../speakers/subject-before.ts";

/** The clause behind a cue. */
export function clauseAfter(
  context: SpeechContext,
  cue: Cue,
  start: number,
  end: number,
): Reported | null {
  const { stream, words } = context;
  const opening = openingOf(context, cue, end);
  if (opening === null) return null;
  const subject = subjectOfCue(context, cue, start, Math.min(end, opening));
  if (!subject || isSupposed(context, subject, start)) return null;
  const to = clauseEnd(context, opening, end);
  const opened = words.complementisers.has(stream.items[opening]?.lower ?? "");
  if (!opened && !isClause(context, opening, to)) return null;
  const content = contentFrom(context, opening, to);
  if (!content) return null;
  return { attribution: { subject, cue, rule: opened ? "clause" : "bare clause" }, content };
}

/** “X는 …다고 말했다”, “…다고 X는 말했다”: what ends right before the verb or its subject, in a language that marks it so. */
export function clauseInside(
  context: SpeechContext,
  cue: Cue,
  start: number,
  end: number,
  since: number,
): Reported | null {
  const { clauseClosers, obliqueEndings, subjectMarks } = context.words;
  if (clauseClosers.length === 0) return null;
  const subject =
    obliqueEndings.length > 0
      ? subjectOfCue(context, cue, start, end)
      : subjectBefore(context, cue.from, start, "first");
  if (!subject) return null;
  const attribution = { subject, cue, rule: "clause inside" };
  const leads = subject.from >= cue.to;
  const behind = !leads && closesClause(context, subject.from - 1);
  let to = behind ? subject.from : cue.from;
  while (to > start && !closesClause(context, to - 1) && isFillerAt(context, to - 1)) to--;
  if (!closesClause(context, to - 1)) return null;
  const mark = subjectMarks.size > 0 ? 1 : 0;
  const front = Math.max(since, behind || leads ? start : subject.to + mark);
  const from = obliqueEndings.length > 0 ? pastOccasion(context, front, to) : front;
  if (context.stream.items.slice(from, to).some(({ marked }) => marked >= 0)) return null;
  // A closer that is a word of its own is no part of what is said.
  while (to > from + 1 && isCloser(context, to - 1)) to--;
  const content = contentTo(context, from, to);
  return content ? { attribution, content: withoutCloser(context, content) } : null;
}

/** Without the particle that a word without spaces ends in: "すると". */
function withoutCloser({ text, words }: SpeechContext, { start, end }: Range): Range {
  const passage = text.slice(start, end);
  const closer = words.clauseClosers.find((each) => UNSPACED.test(each) && passage.endsWith(each));
  return { start, end: end - (closer?.length ?? 0) };
}

function isCloser({ stream, words }: SpeechContext, at: number): boolean {
  const lower = stream.items[at]?.lower ?? "";
  return words.clauseClosers.includes(lower) || words.quotatives.has(lower);
}

/** “…, X said.”: what stands before the comma. */
export function clauseBefore(
  context: SpeechContext,
  cue: Cue,
  start: number,
  end: number,
): Reported | null {
  const { items } = context.stream;
  const subject = subjectOfCue(context, cue, start, end);
  if (!subject) return null;
  const from = Math.min(cue.from, subject.from);
  const gap = items[from]?.gap ?? "";
  if (
    from - start < 4 ||
    !/[,،，]/.test(gap) ||
    !closesSentence(context, Math.max(cue.to, subject.to), end)
  )
    return null;
  if (items[from - 1]?.marked !== -1) return null;
  const content = contentTo(context, start, from);
  return content ? { attribution: { subject, cue, rule: "clause before" }, content } : null;
}
