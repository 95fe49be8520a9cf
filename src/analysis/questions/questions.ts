import type { QuestionFinding, QuestionKind } from "../../domain/findings.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { QuestionRule } from "../../domain/lexicon/questions.ts";
import type { Range } from "../../domain/span.ts";
import { clauseAround } from "./clause.ts";
import { compileRules, findCues, type CompiledRule, type Cue } from "./cues.ts";
import { overlapping } from "../words/overlap.ts";
import { prepareAsking, phrase, sift, type Asking } from "./phrase.ts";

/** What the questions of one article are found with. */
export interface QuestionSource {
  readonly text: string;
  /** The body's sentences, in order. */
  readonly sentences: readonly Range[];
  /** Stretches inside quotation marks: a hedge there belongs to its speaker. */
  readonly quoted: readonly Range[];
  /** Whom a "he" or "she" at an offset stands for, or null. */
  readonly whoIs: (pronoun: string, offset: number) => string | null;
}

interface Drafted extends QuestionFinding {
  readonly weight: number;
  readonly vague: boolean;
  readonly sentence: number;
}

/** Above this a sentence is a list or a lump, and nothing good is asked of it. */
export const LONGEST_SENTENCE = 900;
const MOST = 10;
/** Vague questions are asked only where there are fewer others. */
const ENOUGH = 1;
/** How much less each further question of a kind weighs. */
const REPEATED = 0.06;

const WEIGHTS: Readonly<Record<QuestionKind, number>> = {
  outcome: 1,
  unverified: 0.95,
  disputed: 0.85,
  deadline: 0.8,
  expected: 0.78,
  hearsay: 0.74,
  anonymous: 0.72,
  count: 0.7,
  condition: 0.66,
  possible: 0.62,
  nodetail: 0.58,
  unnamed: 0.54,
};

/** The questions an article leaves open, the weightiest first, each anchored to the sentence that raises it. */
export function findQuestions(source: QuestionSource, lexicon: Lexicon): QuestionFinding[] {
  if (lexicon.questions.rules.length === 0) return [];
  const isQuoted = overlapping(source.quoted);
  const rules = compileRules(lexicon.questions);
  const asking = prepareAsking(lexicon.questions, source.text);
  const drafted = source.sentences.flatMap((sentence, at) =>
    sentence.end - sentence.start > LONGEST_SENTENCE
      ? []
      : askOf(source, sentence, at, rules, asking, isQuoted),
  );
  return choose(drafted).map(({ start, end, text, kind, cue, rule, vague }) => ({
    start,
    end,
    text,
    kind,
    cue,
    rule,
    ...(vague ? { vague } : {}),
  }));
}

/** Every question that one sentence raises. */
function askOf(
  source: QuestionSource,
  sentence: Range,
  at: number,
  rules: readonly CompiledRule[],
  asking: Asking,
  isQuoted: (range: Range) => boolean,
): Drafted[] {
  const text = source.text.slice(sentence.start, sentence.end);
  return findCues(text, rules).flatMap((cue) => {
    const place = placeOf(cue, sentence, text);
    if (isQuoted(place)) return [];
    const worded = word(source, sentence, text, cue, asking);
    if (worded === null) return [];
    return [
      {
        start: sentence.start,
        end: sentence.end,
        text: worded.text,
        kind: cue.rule.kind,
        cue: { ...place, text: source.text.slice(place.start, place.end) },
        rule: cue.rule.rule,
        vague: worded.vague,
        sentence: at,
        weight: WEIGHTS[cue.rule.kind] - (0.12 * at) / source.sentences.length,
      },
    ];
  });
}

/** Where a cue stands in the article, without the commas and blanks around it. */
function placeOf(cue: Range, sentence: Range, text: string): Range {
  const passage = text.slice(cue.start, cue.end);
  const from = passage.length - passage.replace(/^[\s,،]+/, "").length;
  const length = passage
    .slice(from)
    .trimEnd()
    .replace(/[.,;،؛]$/, "").length;
  const start = sentence.start + cue.start + from;
  return { start, end: start + length };
}

function word(
  source: QuestionSource,
  sentence: Range,
  text: string,
  cue: Cue,
  asking: Asking,
): { text: string; vague: boolean } | null {
  const around = clauseAround(text, cue, asking.bounds);
  const whoIs = (pronoun: string) =>
    reporterBefore(text, cue, pronoun, asking) ?? source.whoIs(pronoun, sentence.start + cue.start);
  const patterns: readonly [string, boolean][] = [
    ...cue.rule.ask.map((pattern): [string, boolean] => [pattern, false]),
    ...vagueOf(cue.rule),
  ];
  for (const [pattern, vague] of patterns) {
    const worded = phrase(
      pattern,
      { ...cue.groups, ...around, lead: text.slice(0, cue.start), whoIs },
      asking,
    );
    if (worded !== null) return { text: worded, vague };
  }
  return null;
}

/** In "The union said it would strike" the one who says it is who "it" stands for. */
function reporterBefore(text: string, cue: Cue, pronoun: string, asking: Asking): string | null {
  if (!asking.saying) return null;
  const at = text.toLowerCase().lastIndexOf(` ${pronoun.toLowerCase()}`, cue.start);
  const said = asking.saying.exec(text.slice(0, Math.max(0, at)));
  const reporter = said?.groups?.["reporter"];
  return reporter === undefined ? null : sift(reporter, "subject", { whoIs: () => null }, asking);
}

function vagueOf(rule: QuestionRule): [string, boolean][] {
  return rule.vague === undefined ? [] : [[rule.vague, true]];
}

/**
 * The weightiest, none twice, at most two a sentence, kinds mixed: each further question of a kind weighs less.
 * Vague ones only where there are few others.
 */
function choose(drafted: readonly Drafted[]): Drafted[] {
  const rest = drafted.map((question) => ({ question, words: matter(question.text) }));
  const taken: (typeof rest)[number][] = [];
  while (taken.length < MOST) {
    const best = heaviest(rest, taken);
    if (!best || (best.question.vague && taken.length >= ENOUGH)) break;
    rest.splice(rest.indexOf(best), 1);
    const same = taken.filter(({ question }) => question.sentence === best.question.sentence);
    if (same.length >= 2 || (best.question.vague && same.length > 0)) continue;
    if (taken.some(({ words }) => likeness(best.words, words) >= 0.6)) continue;
    taken.push(best);
  }
  return taken.map(({ question }) => question);
}

function heaviest<Entry extends { readonly question: Drafted }>(
  entries: readonly Entry[],
  taken: readonly Entry[],
): Entry | undefined {
  const weigh = ({ question }: Entry): number =>
    question.weight -
    REPEATED * taken.filter((other) => other.question.kind === question.kind).length -
    (question.vague ? 1 : 0);
  let best = entries[0];
  for (const entry of entries) if (best && weigh(entry) > weigh(best)) best = entry;
  return best;
}

/** The words of a question that name its matter, cut so that inflected forms meet. */
function matter(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.filter((found) => found.length > 3).map((found) => found.slice(0, 6)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const found of one) if (other.has(found)) shared += 1;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
