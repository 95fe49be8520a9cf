import type { PeopleLexicon } from "../../domain/lexicon/people.ts";

/** What a part of a name can be: a form of `lemma`, in lower case, in the cases whose bits are set; the first is the nominative's. */
export interface Reading {
  readonly lemma: string;
  readonly cases: number;
  /** How long its ending is. */
  readonly ending: number;
}

/** What the cases of names look like in a language; made once a text. */
export interface NameForms {
  /** Whether the language's declensions are known, so that cases can be told. */
  readonly known: boolean;
  /** What a part can be, the longest endings first, the word itself last; forms of one name share a lemma. */
  readonly readings: (part: string) => readonly Reading[];
  /** How surely a part stands in another case than the nominative: 0 is not at all, 1 quite. */
  readonly obliqueness: (part: string) => number;
}

export const NOMINATIVE = 1;

/** Any case: of a word that has none of the endings. */
const ANY = 0xff;

/** Before an ending stand so many letters at the least, but for endings so long that they are a whole name. */
const SHORTEST = 2;
const WHOLE = 4;

type Endings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Makes a language's declensions ready: `nameDeclensions` where it has them, else its `nameEndings`, by which forms
 * are one name when they are alike without their endings, and no case is told.
 */
export function compileNameForms({ nameDeclensions, nameEndings }: PeopleLexicon): NameForms {
  if (nameDeclensions.length === 0)
    return {
      known: false,
      readings: (part) => [{ lemma: stemOf(part, nameEndings), cases: ANY, ending: 0 }],
      obliqueness: () => 0,
    };
  const endings = endingsOf(nameDeclensions);
  const longest = Math.max(...[...endings.keys()].map(({ length }) => length));
  const known = new Map<string, readonly Reading[]>();
  const readings = (part: string): readonly Reading[] => {
    const word = plain(part);
    const found = known.get(word) ?? readingsOf(word, endings, longest);
    known.set(word, found);
    return found;
  };
  return {
    known: true,
    readings,
    obliqueness: (part) => {
      const all = readings(part);
      const cases = all
        .filter(({ ending }) => ending === all[0]?.ending)
        .reduce((sum, reading) => sum | reading.cases, 0);
      if (cases === ANY || cases === NOMINATIVE) return 0;
      return (cases & NOMINATIVE) > 0 ? 0.5 : 1;
    },
  };
}

/** By each ending the nominatives that it can stand for, with its cases. "-" is no ending, "а/я" are two. */
function endingsOf(declensions: readonly string[]): Endings {
  const endings = new Map<string, Map<string, number>>();
  for (const declension of declensions) {
    const columns = declension.split(" ").map((each) => each.replaceAll("-", "").split("/"));
    const nominative = columns[0]?.[0] ?? "";
    columns.forEach((forms, column) => {
      for (const ending of forms) {
        const known = endings.get(ending) ?? new Map<string, number>();
        known.set(nominative, (known.get(nominative) ?? 0) | (NOMINATIVE << column));
        endings.set(ending, known);
      }
    });
  }
  return endings;
}

function readingsOf(word: string, endings: Endings, longest: number): Reading[] {
  const found: Reading[] = [];
  for (let length = Math.min(longest, word.length); length > 0; length--) {
    if (length < WHOLE && word.length - length < SHORTEST) continue;
    const stem = word.slice(0, word.length - length);
    for (const [nominative, cases] of endings.get(word.slice(word.length - length)) ?? [])
      found.push({ lemma: stem + nominative, cases, ending: length });
  }
  return [...found, { lemma: word, cases: ANY, ending: 0 }];
}

/** A part without its ending, where no declension is known. */
function stemOf(part: string, endings: readonly string[]): string {
  const word = plain(part);
  const ending = endings.find((each) => word.length - each.length >= 3 && word.endsWith(each));
  return ending ? word.slice(0, -ending.length) : word;
}

/** In lower case, with the letters that stand in for others: ’ for ', ё for е. */
export function plain(part: string): string {
  return part.toLowerCase().replace(/[’ʼ]/g, "'").replace(/ё/g, "е");
}
