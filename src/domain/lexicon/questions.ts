import type { QuestionKind } from "../findings.ts";

/** What is open, and how one asks for it. */
export interface QuestionsLexicon {
  readonly words: readonly PatternWords[];
  /** Tried in this order; of two cues in one place the first rule's counts. */
  readonly rules: readonly QuestionRule[];
  /** Patterns after which a clause begins, looking back from a cue. */
  readonly clauseStarts: readonly string[];
  /** Patterns at which a clause ends, looking on from a cue. */
  readonly clauseEnds: readonly string[];
  /** First words of what can be no subject: prepositions, participles, "there". */
  readonly noSubject: readonly string[];
  /** Words with a capital only at the start of a sentence: "the", "some"; "*tions" is any word ending so. */
  readonly lowerable: readonly string[];
  /** Words that say when, so that "when" need not be asked: patterns. */
  readonly times: readonly string[];
  /** Words that stand for somebody or something named before: "he", "it". */
  readonly pronouns: readonly string[];
  /** Words of the first and second person: a question with one of them is somebody's, not the desk's. */
  readonly personal: readonly string[];
  /** What runs together when a pattern is filled, as patterns and their replacements: "de le" → "du". */
  readonly contractions: readonly Contraction[];
  readonly inversion: InversionLexicon;
}

/**
 * One way in which a sentence leaves something open. `cue` and `unless` are regular expressions, `%name%` in them
 * stands for a word list of `QuestionsLexicon.words`. Of `ask` the first pattern counts whose placeholders can all
 * be filled: with the cue's named groups, `before` and `after` (the clause around the cue), and filters behind a
 * bar: `{clause|inverted}`. `vague` asks where nothing better can be made of the sentence.
 */
export interface QuestionRule {
  readonly kind: QuestionKind;
  readonly rule: string;
  readonly cue: string;
  readonly unless?: string;
  readonly ask: readonly string[];
  readonly vague?: string;
}

/** A word list that several patterns share; `pattern` is a regular expression's alternatives. */
export interface PatternWords {
  readonly name: string;
  readonly pattern: string;
}

export interface Contraction {
  readonly from: string;
  readonly to: string;
}

/** What a language that asks by putting its auxiliary first (English) needs for it; empty lists elsewhere. */
export interface InversionLexicon {
  readonly auxiliaries: readonly string[];
  /** `from to`: how a modal changes when it opens a question: "may will". */
  readonly modals: readonly string[];
  readonly relatives: readonly string[];
  /** Base forms of verbs. */
  readonly verbs: readonly string[];
  /** `base past participle`. */
  readonly irregular: readonly string[];
  /** Plural nouns without a plural ending: "people". */
  readonly plurals: readonly string[];
  /** Words right before a verb whose subject stands further ahead: "and", "have". */
  readonly carriers: readonly string[];
}

/** A language nobody has written these lists for. */
export const NO_QUESTIONS: QuestionsLexicon = {
  words: [],
  rules: [],
  clauseStarts: [],
  clauseEnds: [],
  noSubject: [],
  lowerable: [],
  times: [],
  pronouns: [],
  personal: [],
  contractions: [],
  inversion: {
    auxiliaries: [],
    modals: [],
    relatives: [],
    verbs: [],
    irregular: [],
    plurals: [],
    carriers: [],
  },
};
