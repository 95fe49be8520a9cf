import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Store, openDatabase } from "../../src/store/database.ts";
import { NOON, broughtIn, memoryStore } from "../support/store.ts";

test("after a write a file is in WAL, waits for the disk, and holds foreign keys", async () => {
  const store = await openDatabase(aFile());
  await store.commit({ by: "desk", at: NOON, changes: broughtIn() });
  expect(await pragma(store, "journal_mode")).toBe("wal");
  // 2 is FULL; the pragma reads 2 before the first write even where SQLite will not keep to it.
  expect(await pragma(store, "synchronous")).toBe(2);
  expect(await pragma(store, "foreign_keys")).toBe(1);
  expect(await pragma(store, "busy_timeout")).toBe(5000);
  store.close();
});

test("opening a file again changes nothing in its schema", async () => {
  const file = aFile();
  const first = await openDatabase(file);
  const made = await schemaOf(first);
  first.close();
  const second = await openDatabase(file);
  expect(await schemaOf(second)).toEqual(made);
  second.close();
});

test("a file and memory get the same schema, of strict tables", async () => {
  const [file, memory] = [await openDatabase(aFile()), await memoryStore()];
  const schema = await schemaOf(file);
  expect(schema).toEqual(await schemaOf(memory));
  const tables = schema.filter((line) => /^create table "(?!kysely)/i.test(line));
  expect(tables).toHaveLength(14);
  for (const table of tables) expect(table).toMatch(/strict$/);
  file.close();
});

test("folders on the way are made", async () => {
  const file = join(aFolder(), "deep", "er", "briefdesk.db");
  (await openDatabase(file)).close();
  (await openDatabase(file)).close();
});

test("a folder that cannot be written is refused in one line that says what to do", async () => {
  const file = join(aFolder(), "file");
  writeFileSync(file, "");
  await expect(openDatabase(join(file, "briefdesk.db"))).rejects.toThrow(
    /^Cannot open the database .*briefdesk\.db: its folder cannot be written; set DATA_DIR.*$/,
  );
});

test("a file that is no database is refused and left as it is", async () => {
  const file = aFile();
  writeFileSync(file, "Not a database, but long enough to have a header. ".repeat(40));
  await expect(openDatabase(file)).rejects.toThrow(
    /^Cannot open the database .*: it is not a Briefdesk database.*$/,
  );
});

test("a database made by a newer version is refused", async () => {
  const file = aFile();
  const store = await openDatabase(file);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', ${NOON})`.execute(
    store.db,
  );
  store.close();
  await expect(openDatabase(file)).rejects.toThrow(/^Cannot open .*: a newer Briefdesk made it.*$/);
});

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), "briefdesk-"));
}

function aFile(): string {
  return join(aFolder(), "briefdesk.db");
}

async function pragma({ db }: Store, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
}

async function schemaOf({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master where sql is not null order by type, name`.execute(db);
  return rows.map((row) => row.sql);
}
