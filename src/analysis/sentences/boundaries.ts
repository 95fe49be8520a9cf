import type { Lexicon } from "../../domain/lexicon.ts";
import type { SegmentLexicon } from "../../domain/lexicon/segment.ts";
import { type AbbreviationIndex, abbreviationsByLast } from "./abbreviations.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** A language's segmentation data, made ready for looking up. */
export interface Boundaries {
  readonly titles: AbbreviationIndex;
  readonly abbreviations: AbbreviationIndex;
  readonly beforeFigures: AbbreviationIndex;
  readonly starters: ReadonlySet<string>;
  /** Those of a script whose sentences end without a stop. */
  readonly unstopped: readonly string[];
  readonly cues: ReadonlySet<string>;
  readonly passives: readonly string[];
  readonly ordinalDigits: boolean;
  readonly ordinalRomans: boolean;
  readonly wholeQuotes: string;
}

/** Makes a lexicon ready; `wholeQuotes` always holds the corner brackets, which nobody opens for less than a quotation. */
export const compileBoundaries = perLexicon(boundariesOf);

function boundariesOf({ segment, quotes }: Lexicon): Boundaries {
  return {
    titles: abbreviationsByLast(segment.titles),
    abbreviations: abbreviationsByLast(segment.abbreviations),
    beforeFigures: abbreviationsByLast(segment.beforeFigures),
    starters: new Set(segment.starters),
    unstopped: segment.starters.filter((starter) => /^[\u0E00-\u0E7F]/.test(starter)),
    cues: new Set(quotes.cues),
    passives: quotes.passives,
    ordinalDigits: segment.ordinals.includes("digits"),
    ordinalRomans: segment.ordinals.includes("roman"),
    wholeQuotes: wholeQuotesOf(segment),
  };
}

function wholeQuotesOf(segment: SegmentLexicon): string {
  return ["「", "『", ...segment.wholeQuotes].join("");
}
