import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill } from "../../src/domain/phrases.ts";
import { LOCALES_FOLDER } from "../../src/phrases/folder.ts";
import { loadPhrases, readLocales } from "../../src/phrases/phrases.ts";

const temporary = mkdtempSync(join(tmpdir(), "briefdesk-locales-"));
beforeAll(() => cpSync(LOCALES_FOLDER, temporary, { recursive: true }));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test("the six languages are there, English first", () => {
  expect(readLocales().languages.slice(0, 1)).toEqual(["en"]);
  expect(readLocales().languages).toEqual(expect.arrayContaining(["ar", "de", "es", "fr", "uk"]));
});

describe("wordings come out as the language's typography wants them", () => {
  test.each([
    ["en", "fact.label", { label: "When" }, "When:"],
    ["fr", "fact.label", { label: "Quand" }, "Quand\u00A0:"],
    ["en", "original", { language: "French" }, "Original (French):"],
    ["fr", "original", { language: "anglais" }, "Original (anglais)\u00A0:"],
    ["fr", "footnote.passage", { paragraph: "1", passage: "…" }, "§\u00A01\u00A0: …"],
    ["de", "footnote.passage", { paragraph: "1", passage: "…" }, "Abs.\u00A01: …"],
    ["ar", "attribution.named", { speaker: "زيلينسكي", role: "الرئيس" }, "زيلينسكي، الرئيس"],
    ["en", "fact.counted", { value: "30 days", counted: "ceasefire" }, "30 days (ceasefire)"],
    [
      "uk",
      "notice.withdrawn",
      { date: "23 квітня 2025 р." },
      "23 квітня 2025 р. цей огляд відкликано.",
    ],
  ] as const)("%s %s", (language, key, values, expected) => {
    expect(fill(loadPhrases(language).wording[key], values)).toBe(expected);
  });

  test.each([
    ["en", "“ ” ‘ ’"],
    ["fr", "«\u202F \u202F» “ ”"],
    ["de", "„ “ ‚ ‘"],
    ["es", "“ ” ‘ ’"],
    ["uk", "« » „ “"],
    ["ar", "« » ” “"],
  ])("marks of %s", (language, expected) => {
    const { open, close, innerOpen, innerClose } = loadPhrases(language).marks;
    expect([open, close, innerOpen, innerClose].join(" ")).toBe(expected);
  });
});

test("a language is read once", () => {
  const locales = readLocales(temporary);
  expect(locales.phrases("fr")).toBe(locales.phrases("fr"));
  expect(locales.lexicon("fr")).toBe(locales.lexicon("fr"));
});

test("a region is served by its language, an unknown language by English", () => {
  expect(loadPhrases("fr-CA").wording).toEqual(loadPhrases("fr").wording);
  expect(loadPhrases("fr-CA").language).toBe("fr-CA");
  expect(loadPhrases("nl").wording).toEqual(loadPhrases("en").wording);
});

test.each(["../locales/fr", "fr/../en", "..", "fr\u0000", "", "constructor", "__proto__"])(
  "a tag that is no tag leads nowhere: %j",
  (tag) => {
    expect(loadPhrases(tag).wording).toEqual(loadPhrases("en").wording);
  },
);

test("a missing, an unknown and an empty wording are refused", () => {
  const path = join(temporary, "de", "phrases.json");
  const whole = readFileSync(path, "utf8");
  for (const broken of [
    whole.replace('"heading.facts"', '"heading.fact"'),
    whole.replace('"Auf einen Blick"', '""'),
    whole.replace('"open": "„"', '"open": ""'),
    whole.replace('"innerOpen"', '"inner"'),
  ]) {
    expect(broken).not.toBe(whole);
    writeFileSync(path, broken);
    expect(() => loadPhrases("de", temporary)).toThrow();
  }
});

test("a new language is a new folder", () => {
  cpSync(join(temporary, "es"), join(temporary, "gl"), { recursive: true });
  const path = join(temporary, "gl", "phrases.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("De un vistazo", "Dunha ollada"));
  const locales = readLocales(temporary);
  expect(locales.languages).toContain("gl");
  expect(locales.phrases("gl").wording["heading.facts"]).toBe("Dunha ollada");
});
