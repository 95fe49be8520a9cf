import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { emptyLexicon } from "../../src/domain/lexicon.ts";
import { LOCALES_FOLDER, languagesIn } from "../../src/phrases/folder.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

const folder = mkdtempSync(join(tmpdir(), "briefdesk-lexicon-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ship(lexicon: unknown): void {
  mkdirSync(join(folder, "xx"), { recursive: true });
  writeFileSync(join(folder, "xx", "lexicon.json"), JSON.stringify(lexicon));
}

test("what a file leaves out is empty, what nobody knows is dropped", () => {
  ship({ quotes: { cues: ["dit"] }, unheardOf: {}, language: "yy" });
  const empty = emptyLexicon("xx");
  expect(loadLexicon("xx", folder)).toEqual({
    ...empty,
    quotes: { ...empty.quotes, cues: ["dit"] },
  });
});

test("a language without a folder gets the empty lexicon", () => {
  expect(loadLexicon("nl")).toEqual(emptyLexicon("nl"));
  expect(loadLexicon("../fr")).toEqual(emptyLexicon("../fr"));
});

test("a region is served by its language", () => {
  ship({ segment: { titles: ["Mr."] } });
  expect(loadLexicon("xx-YY", folder)).toMatchObject({
    language: "xx-YY",
    segment: { titles: ["Mr."] },
  });
});

test.each([
  [{ quotes: [] }],
  [{ quotes: { cues: "dit" } }],
  [{ quotes: { cues: { a: 1 } } }],
  [{ quotes: { cues: ["dit", 7] } }],
  [{ facts: { units: [{ unit: "day" }] } }],
  [{ questions: { rules: [{ kind: "why", rule: "a", cue: "b", ask: [] }] } }],
])("a lexicon of another shape is refused: %j", (lexicon) => {
  ship(lexicon);
  expect(() => loadLexicon("xx", folder)).toThrow("not what a lexicon has here");
});

test.each(languagesIn(LOCALES_FOLDER))("the shipped lexicon of %s can be read", (language) => {
  expect(loadLexicon(language).language).toBe(language);
});
