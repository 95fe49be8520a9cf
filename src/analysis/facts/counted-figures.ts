import type { FactFinding } from "../../domain/findings.ts";
import type { FactsLexicon } from "../../domain/lexicon/facts.ts";
import type { Range } from "../../domain/span.ts";
import { overlapping } from "../words/overlap.ts";

/** Parts a number is added up of at the most: "1조 2천억" has two. */
const MOST_PARTS = 4;
const SIGNS = "[$€£¥₩￦₹]";
const AMOUNT = "\\d{1,15}(?:,\\d{3}){0,5}(?:\\.\\d{1,6})?";

/**
 * The figures of a text in a language that writes factors, units and counters onto its numbers: "1억5000만 달러",
 * "25명". A number is a figure only with one of them. `taken` are ranges that are something else (dates).
 */
export function findCountedFigures(
  text: string,
  sentences: readonly Range[],
  taken: readonly Range[],
  lexicon: FactsLexicon,
): FactFinding[] {
  const units = new Map(
    [...lexicon.units, ...lexicon.currencies].flatMap(({ unit, words }) =>
      words.map((word): [string, string] => [word.toLowerCase(), unit]),
    ),
  );
  const factors = new Map(lexicon.factors.map(({ word, value }) => [word, value]));
  const numbers = new Map(lexicon.numbers.map(({ word, value }) => [word, value]));
  const pattern = patternOf([...units.keys(), ...lexicon.counters], factors, numbers);
  const [yearMark = ""] = lexicon.dateMarks;
  const isTaken = overlapping(taken);
  return sentences.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(pattern)].flatMap((match) => {
      const { sign, amount = "", word, what } = match.groups ?? {};
      const from = start + match.index;
      const range = { start: from, end: from + match[0].trimEnd().length };
      const isYear = /^(?:1[5-9]|20)\d\d$/.test(amount.trim()) && what === yearMark;
      if (isTaken(range) || isYear || (sign === undefined && what === undefined)) return [];
      const value = word === undefined ? sumOf(amount, factors) : numbers.get(word);
      if (value === undefined || !Number.isFinite(value)) return [];
      const unit = units.get((what ?? sign ?? "").toLowerCase());
      return [
        {
          kind: "figure" as const,
          ...range,
          text: text.slice(range.start, range.end),
          value: String(Number(value.toFixed(6))),
          ...(unit === undefined ? { counts: what ?? "" } : { unit }),
        },
      ];
    }),
  );
}

function patternOf(
  words: readonly string[],
  factors: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): RegExp {
  const factor = alternatives([...factors.keys()]);
  const amount = `${AMOUNT}${factor}?(?:\\s?${AMOUNT}${factor}){0,${MOST_PARTS - 1}}`;
  const what = `(?<what>${alternatives(words)})`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}.,:/–-])(?:(?<sign>${SIGNS})\\s?)?(?:(?<amount>${amount})(?!\\p{N})|(?<word>${alternatives([...numbers.keys()])}))(?:\\s?${what})?`,
    "giu",
  );
}

function alternatives(words: readonly string[]): string {
  const longest = words.toSorted((one, other) => other.length - one.length);
  return `(?:${longest.map((word) => word.replace(/[$^.*+?()[\]{}|\\]/g, "\\$&")).join("|") || "(?!)"})`;
}

/** "1억5000만" is 100,000,000 and 50,000,000. */
function sumOf(amount: string, factors: ReadonlyMap<string, number>): number {
  const parts = amount.match(/[\d,.]+[^\d,.\s]*/g) ?? [];
  return parts.reduce((sum, part) => {
    const digits = /^[\d,.]+/.exec(part)?.[0] ?? "";
    const times = factors.get(part.slice(digits.length).toLowerCase()) ?? 1;
    return sum + Number(digits.replaceAll(",", "")) * times;
  }, 0);
}
