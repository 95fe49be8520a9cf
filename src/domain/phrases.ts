import type { Language } from "./language.ts";

export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

export const PHRASE_KEYS = [
  "heading.facts",
  "heading.summary",
  "heading.quotes",
  "heading.questions",
  "heading.headline",
  "fact.label",
  "fact.when",
  "fact.where",
  "fact.countries",
  "fact.who",
  "fact.figures",
  "fact.person",
  "fact.counted",
  // A number and what it counts in the article's own words; then what became of those counted.
  "fact.count",
  "fact.fate",
  "fate.dead",
  "fate.injured",
  "fate.missing",
  "fate.arrested",
  "hedge.over",
  "hedge.under",
  "hedge.least",
  "hedge.most",
  "hedge.about",
  "hedge.nearly",
  "rate.hour",
  "rate.day",
  "rate.week",
  "rate.month",
  "rate.year",
  "rate.person",
  "attribution.named",
  "attribution.plain",
  "original",
  "footnote.passage",
  "footnote.passages",
  "footnote.desk",
  "untranslated",
  // Words for 0, 1, 2 and so on, parted by commas, forms of one number by slashes: "2" may be translated as a word.
  "numbers",
  "notice.correction",
  "notice.withdrawn",
] as const;
export type PhraseKey = (typeof PHRASE_KEYS)[number];

/** A language's house wordings; patterns hold `{placeholders}`. */
export interface Phrases {
  readonly language: Language;
  readonly marks: QuoteMarks;
  readonly wording: Readonly<Record<PhraseKey, string>>;
}

/** Puts values into a pattern's `{placeholders}`; a placeholder without a value stays as it is. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
