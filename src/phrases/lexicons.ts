import { z } from "zod";
import type { Language } from "../domain/language.ts";
import { emptyLexicon, type Lexicon } from "../domain/lexicon.ts";
import { LOCALES_FOLDER, readLocaleFile } from "./folder.ts";

/**
 * What analysis and ingest must know of a language: its file laid over the empty lexicon, so that a section
 * or list nobody has written yet is empty. A tag with a region is served by its language; a language without
 * a folder gets the empty lexicon. Throws, naming the place, where a list or a section is expected and missed.
 */
export function loadLexicon(language: Language, folder: string = LOCALES_FOLDER): Lexicon {
  const empty = emptyLexicon(language);
  const file = readLocaleFile(folder, language, "lexicon.json") ?? {};
  return schemaOf(empty).parse(overlay(empty, file));
}

/** The file's content where it has some, the model's elsewhere; keys that the model does not know are dropped. */
function overlay(model: unknown, given: unknown): unknown {
  if (!isSection(model) || !isSection(given)) return given ?? model;
  return Object.fromEntries(
    Object.entries(model).map(([key, part]) => [
      key,
      Object.hasOwn(given, key) && key !== "language" ? overlay(part, given[key]) : part,
    ]),
  );
}

/** The empty lexicon is the model of every other: a list stands where it has a list, a section where a section. */
function schemaOf<Model>(model: Model): z.ZodType<Model> {
  return z.custom<Model>().superRefine((value, context) => {
    for (const place of misshapen(model, value, []))
      context.addIssue({ code: "custom", path: place, message: "not what a lexicon has here" });
  });
}

function misshapen(model: unknown, value: unknown, path: readonly string[]): string[][] {
  if (Array.isArray(model)) return Array.isArray(value) ? [] : [[...path]];
  if (!isSection(model)) return typeof value === typeof model ? [] : [[...path]];
  if (!isSection(value)) return [[...path]];
  return Object.entries(model).flatMap(([key, part]) =>
    misshapen(part, value[key], [...path, key]),
  );
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
