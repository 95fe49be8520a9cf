import type { Change } from "../../domain/change.ts";
import type { Edition } from "../../domain/edition.ts";
import type { Language } from "../../domain/language.ts";
import { type Handle, conflict, notFound, requireOne } from "./handle.ts";
import type { Entry } from "./trace.ts";

/** Moves an edition to a state, if it is still as it was decided on; else gives the edition that is there. */
export function moveEdition(
  handle: Handle,
  change: Extract<Change, { kind: "edition_moved" }>,
): Entry[] {
  const { briefing, language, version, state, reason } = change;
  const before = editionAt(handle, briefing, language, version);
  const after = { ...before, state, version: version + 1 };
  updateEdition(handle, before, after);
  return [
    {
      kind: change.kind,
      briefing,
      language,
      // An edit of a draft only counts: nothing moved that a log need tell.
      what: state === before.state ? null : state,
      version: after.version,
      before,
      after: { ...after, reason },
    },
  ];
}

/** The edition, at the version named. Throws `not_found`, and `conflict` with what is there. */
export function editionAt(
  { build, first }: Handle,
  briefing: string,
  language: Language,
  version: number,
): Edition {
  const now = first(
    build
      .selectFrom("editions")
      .selectAll()
      .where("briefing", "=", briefing)
      .where("language", "=", language),
  );
  if (!now) throw notFound();
  if (now.version !== version) throw conflict(now);
  return now;
}

export function updateEdition({ build, run }: Handle, before: Edition, after: Edition): void {
  const { state, version, releases } = after;
  const update = build
    .updateTable("editions")
    .set({ state, version, releases })
    .where("briefing", "=", before.briefing)
    .where("language", "=", before.language)
    .where("version", "=", before.version);
  requireOne(run(update), before);
}
