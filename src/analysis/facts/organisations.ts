import type { FactFinding } from "../../domain/findings.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { Range } from "../../domain/span.ts";
import { overlapping } from "../words/overlap.ts";
import type { Word } from "../words/words.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/**
 * The organisations of a text, each once, at its first mention: those the lexicon lists as written, and runs of
 * capitalised words with a word like "ministry" in them. `taken` are ranges that are people.
 */
export function findOrganisations(
  text: string,
  words: readonly (readonly Word[])[],
  taken: readonly Range[],
  lexicon: Lexicon,
): FactFinding[] {
  const { kinds, offices, links, times, determiners, known, listed, countries } = wordsOf(lexicon);
  const isTaken = overlapping(taken);
  const seen = new Map<string, FactFinding>();
  const add = (start: number, end: number): void => {
    if (isTaken({ start, end })) return;
    const name = text.slice(start, end).replace(/[’']s$/, "");
    if (countries.has(name)) return;
    if (!seen.has(name))
      seen.set(name, { kind: "organisation", start, end: start + name.length, text: name });
  };
  for (const sentence of words) {
    for (const run of capitalRuns(text, sentence, links, times)) {
      // "The State Department" is the State Department.
      const own = run.filter((word, at) => at > 0 || !determiners.has(word.lower));
      const named = withoutOwner(text, own, countries);
      const whole = withoutOffice(named, kinds, offices);
      const [first] = whole;
      const last = whole.at(-1);
      if (!first || !last) continue;
      if (whole.length > 1 && whole.some(({ lower }) => kinds.has(lower)))
        add(first.start, last.end);
    }
    sentence.forEach((word, at) => {
      if (!known.has(text.slice(word.start, word.end).split("-")[0])) return;
      for (let count = Math.min(6, sentence.length - at); count > 0; count -= 1) {
        const end = sentence[at + count - 1]?.end ?? word.end;
        if (!listed.has(text.slice(word.start, end))) continue;
        add(word.start, end);
        break;
      }
    });
  }
  return withoutParts([...seen.values()]).sort((one, other) => one.start - other.start);
}

const wordsOf = perLexicon(({ people, quotes, facts }: Lexicon) => ({
  kinds: new Set(people.organisations),
  offices: new Set([...people.roles, ...people.honorifics]),
  // Where every noun has a capital, a run over small words is a phrase, not a name.
  links: new Set(facts.nounsCapital ? [] : facts.organisationLinks),
  times: new Set(
    [...facts.weekdays, ...facts.months].flatMap((each) => each.toLowerCase().split("|")),
  ),
  determiners: new Set(quotes.determiners),
  known: new Map(facts.organisations.map((name) => [name.split(/[\s-]/)[0], true])),
  listed: new Set(facts.organisations),
  countries: new Set(facts.countries.flatMap(({ names }) => names)),
}));

/** "Harvard University President": without the office behind what it is of. */
function withoutOffice(
  run: readonly Word[],
  kinds: ReadonlySet<string>,
  offices: ReadonlySet<string>,
): readonly Word[] {
  const kind = run.findIndex(({ lower }) => kinds.has(lower));
  const office = run.findIndex(({ lower }, at) => at > kind && offices.has(lower));
  return kind > 0 && office > kind ? run.slice(0, office) : run;
}

/** "Iraq’s Parliament" is a parliament: a country before its institution is no part of the name. */
function withoutOwner(
  text: string,
  run: readonly Word[],
  countries: ReadonlySet<string>,
): readonly Word[] {
  const at = run.findIndex(({ start, end }) => /[’']s$/.test(text.slice(start, end)));
  const [first, owner] = [run[0], run[at]];
  if (!first || !owner || run.length - at < 3) return run;
  return countries.has(text.slice(first.start, owner.end - 2)) ? run.slice(at + 1) : run;
}

/** Runs of capitalised words one space apart; small words like "of" may stand inside. */
function capitalRuns(
  text: string,
  sentence: readonly Word[],
  links: ReadonlySet<string>,
  times: ReadonlySet<string>,
): (readonly Word[])[] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = (): void => {
    while (run.length > 0 && !isCapital(text, run.at(-1))) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of sentence) {
    const previous = run.at(-1);
    const adjoins = !previous || text.slice(previous.end, word.start) === " ";
    if (!adjoins) close();
    if (times.has(word.lower)) close();
    else if (isCapital(text, word) || (run.length > 0 && links.has(word.lower))) run.push(word);
    else close();
  }
  close();
  return runs;
}

function isCapital(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
}

/** Of two findings in one place the longer stays. */
function withoutParts(found: readonly FactFinding[]): FactFinding[] {
  const ordered = found.toSorted((one, other) => other.end - other.start - (one.end - one.start));
  const kept: FactFinding[] = [];
  for (const fact of ordered)
    if (!kept.some((other) => other.start < fact.end && fact.start < other.end)) kept.push(fact);
  return kept;
}
