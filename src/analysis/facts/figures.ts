import type { FactFinding, Fate, Hedge, Rate } from "../../domain/findings.ts";
import type { FactsLexicon, UnitWords } from "../../domain/lexicon/facts.ts";
import type { Range } from "../../domain/span.ts";
import { compileCounted, countedAt, nextWord, type CountedWords } from "./counted.ts";
import {
  compileContext,
  isOfRatio,
  signAfter,
  signBefore,
  type FigureContext,
} from "./figure-context.ts";
import { lowerCase } from "../words/lower.ts";
import { overlapping } from "../words/overlap.ts";
import { compileUnspacedFigures, writtenFigures, type WrittenFigure } from "./unspaced-figures.ts";
import { perLexicon } from "../words/per-lexicon.ts";

const SIGNS = "$€£¥₴₽₹₺₪₩";
const DIGITS = "[0-9٠-٩۰-۹]";
const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** Looked up fast; made once a text. */
interface FigureWords {
  readonly pattern: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
  readonly factors: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, string>;
  readonly links: ReadonlySet<string>;
  readonly counted: CountedWords;
  readonly context: FigureContext;
  /** The words and signs right before a number that are its unit, and what they mean. */
  readonly before: ReadonlyMap<string, string>;
  readonly lexicon: FactsLexicon;
}

/**
 * The figures of one text: number, unit (CLDR or ISO 4217) and what is counted. `taken` are ranges that are
 * something else (dates). Years, ordinals, scores, times and bare small numbers are none.
 */
export function findFigures(
  text: string,
  sentences: readonly Range[],
  taken: readonly Range[],
  lexicon: FactsLexicon,
): FactFinding[] {
  const unspaced = compileUnspacedFigures(lexicon);
  const isTaken = overlapping(taken);
  if (unspaced) {
    const context = compileContext(lexicon);
    return sentences.flatMap(({ start, end }) => {
      const passage = text.slice(start, end);
      return writtenFigures(passage, unspaced)
        .map((figure) => inContext(figure, passage, context))
        .map((figure) => ({ ...figure, start: start + figure.start, end: start + figure.end }))
        .filter((figure) => !isTaken(figure))
        .map((figure) => factOf(text, figure));
    });
  }
  const words = compile(lexicon);
  return sentences.flatMap((sentence) => {
    const passage = text.slice(sentence.start, sentence.end);
    return [...passage.matchAll(words.pattern)].flatMap((match) => {
      const start = sentence.start + match.index;
      if (isTaken({ start, end: start + match[0].length })) return [];
      const figure = read(match, passage, words);
      if (!figure) return [];
      const from = sentence.start + figure.start;
      return [factOf(text, { ...figure, start: from, end: sentence.start + figure.end })];
    });
  });
}

/** A figure of a script without spaces with what the words around it say of it. */
function inContext(figure: WrittenFigure, passage: string, context: FigureContext): Figure {
  const before = signBefore(passage, figure.start, context.hedgesBefore);
  const behind = signAfter(passage, figure.end, context.hedgesAfter);
  const end = behind?.end ?? figure.end;
  const start = before?.start ?? figure.start;
  const fate =
    figure.unit === undefined
      ? (signAfter(passage, end, context.fatesAfter)?.means ??
        signBefore(passage, start, context.fatesBefore)?.means)
      : undefined;
  const rate = signBefore(passage, start, context.rates) ?? signAfter(passage, end, context.rates);
  return {
    ...figure,
    start,
    end,
    value: plain(figure.value),
    hedge: before?.means ?? behind?.means,
    rate: rate?.means,
    fate,
  };
}

function factOf(text: string, figure: Figure & Range): FactFinding {
  const { start, end, value, unit, counts, hedge, rate, fate } = figure;
  return {
    kind: "figure",
    start,
    end,
    text: text.slice(start, end),
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(counts === "" ? {} : { counts }),
    ...(hedge ? { hedge } : {}),
    ...(rate ? { rate } : {}),
    ...(fate ? { fate } : {}),
  };
}

const compile = perLexicon(figureWords);

function figureWords(lexicon: FactsLexicon): FigureWords {
  const numbers = lexicon.numbers
    .map(({ word }) => word)
    .toSorted((one, other) => other.length - one.length)
    .join("|");
  const digits = `${DIGITS}+(?:[.,\\u00A0\\u202F ]${DIGITS}{3}(?!${DIGITS}))*(?:[.,٫]${DIGITS}+)?`;
  return {
    // Capitals count too: "Five regions".
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}.,:/–]|(?<!\\p{sc=Hebr})-)(?:(?<sign>\\p{Lu}{0,3}[${SIGNS}])\\s?)?(?:(?<digits>${digits})${numbers === "" ? "" : `|(?<word>${numbers})(?!\\p{L})`})(?![\\p{M}\\p{N}:/]|[.,–-]\\p{N})`,
      "giu",
    ),
    numbers: new Map(lexicon.numbers.map(({ word, value }) => [word, value])),
    factors: new Map(lexicon.factors.map(({ word, value }) => [word, value])),
    units: new Map([...lexicon.units, ...lexicon.currencies].flatMap(unitEntries)),
    links: new Set(lexicon.countLinks),
    counted: compileCounted(lexicon),
    context: compileContext(lexicon),
    before: new Map(lexicon.unitsBefore.flatMap(unitEntries)),
    lexicon,
  };
}

function unitEntries({ unit, words }: UnitWords): [string, string][] {
  return words.map((word) => [word.toLowerCase(), unit]);
}

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly unit: string | undefined;
  readonly counts: string;
  readonly hedge: Hedge | undefined;
  readonly rate: Rate | undefined;
  readonly fate: Fate | undefined;
}

/** Four digits of a year; those of Persian also in its own calendar. */
function isYear(digits: string, number: number): boolean {
  if (!/^\p{N}{4}$/u.test(digits)) return false;
  return (
    (number >= 1500 && number < 2100) || (/^[۰-۹]/.test(digits) && number >= 1300 && number < 1500)
  );
}

/** Reads on from a number: factor, unit, and what it counts. Null where it is no figure. */
function read(match: RegExpExecArray, passage: string, words: FigureWords): Figure | null {
  const { sign, digits, word } = match.groups ?? {};
  const number =
    digits === undefined
      ? words.numbers.get(lowerCase(word ?? ""))
      : parseNumber(digits, words.lexicon.decimal);
  if (number === undefined || !Number.isFinite(number)) return null;
  // "World No 1 Williams": one alone counts nothing.
  const isOne = number === 1;
  let end = match.index + match[0].length;
  const glued = /^\p{L}/u.test(passage.slice(end, end + 2));
  const factor = nextWord(passage, end);
  const times = factor && words.factors.get(factor.lower);
  if (factor && times !== undefined) end = factor.end;
  const measured =
    unitAt(passage, end, words) ??
    (times === undefined ? null : unitAt(passage, linkAt(passage, end, words), words));
  if (measured) end = measured.end;
  const ahead = measured ? null : unitBefore(match, passage, words);
  const unit =
    measured?.unit ?? ahead?.unit ?? (sign === undefined ? undefined : signUnit(sign, words));
  // "4th", "16h": letters written onto a number make something else of it, unless they are its unit.
  if (glued && times === undefined && !measured) return null;
  const { context } = words;
  const exact = unit === undefined && times === undefined && sign === undefined;
  if (exact && isOfRatio(passage, { start: match.index, end }, context)) return null;
  const hedgeBehind = signAfter(passage, end, context.hedgesAfter);
  if (hedgeBehind) end = hedgeBehind.end;
  const first = ahead?.start ?? match.index;
  const hedge = signBefore(passage, first, context.hedgesBefore);
  const start = hedge?.start ?? first;
  const suffered = unit === undefined ? signBefore(passage, start, context.fatesBefore) : null;
  const fateBehind = (at: number) => signAfter(passage, at, context.fatesAfter);
  const atOnce = unit === undefined ? fateBehind(end) : null;
  const linked = unit === undefined ? end : linkAt(passage, end, words);
  const isCompound = measured?.hyphen === true;
  const counted =
    atOnce === null && (unit === undefined || isCompound || linked > end)
      ? countedAt(passage, linked, words.counted, isCompound, (at) => fateBehind(at) !== null)
      : { counts: "", end };
  const behind = atOnce ?? (counted.counts === "" ? null : fateBehind(counted.end));
  const plainYear = digits !== undefined && isYear(digits, number) && times === undefined;
  const fate = behind ?? (plainYear && counted.counts === "" ? null : suffered);
  if (unit === undefined && (plainYear || counted.counts === "") && !fate) return null;
  if (isOne && unit === undefined && times === undefined) return null;
  if (
    digits === undefined &&
    /^[-–]/.test(passage.slice(match.index + match[0].length)) &&
    !measured
  )
    return null;
  if (counted.counts !== "") end = counted.end;
  if (behind) end = behind.end;
  const rate = signAfter(passage, end, context.rates);
  return {
    start,
    end: rate?.end ?? end,
    value: plain(number * (times ?? 1)),
    unit,
    counts: counted.counts,
    hedge: hedge?.means ?? hedgeBehind?.means,
    rate: rate?.means,
    fate: fate?.means,
  };
}

/** The currency of a sign; letters on its front make another of it, unless the lexicon lists the two: "R$". */
function signUnit(sign: string, { units }: FigureWords): string | undefined {
  const lower = sign.toLowerCase();
  return units.get(lower) ?? units.get(lower.replace(/^us(?=\$)/, ""));
}

/** "yüzde 3,5": the unit that stands before its number. */
function unitBefore(
  match: RegExpMatchArray,
  passage: string,
  { before }: FigureWords,
): { unit: string; start: number } | null {
  const index = match.index ?? 0;
  if (before.size === 0 || index === 0) return null;
  const found = /(?:%|(?<!\p{L})\p{L}+\s)$/u.exec(
    passage.slice(Math.max(0, index - 16), index),
  )?.[0];
  const unit = found === undefined ? undefined : before.get(lowerCase(found.trim()));
  return found === undefined || unit === undefined ? null : { unit, start: index - found.length };
}

function unitAt(
  passage: string,
  from: number,
  words: FigureWords,
): { unit: string; end: number; hyphen: boolean } | null {
  const next = nextWord(passage, from);
  if (!next) return null;
  const second = nextWord(passage, next.end);
  const pair = second ? words.units.get(`${next.lower} ${second.lower}`) : undefined;
  if (second && pair !== undefined) return { unit: pair, end: second.end, hyphen: next.hyphen };
  const unit = words.units.get(next.lower) ?? words.units.get(withoutPrefix(next.lower, words));
  return unit === undefined ? null : { unit, end: next.end, hyphen: next.hyphen };
}

/** "d’euros" → "euros", where a small word is written onto its noun. */
function withoutPrefix(word: string, { lexicon }: FigureWords): string {
  const prefix = lexicon.prefixes.find((each) => /[’']$/.test(each) && word.startsWith(each));
  return word.slice(prefix?.length ?? 0);
}

function linkAt(passage: string, from: number, words: FigureWords): number {
  const next = nextWord(passage, from);
  return next && words.links.has(next.lower) ? next.end : from;
}

/** Reads digits of any of the three sets, with group and decimal marks. */
function parseNumber(digits: string, decimal: string): number {
  const latin = digits
    .replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) - ARABIC_ZERO))
    .replace(/[۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) - PERSIAN_ZERO))
    .replace(/[\s\u00A0\u202F]/g, "")
    .replace("٫", decimal);
  const group = decimal === "." ? /,(?=\d{3}(?!\d))/g : /\.(?=\d{3}(?!\d))/g;
  return Number(latin.replace(group, "").replace(",", "."));
}

/** Digits without exponent or needless decimals. */
function plain(value: number): string {
  return value < 1e15 ? String(Number(value.toFixed(6))) : BigInt(Math.round(value)).toString();
}
