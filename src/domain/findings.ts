import type { Language } from "./language.ts";
import type { Range } from "./span.ts";

/** A range with the very text it covers. */
export interface Mention extends Range {
  readonly text: string;
}

/**
 * A sentence with its rank, from behind its dateline on; `parts` says what the score is made of. Scores compare within
 * one call only.
 */
export interface RankedSentence extends Range {
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
}

export type QuoteForm = "direct" | "mixed" | "indirect";

export interface Speaker {
  /** Where the quote itself names its speaker (a pronoun included); null when found from afar. */
  readonly start: number | null;
  readonly end: number | null;
  /** The words there, or the name resolved. */
  readonly text: string;
  /** The full name, once it is known who a pronoun, surname or description stands for. */
  readonly name?: string;
  /** Office or description, without the name: "Ukrainian President". */
  readonly role?: string;
}

export interface QuoteFinding extends Mention {
  readonly kind: QuoteForm;
  /** The same without a word that only opens the clause ("that"): what can be shown alone. */
  readonly says: Range;
  /** For `mixed`: the stretches inside quotation marks, without the marks. */
  readonly quoted: readonly Range[];
  readonly speaker: Speaker | null;
  readonly cue: Mention | null;
  /** The rule that found it, for explaining. */
  readonly rule: string;
}

export const QUESTION_KINDS = [
  "outcome",
  "unverified",
  "anonymous",
  "hearsay",
  "disputed",
  "expected",
  "nodetail",
  "condition",
  "deadline",
  "possible",
  "count",
  "unnamed",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question the article leaves open; `start`–`end` is the sentence that raises it. */
export interface QuestionFinding extends Range {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly cue: Mention | null;
  readonly rule: string;
  /** It says that something is open, but names nothing: no question that a briefing asks. */
  readonly vague?: boolean;
}

export type FactKind = "person" | "organisation" | "place" | "date" | "figure";

/** How exact a figure is: more or less than said, at least or at most so much, about or nearly so much. */
export const HEDGES = ["over", "under", "least", "most", "about", "nearly"] as const;
export type Hedge = (typeof HEDGES)[number];
/** In what there is so much each time: "€65 million a day". */
export const RATES = ["hour", "day", "week", "month", "year", "person"] as const;
export type Rate = (typeof RATES)[number];
/** What became of those whom a figure counts. */
export const FATES = ["dead", "injured", "missing", "arrested"] as const;
export type Fate = (typeof FATES)[number];

export interface FactFinding extends Mention {
  readonly kind: FactKind;
  /** A person's office or description. */
  readonly role?: string;
  /**
   * Normal form: a person's full name, an ISO 3166 code for a country (another place's basic form, where it is known),
   * `yyyy-mm-dd` for a date, digits for a figure.
   */
  readonly value?: string;
  /** A figure's unit as a CLDR unit (`day`, `kilometer`, `percent`) or an ISO 4217 currency. */
  readonly unit?: string;
  /** What a figure counts or belongs to: "ceasefire", "front line". */
  readonly counts?: string;
  readonly hedge?: Hedge;
  readonly rate?: Rate;
  readonly fate?: Fate;
  /** How often the text names a person or place. */
  readonly mentions?: number;
}

/** All that analysis reports of one text. Pure data, never edited; every range indexes the text as given. */
export interface Findings {
  readonly language: Language;
  readonly paragraphs: readonly Range[];
  readonly sentences: readonly Range[];
  /** Every sentence, best first: each what adds most to those before it. */
  readonly summary: readonly RankedSentence[];
  readonly quotes: readonly QuoteFinding[];
  /** Best first. */
  readonly questions: readonly QuestionFinding[];
  readonly facts: readonly FactFinding[];
}
