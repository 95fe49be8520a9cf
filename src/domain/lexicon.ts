import type { Language } from "./language.ts";
import type { QuestionKind } from "./findings.ts";

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
}

/** What ends a sentence, and what only looks like it. */
export interface SegmentLexicon {
  /** Abbreviations with their stops, as written, that always stand before something: "Mr.", "Lt.", "z. B.". */
  readonly titles: readonly string[];
  /** Abbreviations with their stops that may also end a sentence, and do so before a starter: "U.S.", "Inc.". */
  readonly abbreviations: readonly string[];
  /** Words that open a sentence far more often than they follow an abbreviation: "the", "he", "however". */
  readonly starters: readonly string[];
  /** Which numbers are ordinals when a stop follows: "digits" ("28. September"), "roman" ("Charles III. reiste"). */
  readonly ordinals: readonly string[];
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
  /** Lower-case words that may stand within a role beside its head: "former", "foreign", "deputy". */
  readonly roleModifiers: readonly string[];
  /** Words that join a role to what it is of: "of", "for", "des". */
  readonly roleLinks: readonly string[];
  /** Given names, capitalised as written. */
  readonly givenNames: Gendered;
  /** Honorifics and roles that tell the gender: "spokeswoman", "mrs", "präsidentin". */
  readonly genderedRoles: Gendered;
  /** Lower-case words inside names: "von", "de", "bin". */
  readonly particles: readonly string[];
  /** Capitalised words that are no part of a name: weekdays, months, nationalities, in lower case. */
  readonly notNames: readonly string[];
  /** Words that make a capitalised run an organisation: "ministry", "university", "party". */
  readonly organisations: readonly string[];
  /** Words that make a capitalised run a place or thing: "street", "river", "province". */
  readonly places: readonly string[];
  /** Endings that names take when inflected, longest first: "ові", "ом" (Ukrainian). */
  readonly nameEndings: readonly string[];
}

/** Words by whom they can stand for. */
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
  /** Verbs and phrases whose marked object is somebody's word for something: "called", "described". */
  readonly labels: readonly string[];
  /** Phrases before a source: "according to", "selon". */
  readonly sources: readonly string[];
  /** Phrases after a source: "zufolge". */
  readonly sourcesAfter: readonly string[];
  /** Words that open a content clause: "that", "whether", "que". */
  readonly complementisers: readonly string[];
  /** Words that may stand between subject and verb of saying: "has", "also", "recently". */
  readonly fillers: readonly string[];
  /** Words that open a new clause and so end the search for a subject: "and", "while", "because". */
  readonly clauseWords: readonly string[];
  /** Prepositions: a subject is not the noun behind one, and a phrase after the speaker ends at one. */
  readonly prepositions: readonly string[];
  /** Words that open a noun phrase: "the", "a", "his". */
  readonly determiners: readonly string[];
  /** Words before marks that make what stands in them a title, a name or a word held at arm's length. */
  readonly titleWords: readonly string[];
  /** Nouns of texts and groups that speak like a person: "statement", "police", "report". */
  readonly bodies: readonly string[];
  readonly pronouns: Pronouns;
}

/** Patterns with `{placeholders}`, per kind: `locales/<language>/phrases.json`, keys `question.<kind>…`. */
export type QuestionPatterns = Readonly<Partial<Record<QuestionKind, readonly string[]>>>;

/** The lexicon of a language nobody has written one for. */
export function emptyLexicon(language: Language): Lexicon {
  const none: readonly string[] = [];
  return {
    language,
    segment: { titles: none, abbreviations: none, starters: none, ordinals: none },
    people: {
      honorifics: none,
      roles: none,
      roleEndings: none,
      roleModifiers: none,
      roleLinks: none,
      givenNames: { m: none, f: none },
      genderedRoles: { m: none, f: none },
      particles: none,
      notNames: none,
      organisations: none,
      places: none,
      nameEndings: none,
    },
    quotes: {
      cues: none,
      weakCues: none,
      labels: none,
      sources: none,
      sourcesAfter: none,
      complementisers: none,
      fillers: none,
      clauseWords: none,
      prepositions: none,
      determiners: none,
      titleWords: none,
      bodies: none,
      pronouns: { m: none, f: none, plural: none, relative: none },
    },
  };
}
