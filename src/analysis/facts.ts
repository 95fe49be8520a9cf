import type { FactFinding } from "../domain/findings.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Range } from "../domain/span.ts";
import { findCountedFigures } from "./counted-figures.ts";
import { findDates } from "./dates.ts";
import { findFigures } from "./figures.ts";
import { findOrganisations } from "./organisations.ts";
import type { Person } from "./people.ts";
import { findPlaces } from "./places.ts";
import type { Word } from "./words.ts";

/** What the facts of one article are found with. */
export interface FactSource {
  readonly text: string;
  /** The body's sentences with their words, in order. */
  readonly sentences: readonly Range[];
  readonly words: readonly (readonly Word[])[];
  readonly people: readonly Person[];
  /** The day of publication, `yyyy-mm-dd`. */
  readonly published: string | null;
}

/** Who, which organisations, where, when and how much: by kind, then in text order; each person, place and date once. */
export function findFacts(source: FactSource, lexicon: Lexicon): FactFinding[] {
  const { text, sentences, words, people, published } = source;
  const persons = people.flatMap(personFact(text));
  const named = people.flatMap(({ mentions }) => mentions).toSorted(byStart);
  const organisations = findOrganisations(text, words, named, lexicon);
  const dates = findDates(text, sentences, published, lexicon.facts);
  const places = findPlaces(text, words, [...named, ...organisations, ...dates], lexicon.facts);
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
    ...once(figures, ({ value, unit, counts }) => [value, unit, counts].join(" ")),
  ];
}

function personFact(text: string): (person: Person) => FactFinding[] {
  return ({ name, role, mentions: [first] }) => {
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
