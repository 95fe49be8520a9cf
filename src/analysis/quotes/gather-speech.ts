import type { QuoteFinding } from "../../domain/findings.ts";
import type { Range } from "../../domain/span.ts";
import type { Attribution } from "./attribution.ts";
import { MOOD } from "./by-mood.ts";
import { reportedSpeech } from "./indirect-speech.ts";
import { type MarkedSpeech, UNCLAIMED, isTitleCase, isUtterance } from "./marked-shape.ts";
import { type SpeechContext, sentenceAtEnd } from "./speech-context.ts";

/** Speech before its speaker is resolved. */
export interface FoundSpeech extends Range {
  readonly kind: QuoteFinding["kind"];
  readonly quoted: readonly Range[];
  readonly attribution: Attribution | null;
}

/** The direct quotes, and the pieces gathered by the clause they stand in. */
export function spoken(context: SpeechContext, judged: readonly MarkedSpeech[]): FoundSpeech[] {
  const found: FoundSpeech[] = [];
  judged.forEach((speech, index) => {
    const stretch = context.marked[index];
    if (!stretch || speech.kind === "none") return;
    const inner = withoutComma(context.text, stretch.inner);
    if (speech.kind === "direct") {
      found.push({ ...inner, kind: "direct", quoted: [], attribution: speech.attribution });
      return;
    }
    const last = found.at(-1);
    const content = trimmed(context.text, speech.content);
    if (last?.kind === "mixed" && last.start === content.start)
      found[found.length - 1] = {
        ...last,
        end: Math.max(last.end, content.end),
        quoted: [...last.quoted, inner],
      };
    else
      found.push({ ...content, kind: "mixed", quoted: [inner], attribution: speech.attribution });
  });
  return found;
}

function withoutComma(text: string, inner: Range): Range {
  const last = text.charAt(inner.end - 1);
  return /[,，、]/.test(last) && inner.end - inner.start > 1
    ? { start: inner.start, end: inner.end - 1 }
    : inner;
}

function trimmed(text: string, { start, end }: Range): Range {
  const passage = text.slice(start, end);
  return { start, end: start + passage.replace(/[\s.,;:。，；：、]{1,8}$/u, "").length };
}

/** Reported clauses, with the quoted pieces that stand in them. */
export function reported(context: SpeechContext, judged: readonly MarkedSpeech[]): FoundSpeech[] {
  let next = 0;
  const taken = new Set(
    judged.flatMap((speech) =>
      speech.kind === "direct" && speech.attribution?.cue ? [speech.attribution.cue.from] : [],
    ),
  );
  const spoken = new Map<number, Attribution>();
  judged.forEach((speech, index) => {
    if (speech.kind === "none" || !speech.attribution) return;
    spoken.set(
      context.stream.items[context.stream.itemOfMarked[index] ?? 0]?.sentence ?? 0,
      speech.attribution,
    );
    spoken.set(sentenceAtEnd(context, index), speech.attribution);
  });
  return reportedSpeech(context, taken, spoken).map(({ attribution, content }) => {
    while (next > 0 && (context.marked[next - 1]?.end ?? 0) > content.start) next--;
    while ((context.marked[next]?.end ?? Infinity) <= content.start) next++;
    const quoted: Range[] = [];
    for (let index = next; (context.marked[index]?.start ?? Infinity) < content.end; index++) {
      const stretch = context.marked[index];
      const speech = judged[index];
      if (stretch && speech && isOwn(context, index, speech, attribution))
        quoted.push(withoutComma(context.text, stretch.inner));
    }
    return { ...content, kind: quoted.length > 0 ? "mixed" : "indirect", quoted, attribution };
  });
}

/** Whether a stretch within a reported clause is in its speaker's own words; names and titles are not. */
function isOwn(
  context: SpeechContext,
  index: number,
  speech: MarkedSpeech,
  { rule }: Attribution,
): boolean {
  if (speech.kind !== "none") return speech.kind === "piece";
  if (rule === MOOD) return true;
  return speech.rule === UNCLAIMED && isUtterance(context, index) && !isTitleCase(context, index);
}

/** One list in text order: a reported clause beats the pieces in it, a direct quote beats a clause around it. */
export function mergeSpeech(
  spoken: readonly FoundSpeech[],
  reported: readonly FoundSpeech[],
): FoundSpeech[] {
  const direct = spoken.filter(({ kind }) => kind === "direct");
  const clauses = withoutOverlap(reported, direct);
  const held = new Set(clauses.flatMap(({ quoted }) => quoted.map(({ start }) => start)));
  const left = spoken.filter(
    ({ kind, quoted }) => kind === "direct" || !quoted.every(({ start }) => held.has(start)),
  );
  return [...left, ...clauses].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The clauses that no direct quote overlaps; quotes are in order and apart. */
function withoutOverlap(
  clauses: readonly FoundSpeech[],
  direct: readonly FoundSpeech[],
): FoundSpeech[] {
  let next = 0;
  return clauses
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      while ((direct[next]?.end ?? Infinity) <= start) next++;
      return (direct[next]?.start ?? Infinity) >= end;
    });
}
