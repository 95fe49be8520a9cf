/** What ends a sentence, and what only looks like it. */
export interface SegmentLexicon {
  /** Abbreviations with their stops, as written, that always stand before something: "Mr.", "Lt.", "z. B.". */
  readonly titles: readonly string[];
  /** Abbreviations with their stops that may also end a sentence, and do so before a starter: "U.S.", "Inc.". */
  readonly abbreviations: readonly string[];
  /** Abbreviations with their stops that are such only before a figure: "No.", "Art.", "S.". */
  readonly beforeFigures: readonly string[];
  /** Words that open a sentence far more often than they follow an abbreviation: "the", "he", "however". */
  readonly starters: readonly string[];
  /** Which numbers are ordinals when a stop follows: "digits" ("28. September"), "roman" ("Charles III. reiste"). */
  readonly ordinals: readonly string[];
  /** Opening marks of quotations that stay one sentence however many they hold: "«" in Ukrainian. */
  readonly wholeQuotes: readonly string[];
}

/** A language nobody has written these lists for. */
export const NO_SEGMENT: SegmentLexicon = {
  titles: [],
  abbreviations: [],
  beforeFigures: [],
  starters: [],
  ordinals: [],
  wholeQuotes: [],
};
