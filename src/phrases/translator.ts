import { createInstance, type TFunction } from "i18next";
import type en from "../../locales/en/ui.json";
import type { Language } from "../domain/language.ts";
import { languagesIn, readLocaleFile } from "./folder.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: { ui: typeof en };
  }
}

/** The UI's words in one language: `t("section.key", { values })`; keys are those of `locales/en/ui.json`. */
export type Translate = TFunction<"ui">;

export interface TranslatorOptions {
  /** What a key without words does: show itself, or throw (for tests). */
  readonly missing?: "show" | "throw";
}

/** The UI's words in every language. */
export interface Translators {
  readonly translator: (language: Language) => Translate;
  /** The words of a key that only running code knows, without values; the key itself where there are none. */
  readonly words: (language: Language, key: string) => string;
}

/**
 * Reads the UI's words of all languages in the folder; a language or a key without words falls back to English.
 * Values are not escaped: JSX does that. A look-up costs 5–20 µs: take labels out of loops.
 */
export function readTranslators(
  folder: string,
  { missing = "show" }: TranslatorOptions = {},
): Translators {
  const instance = createInstance();
  void instance.init({
    initAsync: false,
    fallbackLng: "en",
    defaultNS: "ui",
    ns: ["ui"],
    resources: resourcesOf(folder),
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: missing === "throw",
    missingKeyHandler: (languages, _namespace, key) => {
      throw new Error(`no words for ${key} in ${languages.join(", ")}`);
    },
  });
  return {
    translator: (language) => instance.getFixedT(language, "ui"),
    words: (language, key) => {
      const found = [language, "en"]
        .map((tag): unknown => instance.getResource(tag, "ui", key))
        .find((value) => typeof value === "string");
      return typeof found === "string" ? found : key;
    },
  };
}

function resourcesOf(folder: string): Record<Language, { ui: Messages }> {
  const resources: Record<Language, { ui: Messages }> = {};
  for (const language of languagesIn(folder, "ui.json")) {
    const ui = readLocaleFile(folder, language, "ui.json");
    if (ui !== null) resources[language] = { ui: messages(ui, language) };
  }
  return resources;
}

interface Messages {
  [key: string]: string | Messages;
}

function messages(value: unknown, where: string): Messages {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${where}: a section of words expected`);
  return Object.fromEntries(
    Object.entries(value).map(([key, content]: [string, unknown]) => [
      key,
      typeof content === "string" ? content : messages(content, `${where}.${key}`),
    ]),
  );
}
