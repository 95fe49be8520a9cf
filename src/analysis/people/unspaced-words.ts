import type { Lexicon } from "../../domain/lexicon.ts";
import type { NameMention } from "./name-mentions.ts";
import type { Token } from "../words/tokens.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** A name as tokens `from`–`to`. */
export interface FoundName extends NameMention {
  readonly to: number;
}

/** A language's data on names where no space parts a name from the words beside it; made once an article. */
export interface UnspacedWords {
  /** Family names that the given name is written onto (Chinese), and others (Japanese). */
  readonly families: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly genders: ReadonlyMap<string, "m" | "f">;
  readonly given: ReadonlySet<string>;
  /** The characters that names from elsewhere are written with. */
  readonly syllables: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly honorificsAfter: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly roleModifiers: ReadonlySet<string>;
  readonly roleLinks: ReadonlySet<string>;
  /** Countries, cities and organisations: part of an office, never of a name. */
  readonly bodies: ReadonlySet<string>;
  readonly organisations: readonly string[];
  readonly cues: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  /** Prepositions and conjunctions. */
  readonly links: ReadonlySet<string>;
  /** Whatever is no part of a name. */
  readonly closed: ReadonlySet<string>;
  /** The same without the signs for countries, which names are written with too. */
  readonly isFixed: (word: string) => boolean;
}

/** Makes a lexicon ready for finding names between words without spaces; null for other languages. */
export const compileUnspaced = perLexicon(unspacedWords);

function unspacedWords(lexicon: Lexicon): UnspacedWords | null {
  const { people, quotes, facts } = lexicon;
  if (!people.nameOrders.includes("unspaced")) return null;
  const genders = new Map<string, "m" | "f">();
  for (const gender of ["m", "f"] as const)
    for (const word of [...people.givenNames[gender], ...people.genderedRoles[gender]])
      genders.set(word.toLowerCase(), gender);
  const cues = [...quotes.cues, ...quotes.weakCues];
  const bodies = [
    ...facts.countries.flatMap(({ names, adjectives }) => [...names, ...adjectives]),
    ...facts.cities,
    ...facts.organisations,
    ...people.organisations,
    ...people.places,
  ].map((word) => word.toLowerCase());
  const roles = [...people.roles, ...people.honorifics, ...people.honorificsAfter];
  const closed = closedWords(lexicon);
  for (const list of [roles, bodies, cues]) for (const word of list) closed.add(word);
  const signs = new Set(people.roleModifiers);
  return {
    families: new Set(
      people.familyNames.flatMap((name) => (name.endsWith("*") ? name.slice(0, -1) : [])),
    ),
    surnames: new Set(people.familyNames.filter((name) => !name.endsWith("*"))),
    genders,
    given: new Set([...people.givenNames.m, ...people.givenNames.f]),
    syllables: new Set(people.nameSyllables.join("")),
    honorifics: new Set(people.honorifics),
    honorificsAfter: new Set(people.honorificsAfter),
    roles: new Set(people.roles),
    roleModifiers: new Set(people.roleModifiers),
    roleLinks: new Set(people.roleLinks),
    bodies: new Set(bodies),
    organisations: people.organisations,
    cues: new Set(cues),
    fillers: new Set(quotes.fillers),
    links: new Set([...quotes.prepositions, ...quotes.conjunctions]),
    closed,
    isFixed: (word) => closed.has(word) && !(word.length === 1 && signs.has(word)),
  };
}

function closedWords({ people, quotes, rank, facts }: Lexicon): Set<string> {
  const { m, f, plural, relative } = quotes.pronouns;
  const closed = new Set<string>();
  for (const list of [
    people.notNames,
    people.roleModifiers,
    people.roleLinks,
    rank.stopWords,
    m,
    f,
    plural,
    relative,
    quotes.labels,
    quotes.sources,
    quotes.sourcesAfter,
    quotes.fillers,
    quotes.clauseWords,
    quotes.conjunctions,
    quotes.prepositions,
    quotes.determiners,
    quotes.complementisers,
    quotes.passives,
    quotes.titleWords,
    quotes.subjectMarks,
    quotes.topicMarks,
    quotes.quotatives,
  ])
    for (const word of list) closed.add(word);
  for (const forms of facts.weekdays) for (const word of forms.split("|")) closed.add(word);
  for (const { word } of facts.days) closed.add(word);
  return closed;
}

/** The words of some tokens as written. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ gap, text }, index) => (index === 0 ? text : gap + text))
    .join("");
}
