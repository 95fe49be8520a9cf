/** What makes a sentence a poor point of a summary. */
export interface RankLexicon {
  /** Words that say little: they count for nothing when sentences are compared. */
  readonly stopWords: readonly string[];
  /** Openings, also of several words, that lean on the sentence before: "he", "meanwhile", "this". */
  readonly leansBack: readonly string[];
  /** Patterns of lines that are no text: "^By ". */
  readonly bylines: readonly string[];
}

/** A language nobody has written these lists for. */
export const NO_RANK: RankLexicon = { stopWords: [], leansBack: [], bylines: [] };
