import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../domain/language.ts";

/** Where the shipped languages lie: `locales/`, one folder a language. */
export const LOCALES_FOLDER = join(import.meta.dirname, "../../locales");

// A tag becomes part of a path, and it may come from outside: nothing but letters, digits and hyphens.
const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

/** What a language's folder may hold. One with phrases is a language the desk can publish in. */
export type LocaleFile = "phrases.json" | "ui.json" | "lexicon.json";

/** The languages whose folder holds this file: English first, the others by their tag. */
export function languagesIn(folder: string, file: LocaleFile = "phrases.json"): Language[] {
  const tags = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && TAG.test(entry.name))
    .map((entry) => entry.name)
    .filter((tag) => existsSync(join(folder, tag, file)))
    .sort();
  return [...tags.filter((tag) => tag === "en"), ...tags.filter((tag) => tag !== "en")];
}

/**
 * The parsed JSON of one file of a language, or null where there is none. A tag with a region or script
 * (`de-AT`) is served by its language's folder when it has none of its own.
 */
export function readLocaleFile(folder: string, language: Language, name: LocaleFile): unknown {
  if (!TAG.test(language)) return null;
  for (const tag of [language, language.split("-")[0] ?? language]) {
    const path = join(folder, tag, name);
    if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  }
  return null;
}
