import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Act } from "../domain/change.ts";
import { type Committed, commitAct } from "./commit.ts";
import { migrate } from "./migrate.ts";
import { type HotReads, prepareHotReads } from "./hot-reads.ts";
import type { Schema } from "./schema.ts";

/** An open database. Reads are the functions beside this file; editorial writing is `commit` alone. */
export interface Store {
  /** For the reads of this floor, and for nobody else. */
  readonly db: Kysely<Schema>;
  readonly hot: HotReads;
  /**
   * Does all changes of an act, or none, and resolves once they have reached the disk. Rejects with a DeskError
   * `conflict` (its detail is what is there now) or `not_found`, or with NotStored when the disk refuses.
   */
  commit(act: Act): Promise<Committed>;
  close(): void;
}

/**
 * Opens (or makes) the database at a path, or one in memory for ":memory:", and brings its schema up to date.
 * Throws an Error of one line that says what to do. `newId` names acts.
 */
export async function openDatabase(file: string, newId: () => string = randomUUID): Promise<Store> {
  const raw = openFile(file);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: raw }) });
  try {
    setPragmas(raw);
    await migrate(raw, db);
    const hot = prepareHotReads(raw);
    return {
      db,
      hot,
      commit: (act) => new Promise((resolve) => resolve(commitAct(raw, db, newId, act))),
      close: () => raw.close(),
    };
  } catch (error) {
    raw.close();
    throw openingError(file, error);
  }
}

function openFile(file: string): Database.Database {
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    return new Database(file);
  } catch (error) {
    throw openingError(file, error);
  }
}

function setPragmas(raw: Database.Database): void {
  // First, so that two processes opening one file wait for each other in what follows.
  raw.pragma("busy_timeout = 5000");
  raw.pragma("journal_mode = WAL");
  // By name and after WAL: better-sqlite3 falls to NORMAL there, which loses answered writes in a power cut.
  raw.pragma("synchronous = FULL");
  // On macOS fsync leaves the data in the drive's cache; elsewhere this changes nothing.
  raw.pragma("fullfsync = ON");
  raw.pragma("foreign_keys = ON");
  // A long read can make the log grow; the next checkpoint gives the space back.
  raw.pragma(`journal_size_limit = ${64 * 1024 * 1024}`);
}

function openingError(file: string, cause: unknown): Error {
  const code = codeOf(cause);
  const reason = code?.startsWith("SQLITE_NOTADB")
    ? "it is not a Briefdesk database; move it away or set DATA_DIR to another folder"
    : /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code ?? "")
      ? "its folder cannot be written; set DATA_DIR to one that can"
      : code?.startsWith("SQLITE_BUSY")
        ? "another program holds it locked; stop that one first"
        : cause instanceof Error
          ? cause.message
          : String(cause);
  return new Error(`Cannot open the database ${file}: ${reason}`, { cause });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
