import type { QuestionRule, QuestionsLexicon } from "../../domain/lexicon/questions.ts";
import type { Range } from "../../domain/span.ts";
import { lowerCase } from "../words/lower.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** A place in a sentence where a rule's cue matches; the range indexes the sentence. */
export interface Cue extends Range {
  readonly rule: QuestionRule;
  readonly groups: Readonly<Record<string, string>>;
}

/** A rule with its patterns ready; made once an article by `compileRules`. */
export interface CompiledRule {
  readonly rule: QuestionRule;
  readonly cue: RegExp;
  /** The same with the places of its groups, which make a match slower. */
  readonly located: RegExp;
  readonly unless: RegExp | null;
}

export const compileRules = perLexicon(rulesOf);

function rulesOf(lexicon: QuestionsLexicon): CompiledRule[] {
  return lexicon.rules.map((rule) => {
    const cue = patternOf(rule.cue, lexicon);
    return {
      rule,
      cue,
      located: new RegExp(cue.source, "du"),
      unless: rule.unless === undefined ? null : patternOf(rule.unless, lexicon),
    };
  });
}

/**
 * The cues of one sentence, in the order of the rules; where two overlap, the earlier rule's counts.
 * A rule whose `unless` matches the sentence is silent.
 */
export function findCues(sentence: string, rules: readonly CompiledRule[]): Cue[] {
  const plain = lowerFirst(sentence);
  const cues: Cue[] = [];
  for (const { rule, cue: pattern, located, unless } of rules) {
    if (!pattern.test(plain) || unless?.test(plain) === true) continue;
    const match = located.exec(plain);
    if (!match) continue;
    const groups = groupsOf(match, sentence);
    const cue = { rule, groups, start: match.index, end: cueEnd(match) };
    if (!cues.some((other) => other.start < cue.end && cue.start < other.end)) cues.push(cue);
  }
  return cues;
}

/** Cues are written in lower case, so that capitals tell names: the first letter's is the sentence's. */
function lowerFirst(sentence: string): string {
  const lowered = lowerCase(sentence.charAt(0)) + sentence.slice(1);
  return lowered.length === sentence.length ? lowered : sentence;
}

/** A rule's pattern as a regular expression, its word lists put in. */
export function patternOf(source: string, lexicon: Pick<QuestionsLexicon, "words">): RegExp {
  const filled = source.replace(/%(\w+)%/g, (_, name: string) => {
    const list = lexicon.words.find((words) => words.name === name);
    return `(?:${list?.pattern ?? name})`;
  });
  return new RegExp(filled, "u");
}

function groupsOf(match: RegExpExecArray, sentence: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, place] of Object.entries(match.indices?.groups ?? {})) {
    // The types promise a place for every group; one that took no part has none.
    const text = Array.isArray(place) ? sentence.slice(place[0], place[1]).trim() : "";
    if (text !== "") found[name] = text;
  }
  return found;
}

/** The cue is what stands before the first group that reaches on to the matter itself. */
function cueEnd(match: RegExpExecArray): number {
  const matter = match.groups?.["clause"] ?? match.groups?.["matter"];
  return match.index + match[0].length - (matter?.length ?? 0);
}
