import type { Database } from "better-sqlite3";
import type { Kysely } from "kysely";
import type { Act, Change, TraceEntry } from "../domain/change.ts";
import { bringInArticle } from "./commit/article.ts";
import { changeBriefing, makeBriefing } from "./commit/briefing.ts";
import { dismissCheck } from "./commit/dismissal.ts";
import { moveEdition } from "./commit/edition.ts";
import { type Handle, handleOn } from "./commit/handle.ts";
import { addMemory } from "./commit/memory.ts";
import { release } from "./commit/release.ts";
import { changeRendition } from "./commit/rendition.ts";
import { addTerm } from "./commit/term.ts";
import { type Entry, type Signature, writeTrace } from "./commit/trace.ts";
import { meaningOf } from "./errors.ts";
import type { Schema } from "./schema.ts";

/** What an act did: its id, by which it can be undone, and the lines it left in the trace. */
export interface Committed {
  readonly act: string;
  readonly changes: readonly TraceEntry[];
}

/**
 * The one door: does all changes of an act in one immediate transaction, each against the version it was decided
 * on, and writes them to the trace; has reached the disk when it returns. Throws as `Store.commit` says.
 */
export function commitAct(
  raw: Database,
  db: Kysely<Schema>,
  newId: () => string,
  { by, at, changes }: Act,
): Committed {
  const act = newId();
  const handle = handleOn(raw, db);
  const transaction = raw.transaction(() => {
    const entries = changes.flatMap((change) => apply(handle, change, { by, at }));
    return writeTrace(handle, { id: act, by, at }, entries);
  });
  try {
    // Immediate: a second writer waits its turn at the start, where a later upgrade would fail at once.
    return { act, changes: transaction.immediate() };
  } catch (error) {
    throw meaningOf(error);
  }
}

function apply(handle: Handle, change: Change, signature: Signature): Entry[] {
  switch (change.kind) {
    case "article_brought_in":
      return bringInArticle(handle, change, signature);
    case "briefing_made":
      return makeBriefing(handle, change, signature);
    case "briefing_changed":
      return changeBriefing(handle, change, signature);
    case "rendition_changed":
      return changeRendition(handle, change, signature);
    case "edition_moved":
      return moveEdition(handle, change);
    case "released":
      return release(handle, change, signature);
    case "check_dismissed":
      return dismissCheck(handle, change, signature);
    case "term_added":
      return addTerm(handle, change, signature);
    case "memory_added":
      return addMemory(handle, change, signature);
  }
}
