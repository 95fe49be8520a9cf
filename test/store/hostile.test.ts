import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Words } from "../../src/domain/rendition.ts";
import { revisionOf } from "../../src/store/articles.ts";
import { listBriefings } from "../../src/store/queue.ts";
import { renditionOf } from "../../src/store/renditions.ts";
import { exactMatches } from "../../src/store/memory.ts";
import { allTerms } from "../../src/store/terms.ts";
import { historyOf, renditionAt } from "../../src/store/trace.ts";
import { NOON, anArticle, memoryStore, storeWithBriefing } from "../support/store.ts";

const OWN = [
  "'; drop table renditions; --",
  '" or 1=1 --',
  "%_\\%",
  "\u0000before and after\u0000",
  '{"by":"person"}',
  "[null]",
  "null",
  "",
  " ",
  "\r\n\r\n",
  "<script>alert(1)</script>",
  "‮ right to left ⁦",
  "e\u0301 é",
  "😀\u{10FFFF}",
  "\uFEFF\uFFFE\uFFFF",
  "__proto__",
  "${a} {{b}} %s $1 ?1 :a @b",
  "9".repeat(400),
  "x".repeat(100_000),
];

const shared = resolve(import.meta.dirname, "../../../shared/eval/hostile");
const theirs = existsSync(shared) ? readHostile(shared) : [];
if (theirs.length === 0) console.log("skipped: no hostile strings in ../shared");

test("any text comes back as it was, and in the trace too", { timeout: 30_000 }, async () => {
  const store = await storeWithBriefing();
  let version = 1;
  const comesBack = async (words: Words, leftOut: string) => {
    const standing = {
      state: "drafted",
      words,
      origin: { by: "engine", engine: leftOut },
      madeFrom: words,
    } as const;
    await store.commit({
      by: "desk",
      at: NOON,
      changes: [
        {
          kind: "rendition_changed",
          fragment: "b1-q1",
          language: "fr",
          version,
          act: "saved",
          standing,
          leftOut,
        },
      ],
    });
    version += 1;
    expect(await renditionOf(store, "b1-q1", "fr")).toMatchObject({ version, standing, leftOut });
  };
  for (const text of OWN) await comesBack({ text, speaker: text, role: text }, text || "left out");
  for (const text of theirs) await comesBack({ text, speaker: text, role: null }, "left out");
  const text = fc.string({ unit: "binary" });
  await fc.assert(
    fc.asyncProperty(text, text, text, (one, two, three) =>
      comesBack({ text: one, speaker: two, role: null }, three),
    ),
  );
  expect(await historyOf(store, "b1-q1", "fr")).toHaveLength(200);
  for (const [index, own] of OWN.entries())
    expect(await renditionAt(store, "b1-q1", "fr", index + 2)).toMatchObject({
      standing: { words: { text: own } },
    });
});

test("articles, terms and memory keep any text, and search takes any", async () => {
  const store = await memoryStore();
  for (const [index, text] of OWN.entries()) {
    const id = `n${index}`;
    const revision = {
      ...anArticle({ text: `${index} ${text}` }),
      title: { own: text },
      byline: { own: text },
      url: text,
    };
    await store.commit({
      by: text,
      at: NOON,
      changes: [
        { kind: "article_brought_in", article: id, revision, number: 1 },
        { kind: "term_added", term: { id, kind: "expression", forms: { en: text, fr: text } } },
        {
          kind: "memory_added",
          pair: { id, from: "en", to: "fr", source: text, target: text, sample: false },
        },
      ],
    });
    expect(await revisionOf(store, id, 1)).toEqual({
      ...revision,
      article: id,
      number: 1,
      at: NOON,
      by: text,
    });
    expect((await allTerms(store)).find((term) => term.id === id)?.forms).toEqual({
      en: text,
      fr: text,
    });
    const found = await exactMatches(store, "en", ["fr"], [text]);
    expect(found.map(({ target }) => target)).toContain(text);
    expect(await listBriefings(store, { limit: 5, query: text })).toEqual([]);
  }
});

function readHostile(folder: string): string[] {
  const line = z.object({ s: z.string() });
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"))
    .map((json) => line.parse(JSON.parse(json)).s)
    .filter((text, index) => index % 7 === 0 && text.isWellFormed());
}
