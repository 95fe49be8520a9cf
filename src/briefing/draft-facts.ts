import type { FactFinding, Findings } from "../domain/findings.ts";
import type { FactDetail } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import type { Phrases } from "../domain/phrases.ts";
import { plainWords } from "../domain/rendition.ts";
import type { TermLookup } from "../domain/term.ts";
import type { Drafted } from "./drafted.ts";
import { isDay, wordFact } from "./facts.ts";

/** A line at a glance holds no more than this many names. */
const MOST_PLACES = 3;
const MOST_COUNTRIES = 8;
const MOST_PEOPLE = 5;
const MOST_FIGURES = 4;
/** So often quoted or named, nobody weighs more. */
const MOST_HEARD = 4;
const COUNTRY = /^[A-Z]{2}$/;
const TIMES = /^(?:second|minute|hour|day|week|month|year)$/;

/**
 * The facts at a glance, at most `most`: when, where, which countries, who, then the
 * figures that have a unit or something they count. Each rests on the places that name it; what cannot be said is not drafted.
 */
export function draftFacts(
  { facts, quotes }: Findings,
  most: number,
  {
    language,
    phrases,
    terms,
  }: { readonly language: Language; readonly phrases: Phrases; readonly terms: TermLookup },
): Drafted[] {
  const found = facts.filter(({ start, end }) => start < end);
  const wording = { from: language, to: language, phrases, terms };
  return [when(found), where(found), countries(found), who(found, quotes), figures(found)]
    .flatMap((candidate) => {
      const text = candidate && wordFact(candidate.fact, wording);
      return text ? [{ ...candidate, text }] : [];
    })
    .slice(0, most)
    .map(({ fact, from, text }) => ({
      detail: { kind: "fact", fact },
      anchors: distinctRanges(from),
      words: plainWords(text),
    }));
}

interface Candidate {
  readonly fact: FactDetail;
  readonly from: readonly FactFinding[];
}

/** The first date that resolves to a day; else the first that is said at all. */
function when(facts: readonly FactFinding[]): Candidate | null {
  const dates = facts.filter(({ kind }) => kind === "date").toSorted((a, b) => a.start - b.start);
  const first = dates.find(({ value }) => value !== undefined && isDay(value)) ?? dates[0];
  if (!first) return null;
  const date = first.value !== undefined && isDay(first.value) ? first.value : null;
  return { fact: { about: "when", date, said: first.text }, from: [first] };
}

/** The places that analysis found weightiest, or most often. */
function where(facts: readonly FactFinding[]): Candidate | null {
  const named = facts.filter(({ kind, value }) => kind === "place" && !COUNTRY.test(value ?? ""));
  const times = tally(named.map(nameOf));
  const timesOf = (place: FactFinding) => times.get(nameOf(place)) ?? 0;
  const places = distinct(named, nameOf)
    .toSorted((a, b) => timesOf(b) - timesOf(a))
    .slice(0, MOST_PLACES);
  return places.length === 0
    ? null
    : { fact: { about: "where", places: places.map(nameOf) }, from: places };
}

function countries(facts: readonly FactFinding[]): Candidate | null {
  const found = distinct(
    facts.filter(({ kind, value }) => kind === "place" && COUNTRY.test(value ?? "")),
    ({ value }) => value ?? "",
  ).slice(0, MOST_COUNTRIES);
  return found.length === 0
    ? null
    : { fact: { about: "countries", codes: found.map(({ value }) => value ?? "") }, from: found };
}

/**
 * The people, those whom the article is about first: who is quoted and named much, then who has a role.
 */
function who(facts: readonly FactFinding[], quotes: Findings["quotes"]): Candidate | null {
  const people = facts.filter(({ kind }) => kind === "person");
  const withRole = new Map(
    people.filter(({ role }) => role).map((person) => [nameOf(person), person]),
  );
  const named = distinct(people, nameOf).map((first) =>
    first.role ? first : (withRole.get(nameOf(first)) ?? first),
  );
  const quoted = tally(quotes.map(({ speaker }) => speaker?.name ?? ""));
  const weightOf = (person: FactFinding) =>
    2 * Math.min(MOST_HEARD, quoted.get(nameOf(person)) ?? 0) +
    Math.min(MOST_HEARD, person.mentions ?? 1) +
    (person.role ? 1 : 0);
  const chosen = named.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_PEOPLE);
  if (chosen.length === 0) return null;
  const fact: FactDetail = {
    about: "who",
    people: chosen.map((person) => ({ name: nameOf(person), role: person.role ?? null })),
  };
  return { fact, from: chosen };
}

/**
 * The figures of the dead, the hurt and the missing, then those with a unit (bare lengths of time last), else those that
 * count something; in text order.
 */
function figures(facts: readonly FactFinding[]): Candidate | null {
  const found = distinct(
    facts.filter(
      ({ kind, value, unit, counts, fate }) =>
        kind === "figure" && value && (unit || counts || fate),
    ),
    ({ value, unit, counts, fate }) => [value, unit, counts, fate].join(" "),
  );
  const suffered = found.filter(({ fate, value }) => fate && value !== "1");
  const measured = found.filter(({ unit, fate }) => unit && !fate);
  const telling = [
    ...suffered,
    ...measured.filter(({ counts }) => counts),
    ...measured.filter(({ unit = "", counts }) => !counts && !TIMES.test(unit)),
    ...measured.filter(({ unit = "", counts }) => !counts && TIMES.test(unit)),
  ];
  const chosen = (telling.length > 0 ? telling : found)
    .slice(0, MOST_FIGURES)
    .toSorted((a, b) => a.start - b.start);
  if (chosen.length === 0) return null;
  const said = chosen.map(({ value = "", unit = null, counts = null, hedge, rate, fate }) => ({
    value,
    unit,
    counts,
    ...(hedge ? { hedge } : {}),
    ...(rate ? { rate } : {}),
    ...(fate ? { fate } : {}),
  }));
  return { fact: { about: "figures", figures: said }, from: chosen };
}

function tally(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function nameOf({ value, text }: FactFinding): string {
  return value ?? text;
}

function distinct(
  facts: readonly FactFinding[],
  keyOf: (fact: FactFinding) => string,
): FactFinding[] {
  const seen = new Set<string>();
  return facts.filter((fact) => !seen.has(keyOf(fact)) && seen.add(keyOf(fact)));
}

function distinctRanges(facts: readonly FactFinding[]): { start: number; end: number }[] {
  return distinct(facts, ({ start, end }) => `${start}–${end}`)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end }));
}
