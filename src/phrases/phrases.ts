import { z } from "zod";
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import { PHRASE_KEYS, type Phrases } from "../domain/phrases.ts";
import { LOCALES_FOLDER, languagesIn, readLocaleFile } from "./folder.ts";
import { loadLexicon } from "./lexicons.ts";
import { readTranslators, type TranslatorOptions, type Translators } from "./translator.ts";

/** Everything that is particular to a language, for all languages of one folder. Each file is read once. */
export interface Locales {
  /** The languages that have a folder, English first. */
  readonly languages: readonly Language[];
  readonly phrases: (language: Language) => Phrases;
  readonly lexicon: (language: Language) => Lexicon;
  readonly translator: Translators["translator"];
  readonly words: Translators["words"];
}

/** Opens a folder of languages (by default the shipped one). A language's files are read when first asked for. */
export function readLocales(
  folder: string = LOCALES_FOLDER,
  options: TranslatorOptions = {},
): Locales {
  const languages = languagesIn(folder);
  const translators = once(() => readTranslators(folder, options));
  return {
    languages,
    phrases: oncePerLanguage(languages, (language) => loadPhrases(language, folder)),
    lexicon: oncePerLanguage(languages, (language) => loadLexicon(language, folder)),
    translator: oncePerLanguage(languages, (language) => translators().translator(language)),
    words: (language, key) => translators().words(language, key),
  };
}

const mark = z.string().min(1);
const Marks = z.strictObject({ open: mark, close: mark, innerOpen: mark, innerClose: mark });
const Wording = z.record(z.enum(PHRASE_KEYS), z.string().min(1));

/**
 * The house wordings shipped for a language. A tag with a region is served by its language (`fr-CA` by `fr`),
 * a language without a folder by English. Throws for a file with a missing or an unknown key.
 */
export function loadPhrases(language: Language, folder: string = LOCALES_FOLDER): Phrases {
  const file =
    readLocaleFile(folder, language, "phrases.json") ??
    readLocaleFile(folder, "en", "phrases.json");
  const { marks, ...wording } = z.looseObject({ marks: Marks }).parse(file);
  return { language, marks, wording: Wording.parse(wording) };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Keeps what was made for the known languages alone: tags from outside are without number. */
function oncePerLanguage<Value>(
  languages: readonly Language[],
  make: (language: Language) => Value,
): (language: Language) => Value {
  const kept = new Map(languages.map((language) => [language, once(() => make(language))]));
  return (language) => (kept.get(language) ?? (() => make(language)))();
}
