import { detectLanguage } from "../ingest/detect-language.ts";
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import { LOCALES_FOLDER, languagesIn } from "../phrases/folder.ts";
import { loadLexicon } from "../phrases/lexicons.ts";
import type { LineTools } from "./analysis-line.ts";

/** The lexicons, each read once, and the language of a text: one of ours where that is likely, else any. */
export function lineTools(explain: boolean): LineTools {
  const languages = languagesIn(LOCALES_FOLDER, "lexicon.json");
  const shelf = new Map<Language, Lexicon>();
  return {
    explain,
    detect: (text) => {
      const ours = detectLanguage(text, languages);
      return ours === "und" ? detectLanguage(text) : ours;
    },
    lexiconOf: (language) => {
      const known = shelf.get(language);
      if (known) return known;
      const lexicon = loadLexicon(language);
      // Tags come from outside; only the languages that have a lexicon are worth keeping.
      if (lexicon.segment.titles.length > 0) shelf.set(language, lexicon);
      return lexicon;
    },
  };
}
