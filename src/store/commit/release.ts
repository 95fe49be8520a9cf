import type { Change } from "../../domain/change.ts";
import { type Handle, conflict, notFound } from "./handle.ts";
import { editionAt, updateEdition } from "./edition.ts";
import type { Entry, Signature } from "./trace.ts";

/** Stores a release, which never changes again, as the next of its edition and under its briefing's slug. */
export function release(
  handle: Handle,
  change: Extract<Change, { kind: "released" }>,
  { by }: Signature,
): Entry[] {
  const { build, first, run } = handle;
  const { markdown, ...entry } = change.release;
  const { briefing, language, number, slug } = entry;
  const before = editionAt(handle, briefing, language, change.version);
  if (number !== before.releases + 1) throw conflict(before);
  const address = first(build.selectFrom("briefings").select("slug").where("id", "=", briefing));
  if (!address) throw notFound();
  if (address.slug !== slug) throw conflict(before);
  run(build.insertInto("releases").values({ ...entry, markdown, by }));
  const after = {
    ...before,
    state: "released" as const,
    version: before.version + 1,
    releases: number,
  };
  updateEdition(handle, before, after);
  return [
    {
      kind: change.kind,
      briefing,
      language,
      what: after.state,
      version: after.version,
      before,
      after: { ...after, release: { ...entry, by } },
    },
  ];
}
