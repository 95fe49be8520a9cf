/** What an article says of itself at its head and foot. */
export interface IngestLexicon {
  /** What a byline opens with: "by", "von", "بقلم". */
  readonly bylines: readonly string[];
  /** Words that sign in place of a name or beside it: "staff", "agencies", "reuters". */
  readonly credits: readonly string[];
  /** Lower-case words between the names of a byline: "and", "in", "for". */
  readonly joiners: readonly string[];
  /** Words that may stand beside a date on a line of its own: "published", "on", "le", "Uhr" (in lower case). */
  readonly dateLabels: readonly string[];
  /** Words before a dash that are no place: "analysis", "exclusive". */
  readonly kickers: readonly string[];
  /** Further locales of the language whose names of months are used too: "ar-SY". */
  readonly monthLocales: readonly string[];
}

/** A language nobody has written these lists for. */
export const NO_INGEST: IngestLexicon = {
  bylines: [],
  credits: [],
  joiners: [],
  dateLabels: [],
  kickers: [],
  monthLocales: [],
};
