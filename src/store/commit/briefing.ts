import type { Briefing } from "../../domain/briefing.ts";
import type { Change } from "../../domain/change.ts";
import { DeskError } from "../../domain/errors.ts";
import type { Fragment } from "../../domain/fragment.ts";
import type { Rendition } from "../../domain/rendition.ts";
import { briefingFrom, fragmentFrom, fragmentRow, renditionRow } from "../rows.ts";
import { type Handle, conflict, inChunks, notFound, requireOne } from "./handle.ts";
import type { Entry, Signature } from "./trace.ts";

type Made = Extract<Change, { kind: "briefing_made" }>;
type Changed = Extract<Change, { kind: "briefing_changed" }>;

/** Stores a briefing with its fragments, first renditions, and an edition in draft for each of its languages. */
export function makeBriefing(handle: Handle, change: Made, signature: Signature): Entry[] {
  const { build, run } = handle;
  const { briefing, fragments } = change;
  refuseTakenSlug(handle, briefing.slug);
  const { sourceLanguage, languages, ...rest } = briefing;
  run(
    build.insertInto("briefings").values({
      ...rest,
      source_language: sourceLanguage,
      languages_json: JSON.stringify(languages),
    }),
  );
  const editions = languages.map((language) => ({
    briefing: briefing.id,
    language,
    state: "draft" as const,
    version: 1,
    releases: 0,
  }));
  run(build.insertInto("editions").values(editions));
  insertFragments(handle, fragments);
  return [
    {
      kind: change.kind,
      briefing: briefing.id,
      version: briefing.version,
      after: { briefing, fragments },
    },
    ...insertFirstRenditions(handle, briefing.id, change.renditions, signature),
  ];
}

/** Stores which fragments there are, their order and anchors, if the briefing is still as it was decided on. */
export function changeBriefing(handle: Handle, change: Changed, signature: Signature): Entry[] {
  const { build, run } = handle;
  const { briefing: id, version, act, put } = change;
  const now = briefingNow(handle, id);
  if (now.version !== version) throw conflict(now);
  const next = build
    .updateTable("briefings")
    .set({ version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version);
  requireOne(run(next), now);
  const known = fragmentsNow(handle, id);
  insertFragments(
    handle,
    put.filter((fragment) => !known.has(fragment.id)),
  );
  for (const fragment of put.filter(({ id: one }) => known.has(one)))
    updateFragment(handle, fragment);
  return [
    {
      kind: change.kind,
      briefing: id,
      what: act,
      version: version + 1,
      before: put.flatMap((fragment) => known.get(fragment.id) ?? []),
      after: put,
    },
    ...insertFirstRenditions(handle, id, change.renditions, signature),
  ];
}

/** Slugs of the past count: their addresses still lead to the briefing that had them. */
function refuseTakenSlug({ build, first }: Handle, slug: string): void {
  const taken = first(
    build
      .selectFrom("briefings")
      .select("id as briefing")
      .where("slug", "=", slug)
      .unionAll(build.selectFrom("slug_redirects").select("briefing").where("slug", "=", slug)),
  );
  if (taken) throw new DeskError("conflict", { slug: "slug_taken" }, taken);
}

function briefingNow({ build, first }: Handle, id: string): Briefing {
  const row = first(build.selectFrom("briefings").selectAll().where("id", "=", id));
  if (!row) throw notFound();
  return briefingFrom(row);
}

function fragmentsNow({ build, all }: Handle, briefing: string): Map<string, Fragment> {
  const rows = all(build.selectFrom("fragments").selectAll().where("briefing", "=", briefing));
  return new Map(rows.map((row) => [row.id, fragmentFrom(row)]));
}

function insertFragments({ build, run }: Handle, fragments: readonly Fragment[]): void {
  for (const chunk of inChunks(fragments))
    run(build.insertInto("fragments").values(chunk.map(fragmentRow)));
}

/** A fragment's label and briefing never change. */
function updateFragment({ build, run }: Handle, fragment: Fragment): void {
  const { id, briefing, label, ...values } = fragmentRow(fragment);
  const update = build
    .updateTable("fragments")
    .set(values)
    .where("id", "=", id)
    .where("briefing", "=", briefing)
    .where("label", "=", label);
  requireOne(run(update), fragment);
}

/** First renditions are version 1. Those that say something begin their history here, with where it came from. */
function insertFirstRenditions(
  { build, run }: Handle,
  briefing: string,
  renditions: Made["renditions"],
  signature: Signature,
): Entry[] {
  const first = renditions.map((given): Rendition => ({
    ...given,
    version: 1,
    leftOut: null,
    ...signature,
  }));
  for (const chunk of inChunks(first))
    run(
      build
        .insertInto("renditions")
        .values(chunk.map((rendition) => renditionRow(rendition, briefing))),
    );
  return first
    .filter(({ standing }) => standing.state !== "empty")
    .map((rendition) => ({
      kind: "rendition_changed",
      briefing,
      fragment: rendition.fragment,
      language: rendition.language,
      what: "drafted",
      version: 1,
      after: rendition,
    }));
}
