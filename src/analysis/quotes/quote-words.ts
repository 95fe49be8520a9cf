import type { Lexicon } from "../../domain/lexicon.ts";
import { compileNameForms, type NameForms } from "../people/name-forms.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** Phrases of one word or more by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A language's data on quotes, made ready for looking up. */
export interface QuoteWords {
  /** Whether the language has cues at all; without them speakers are not guessed. */
  readonly known: boolean;
  readonly cues: Phrases;
  readonly weakCues: Phrases;
  readonly bareCues: ReadonlySet<string>;
  readonly labels: Phrases;
  readonly sources: Phrases;
  readonly sourcesAfter: Phrases;
  readonly inverts: boolean;
  readonly complementisers: ReadonlySet<string>;
  readonly bareOpeners: readonly string[];
  readonly fillers: ReadonlySet<string>;
  /** Phrases of fillers by their last word, each from its first word on. */
  readonly fillerPhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly fillerEndings: readonly string[];
  readonly finites: ReadonlySet<string>;
  readonly finiteEndings: readonly string[];
  readonly passives: ReadonlySet<string>;
  readonly clauseWords: ReadonlySet<string>;
  /** Prepositions and the words that join a role to what it is of: what follows one is no subject. */
  readonly links: ReadonlySet<string>;
  readonly labelLinks: ReadonlySet<string>;
  readonly affiliations: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly citing: ReadonlySet<string>;
  readonly trailingCues: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly contrasts: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly objectWords: ReadonlySet<string>;
  /** Articles that are such before a small word with an ending. */
  readonly objectEndings: readonly (readonly [string, string])[];
  readonly nounsCapital: boolean;
  readonly titleWords: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly forms: NameForms;
  readonly roleEndings: readonly string[];
  readonly pluralEndings: readonly string[];
  readonly reportedForms: ReadonlySet<string>;
  readonly firstPersons: ReadonlySet<string>;
  readonly conditionals: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  /** Whether a comma is all that parts what is said behind a dash from its verb. */
  readonly dashComma: boolean;
  readonly dashSubject: boolean;
  /** Whether what is said stands between its subject and the verb. */
  readonly verbFinal: boolean;
  /** Whether the subject opens its clause and phrases may stand between it and the verb. */
  readonly subjectFirst: boolean;
  /** Whether the subject stands behind its verb. */
  readonly verbFirst: boolean;
  readonly phraseEnds: ReadonlySet<string>;
  /** Words that join what is of something to it: "的". */
  readonly genitives: ReadonlySet<string>;
  readonly obliqueEndings: readonly string[];
  /** Forms of verbs of saying whose subject stands behind them. */
  readonly leadCues: ReadonlySet<string>;
  readonly subjectMarks: ReadonlySet<string>;
  /** Those of them that count more. */
  readonly topicMarks: ReadonlySet<string>;
  readonly quotatives: ReadonlySet<string>;
  readonly namings: ReadonlySet<string>;
  readonly pointers: ReadonlySet<string>;
  readonly clauseClosers: readonly string[];
  /** Last words of phrases that can speak: offices, forms of address, kinds of organisations. */
  readonly speakers: ReadonlySet<string>;
  /** Whether an office stands behind its holder's name. */
  readonly roleBehind: boolean;
  /** Forms of address written onto the end of a name, which are no part of it: "씨". */
  readonly address: ReadonlySet<string>;
  readonly clauseEndings: readonly string[];
}

/** Whom a pronoun can stand for; "any" tells no gender. */
export type PronounKind = "m" | "f" | "any" | "plural" | "relative";

/** Makes a lexicon ready for finding quotes. */
export const compileQuotes = perLexicon(quoteWords);

function quoteWords({ quotes, people, facts }: Lexicon): QuoteWords {
  const pronouns = new Map<string, PronounKind>();
  for (const kind of ["relative", "plural", "f", "m"] as const)
    for (const word of quotes.pronouns[kind])
      pronouns.set(word, kind === "m" && pronouns.get(word) === "f" ? "any" : kind);
  return {
    known: quotes.cues.length > 0,
    cues: phrases(quotes.cues),
    weakCues: phrases(quotes.weakCues),
    bareCues: new Set(quotes.bareCues),
    labels: phrases(quotes.labels),
    sources: phrases(quotes.sources),
    sourcesAfter: phrases(quotes.sourcesAfter),
    inverts: quotes.orders.includes("verb-subject"),
    complementisers: new Set(quotes.complementisers),
    bareOpeners: quotes.bareOpeners,
    fillers: new Set(quotes.fillers),
    fillerPhrases: byLastWord(quotes.fillerPhrases),
    fillerEndings: quotes.fillerEndings,
    finites: new Set(quotes.finites),
    finiteEndings: quotes.finites.flatMap((form) => (form.startsWith("-") ? [form.slice(1)] : [])),
    passives: new Set(quotes.passives),
    clauseWords: new Set(quotes.clauseWords),
    links: new Set(
      [...quotes.prepositions, ...people.roleLinks].filter(
        (word) => !quotes.determiners.includes(word),
      ),
    ),
    labelLinks: new Set(quotes.labelLinks),
    affiliations: new Set(people.affiliations),
    honorifics: new Set(people.honorifics),
    citing: new Set(quotes.citing),
    trailingCues: new Set(quotes.trailingCues),
    conjunctions: new Set(quotes.conjunctions),
    contrasts: new Set(quotes.contrasts),
    prepositions: new Set(quotes.prepositions),
    determiners: new Set(quotes.determiners),
    objectWords: new Set(quotes.objectWords),
    objectEndings: quotes.objectWords.flatMap((word) => {
      const [article = "", ending] = word.split(" -");
      return ending === undefined ? [] : [[article, ending] as const];
    }),
    nounsCapital: facts.nounsCapital,
    titleWords: new Set(quotes.titleWords),
    roles: new Set(people.roles),
    forms: compileNameForms(people),
    roleEndings: people.roleEndings,
    pluralEndings: quotes.pluralEndings,
    reportedForms: new Set(quotes.reportedForms),
    firstPersons: new Set(quotes.firstPersons),
    conditionals: new Set(quotes.conditionals),
    pronouns,
    dashComma: quotes.orders.includes("dash-comma"),
    dashSubject: quotes.orders.includes("dash-subject"),
    verbFinal: quotes.orders.includes("subject-quote-verb"),
    subjectFirst: quotes.orders.includes("subject-first"),
    verbFirst: quotes.orders.includes("verb-first"),
    phraseEnds: new Set(quotes.phraseEnds),
    genitives: new Set(
      people.roleLinks.filter(
        (word) => ![...quotes.prepositions, ...quotes.conjunctions].includes(word),
      ),
    ),
    obliqueEndings: quotes.obliqueEndings,
    leadCues: new Set(quotes.leadCues),
    subjectMarks: new Set([...quotes.subjectMarks, ...quotes.topicMarks]),
    topicMarks: new Set(quotes.topicMarks),
    quotatives: new Set(quotes.quotatives),
    namings: new Set(quotes.namings),
    pointers: new Set(quotes.pointers),
    clauseClosers: quotes.clauseClosers,
    speakers: new Set([...people.roles, ...people.honorificsAfter, ...people.organisations]),
    address: new Set(people.honorificsAfter.filter((word) => people.nameSuffixes.includes(word))),
    roleBehind: people.nameOrders.includes("name-role"),
    clauseEndings: quotes.clauseWords.flatMap((word) =>
      word.startsWith("-") ? [word.slice(1)] : [],
    ),
  };
}

/** Whether a phrase that ends in the word can speak: an office, a form of address, an organisation. */
export function namesSpeaker({ speakers, roleEndings }: QuoteWords, last: string): boolean {
  return speakers.has(last) || roleEndings.some((ending) => last.endsWith(ending));
}

/** Whether the word is the head of an office, also as the end of a compound. */
export function namesOffice({ roles, roleEndings }: QuoteWords, word: string): boolean {
  return roles.has(word) || roleEndings.some((ending) => word.endsWith(ending));
}

function phrases(list: readonly string[]): Phrases {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of list) {
    const parts = phrase.split(" ");
    const first = parts[0] ?? phrase;
    const known = index.get(first);
    if (known) known.push(parts);
    else index.set(first, [parts]);
  }
  for (const list of index.values()) list.sort((one, other) => other.length - one.length);
  return index;
}

function byLastWord(list: readonly string[]): Map<string, string[][]> {
  const index = new Map<string, string[][]>();
  for (const phrase of list) {
    const parts = phrase.split(" ");
    const last = parts.at(-1) ?? phrase;
    index.set(last, [...(index.get(last) ?? []), parts]);
  }
  return index;
}
