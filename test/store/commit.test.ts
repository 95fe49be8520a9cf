import { describe, expect, test } from "vitest";
import type { Act, Change } from "../../src/domain/change.ts";
import { DeskError } from "../../src/domain/errors.ts";
import { plainWords, written } from "../../src/domain/rendition.ts";
import { articleById, articleWithText, revisionOf } from "../../src/store/articles.ts";
import { briefingById, fragmentsOf } from "../../src/store/briefings.ts";
import { isEmpty } from "../../src/store/counts.ts";
import type { Store } from "../../src/store/database.ts";
import { editionOf, editionsOf } from "../../src/store/editions.ts";
import { textSha } from "../../src/store/keys.ts";
import { latestRelease } from "../../src/store/releases.ts";
import { renditionOf, renditionsOf } from "../../src/store/renditions.ts";
import { traceOfAct } from "../../src/store/trace.ts";
import {
  NOON,
  aBriefing,
  anArticle,
  broughtIn,
  memoryStore,
  someFragments,
  storeWithBriefing,
} from "../support/store.ts";

const LATER = "2026-11-24T13:00:00.000Z";

test("what is brought in comes back equal", async () => {
  const store = await storeWithBriefing();
  const revision = { ...anArticle(), article: "a1", number: 1, at: NOON, by: "desk" };
  expect(await articleById(store, "a1")).toEqual({ id: "a1", revisions: [revision] });
  expect(await revisionOf(store, "a1", 1)).toEqual(revision);
  expect(await articleWithText(store, textSha(revision.text))).toBe("a1");
  expect(await briefingById(store, "b1")).toEqual(aBriefing());
  expect(await fragmentsOf(store, "b1")).toEqual(someFragments());
  expect(await editionsOf(store, "b1")).toEqual(
    ["en", "fr"].map((language) => ({
      briefing: "b1",
      language,
      state: "draft",
      version: 1,
      releases: 0,
    })),
  );
  expect(await renditionsOf(store, "b1")).toHaveLength(6);
});

test("an act with one change that cannot be made makes none", async () => {
  const store = await memoryStore();
  const changes: Change[] = [...broughtIn(), saved({ version: 7 })];
  await expect(store.commit({ by: "desk", at: NOON, changes })).rejects.toThrow(DeskError);
  expect(await isEmpty(store)).toBe(true);
  expect(await traceOfAct(store, "act1")).toEqual([]);
});

describe("a change decided on another version is refused with what is there now", () => {
  test("a rendition", async () => {
    const store = await storeWithBriefing();
    await commit(store, saved({ version: 1, text: "Theirs" }));
    const error = await refusal(store, saved({ version: 1, text: "Mine" }));
    expect(error.code).toBe("conflict");
    expect(error.detail).toEqual(await renditionOf(store, "b1-s1", "en"));
    expect(error.detail).toMatchObject({ version: 2, standing: { words: plainWords("Theirs") } });
  });

  test("an edition, and its release", async () => {
    const store = await storeWithBriefing();
    await commit(store, moved(1));
    const there = { briefing: "b1", language: "fr", state: "in_review", version: 2, releases: 0 };
    expect((await refusal(store, moved(1))).detail).toEqual(there);
    expect((await refusal(store, released(1, 1))).detail).toEqual(there);
    expect((await refusal(store, released(2, 2))).detail).toEqual(there);
    expect(await editionOf(store, "b1", "fr")).toEqual(there);
  });

  test("a briefing", async () => {
    const store = await storeWithBriefing();
    await commit(store, arranged(1));
    const error = await refusal(store, arranged(1));
    expect(error.code).toBe("conflict");
    expect(error.detail).toEqual({ ...aBriefing(), version: 2 });
  });

  test("a revision that is not the next", async () => {
    const store = await storeWithBriefing();
    const revision = anArticle({ text: "An update" });
    const error = await refusal(store, {
      kind: "article_brought_in",
      article: "a1",
      revision,
      number: 3,
    });
    expect(error).toMatchObject({ code: "conflict", detail: { article: "a1" } });
  });
});

test("a text that is there already is a conflict naming its article", async () => {
  const store = await storeWithBriefing();
  const change: Change = {
    kind: "article_brought_in",
    article: "a2",
    revision: anArticle(),
    number: 1,
  };
  const error = await refusal(store, change);
  expect(error).toMatchObject({
    code: "conflict",
    problems: { text: "article_known" },
    detail: { article: "a1" },
  });
});

test("a slug that is taken is a conflict naming its briefing", async () => {
  const store = await storeWithBriefing();
  const changes = broughtIn(anArticle({ text: "Another" }), aBriefing({ id: "b2", article: "a2" }));
  const refused = await store.commit({ by: "desk", at: NOON, changes }).catch((e: unknown) => e);
  expect(refused).toMatchObject({ code: "conflict", detail: { briefing: "b1" } });
});

test("what is not there is not found", async () => {
  const store = await storeWithBriefing();
  for (const change of [
    saved({ fragment: "b1-x9" }),
    { ...moved(1), language: "de" },
    { ...arranged(1), briefing: "b9" },
    { kind: "check_dismissed", fragment: "b9", language: "en", code: "too_long", key: "k" },
  ] satisfies Change[])
    expect(await refusal(store, change)).toMatchObject({ code: "not_found" });
});

test("released bytes come back equal", async () => {
  const store = await storeWithBriefing();
  const markdown = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
  await commit(store, released(1, 1, markdown));
  const found = await latestRelease(store, "fr", "talks-open-in-london");
  expect(Buffer.compare(found?.markdown ?? new Uint8Array(), markdown)).toBe(0);
  expect(found).toMatchObject({ number: 1, state: "released", by: "ann", title: "Pourparlers" });
});

test("a text with half a character is refused rather than changed", async () => {
  const store = await storeWithBriefing();
  await expect(commit(store, saved({ text: "half \ud83d" }))).rejects.toThrow(TypeError);
});

function saved({ fragment = "b1-s1", version = 1, text = "Words" } = {}): Change {
  return {
    kind: "rendition_changed",
    fragment,
    language: "en",
    version,
    act: "saved",
    standing: written(plainWords(text), null),
    leftOut: null,
  };
}

function moved(version: number) {
  return {
    kind: "edition_moved",
    briefing: "b1",
    language: "fr",
    version,
    state: "in_review",
    reason: null,
  } as const;
}

function arranged(version: number) {
  const put = someFragments()
    .slice(0, 1)
    .map((fragment) => ({ ...fragment, position: 9 }));
  return {
    kind: "briefing_changed",
    briefing: "b1",
    version,
    act: "reordered",
    put,
    renditions: [],
  } as const;
}

function released(version: number, number: number, markdown = new Uint8Array([1, 2])): Change {
  return {
    kind: "released",
    version,
    release: {
      briefing: "b1",
      language: "fr",
      slug: "talks-open-in-london",
      number,
      title: "Pourparlers",
      lead: null,
      at: "2026-11-24T12:00:00Z",
      note: null,
      markdown,
      hash: "sha256-00",
    },
  };
}

function commit(store: Store, ...changes: Change[]) {
  const act: Act = { by: "ann", at: LATER, changes };
  return store.commit(act);
}

async function refusal(store: Store, change: Change): Promise<DeskError> {
  try {
    await commit(store, change);
  } catch (error) {
    if (error instanceof DeskError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}
