import { z } from "zod";
import { FATES, HEDGES, QUESTION_KINDS, RATES } from "../domain/findings.ts";
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
      context.addIssue({
        code: "custom",
        path: place,
        message: "not what a lexicon has here: words, or what ENTRIES says",
      });
  });
}

const Rule = z.object({
  kind: z.enum(QUESTION_KINDS),
  rule: z.string(),
  cue: z.string(),
  unless: z.string().optional(),
  ask: z.array(z.string()),
  vague: z.string().optional(),
});
const Unit = z.object({ unit: z.string(), words: z.array(z.string()) });
const Numeral = z.object({ word: z.string(), value: z.number() });
/** The lists that hold more than words, and what they hold. */
const ENTRIES: Readonly<Record<string, z.ZodType>> = {
  "questions.words": z.object({ name: z.string(), pattern: z.string() }),
  "questions.rules": Rule,
  "questions.contractions": z.object({ from: z.string(), to: z.string() }),
  "facts.countries": z.object({
    code: z.string(),
    names: z.array(z.string()),
    adjectives: z.array(z.string()),
  }),
  "facts.units": Unit,
  "facts.unitsBefore": Unit,
  "facts.currencies": Unit,
  "facts.numbers": Numeral,
  "facts.factors": Numeral,
  "facts.hedges": z.object({
    hedge: z.enum(HEDGES),
    before: z.array(z.string()),
    after: z.array(z.string()),
  }),
  "facts.rates": z.object({ rate: z.enum(RATES), words: z.array(z.string()) }),
  "facts.fates": z.object({
    fate: z.enum(FATES),
    before: z.array(z.string()),
    after: z.array(z.string()),
  }),
  "facts.days": z.object({ word: z.string(), days: z.number() }),
};

function misshapen(model: unknown, value: unknown, path: readonly string[]): string[][] {
  if (Array.isArray(model)) {
    const entries = z.array(ENTRIES[path.join(".")] ?? z.string());
    return entries.safeParse(value).success ? [] : [[...path]];
  }
  if (!isSection(model)) return typeof value === typeof model ? [] : [[...path]];
  if (!isSection(value)) return [[...path]];
  return Object.entries(model).flatMap(([key, part]) =>
    misshapen(part, value[key], [...path, key]),
  );
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
