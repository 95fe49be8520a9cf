import Database from "better-sqlite3";
import { DeskError } from "../domain/errors.ts";

/** The disk, not the person, is at fault: nothing of the act was stored. Reading goes on. */
export class NotStored extends Error {
  readonly reason: "full" | "read_only" | "busy" | "disk";

  constructor(reason: NotStored["reason"], cause: unknown) {
    super(`nothing was stored: ${reason}`, { cause });
    this.name = "NotStored";
    this.reason = reason;
  }
}

const DISK: readonly (readonly [prefix: string, reason: NotStored["reason"]])[] = [
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read_only"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_IOERR", "disk"],
  ["SQLITE_CANTOPEN", "disk"],
];

/** What a failed transaction means: a conflict where something unique is there already, NotStored, or itself. */
export function meaningOf(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY")
    return new DeskError("conflict", { version: "changed_meanwhile" });
  const reason = DISK.find(([prefix]) => code.startsWith(prefix))?.[1];
  return reason ? new NotStored(reason, error) : error;
}
