import { expect, test } from "vitest";
import type { Change } from "../../src/domain/change.ts";
import { plainWords, written } from "../../src/domain/rendition.ts";
import type { Store } from "../../src/store/database.ts";
import { renditionOf } from "../../src/store/renditions.ts";
import { historyOf, lastActOf, latestActs, traceOfAct } from "../../src/store/trace.ts";
import {
  NOON,
  aBriefing,
  anArticle,
  broughtIn,
  drafted,
  memoryStore,
  someFragments,
  storeWithBriefing,
} from "../support/store.ts";

const EDITION = { briefing: "b1", language: "fr", state: "draft", version: 1, releases: 0 };
const [headline, summary, quote] = someFragments();

/** One change of each kind against `storeWithBriefing`, with what the trace must then say. */
const KINDS: readonly {
  readonly change: Change;
  readonly before: unknown;
  readonly after: unknown;
  readonly about: Readonly<Record<string, unknown>>;
}[] = [
  {
    change: {
      kind: "article_brought_in",
      article: "a1",
      number: 2,
      revision: anArticle({ text: "The wire's update" }),
    },
    before: null,
    after: { article: "a1", number: 2, language: "en", url: "https://example.org/talks" },
    about: { version: 2, briefing: null },
  },
  {
    change: {
      kind: "briefing_changed",
      briefing: "b1",
      version: 1,
      act: "dropped",
      put: summary ? [{ ...summary, dropped: true, position: 8 }] : [],
      renditions: [],
    },
    before: [summary],
    after: [{ ...summary, dropped: true, position: 8 }],
    about: { what: "dropped", version: 2, briefing: "b1", fragment: null },
  },
  {
    change: {
      kind: "rendition_changed",
      fragment: "b1-s1",
      language: "en",
      version: 1,
      act: "left_out",
      standing: written(plainWords("New"), null),
      leftOut: "Known to all",
    },
    before: { version: 1, by: "desk", at: NOON, leftOut: null, standing: drafted("What s1 says.") },
    after: {
      fragment: "b1-s1",
      language: "en",
      version: 2,
      leftOut: "Known to all",
      by: "ann",
      standing: { state: "accepted", words: plainWords("New"), origin: { by: "person" } },
    },
    about: {
      what: "left_out",
      version: 2,
      briefing: "b1",
      fragment: "b1-s1",
      language: "en",
    },
  },
  {
    change: {
      kind: "edition_moved",
      briefing: "b1",
      language: "fr",
      version: 1,
      state: "approved",
      reason: "Read twice",
    },
    before: EDITION,
    after: { ...EDITION, state: "approved", version: 2, reason: "Read twice" },
    about: { what: "approved", version: 2, briefing: "b1", language: "fr" },
  },
  {
    change: { kind: "released", version: 1, release: aRelease() },
    before: EDITION,
    after: {
      ...EDITION,
      state: "released",
      version: 2,
      releases: 1,
      release: { number: 1, title: "Pourparlers", hash: "sha256-00", by: "ann" },
    },
    about: { what: "released", version: 2, briefing: "b1", language: "fr" },
  },
  {
    change: {
      kind: "check_dismissed",
      fragment: "b1-q1",
      language: "fr",
      code: "number_missing",
      key: "50",
    },
    before: null,
    after: { code: "number_missing", key: "50" },
    about: { briefing: "b1", fragment: "b1-q1", language: "fr" },
  },
  {
    change: { kind: "term_added", term: { id: "t1", kind: "place", forms: { en: "Kyiv" } } },
    before: null,
    after: { id: "t1", kind: "place", forms: { en: "Kyiv" } },
    about: { briefing: null },
  },
  {
    change: {
      kind: "memory_added",
      pair: { id: "m1", from: "en", to: "fr", source: "Yes", target: "Oui", sample: true },
    },
    before: null,
    after: { id: "m1", from: "en", to: "fr", source: "Yes", target: "Oui", sample: true },
    about: { language: "fr" },
  },
];

test.each(KINDS)("$change.kind leaves what was before and after", async (one) => {
  const store = await storeWithBriefing();
  const committed = await commit(store, one.change);
  const trace = await traceOfAct(store, committed.act);
  expect(trace).toEqual(committed.changes);
  expect(trace).toHaveLength(1);
  expect(trace[0]).toMatchObject({
    act: "act2",
    by: "ann",
    at: NOON,
    kind: one.change.kind,
    before: one.before,
    after: one.after,
    ...one.about,
  });
});

test("a briefing made leaves itself, its fragments, and every first draft with its origin", async () => {
  const store = await memoryStore();
  const { act } = await store.commit({ by: "desk", at: NOON, changes: broughtIn() });
  const [article, briefing, ...drafts] = await traceOfAct(store, act);
  expect(article?.kind).toBe("article_brought_in");
  expect(briefing).toMatchObject({
    kind: "briefing_made",
    before: null,
    after: { briefing: aBriefing(), fragments: someFragments() },
  });
  // French is empty: nothing was drafted there.
  expect(drafts.map(({ fragment, language }) => `${fragment} ${language}`)).toEqual(
    [headline, summary, quote].map((fragment) => `${fragment?.id} en`),
  );
  expect(drafts[0]).toMatchObject({ what: "drafted", version: 1, before: null });
  expect(drafts[0]?.after).toMatchObject({ standing: drafted("What h1 says.") });
});

test("a fragment added later begins its history with its first draft", async () => {
  const store = await storeWithBriefing();
  const fragment = { id: "new", briefing: "b1", label: "s2", position: 9, anchors: [] };
  await commit(store, {
    kind: "briefing_changed",
    briefing: "b1",
    version: 1,
    act: "added",
    put: [{ ...fragment, detail: { kind: "summary" }, dropped: false }],
    renditions: [{ fragment: "new", language: "en", standing: drafted("More") }],
  });
  expect(await historyOf(store, "new", "en")).toMatchObject([
    { version: 1, what: "drafted", before: null, after: { standing: drafted("More") } },
  ]);
});

test("history is of one rendition, newest first, and holds every version it had", async () => {
  const store = await storeWithBriefing();
  for (const [version, text] of [
    [1, "One"],
    [2, "Two"],
    [3, "Three"],
  ] as const)
    await commit(store, saved("b1-s1", version, text), saved("b1-q1", version, `q ${text}`));
  const history = await historyOf(store, "b1-s1", "en");
  expect(history.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  expect(history[0]?.after).toEqual(await renditionOf(store, "b1-s1", "en"));
  expect(history[0]?.before).toEqual(history[1]?.after);
  expect(await historyOf(store, "b1-s1", "fr")).toEqual([]);
});

test("the log shows acts, newest first, in pages, with their changes counted", async () => {
  const store = await storeWithBriefing();
  await commit(store, { kind: "term_added", term: { id: "t", kind: "role", forms: {} } });
  await commit(store, saved("b1-s1", 1, "One"), saved("b1-q1", 1, "Two"));
  const acts = await latestActs(store, { limit: 2 });
  expect(acts).toEqual([
    {
      act: "act3",
      by: "ann",
      at: NOON,
      changes: [
        {
          kind: "rendition_changed",
          what: "saved",
          briefing: "b1",
          title: "Talks open in London",
          sourceLanguage: "en",
          language: "en",
          count: 2,
        },
      ],
    },
    { act: "act2", by: "ann", at: NOON, changes: [expect.objectContaining({ count: 1 })] },
  ]);
  const rest = await latestActs(store, { limit: 2, before: "act2" });
  expect(rest.map(({ act }) => act)).toEqual(["act1"]);
  const ofBriefing = await latestActs(store, { limit: 9, briefing: "b1" });
  expect(ofBriefing.map(({ act }) => act)).toEqual(["act3", "act1"]);
  expect(ofBriefing[1]?.changes.map(({ kind }) => kind)).toEqual([
    "briefing_made",
    "rendition_changed",
  ]);
});

test("the last act of a person in a briefing is found", async () => {
  const store = await storeWithBriefing();
  await commit(store, saved("b1-s1", 1, "One"));
  expect(await lastActOf(store, { briefing: "b1", by: "ann" })).toBe("act2");
  expect(await lastActOf(store, { briefing: "b1", by: "desk" })).toBe("act1");
  expect(await lastActOf(store, { briefing: "b1", by: "bob" })).toBeNull();
});

test("what changes nothing leaves nothing: a warning dismissed twice, a pair known already", async () => {
  const store = await storeWithBriefing();
  for (const { change } of KINDS)
    if (change.kind === "check_dismissed" || change.kind === "memory_added") {
      expect((await commit(store, change)).changes).toHaveLength(1);
      expect((await commit(store, change)).changes).toEqual([]);
    }
  expect(await latestActs(store, { limit: 9 })).toHaveLength(3);
});

function commit(store: Store, ...changes: Change[]) {
  return store.commit({ by: "ann", at: NOON, changes });
}

function saved(fragment: string, version: number, text: string): Change {
  const standing = written(plainWords(text), null);
  return {
    kind: "rendition_changed",
    fragment,
    language: "en",
    version,
    act: "saved",
    standing,
    leftOut: null,
  };
}

function aRelease() {
  return {
    briefing: "b1",
    language: "fr",
    slug: "talks-open-in-london",
    number: 1,
    title: "Pourparlers",
    lead: null,
    at: "2026-11-24T12:00:00Z",
    note: null,
    markdown: new TextEncoder().encode("# Pourparlers\n"),
    hash: "sha256-00",
  };
}
