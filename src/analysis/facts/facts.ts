import type { FactFinding } from "../../domain/findings.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { Range } from "../../domain/span.ts";
import { findCountedFigures } from "./counted-figures.ts";
import { findDates } from "./dates.ts";
import { findFigures } from "./figures.ts";
import { findOrganisations } from "./organisations.ts";
import { overlapping } from "../words/overlap.ts";
import type { Person } from "../people/people.ts";
import { findPlaces } from "./places.ts";
import type { Word } from "../words/words.ts";

/** What the facts of one article are found with. */
export interface FactSource {
  readonly text: string;
  /** The body's sentences with their words, in order. */
  readonly sentences: readonly Range[];
  readonly words: readonly (readonly Word[])[];
  readonly people: readonly Person[];
  /** What stands at the head besides the title: who is named there alone wrote the article. */
  readonly heads: readonly Range[];
  /** The day of publication, `yyyy-mm-dd`. */
  readonly published: string | null;
}

/**
 * Who, which organisations, where, when and how much, by kind, each person, place and date once: people and places
 * that the article names most and first before the others, the rest in text order.
 */
export function findFacts(source: FactSource, lexicon: Lexicon): FactFinding[] {
  const { text, people, published } = source;
  const credit = creditsIn(source, lexicon.facts.credits);
  const isCredit = overlapping([...source.heads, ...credit]);
  const isStory = (_: unknown, at: number): boolean => {
    const sentence = source.sentences[at];
    return sentence === undefined || !isCredit(sentence);
  };
  const sentences = source.sentences.filter(isStory);
  const words = source.words.filter(isStory);
  const persons = people
    .filter(({ mentions }) => !mentions.every(isCredit))
    .toSorted((one, other) => weightOf(other, text) - weightOf(one, text))
    .flatMap(personFact(text));
  const named = people.flatMap(({ mentions }) => mentions).toSorted(byStart);
  const names = new Set(people.flatMap(({ name }) => name.toLowerCase().split(" ")));
  const organisations = findOrganisations(text, words, named, lexicon);
  const dates = findDates(text, sentences, published, lexicon.facts);
  const taken = [...named, ...organisations, ...dates];
  const places = findPlaces(text, words, taken, names, lexicon.facts);
  const figures = (lexicon.facts.counters.length > 0 ? findCountedFigures : findFigures)(
    text,
    sentences,
    dates,
    lexicon.facts,
  );
  return [
    ...persons,
    ...organisations,
    ...places,
    ...once(dates, ({ value, text: said }) => value ?? said.toLowerCase()),
    ...once(figures, ({ value, unit, counts, fate }) => [value, unit, counts, fate].join(" ")),
  ];
}

/** The sentences that only say who wrote the article. */
function creditsIn({ text, sentences }: FactSource, patterns: readonly string[]): Range[] {
  if (patterns.length === 0) return [];
  const credit = new RegExp(patterns.join("|"), "u");
  return sentences.filter(({ start, end }) => credit.test(text.slice(start, end)));
}

/** How many mentions it is worth to be named at the very beginning. */
const EARLY = 2;

function weightOf({ mentions }: Person, text: string): number {
  const [first] = mentions;
  return mentions.length + (first ? EARLY * (1 - first.start / text.length) : 0);
}

function personFact(text: string): (person: Person) => FactFinding[] {
  return ({ name, role, mentions }) => {
    const [first] = mentions;
    if (!first) return [];
    const { start, end } = first;
    return [
      {
        kind: "person",
        start,
        end,
        text: text.slice(start, end),
        value: name,
        ...(role === null ? {} : { role }),
        mentions: mentions.length,
      },
    ];
  };
}

function byStart(one: Range, other: Range): number {
  return one.start - other.start;
}

function once(facts: readonly FactFinding[], keyOf: (fact: FactFinding) => string): FactFinding[] {
  const seen = new Map<string, FactFinding>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (!seen.has(key)) seen.set(key, fact);
  }
  return [...seen.values()];
}
