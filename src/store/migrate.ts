import type { Database } from "better-sqlite3";
import { type Kysely, Migrator } from "kysely";
import { up as firstSchema } from "./migrations/0001-first-schema.ts";
import type { Schema } from "./schema.ts";

const MIGRATIONS = { "0001-first-schema": { up: firstSchema } };

/**
 * Brings the schema up to date, all of it or nothing, and one process at a time: SQLite takes schema changes back
 * with their transaction, which kysely does not ask for, so it is opened here. Throws what went wrong.
 */
export async function migrate(raw: Database, db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
  });
  raw.exec("begin immediate");
  const { error } = await migrator.migrateToLatest();
  if (raw.inTransaction) raw.exec(error === undefined ? "commit" : "rollback");
  if (error !== undefined)
    throw isFromLater(error) ? new Error(FROM_LATER, { cause: error }) : error;
}

const FROM_LATER = "a newer Briefdesk made it; start that one, or restore a backup of this one's";

/** Kysely tells only in words that the database has been through migrations unknown here. */
function isFromLater(error: unknown): boolean {
  return error instanceof Error && error.message.includes("previously executed migration");
}
