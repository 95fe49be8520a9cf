import type { FactsLexicon } from "../../domain/lexicon/facts.ts";
import type { Range } from "../../domain/span.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** What tells the words that a figure counts from those behind them; made once a text. */
export interface CountedWords {
  readonly ends: ReadonlySet<string>;
  readonly endings: readonly string[];
  /** How a plural ends; null where any noun will do. */
  readonly plural: RegExp | null;
  readonly plurals: ReadonlySet<string>;
  readonly most: number;
  readonly nounsCapital: boolean;
}

export const compileCounted = perLexicon(countedWords);

function countedWords(lexicon: FactsLexicon): CountedWords {
  const { countEnds, countedEndings, countedPlurals, countMost, nounsCapital } = lexicon;
  return {
    ends: new Set([
      ...countEnds.filter((word) => !word.startsWith("*")),
      ...[...lexicon.weekdays, ...lexicon.months].flatMap((forms) =>
        forms.toLowerCase().split("|"),
      ),
    ]),
    endings: countEnds.filter((word) => word.startsWith("*")).map((word) => word.slice(1)),
    plural:
      countedEndings.length === 0 ? null : new RegExp(`(?:${countedEndings.join("|")})$`, "u"),
    plurals: new Set(countedPlurals),
    most: countMost,
    nounsCapital,
  };
}

export interface NextWord extends Range {
  readonly text: string;
  readonly lower: string;
  readonly hyphen: boolean;
}

/** The word right behind a place, after one space or hyphen. */
export function nextWord(passage: string, from: number): NextWord | null {
  const match =
    /^([\s-]?)((?:%|°C|°F|[$€£¥₴₽₹₺₪₩])|[\p{L}\p{M}][\p{L}\p{M}’']*(?:-[\p{L}\p{M}]+)*)/u.exec(
      passage.slice(from, from + 60),
    );
  if (!match) return null;
  const [whole, gap = "", text = ""] = match;
  return {
    start: from + gap.length,
    end: from + whole.length,
    text,
    lower: text.toLowerCase(),
    hyphen: gap === "-",
  };
}

export interface Counted {
  readonly counts: string;
  readonly end: number;
}

/**
 * The words of what is counted: up to the first that cannot belong to it, and, where plurals are known, to the last
 * that is one; nothing ("") where no noun follows. `isStop` says where something else begins; a `single` thing
 * ("a 30-day ceasefire") needs no plural.
 */
export function countedAt(
  passage: string,
  from: number,
  words: CountedWords,
  single: boolean,
  isStop: (at: number) => boolean,
): Counted {
  const counted: NextWord[] = [];
  let end = from;
  while (counted.length < words.most) {
    const next = nextWord(passage, end);
    if (!next || next.hyphen || words.ends.has(next.lower)) break;
    if (counted.length > 0) {
      if (words.endings.some((ending) => next.lower.endsWith(ending))) break;
      if (isStop(end)) break;
    }
    counted.push(next);
    end = next.end;
    if (words.nounsCapital && /^\p{Lu}/u.test(next.text)) break;
  }
  const last = single ? counted.length - 1 : counted.findLastIndex((word) => isNoun(word, words));
  const noun = counted[last];
  if (!noun) return { counts: "", end: from };
  const taken = counted.slice(0, last + 1);
  return { counts: taken.map(({ text }) => text).join(" "), end: noun.end };
}

function isNoun({ text, lower }: NextWord, words: CountedWords): boolean {
  if (words.nounsCapital) return /^\p{Lu}/u.test(text);
  return words.plural === null || words.plurals.has(lower) || words.plural.test(lower);
}
