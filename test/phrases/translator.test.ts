import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readTranslators } from "../../src/phrases/translator.ts";
import { readLocales } from "../../src/phrases/phrases.ts";

const folder = mkdtempSync(join(tmpdir(), "briefdesk-ui-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shipUi(language: string, ui: unknown): void {
  mkdirSync(join(folder, language), { recursive: true });
  writeFileSync(join(folder, language, "ui.json"), JSON.stringify(ui));
}
shipUi("en", { kind: { quote: "Quote" }, state: { draft: "Draft" } });
shipUi("de", { kind: { quote: "Zitat" } });

test("each language says it in its own words, and English steps in", () => {
  const { translator } = readTranslators(folder);
  expect(translator("de")("kind.quote")).toBe("Zitat");
  expect(translator("de")("state.draft")).toBe("Draft");
  expect(translator("fr")("kind.quote")).toBe("Quote");
});

test("plural forms follow the language's rules", () => {
  shipUi("uk", {
    kind: {
      quote_one: "{{count}} цитата",
      quote_few: "{{count}} цитати",
      quote_many: "{{count}} цитат",
      quote_other: "{{count}} цитати",
    },
  });
  const t = readTranslators(folder).translator("uk");
  expect([1, 3, 5, 21].map((count) => t("kind.quote", { count }))).toEqual([
    "1 цитата",
    "3 цитати",
    "5 цитат",
    "21 цитата",
  ]);
});

test("values are put in as they are: not escaped, not read as patterns", () => {
  shipUi("es", { kind: { quote: "Cita de {{name}}" } });
  const t = readTranslators(folder).translator("es");
  for (const name of ["<b>&\"'</b>", "{{kind}}", "$t(kind.fact)", "$&"])
    expect(t("kind.quote", { name })).toBe(`Cita de ${name}`);
});

test("a key that English lacks throws where a test asks for it", () => {
  const t = readTranslators(folder, { missing: "throw" }).translator("de");
  expect(() => t("kind.fact")).toThrow("kind.fact");
  expect(t("state.draft")).toBe("Draft");
});

test("a key from running code gets its words, English ones, or stays as it is", () => {
  const { words } = readTranslators(folder);
  expect(words("de", "kind.quote")).toBe("Zitat");
  expect(words("de", "state.draft")).toBe("Draft");
  expect(["kind", "kind.nothing", "__proto__", ""].map((key) => words("de", key))).toEqual([
    "kind",
    "kind.nothing",
    "__proto__",
    "",
  ]);
});

test("words that are no words are refused", () => {
  shipUi("fr", { kind: { quote: 7 } });
  expect(() => readTranslators(folder)).toThrow("fr.kind.quote");
  shipUi("fr", { kind: [] });
  expect(() => readTranslators(folder)).toThrow("fr.kind");
});

test("the shipped English words are all there", () => {
  expect(readLocales().translator("en")("kind.quote")).toBe("Quote");
});
