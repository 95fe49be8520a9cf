import type { Language } from "./language.ts";
import { type FactsLexicon, NO_FACTS } from "./lexicon/facts.ts";
import { type IngestLexicon, NO_INGEST } from "./lexicon/ingest.ts";
import { type PeopleLexicon, NO_PEOPLE } from "./lexicon/people.ts";
import { type QuestionsLexicon, NO_QUESTIONS } from "./lexicon/questions.ts";
import { type QuotesLexicon, NO_QUOTES } from "./lexicon/quotes.ts";
import { type RankLexicon, NO_RANK } from "./lexicon/rank.ts";
import { type SegmentLexicon, NO_SEGMENT } from "./lexicon/segment.ts";

/**
 * Everything analysis must know of one language: the parsed `locales/<language>/lexicon.json`,
 * with the question patterns of its phrases. A language without a folder gets empty lists:
 * marks and statistics then do what they can, and no speaker is guessed.
 * Words are in lower case unless a line says otherwise.
 */
export interface Lexicon {
  readonly language: Language;
  readonly segment: SegmentLexicon;
  readonly people: PeopleLexicon;
  readonly quotes: QuotesLexicon;
  readonly rank: RankLexicon;
  readonly questions: QuestionsLexicon;
  readonly facts: FactsLexicon;
  readonly ingest: IngestLexicon;
}

/** The lexicon of a language nobody has written one for. */
export function emptyLexicon(language: Language): Lexicon {
  return {
    language,
    segment: NO_SEGMENT,
    people: NO_PEOPLE,
    quotes: NO_QUOTES,
    rank: NO_RANK,
    questions: NO_QUESTIONS,
    facts: NO_FACTS,
    ingest: NO_INGEST,
  };
}
