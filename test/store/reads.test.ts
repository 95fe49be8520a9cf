import SQLite from "better-sqlite3";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CompiledQuery, Kysely, SqliteDialect } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Change } from "../../src/domain/change.ts";
import {
  articleById,
  articleWithText,
  listArticles,
  revisionOf,
} from "../../src/store/articles.ts";
import {
  briefingById,
  briefingBySlug,
  briefingsOfArticle,
  fragmentById,
  fragmentsOf,
  takenSlugs,
} from "../../src/store/briefings.ts";
import { isEmpty } from "../../src/store/counts.ts";
import { type Store, openDatabase } from "../../src/store/database.ts";
import { dismissedIn } from "../../src/store/dismissals.ts";
import { editionOf, editionsOf } from "../../src/store/editions.ts";
import { exactMatches } from "../../src/store/memory.ts";
import { listBriefings, queueRenditions } from "../../src/store/queue.ts";
import {
  latestRelease,
  latestReleaseMark,
  latestReleases,
  redirectedSlug,
  releaseNumbered,
  releasesOfBriefing,
} from "../../src/store/releases.ts";
import {
  renditionOf,
  renditionsIn,
  renditionsOf,
  renditionsOfFragment,
} from "../../src/store/renditions.ts";
import type { Schema } from "../../src/store/schema.ts";
import { allTerms } from "../../src/store/terms.ts";
import { historyOf, lastActOf, latestActs, traceOfAct } from "../../src/store/trace.ts";
import { NOON, aBriefing, anArticle, broughtIn, memoryStore } from "../support/store.ts";

const TITLES = ["Zürich wählt", "100 % gain", "Talks, again", "Talks", "ВЫБОРЫ"];

describe("lists", () => {
  let store: Store;
  beforeAll(async () => {
    store = await memoryStore();
    for (const [index, title] of TITLES.entries()) await bringIn(store, index, title);
    await commit(store, moved("b3", "fr", 1, "approved"));
  });

  test("articles and briefings are listed newest first, in pages that do not overlap", async () => {
    const first = await listBriefings(store, { limit: 3 });
    expect(first.map(({ id }) => id)).toEqual(["b4", "b3", "b2"]);
    expect(first[0]).toEqual({
      id: "b4",
      slug: "slug-4",
      title: "ВЫБОРЫ",
      article: "a4",
      published: "2026-11-23",
      sourceLanguage: "en",
      languages: ["en", "fr"],
      at: NOON.replace("12:", "14:"),
    });
    const rest = await listBriefings(store, { limit: 3, after: "b2" });
    expect(rest.map(({ id }) => id)).toEqual(["b1", "b0"]);
    const articles = await listArticles(store, { limit: 2, before: "a3" });
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
      ["a2", "Talks, again"],
      ["a1", "100 % gain"],
    ]);
  });

  test.each([
    ["talks", ["b3", "b2"]],
    ["ZURICH", ["b0"]],
    ["выбор", ["b4"]],
    ["%", ["b1"]],
    ["_", []],
    ["\\", []],
    ["  ", ["b4", "b3", "b2", "b1", "b0"]],
  ])("%j is looked for in titles, whatever its case and accents", async (query, ids) => {
    const found = await listBriefings(store, { limit: 9, query });
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  test("a state finds the briefings that have an edition in it", async () => {
    const found = await listBriefings(store, { limit: 9, state: "approved" });
    expect(found.map(({ id }) => id)).toEqual(["b3"]);
  });

  test("the queue gets the content of each briefing as it is read alone", async () => {
    await commit(store, dismissed("b2-s1", "fr"));
    const contents = await queueRenditions(store, ["b2", "b3", "b9"]);
    expect([...contents.keys()].sort()).toEqual(["b2", "b3"]);
    for (const id of ["b2", "b3"]) {
      const content = contents.get(id);
      expect(content?.fragments).toEqual(await fragmentsOf(store, id));
      expect(content?.renditions).toEqual(await renditionsOf(store, id));
      expect(content?.editions).toEqual(await editionsOf(store, id));
      expect(content?.dismissed).toEqual(await dismissedIn(store, id));
    }
    expect(contents.get("b2")?.dismissed.size).toBe(1);
    expect(await queueRenditions(store, [])).toEqual(new Map());
  });

  test("dismissals are of a language, or of all", async () => {
    expect(await dismissedIn(store, "b2", "fr")).toEqual(new Set(["k"]));
    expect(await dismissedIn(store, "b2", "en")).toEqual(new Set());
    expect(await dismissedIn(store, "b2")).toEqual(new Set(["k"]));
  });

  test("slugs are taken that are this one or go on after a hyphen, old ones too", async () => {
    await store.db
      .insertInto("slug_redirects")
      .values([{ slug: "slug-2-old", briefing: "b2" }])
      .execute();
    expect(await takenSlugs(store, "slug-2")).toEqual(new Set(["slug-2", "slug-2-old"]));
    expect(await takenSlugs(store, "slug")).toEqual(
      new Set(["slug-0", "slug-1", "slug-2", "slug-2-old", "slug-3", "slug-4"]),
    );
    expect(await takenSlugs(store, "slu")).toEqual(new Set());
    expect(await redirectedSlug(store, "slug-2-old")).toBe("slug-2");
    expect(await redirectedSlug(store, "slug-2")).toBeNull();
  });

  test("renditions are read by briefing, languages, fragment or alone", async () => {
    expect(await renditionsOf(store, "b1")).toHaveLength(6);
    const french = await renditionsIn(store, "b1", ["fr", "de"]);
    expect(french.map(({ language }) => language)).toEqual(["fr", "fr", "fr"]);
    expect(await renditionsIn(store, "b1", [])).toEqual([]);
    const ofOne = await renditionsOfFragment(store, "b1-s1");
    expect(ofOne).toContainEqual(await renditionOf(store, "b1-s1", "en"));
    expect(ofOne).toHaveLength(2);
  });

  test("what is not there is null", async () => {
    expect(await articleById(store, "x")).toBeNull();
    expect(await articleWithText(store, "x")).toBeNull();
    expect(await revisionOf(store, "a1", 2)).toBeNull();
    expect(await briefingById(store, "x")).toBeNull();
    expect(await briefingBySlug(store, "x")).toBeNull();
    expect(await fragmentById(store, "x")).toBeNull();
    expect(await renditionOf(store, "b1-s1", "de")).toBeNull();
    expect(await editionOf(store, "b1", "de")).toBeNull();
    expect(await latestRelease(store, "fr", "x")).toBeNull();
    expect(await latestReleaseMark(store, "fr", "x")).toBeNull();
    expect(await releaseNumbered(store, "fr", "slug-1", 1)).toBeNull();
  });
});

describe("releases", () => {
  let store: Store;
  beforeAll(async () => {
    store = await memoryStore();
    for (const index of [0, 1, 2]) await bringIn(store, index, `Title ${index}`);
    for (const index of [0, 1, 2]) await commit(store, released(index, 1, 1));
    await commit(store, released(0, 2, 2));
    await commit(store, moved("b1", "fr", 2, "withdrawn"));
    await commit(store, moved("b2", "fr", 2, "draft"));
  });

  test("the newest stands at the address, the others at their numbers", async () => {
    const newest = await latestRelease(store, "fr", "slug-0");
    expect(newest).toMatchObject({ number: 2, state: "released", note: "n2", briefing: "b0" });
    expect(newest).toEqual(await releaseNumbered(store, "fr", "slug-0", 2));
    expect(await releaseNumbered(store, "fr", "slug-0", 1)).toMatchObject({ note: null });
    expect(await latestReleaseMark(store, "fr", "slug-0")).toEqual({
      briefing: "b0",
      number: 2,
      hash: "sha256-0-2",
      at: "2026-11-24T00:00:02Z",
      state: "released",
    });
  });

  test("those of a withdrawn edition are still there, and say so", async () => {
    const found = await latestRelease(store, "fr", "slug-1");
    expect(found).toMatchObject({ number: 1, state: "withdrawn" });
    expect(await releaseNumbered(store, "fr", "slug-1", 1)).toEqual(found);
    expect(await releasesOfBriefing(store, "b1")).toHaveLength(1);
  });

  test("a list shows the newest of each edition, withdrawn ones apart, in pages", async () => {
    const all = await latestReleases(store, "fr", { limit: 9 });
    // An edition that is being edited again still has its release.
    expect(all.map(({ briefing, number }) => [briefing, number])).toEqual([
      ["b0", 2],
      ["b2", 1],
    ]);
    expect(all[0]).not.toHaveProperty("markdown");
    expect(await latestReleases(store, "fr", { limit: 9, before: "b0" })).toEqual(all.slice(1));
    expect(await latestReleases(store, "en", { limit: 9 })).toEqual([]);
  });

  test("a briefing's releases are all of them, newest first", async () => {
    const found = await releasesOfBriefing(store, "b0");
    expect(found.map(({ number }) => number)).toEqual([2, 1]);
  });
});

test("terms come back with their forms, in the order they were added", async () => {
  const store = await memoryStore();
  const terms = [
    { id: "z", kind: "person", forms: { en: "Ann", ar: "آن" } },
    { id: "a", kind: "place", forms: {} },
  ] as const;
  for (const [index, term] of terms.entries())
    await store.commit({ by: "x", at: `${index}`, changes: [{ kind: "term_added", term }] });
  expect(await allTerms(store)).toEqual(terms);
});

test("memory is found whatever the typography, the best last, from any number of sources", async () => {
  const store = await memoryStore();
  const pair = { from: "en", to: "fr", source: "“Yes” – now…", sample: false };
  await commit(
    store,
    { kind: "memory_added", pair: { ...pair, id: "1", target: "Oui" } },
    { kind: "memory_added", pair: { ...pair, id: "2", target: "Exemple", sample: true } },
    { kind: "memory_added", pair: { ...pair, id: "3", target: "Ja", to: "de" } },
    { kind: "memory_added", pair: { ...pair, id: "4", target: "Nein", source: "No" } },
  );
  const sources = Array.from({ length: 1200 }, (_, index) => `other ${index}`);
  const found = await exactMatches(store, "en", ["fr"], [...sources, '"Yes" - now...']);
  expect(found.map(({ target }) => target)).toEqual(["Exemple", "Oui"]);
  expect(found[1]).toEqual({ ...pair, id: "1", target: "Oui" });
  expect(await exactMatches(store, "en", [], sources)).toEqual([]);
  expect(await exactMatches(store, "en", ["fr"], [])).toEqual([]);
});

test("a store is empty until an article is brought in", async () => {
  const store = await memoryStore();
  expect(await isEmpty(store)).toBe(true);
  await bringIn(store, 1, "A title");
  expect(await isEmpty(store)).toBe(false);
});

test("every read goes by an index", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "briefdesk-")), "briefdesk.db");
  const opened = await openDatabase(file);
  await opened.commit({ by: "desk", at: NOON, changes: broughtIn() });
  const raw = new SQLite(file);
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: raw }),
    log: ({ query }) => void asked.push(query),
  });
  const store = { ...opened, db };
  await Promise.all([
    articleById(store, "a"),
    articleWithText(store, "a"),
    revisionOf(store, "a", 1),
    listArticles(store, { limit: 9, before: "a" }),
    briefingById(store, "b"),
    briefingBySlug(store, "b"),
    briefingsOfArticle(store, "a"),
    fragmentsOf(store, "b"),
    fragmentById(store, "b"),
    takenSlugs(store, "b"),
    listBriefings(store, { limit: 9, after: "b", state: "draft", query: "b" }),
    queueRenditions(store, ["b", "c"]),
    renditionsOf(store, "b"),
    renditionsIn(store, "b", ["en", "fr"]),
    renditionsOfFragment(store, "f"),
    renditionOf(store, "f", "en"),
    editionsOf(store, "b"),
    editionOf(store, "b", "en"),
    dismissedIn(store, "b", "en"),
    historyOf(store, "f", "en"),
    traceOfAct(store, "a"),
    latestActs(store, { limit: 9, briefing: "b1" }),
    latestActs(store, { limit: 9, before: "a" }),
    lastActOf(store, { briefing: "b", by: "x" }),
    releaseNumbered(store, "en", "s", 1),
    latestReleases(store, "en", { limit: 9, before: "b" }),
    releasesOfBriefing(store, "b"),
    redirectedSlug(store, "s"),
    exactMatches(store, "en", ["fr", "de"], ["a", "b"]),
  ]);
  const scans = asked.flatMap(({ sql, parameters }) =>
    raw
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...parameters)
      .filter(({ detail }) => detail.startsWith("SCAN") && !detail.includes("INDEX"))
      .map(({ detail }) => `${detail}: ${sql}`),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(scans).toEqual([]);
  raw.close();
  opened.close();
});

/** Article `a{n}` with briefing `b{n}`, one half hour after the other. */
async function bringIn(store: Store, index: number, title: string): Promise<void> {
  const at = NOON.replace("12:00", `${12 + Math.floor(index / 2)}:${index % 2 ? "30" : "00"}`);
  const revision = anArticle({ text: `${title}\n\nText ${index}.`, title: { own: title } });
  const briefing = aBriefing({ id: `b${index}`, article: `a${index}`, slug: `slug-${index}`, at });
  await store.commit({ by: "desk", at, changes: broughtIn(revision, briefing) });
}

function commit(store: Store, ...changes: Change[]) {
  return store.commit({ by: "ann", at: NOON, changes });
}

function moved(
  briefing: string,
  language: string,
  version: number,
  state: "approved" | "withdrawn" | "draft",
): Change {
  return { kind: "edition_moved", briefing, language, version, state, reason: null };
}

function dismissed(fragment: string, language: string): Change {
  return { kind: "check_dismissed", fragment, language, code: "too_long", key: "k" };
}

function released(index: number, version: number, number: number): Change {
  const release = {
    briefing: `b${index}`,
    language: "fr",
    slug: `slug-${index}`,
    number,
    title: `Titre ${index}`,
    lead: null,
    at: `2026-11-24T00:00:0${number}Z`,
    note: number > 1 ? `n${number}` : null,
    markdown: new TextEncoder().encode(`# Titre ${index}\n`),
    hash: `sha256-${index}-${number}`,
  };
  return { kind: "released", version, release };
}
