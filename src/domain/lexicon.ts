import type { Language } from "./language.ts";
import type { Fate, Hedge, QuestionKind, Rate } from "./findings.ts";

/**
 * Everything analysis must know of one language: the parsed `locales/<language>/lexicon.json`,
 * with the question patterns of its phrases. A language without a folder gets empty lists:
 * marks and statistics then do what they can, and no speaker is guessed.
 * Words are in lower case unless a line says otherwise.
 */
export interface Lexicon {
  readonly language: Language;
  readonly segment: SegmentLexicon;
  readonly people: PeopleLexicon;
  readonly quotes: QuotesLexicon;
  readonly rank: RankLexicon;
  readonly questions: QuestionsLexicon;
  readonly facts: FactsLexicon;
  readonly ingest: IngestLexicon;
}

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

/** Words by grammatical gender. */
export interface Gendered {
  readonly m: readonly string[];
  readonly f: readonly string[];
}

/** Who is a person, and what they are. */
export interface PeopleLexicon {
  /** Forms of address before a name, without stops, that are no office: "mr", "dame", "herr". */
  readonly honorifics: readonly string[];
  /** Heads of an office or description, in every form, also of several words: "president", "chief of staff". */
  readonly roles: readonly string[];
  /** Endings that make a longer word a role, in languages that compound: "minister" in "Außenminister". */
  readonly roleEndings: readonly string[];
  /**
   * Lower-case words that may stand within a role beside its head: "former", "foreign", "deputy"; "*ского" is any
   * word ending so, "ال*" any beginning so.
   */
  readonly roleModifiers: readonly string[];
  /** Words that stand within a role only behind its head: "обороны", "*ения" for any word ending so. */
  readonly roleComplements: readonly string[];
  /** Words that join a role to what it is of: "of", "for", "des". */
  readonly roleLinks: readonly string[];
  /** Words between a name and what the person belongs to: "of", "from", "vom". */
  readonly affiliations: readonly string[];
  /** Given names, capitalised as written. */
  readonly givenNames: Gendered;
  /** Honorifics and roles that tell the gender: "spokeswoman", "mrs", "präsidentin". */
  readonly genderedRoles: Gendered;
  /** Lower-case words inside names: "von", "de", "bin". */
  readonly particles: readonly string[];
  /**
   * Capitalised words that are no part of a name: weekdays, months, nationalities, in lower case. With
   * `nameOrders`, any such words; "*ها" is any word ending so, "می*" any beginning so.
   */
  readonly notNames: readonly string[];
  /** Words that make a capitalised run an organisation: "ministry", "university", "party". */
  readonly organisations: readonly string[];
  /** Words that make a capitalised run a place or thing: "street", "river", "province". */
  readonly places: readonly string[];
  /** Endings that names take when inflected, longest first: "ові", "ом" (Ukrainian). */
  readonly nameEndings: readonly string[];
  /**
   * How names and offices inflect, better than `nameEndings`: the ending in the nominative ("-" is none), genitive,
   * dative, accusative and so on: "ец ца цу ца цом/цем". By these forms of one name meet, and the nominative is shown.
   */
  readonly nameDeclensions: readonly string[];
  /**
   * For scripts without capitals, and empty elsewhere: on which side of a name its office stands, "role-name" or
   * "name-role", also both; "modifier-role" where adjectives and countries precede the office ("미국 대통령");
   * "unspaced" where no space parts a name from the words beside it.
   */
  readonly nameOrders: readonly string[];
  /** With `nameOrders`: names that alone mean a person ("ترامب"); "김*" where the given name is written onto it. */
  readonly familyNames: readonly string[];
  /** Characters that names from elsewhere are written with, where such names have no others: "斯特朗". */
  readonly nameSyllables: readonly string[];
  /** Given names that are everyday words too, and need an office, an address or a known family name beside them. */
  readonly wordNames: readonly string[];
  /** What is written onto the front of a name or office ("و"), or "لل ال": and what that stands for. */
  readonly namePrefixes: readonly string[];
  /** What is written onto the end of a name or office: "은", "에게". */
  readonly nameSuffixes: readonly string[];
  /** Forms of address behind a name: "씨", "जी". */
  readonly honorificsAfter: readonly string[];
  /** Those of `nameSuffixes` that only follow a vowel, and those that only follow a consonant: "는", "은". */
  readonly suffixesAfterVowel: readonly string[];
  readonly suffixesAfterConsonant: readonly string[];
  /** Words that end like a suffix and have none: "제주도"; "*주의" is any word ending so. */
  readonly suffixless: readonly string[];
}

/** Words by whom they can stand for; one that tells no gender is in both lists. */
export interface Pronouns extends Gendered {
  /** Several people, or an organisation: "they". */
  readonly plural: readonly string[];
  /** A word that points to what stands right before it: "who", "qui". */
  readonly relative: readonly string[];
}

/** Who says what, and how one sees it. */
export interface QuotesLexicon {
  /** Verbs of saying in every form the news uses, also of several words: "said", "a déclaré". */
  readonly cues: readonly string[];
  /** Verbs that report speech only with a clause or with marks: "believe", "confirmed", "found". */
  readonly weakCues: readonly string[];
  /** Those of both that take a clause with no word to open it: "said", "believes". */
  readonly bareCues: readonly string[];
  /** Those of both that only follow what was said: "so" („…“, so Merkel). */
  readonly trailingCues: readonly string[];
  /** Verbs and phrases whose marked object is somebody's word for something: "called", "described". */
  readonly labels: readonly string[];
  /** Verbs whose object is who speaks: "quoted", "zitiert". */
  readonly citing: readonly string[];
  /** Words between the object of such a verb and what it is called: "as". */
  readonly labelLinks: readonly string[];
  /** Phrases before a source: "according to", "selon". */
  readonly sources: readonly string[];
  /** Phrases after a source: "zufolge". */
  readonly sourcesAfter: readonly string[];
  /**
   * Orders of words beside subject and verb: "verb-subject" where "sagte Merkel" is as good as "Merkel sagte",
   * "subject-quote-verb" where what is said stands between the two, "subject-first" where the subject opens its
   * clause and phrases may stand between it and the verb, "verb-first" where it stands behind it; "dash-comma" where a
   * comma is all that parts what is said behind a dash from its verb: “– Vi är sena, säger Lind.”, "dash-subject" where
   * the subject may stand before that verb: “– Odotamme, Virtanen sanoo.”
   */
  readonly orders: readonly string[];
  /** Words that open a content clause: "that", "whether", "que". */
  readonly complementisers: readonly string[];
  /** Openers that say nothing themselves: a clause stands alone without them, in the same order of words. */
  readonly bareOpeners: readonly string[];
  /** Words that may stand between subject and verb of saying: "has", "also", "recently". */
  readonly fillers: readonly string[];
  /** Endings that make any word such a filler: "ly". */
  readonly fillerEndings: readonly string[];
  /** Verb forms that show a bare clause to be one: "is", "would"; and endings of such forms: "-ed". */
  readonly finites: readonly string[];
  /** Auxiliaries that turn a verb of saying round: "was told", "wurde berichtet". */
  readonly passives: readonly string[];
  /** Words that open a new clause and so end the search for a subject: "and", "while"; "-는" is any word ending so. */
  readonly clauseWords: readonly string[];
  /** Words that join two of a kind: "and", "or". */
  readonly conjunctions: readonly string[];
  /** Words that, after a comma, lead back from the reported clause to the article's own voice: "though". */
  readonly contrasts: readonly string[];
  /** Prepositions: a subject is not the noun behind one, and a phrase after the speaker ends at one. */
  readonly prepositions: readonly string[];
  /** Words that open a noun phrase: "the", "a", "his". */
  readonly determiners: readonly string[];
  /**
   * Those of them whose case says that the phrase is no subject: "dem", "einen"; or that do so before a small word
   * with an ending: "der -en" ("der britischen Zeitung").
   */
  readonly objectWords: readonly string[];
  /** Words before marks that make what stands in them a title, a name or a word held at arm's length. */
  readonly titleWords: readonly string[];
  readonly pronouns: Pronouns;
  /** Endings of verbs of saying in the plural, where one pronoun is both "she" and "they": "en". */
  readonly pluralEndings: readonly string[];
  /** Verb forms that by themselves mark a sentence as reported: "sei", "habe" (German). */
  readonly reportedForms: readonly string[];
  /** Words beside which such a form is none: "ich" ("ich habe"). */
  readonly firstPersons: readonly string[];
  /** Words of clauses in which such a form means a condition instead: "wenn". */
  readonly conditionals: readonly string[];
  /** Where every other phrase is marked: endings of words that are no subject, "nda", "'dan" (Turkish). */
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

/** What makes a sentence a poor point of a summary. */
export interface RankLexicon {
  /** Words that say little: they count for nothing when sentences are compared. */
  readonly stopWords: readonly string[];
  /** Openings, also of several words, that lean on the sentence before: "he", "meanwhile", "this". */
  readonly leansBack: readonly string[];
  /** Patterns of lines that are no text: "^By ". */
  readonly bylines: readonly string[];
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

/** The lexicon of a language nobody has written one for. */
export function emptyLexicon(language: Language): Lexicon {
  const none: readonly string[] = [];
  return {
    language,
    segment: {
      titles: none,
      abbreviations: none,
      beforeFigures: none,
      starters: none,
      ordinals: none,
      wholeQuotes: none,
    },
    people: {
      honorifics: none,
      roles: none,
      roleEndings: none,
      roleModifiers: none,
      roleComplements: none,
      roleLinks: none,
      affiliations: none,
      givenNames: { m: none, f: none },
      genderedRoles: { m: none, f: none },
      particles: none,
      notNames: none,
      organisations: none,
      places: none,
      nameEndings: none,
      nameDeclensions: none,
      nameOrders: none,
      familyNames: none,
      nameSyllables: none,
      wordNames: none,
      namePrefixes: none,
      nameSuffixes: none,
      honorificsAfter: none,
      suffixesAfterVowel: none,
      suffixesAfterConsonant: none,
      suffixless: none,
    },
    quotes: {
      cues: none,
      weakCues: none,
      bareCues: none,
      labels: none,
      trailingCues: none,
      citing: none,
      labelLinks: none,
      sources: none,
      sourcesAfter: none,
      orders: none,
      complementisers: none,
      bareOpeners: none,
      fillers: none,
      fillerEndings: none,
      finites: none,
      passives: none,
      clauseWords: none,
      conjunctions: none,
      contrasts: none,
      prepositions: none,
      determiners: none,
      objectWords: none,
      titleWords: none,
      pronouns: { m: none, f: none, plural: none, relative: none },
      pluralEndings: none,
      reportedForms: none,
      firstPersons: none,
      conditionals: none,
      obliqueEndings: none,
      leadCues: none,
      subjectMarks: none,
      topicMarks: none,
      phraseEnds: none,
      quotatives: none,
      namings: none,
      pointers: none,
      clauseClosers: none,
    },
    rank: { stopWords: none, leansBack: none, bylines: none },
    questions: {
      words: [],
      rules: [],
      clauseStarts: none,
      clauseEnds: none,
      noSubject: none,
      lowerable: none,
      times: none,
      pronouns: none,
      personal: none,
      contractions: [],
      inversion: {
        auxiliaries: none,
        modals: none,
        relatives: none,
        verbs: none,
        irregular: none,
        plurals: none,
        carriers: none,
      },
    },
    facts: {
      countries: [],
      cities: none,
      prefixes: none,
      placePrepositions: none,
      organisations: none,
      organisationLinks: none,
      months: none,
      weekdays: none,
      lastWords: none,
      nextWords: none,
      futureWords: none,
      days: [],
      vagueDates: none,
      numbers: [],
      dateMarks: none,
      counters: none,
      factors: [],
      units: [],
      currencies: [],
      unitsBefore: [],
      countLinks: none,
      countEnds: none,
      countMost: 2,
      hedges: [],
      rates: [],
      fates: [],
      ratios: none,
      countedEndings: none,
      countedPlurals: none,
      groupEndings: none,
      credits: none,
      nounsCapital: false,
      decimal: ".",
    },
    ingest: {
      bylines: none,
      credits: none,
      joiners: none,
      dateLabels: none,
      kickers: none,
      monthLocales: none,
    },
  };
}
