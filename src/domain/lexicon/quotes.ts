import type { Gendered } from "./people.ts";

/** Who says what, and how one sees it. */
export interface QuotesLexicon {
  // Verbs of saying, and the phrases that name a source.
  /** Verbs of saying in every form the news uses, also of several words: "said", "a déclaré". */
  readonly cues: readonly string[];
  /** Verbs that report speech only with a clause or with marks: "believe", "confirmed", "found". */
  readonly weakCues: readonly string[];
  /** Those of both that take a clause with no word to open it: "said", "believes". */
  readonly bareCues: readonly string[];
  /** Those of both that only follow what was said: "so" („…“, so Merkel). */
  readonly trailingCues: readonly string[];
  /** Auxiliaries that turn a verb of saying round: "was told", "wurde berichtet". */
  readonly passives: readonly string[];
  /** Verbs whose object is who speaks: "quoted", "zitiert". */
  readonly citing: readonly string[];
  /** Phrases before a source: "according to", "selon". */
  readonly sources: readonly string[];
  /** Phrases after a source: "zufolge". */
  readonly sourcesAfter: readonly string[];

  // What somebody calls something.
  /** Verbs and phrases whose marked object is somebody's word for something: "called", "described". */
  readonly labels: readonly string[];
  /** Words between the object of such a verb and what it is called: "as". */
  readonly labelLinks: readonly string[];
  /** Words before marks that make what stands in them a title, a name or a word held at arm's length. */
  readonly titleWords: readonly string[];

  // The order of words.
  /**
   * Orders of words beside subject and verb: "verb-subject" where "sagte Merkel" is as good as "Merkel sagte",
   * "subject-quote-verb" where what is said stands between the two, "subject-first" where the subject opens its
   * clause and phrases may stand between it and the verb, "verb-first" where it stands behind it; "dash-comma" where a
   * comma is all that parts what is said behind a dash from its verb: “– Vi är sena, säger Lind.”, "dash-subject" where
   * the subject may stand before that verb: “– Odotamme, Virtanen sanoo.”
   */
  readonly orders: readonly string[];

  // Around a verb of saying: what stands between it and its subject, and opens or ends what is said.
  /** Words that may stand between subject and verb of saying: "has", "also", "recently". */
  readonly fillers: readonly string[];
  /** Phrases that may: "for his part", "pour sa part". */
  readonly fillerPhrases: readonly string[];
  /** Endings that make any word such a filler: "ly". */
  readonly fillerEndings: readonly string[];
  /** Words that open a content clause: "that", "whether", "que". */
  readonly complementisers: readonly string[];
  /** Openers that say nothing themselves: a clause stands alone without them, in the same order of words. */
  readonly bareOpeners: readonly string[];
  /** Words that, after a comma, lead back from the reported clause to the article's own voice: "though". */
  readonly contrasts: readonly string[];

  // Clauses and their verbs.
  /** Words that open a new clause and so end the search for a subject: "and", "while"; "-는" is any word ending so. */
  readonly clauseWords: readonly string[];
  /** Words that join two of a kind: "and", "or". */
  readonly conjunctions: readonly string[];
  /** Verb forms that show a bare clause to be one: "is", "would"; and endings of such forms: "-ed". */
  readonly finites: readonly string[];

  // The phrase that is a subject.
  /** Words that open a noun phrase: "the", "a", "his". */
  readonly determiners: readonly string[];
  /**
   * Those of them whose case says that the phrase is no subject: "dem", "einen"; or that do so before a small word
   * with an ending: "der -en" ("der britischen Zeitung").
   */
  readonly objectWords: readonly string[];
  /** Prepositions: a subject is not the noun behind one, and a phrase after the speaker ends at one. */
  readonly prepositions: readonly string[];
  readonly pronouns: Pronouns;
  /** Endings of verbs of saying in the plural, where one pronoun is both "she" and "they": "en". */
  readonly pluralEndings: readonly string[];

  // Where the form of the verb alone marks reported speech.
  /** Verb forms that by themselves mark a sentence as reported: "sei", "habe" (German). */
  readonly reportedForms: readonly string[];
  /** Words beside which such a form is none: "ich" ("ich habe"). */
  readonly firstPersons: readonly string[];
  /** Words of a condition, in which such a form reports nothing ("wenn") and nobody has said what is said ("if you say"). */
  readonly conditionals: readonly string[];

  // Where what is said stands between its subject and the verb (Turkish, Hindi, Korean, Japanese), or the subject opens
  // the clause (Chinese, Thai, Persian).
  /** Where every phrase but the subject is marked: endings of words that are no subject, "nda", "'dan" (Turkish). */
  readonly obliqueEndings: readonly string[];
  /** Forms of verbs of saying, also of several words, that stand before their subject: "diyen". */
  readonly leadCues: readonly string[];
  /** Words right behind the subject of a verb of saying, or of any sentence: "ने", "가"; "는", which counts more. */
  readonly subjectMarks: readonly string[];
  readonly topicMarks: readonly string[];
  /** Words that close a phrase of place or time before the subject: "上", "时". */
  readonly phraseEnds: readonly string[];
  /** Words right behind marks that make what stands in them speech: "라고", "diye". */
  readonly quotatives: readonly string[];
  /** Words soon behind those that make it a name or an inscription instead: "불렀다", "적힌". */
  readonly namings: readonly string[];
  /** Words right before a verb of saying that point back to a quotation in the sentence before: "이렇게". */
  readonly pointers: readonly string[];
  /** Endings of a reported clause right before its verb of saying, "다고". */
  readonly clauseClosers: readonly string[];
}

/** Words by whom they can stand for; one that tells no gender is in both lists. */
export interface Pronouns extends Gendered {
  /** Several people, or an organisation: "they". */
  readonly plural: readonly string[];
  /** A word that points to what stands right before it: "who", "qui". */
  readonly relative: readonly string[];
}

/** A language nobody has written these lists for. */
export const NO_QUOTES: QuotesLexicon = {
  cues: [],
  weakCues: [],
  bareCues: [],
  trailingCues: [],
  passives: [],
  citing: [],
  sources: [],
  sourcesAfter: [],
  labels: [],
  labelLinks: [],
  titleWords: [],
  orders: [],
  fillers: [],
  fillerPhrases: [],
  fillerEndings: [],
  complementisers: [],
  bareOpeners: [],
  contrasts: [],
  clauseWords: [],
  conjunctions: [],
  finites: [],
  determiners: [],
  objectWords: [],
  prepositions: [],
  pronouns: { m: [], f: [], plural: [], relative: [] },
  pluralEndings: [],
  reportedForms: [],
  firstPersons: [],
  conditionals: [],
  obliqueEndings: [],
  leadCues: [],
  subjectMarks: [],
  topicMarks: [],
  phraseEnds: [],
  quotatives: [],
  namings: [],
  pointers: [],
  clauseClosers: [],
};
