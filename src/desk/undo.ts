import { z } from "zod";
import type { Change, TraceEntry } from "../domain/change.ts";
import { EDITION_STATES, type Edition, stateAfterEdit } from "../domain/edition.ts";
import { DeskError } from "../domain/errors.ts";
import { fragmentShape, renditionShape } from "../store/json.ts";
import { editionsOf } from "../store/editions.ts";
import { traceOfAct } from "../store/trace.ts";
import type { Desk } from "./desk.ts";

export interface Undone {
  readonly act: string;
  readonly briefing: string;
  /** The fragments whose texts changed. */
  readonly fragments: readonly string[];
  /** Whether fragments came, went or moved. */
  readonly structure: boolean;
}

const stateBefore = z.object({ state: z.enum(EDITION_STATES) });
const fragments = z.array(fragmentShape);

/**
 * Takes a whole act back, as a new act: every rendition and fragment it touched is again what it was, and an edition
 * that nobody touched since has its state again. Throws `conflict` when a text or the order changed since,
 * `invalid` for an act that cannot be taken back (a release, an article brought in), `not_found` for none.
 */
export async function undo(desk: Desk, by: string, act: string): Promise<Undone> {
  const entries = await traceOfAct(desk.store, act);
  const briefing = entries.find((entry) => entry.briefing !== null)?.briefing;
  if (!briefing) throw new DeskError("not_found");
  const editions = await editionsOf(desk.store, briefing);
  if (entries.every(({ kind }) => kind === "edition_moved")) refuseMovedOn(entries, editions);
  // Backwards: what was done last goes first.
  const changes = [...entries].reverse().flatMap((entry) => reversed(entry, editions));
  if (changes.length === 0) throw new DeskError("invalid", { act: "act_not_undoable" });
  const done = await desk.store.commit({ by, at: desk.now(), changes });
  return {
    act: done.act,
    briefing,
    fragments: changes.flatMap((change) =>
      change.kind === "rendition_changed" ? change.fragment : [],
    ),
    structure: changes.some(({ kind }) => kind === "briefing_changed"),
  };
}

/** A state alone is taken back only while it stands; a withdrawal, which readers were told of, never. */
function refuseMovedOn(entries: readonly TraceEntry[], editions: readonly Edition[]): void {
  if (entries.some(({ what }) => what === "withdrawn"))
    throw new DeskError("invalid", { act: "act_not_undoable" });
  for (const { language, version } of entries) {
    const edition = editions.find((one) => one.language === language);
    if (edition?.version !== version)
      throw new DeskError("conflict", { version: "changed_meanwhile" }, edition);
  }
}

function reversed(entry: TraceEntry, editions: readonly Edition[]): Change[] {
  const version = entry.version ?? 0;
  switch (entry.kind) {
    case "rendition_changed": {
      // The first draft of a fragment that the same act added: it goes with the fragment.
      if (entry.before === null) return [];
      const { fragment, language, standing, leftOut } = renditionShape.parse(entry.before);
      return [{ kind: entry.kind, fragment, language, version, act: "undone", standing, leftOut }];
    }
    case "edition_moved":
      return movedBack(entry, editions);
    case "briefing_changed": {
      const before = fragments.parse(entry.before);
      const made = fragments
        .parse(entry.after)
        .filter(({ id }) => !before.some((one) => one.id === id));
      // What was added cannot be unmade, only dropped: its label is never given again.
      const put = [...before, ...made.map((fragment) => ({ ...fragment, dropped: true }))];
      const briefing = entry.briefing ?? "";
      return [{ kind: entry.kind, briefing, version, act: "undone", put, renditions: [] }];
    }
    case "check_dismissed":
      return [];
    case "article_brought_in":
    case "briefing_made":
    case "released":
    case "term_added":
    case "memory_added":
      throw new DeskError("invalid", { act: "act_not_undoable" });
  }
}

function movedBack(entry: TraceEntry, editions: readonly Edition[]): Change[] {
  const edition = editions.find(({ language }) => language === entry.language);
  if (!edition) return [];
  const { briefing, language, version } = edition;
  const isUntouched = version === entry.version;
  const state = isUntouched ? stateBefore.parse(entry.before).state : stateAfterEdit(edition.state);
  return [{ kind: "edition_moved", briefing, language, version, state, reason: "undone" }];
}
