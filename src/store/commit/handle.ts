import type { Database } from "better-sqlite3";
import type { Compilable, Kysely } from "kysely";
import { DeskError } from "../../domain/errors.ts";
import type { Schema } from "../schema.ts";

/** A transaction's own way to the database: kysely builds, better-sqlite3 runs, at once and in order. */
export interface Handle {
  /** Builds queries; executing them on it would leave the transaction. */
  readonly build: Kysely<Schema>;
  readonly all: <Row>(query: Compilable<Row>) => Row[];
  readonly first: <Row>(query: Compilable<Row>) => Row | undefined;
  /** Gives the number of rows it changed. */
  readonly run: (query: Compilable) => number;
}

/** A handle for one transaction on a connection. */
export function handleOn(raw: Database, build: Kysely<Schema>): Handle {
  return {
    build,
    all<Row>(query: Compilable<Row>): Row[] {
      const { sql, parameters } = query.compile();
      return raw.prepare<unknown[], Row>(sql).all(...parameters);
    },
    first<Row>(query: Compilable<Row>): Row | undefined {
      const { sql, parameters } = query.compile();
      return raw.prepare<unknown[], Row>(sql).get(...parameters);
    },
    run(query) {
      const { sql, parameters } = query.compile();
      requireWellFormed(parameters);
      return raw.prepare<unknown[]>(sql).run(...parameters).changes;
    },
  };
}

/** Half a surrogate pair would come back as another character: refused rather than changed. */
function requireWellFormed(parameters: readonly unknown[]): void {
  if (parameters.some((value) => typeof value === "string" && !value.isWellFormed()))
    throw new TypeError("a text that is not well-formed Unicode came to the store");
}

/** Splits rows for inserts of many: SQLite binds at most 32,766 values a statement. */
export function inChunks<Row>(rows: readonly Row[], size = 500): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

/** The refusal of a change that was decided on another state; `now` is the state there is. */
export function conflict(now: unknown): DeskError {
  return new DeskError("conflict", { version: "changed_meanwhile" }, now);
}

export function notFound(): DeskError {
  return new DeskError("not_found");
}

/** A guarded write must have found exactly its row; the guard was read in the same transaction. */
export function requireOne(changed: number, now: unknown): void {
  if (changed !== 1) throw conflict(now);
}
