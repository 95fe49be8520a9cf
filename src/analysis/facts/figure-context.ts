import type { Fate, Hedge, Rate } from "../../domain/findings.ts";
import type { FactsLexicon } from "../../domain/lexicon/facts.ts";
import { lowerCase } from "../words/lower.ts";
import { UNSPACED } from "../words/splitter.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** Units of text before and behind a number within which its hedge, rate and fate are looked for. */
const REACH = 48;
const LETTER = "[\\p{L}\\p{M}\\p{N}]";

interface Sign<Meaning> {
  readonly means: Meaning;
  readonly pattern: RegExp;
}

/** What may stand around the figures of a language, as expressions; made once a text. */
export interface FigureContext {
  readonly hedgesBefore: readonly Sign<Hedge>[];
  readonly hedgesAfter: readonly Sign<Hedge>[];
  readonly rates: readonly Sign<Rate>[];
  readonly fatesBefore: readonly Sign<Fate>[];
  readonly fatesAfter: readonly Sign<Fate>[];
  readonly ratioBefore: RegExp | null;
  readonly ratioAfter: RegExp | null;
}

export const compileContext = perLexicon(contextOf);

function contextOf(lexicon: FactsLexicon): FigureContext {
  const { hedges, rates, fates, ratios, numbers } = lexicon;
  const number = `(?:${[...numbers.map(({ word }) => word), "\\p{N}{1,3}"].join("|")})`;
  const between = ratios.join("|");
  return {
    hedgesBefore: hedges.flatMap(({ hedge, before }) => ahead(hedge, before)),
    hedgesAfter: hedges.flatMap(({ hedge, after }) => behind(hedge, after)),
    rates: rates.flatMap(({ rate, words }) => behind(rate, words)),
    fatesBefore: fates.flatMap(({ fate, before }) => ahead(fate, before)),
    fatesAfter: fates.flatMap(({ fate, after }) => behind(fate, after)),
    ratioBefore:
      between === "" ? null : new RegExp(`(?<!${LETTER})${number}\\s(?:${between})\\s$`, "u"),
    ratioAfter:
      between === "" ? null : new RegExp(`^\\s(?:${between})\\s${number}(?!${LETTER})`, "u"),
  };
}

function ahead<Meaning>(means: Meaning, patterns: readonly string[]): Sign<Meaning>[] {
  if (patterns.length === 0) return [];
  const list = patterns.join("|");
  const edge = UNSPACED.test(list) ? "" : `(?<!${LETTER})`;
  return [{ means, pattern: new RegExp(`${edge}(?:${list})\\s?$`, "u") }];
}

function behind<Meaning>(means: Meaning, patterns: readonly string[]): Sign<Meaning>[] {
  if (patterns.length === 0) return [];
  const list = patterns.join("|");
  const edge = UNSPACED.test(list) ? "" : `(?!${LETTER})`;
  return [{ means, pattern: new RegExp(`^\\s?(?:${list})${edge}`, "u") }];
}

/** What ends right before a place in a sentence, and where it begins; of two the longer. */
export function signBefore<Meaning>(
  passage: string,
  at: number,
  signs: readonly Sign<Meaning>[],
): { readonly means: Meaning; readonly start: number } | null {
  if (signs.length === 0) return null;
  const stretch = lowerCase(passage.slice(Math.max(0, at - REACH), at));
  let best: { means: Meaning; start: number } | null = null;
  for (const { means, pattern } of signs) {
    const match = pattern.exec(stretch);
    const start = match ? at - stretch.length + match.index : at;
    if (match && start < (best?.start ?? at)) best = { means, start };
  }
  return best;
}

/** What begins right behind a place in a sentence, and where it ends. */
export function signAfter<Meaning>(
  passage: string,
  at: number,
  signs: readonly Sign<Meaning>[],
): { readonly means: Meaning; readonly end: number } | null {
  if (signs.length === 0) return null;
  const stretch = lowerCase(passage.slice(at, at + REACH));
  for (const { means, pattern } of signs) {
    const match = pattern.exec(stretch);
    if (match) return { means, end: at + match[0].length };
  }
  return null;
}

/** Whether the number is one of the two of a ratio: "four out of five children". */
export function isOfRatio(
  passage: string,
  { start, end }: { readonly start: number; readonly end: number },
  { ratioBefore, ratioAfter }: FigureContext,
): boolean {
  const before = lowerCase(passage.slice(Math.max(0, start - REACH), start));
  const after = lowerCase(passage.slice(end, end + REACH));
  return ratioBefore?.test(before) === true || ratioAfter?.test(after) === true;
}
