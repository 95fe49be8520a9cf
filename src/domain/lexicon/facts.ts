import type { Fate, Hedge, Rate } from "../findings.ts";

/** Places, organisations, dates and figures. */
export interface FactsLexicon {
  readonly countries: readonly CountryWords[];
  /** Cities and regions, as written; `*` as with countries; other forms of one behind a "|": "Київ|Києв*". */
  readonly cities: readonly string[];
  /** Letters that may be written onto the front of a name: "و", "ب" (Arabic). */
  readonly prefixes: readonly string[];
  /** Prepositions before a place: "in", "near". */
  readonly placePrepositions: readonly string[];
  /** Organisations as written, also in short: "NATO", "Associated Press". */
  readonly organisations: readonly string[];
  /** Lower-case words inside the name of an organisation: "of", "for". */
  readonly organisationLinks: readonly string[];
  /** Month names in every form, January first: alternatives split by "|". */
  readonly months: readonly string[];
  /** Weekday names in every form, Monday first: alternatives split by "|". */
  readonly weekdays: readonly string[];
  /** Words right before or after a weekday that push it back or on: "last", "dernier"; "next". */
  readonly lastWords: readonly string[];
  readonly nextWords: readonly string[];
  /** Words earlier in the sentence that make a bare weekday the coming one: "will". */
  readonly futureWords: readonly string[];
  readonly days: readonly DayWord[];
  /** Patterns of dates that stay without a day: "last week". */
  readonly vagueDates: readonly string[];
  readonly numbers: readonly NumberWord[];
  /** What is written onto the numbers of year, month and day, in this order: "년", "월", "일". */
  readonly dateMarks: readonly string[];
  /** Words written onto a number that say what is counted: "명"; not empty where units and factors are so, too. */
  readonly counters: readonly string[];
  readonly factors: readonly NumberWord[];
  readonly units: readonly UnitWords[];
  /** Currency words and signs. */
  readonly currencies: readonly UnitWords[];
  /** Words and signs before a number that are its unit: "yüzde" (Turkish). */
  readonly unitsBefore: readonly UnitWords[];
  /** Words between a unit and what it measures: "of", "de". */
  readonly countLinks: readonly string[];
  /** Words that end what a figure counts: prepositions, conjunctions, verbs; "*ed" is any word ending so. */
  readonly countEnds: readonly string[];
  /** How many words what is counted has at the most. */
  readonly countMost: number;
  readonly hedges: readonly HedgeWords[];
  readonly rates: readonly RateWords[];
  readonly fates: readonly FateWords[];
  /** What stands between the two numbers of a ratio, neither of which counts anything: "out of"; patterns. */
  readonly ratios: readonly string[];
  /** How plural nouns end, and plurals that do not: what is counted ends with one. Empty: any noun will do. */
  readonly countedEndings: readonly string[];
  readonly countedPlurals: readonly string[];
  /** How words for people as a group end, which stand behind a preposition and are no places: "ers". */
  readonly groupEndings: readonly string[];
  /** Patterns of sentences that say who wrote the article: "contributed to this report". */
  readonly credits: readonly string[];
  /** Whether nouns are written with a capital, so that the first one is what is counted. */
  readonly nounsCapital: boolean;
  /** "." or ",": what stands before the decimals. */
  readonly decimal: string;
}

/**
 * A country: its ISO 3166 code, its names, and the words for what and who is of it, as written. A trailing `*`
 * stands for any ending, in languages that inflect.
 */
export interface CountryWords {
  readonly code: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

/** A unit: CLDR's name or an ISO 4217 code, and the words or signs for it. */
export interface UnitWords {
  readonly unit: string;
  readonly words: readonly string[];
}

/** A number or factor written as a word: "five", "million". */
export interface NumberWord {
  readonly word: string;
  readonly value: number;
}

/** A word that stands for a day, counted from the day of publication: "yesterday" is −1. */
export interface DayWord {
  readonly word: string;
  readonly days: number;
}

/** What stands right before or behind a number and says how exact it is: patterns, "more than", "or more". */
export interface HedgeWords {
  readonly hedge: Hedge;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What stands right behind a figure that is so much in each: patterns, "a day". */
export interface RateWords {
  readonly rate: Rate;
  readonly words: readonly string[];
}

/** What stands before or behind a number and says what became of those counted: patterns, "killing", "were killed". */
export interface FateWords {
  readonly fate: Fate;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A language nobody has written these lists for. */
export const NO_FACTS: FactsLexicon = {
  countries: [],
  cities: [],
  prefixes: [],
  placePrepositions: [],
  organisations: [],
  organisationLinks: [],
  months: [],
  weekdays: [],
  lastWords: [],
  nextWords: [],
  futureWords: [],
  days: [],
  vagueDates: [],
  numbers: [],
  dateMarks: [],
  counters: [],
  factors: [],
  units: [],
  currencies: [],
  unitsBefore: [],
  countLinks: [],
  countEnds: [],
  countMost: 2,
  hedges: [],
  rates: [],
  fates: [],
  ratios: [],
  countedEndings: [],
  countedPlurals: [],
  groupEndings: [],
  credits: [],
  nounsCapital: false,
  decimal: ".",
};
