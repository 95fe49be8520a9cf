import type { Language } from "./language.ts";
import type { QuestionKind } from "./findings.ts";

/**
 * Everything analysis must know of one language: the parsed `locales/<language>/lexicon.json`,
 * with the question patterns of its phrases. A language without a folder gets empty lists:
 * marks and statistics then do what they can, and no speaker is guessed.
 */
export interface Lexicon {
  readonly language: Language;
}

/** Patterns with `{placeholders}`, per kind: `locales/<language>/phrases.json`, keys `question.<kind>…`. */
export type QuestionPatterns = Readonly<Partial<Record<QuestionKind, readonly string[]>>>;
