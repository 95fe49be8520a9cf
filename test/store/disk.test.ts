import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Change } from "../../src/domain/change.ts";
import { plainWords, written } from "../../src/domain/rendition.ts";
import type { Store } from "../../src/store/database.ts";
import { NotStored } from "../../src/store/errors.ts";
import { renditionOf } from "../../src/store/renditions.ts";
import { latestActs } from "../../src/store/trace.ts";
import { NOON, storeWithBriefing } from "../support/store.ts";

const large = "x".repeat(1_000_000);

test.each([
  ["full", "max_page_count = 1", "max_page_count = 1000000"],
  ["read_only", "query_only = on", "query_only = off"],
] as const)(
  "a disk that is %s stores nothing and says so; reading goes on, and writing once it can",
  async (reason, trouble, relief) => {
    const store = await storeWithBriefing();
    const before = await renditionOf(store, "b1-s1", "en");
    await pragma(store, trouble);
    const refused = await save(store).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotStored);
    expect(refused).toMatchObject({ reason });
    expect(await renditionOf(store, "b1-s1", "en")).toEqual(before);
    expect(await latestActs(store, { limit: 9 })).toHaveLength(1);
    await pragma(store, relief);
    await save(store);
    expect((await renditionOf(store, "b1-s1", "en"))?.version).toBe(2);
  },
);

function save(store: Store) {
  const change: Change = {
    kind: "rendition_changed",
    fragment: "b1-s1",
    language: "en",
    version: 1,
    act: "saved",
    standing: written(plainWords(large), null),
    leftOut: null,
  };
  return store.commit({ by: "ann", at: NOON, changes: [change] });
}

async function pragma({ db }: Store, setting: string): Promise<void> {
  await sql`pragma ${sql.raw(setting)}`.execute(db);
}
