import type { Findings, QuoteFinding } from "../domain/findings.ts";
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Range } from "../domain/span.ts";
import { apostropheSuffixes, withoutSuffixes } from "./words/apostrophe-suffixes.ts";
import { candidatesOf } from "./summary/candidates.ts";
import { findFacts } from "./facts/facts.ts";
import { headsOf } from "./sentences/heads.ts";
import { joined, overlapping } from "./words/overlap.ts";
import { findPeople, type Person } from "./people/people.ts";
import { findQuestions } from "./questions/questions.ts";
import { findQuotes } from "./quotes/quotes.ts";
import { markedStretches } from "./quotes/quote-marks.ts";
import { rank } from "./summary/rank.ts";
import { segment, type Segmented } from "./sentences/segment.ts";
import { compileSuffixes, stemsOf } from "./words/suffixes.ts";
import { type Splitter, splitterOf } from "./words/splitter.ts";
import { wordsOf, type Word } from "./words/words.ts";
import { perLexicon } from "./words/per-lexicon.ts";

/** What is analysed. Ranges index `text`. */
export interface AnalysisInput {
  readonly text: string;
  readonly language: Language;
  readonly title?: Range | null;
  readonly byline?: Range | null;
  /** The title's words where they do not stand in the text. */
  readonly heading?: string | null;
  /** The day of publication, `yyyy-mm-dd`. */
  readonly published?: string | null;
}

const stopWordsOf = perLexicon(({ rank }: Lexicon) => new Set(rank.stopWords));

/** Everything that analysis reports of one text. Pure; time grows with the length of the text. Throws nothing. */
export function analyse(input: AnalysisInput, lexicon: Lexicon): Findings {
  const { text, language } = input;
  const segmented = segment(text, language, lexicon);
  const { paragraphs, sentences } = segmented;
  const heads = headsOf(text, segmented, [input.title, input.byline], lexicon);
  const isHead = overlapping([...heads.title, ...heads.others]);
  const body = bodyOf(segmented, isHead);
  const suffixes = apostropheSuffixes(lexicon);
  const particles = compileSuffixes(lexicon);
  const split = splitterOf(lexicon);
  const words = sentences.map((sentence) =>
    withoutSuffixes(stemsOf(wordsOf(text, sentence, language, split), particles), suffixes),
  );
  const people = findPeople(text, segmented, language, lexicon, split);
  const quotes = findQuotes(text, segmented, people, lexicon, split).filter(
    (quote) => !isHead(quote),
  );
  const titleWords = withoutSuffixes(
    stemsOf(
      [
        ...heads.title.flatMap((title) => wordsOf(text, title, language, split)),
        ...headingWords(input.heading ?? "", language, split),
      ],
      particles,
    ),
    suffixes,
  ).map(({ lower }) => lower);
  const own = joined(quotes.flatMap(ownWords));
  // Words in marks are somebody's, whoever that is.
  const marked = markedStretches(text, paragraphs).map(({ inner }) => inner);
  const candidates = candidatesOf({ text, segmented, words, own, isHead }, lexicon);
  return {
    language,
    paragraphs,
    sentences,
    summary: rank(candidates, {
      titleWords,
      stopWords: stopWordsOf(lexicon),
      prefixes: lexicon.facts.prefixes,
    }),
    quotes,
    questions: findQuestions(
      {
        text,
        sentences: body.map(({ sentence }) => sentence),
        quoted: joined([...own, ...marked]),
        whoIs: antecedents(people, lexicon),
      },
      lexicon,
    ),
    facts: findFacts(
      {
        text,
        sentences: body.map(({ sentence }) => sentence),
        words: body.map(({ index }) => words[index] ?? []),
        people,
        heads: heads.others,
        published: input.published ?? null,
      },
      lexicon,
    ),
  };
}

function bodyOf(
  { sentences }: Segmented,
  isHead: (range: Range) => boolean,
): { sentence: Range; index: number }[] {
  return sentences.flatMap((sentence, index) => (isHead(sentence) ? [] : [{ sentence, index }]));
}

function headingWords(heading: string, language: Language, split: Splitter): Word[] {
  return wordsOf(heading, { start: 0, end: heading.length }, language, split);
}

/** What of a quote is in its speaker's own words. */
function ownWords(quote: QuoteFinding): readonly Range[] {
  if (quote.kind === "indirect") return [];
  return quote.kind === "direct" ? [quote] : quote.quoted;
}

/** How far back a pronoun reaches, in UTF-16 units. */
const REACH = 600;

/** Finds whom a pronoun stands for: the person of its gender who was named last before it. */
function antecedents(
  people: readonly Person[],
  lexicon: Lexicon,
): (pronoun: string, offset: number) => string | null {
  const { m, f } = lexicon.quotes.pronouns;
  return (pronoun, offset) => {
    const lower = pronoun.toLowerCase();
    const gender = m.includes(lower) ? "m" : f.includes(lower) ? "f" : null;
    if (gender === null) return null;
    let best: { name: string; start: number } | null = null;
    for (const person of people) {
      if (person.gender !== null && person.gender !== gender) continue;
      for (const { start } of person.mentions)
        if (start < offset && start > offset - REACH && start > (best?.start ?? -1))
          best = { name: person.name, start };
    }
    return best?.name ?? null;
  };
}
