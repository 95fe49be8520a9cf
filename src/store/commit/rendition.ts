import type { Change } from "../../domain/change.ts";
import type { Rendition } from "../../domain/rendition.ts";
import { renditionFrom, renditionRow } from "../rows.ts";
import { type Handle, conflict, notFound, requireOne } from "./handle.ts";
import type { Entry, Signature } from "./trace.ts";

/** Stores what a fragment says in a language, if it is still as it was decided on; else gives what is there. */
export function changeRendition(
  { build, first, run }: Handle,
  change: Extract<Change, { kind: "rendition_changed" }>,
  signature: Signature,
): Entry[] {
  const { fragment, language, version, standing, leftOut } = change;
  const row = first(
    build
      .selectFrom("renditions")
      .selectAll()
      .where("fragment", "=", fragment)
      .where("language", "=", language),
  );
  if (!row) throw notFound();
  const before = renditionFrom(row);
  if (before.version !== version) throw conflict(before);
  const after: Rendition = {
    fragment,
    language,
    version: version + 1,
    standing,
    leftOut,
    ...signature,
  };
  const update = build
    .updateTable("renditions")
    .set(renditionRow(after, row.briefing))
    .where("fragment", "=", fragment)
    .where("language", "=", language)
    .where("version", "=", version);
  requireOne(run(update), before);
  return [
    {
      kind: change.kind,
      briefing: row.briefing,
      fragment,
      language,
      what: change.act,
      version: after.version,
      before,
      after,
    },
  ];
}
