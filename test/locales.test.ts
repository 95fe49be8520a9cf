import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { emptyLexicon } from "../src/domain/lexicon.ts";
import { PHRASE_KEYS } from "../src/domain/phrases.ts";
import { languagesIn, LOCALES_FOLDER } from "../src/phrases/folder.ts";
import { loadPhrases } from "../src/phrases/phrases.ts";

const Section = z.record(z.string(), z.unknown());
const languages = languagesIn(LOCALES_FOLDER);
const others = languages.filter((language) => language !== "en");

/** As soon as one language besides English has the UI's words, every language must have them. */
const uiLanguages = others.some((language) => existsSync(pathOf(language, "ui.json")))
  ? others
  : [];

/** The placeholders that patterns must keep. A language may leave out a value only where the plural says it. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|\{\w+\}|\$t\([^()]*\)/g;
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** What counts in English: keys with an `_other`. "fragments_too_many" only ends like a plural form. */
const counting = new Set(
  [...flat("en").keys()].filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -6)),
);

test("English and at least five more languages are shipped", () => {
  expect(languages[0]).toBe("en");
  expect(languages).toEqual(expect.arrayContaining(["ar", "de", "en", "es", "fr", "uk"]));
});

describe.each(languages)("the phrases of %s", (language) => {
  test("are whole, with marks", () => {
    const { marks, wording } = loadPhrases(language);
    expect(Object.keys(wording).toSorted()).toEqual(PHRASE_KEYS.toSorted());
    expect(marks.open === marks.innerOpen && marks.close === marks.innerClose).toBe(false);
  });

  test("have the placeholders of English", () => {
    const english = loadPhrases("en").wording;
    const { wording } = loadPhrases(language);
    for (const key of PHRASE_KEYS)
      expect(placeholders(wording[key]), key).toEqual(placeholders(english[key]));
  });

  test("are written as text is kept: composed, trimmed, without direction marks", () => {
    for (const text of Object.values(loadPhrases(language).wording)) {
      expect(text).toBe(text.normalize("NFC").trim());
      expect(text).not.toMatch(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]| {2}/u);
    }
  });
});

test.each(languagesIn(LOCALES_FOLDER, "lexicon.json"))(
  "the lexicon of %s has nothing that nobody reads",
  (language) => {
    const file: unknown = JSON.parse(readFileSync(pathOf(language, "lexicon.json"), "utf8"));
    expect(unreadKeys(emptyLexicon(language), file, language)).toEqual([]);
  },
);

test("the UI's English words have both plural forms wherever they count", () => {
  expect(pluralFaults("en", flat("en"))).toEqual([]);
});

describe.runIf(uiLanguages.length > 0).each(uiLanguages)("the UI's words in %s", (language) => {
  test("have the keys of English, no more and no fewer", () => {
    expect(bases(flat(language))).toEqual(bases(flat("en")));
  });

  test("have every plural form of the language", () => {
    expect(pluralFaults(language, flat(language))).toEqual([]);
  });

  test("have the placeholders of English", () => {
    const english = flat("en");
    for (const [key, text] of flat(language)) {
      const model = english.get(key) ?? english.get(`${baseOf(key)}_other`);
      expect(model, key).toBeDefined();
      const allowed = placeholders(model ?? "");
      // "One fragment", "fragment jeden": a form for a single number may say it in words.
      const counted = (name: string): boolean => formOf(key) !== null && name.startsWith("{{count");
      expect(
        placeholders(text).filter((name) => !counted(name)),
        key,
      ).toEqual(allowed.filter((name) => !counted(name)));
      expect(allowed, key).toEqual(expect.arrayContaining(placeholders(text)));
    }
  });

  test("are never empty", () => {
    for (const [key, text] of flat(language)) expect(text.trim(), key).not.toBe("");
  });
});

function pathOf(language: string, name: string): string {
  return join(LOCALES_FOLDER, language, name);
}

/** The words of a language by their whole key: `section.key`. */
function flat(language: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string") words.set(key, value);
    else
      for (const [name, content] of Object.entries(Section.parse(value)))
        walk(content, key === "" ? name : `${key}.${name}`);
  };
  walk(JSON.parse(readFileSync(pathOf(language, "ui.json"), "utf8")), "");
  return words;
}

/** Keys without their plural endings: these every language has in common. */
function bases(words: ReadonlyMap<string, string>): string[] {
  return [...new Set([...words.keys()].map(baseOf))].toSorted();
}

/** Of what counts: plural forms that are missing, or that the language does not have. */
function pluralFaults(language: string, words: ReadonlyMap<string, string>): string[] {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  return [...counting].flatMap((base) => {
    const has = [...words.keys()]
      .filter((key) => baseOf(key) === base)
      .map((key) => formOf(key) ?? "no form")
      .toSorted();
    return has.join() === wanted.join()
      ? []
      : [`${base}: has ${has.join()}, wants ${wanted.join()}`];
  });
}

/** The keys of a lexicon that nothing reads: those which the empty lexicon, the model of all, does not have. */
function unreadKeys(model: unknown, value: unknown, where: string): string[] {
  const [known, given] = [Section.safeParse(model), Section.safeParse(value)];
  if (!known.success || !given.success) return [];
  return Object.entries(given.data).flatMap(([key, part]) =>
    Object.hasOwn(known.data, key)
      ? unreadKeys(known.data[key], part, `${where}.${key}`)
      : [`${where}.${key}`],
  );
}

/** The plural form that a key is, or null for a key that counts nothing. */
function formOf(key: string): string | null {
  const form = PLURAL.exec(key)?.[1] ?? null;
  return counting.has(key.replace(PLURAL, "")) ? form : null;
}

function baseOf(key: string): string {
  return formOf(key) === null ? key : key.replace(PLURAL, "");
}

function placeholders(text: string): string[] {
  return (text.match(PLACEHOLDER) ?? []).toSorted();
}
