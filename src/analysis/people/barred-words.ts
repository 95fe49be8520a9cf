import type { Lexicon } from "../../domain/lexicon.ts";

/** The words of countries, cities and known organisations. */
export function namesOfPlaces({ facts }: Lexicon): string[] {
  const names = facts.countries.flatMap(({ names, adjectives }) => [...names, ...adjectives]);
  return [...names, ...facts.cities, ...facts.organisations].flatMap(wordsIn);
}

function wordsIn(name: string): string | string[] {
  return /[\s-]/.test(name) ? name.toLowerCase().split(/[\s-]+/) : name.toLowerCase();
}

/** The words that are no part of a name, whatever else they are. */
export function closedWords({ people, quotes, rank, facts }: Lexicon): string[] {
  const { m, f, plural, relative } = quotes.pronouns;
  const lists = [
    [...people.notNames, ...rank.stopWords, ...m, ...f, ...plural, ...relative],
    [...quotes.labels, ...quotes.sources, ...quotes.sourcesAfter].flatMap((each) =>
      each.split(" "),
    ),
    [...quotes.fillers, ...quotes.clauseWords, ...quotes.conjunctions, ...quotes.contrasts],
    [...quotes.prepositions, ...quotes.determiners, ...quotes.passives, ...quotes.reportedForms],
    quotes.finites.filter((form) => !form.startsWith("-")),
    [...facts.months, ...facts.weekdays].flatMap((each) => each.split(/[|\s]/)),
    [...facts.days, ...facts.numbers, ...facts.factors].flatMap(({ word }) => word.split(" ")),
    [...facts.units, ...facts.currencies].flatMap(({ words }) => words),
    [...facts.lastWords, ...facts.nextWords, ...facts.countEnds],
  ];
  return lists.flat();
}
