import type { EditionState } from "../domain/edition.ts";
import { z } from "zod";
import type { Language } from "../domain/language.ts";
import type { Release, ReleaseEntry } from "../domain/release.ts";
import type { Store } from "./database.ts";
import { fromJson } from "./json.ts";
import type { ReleaseMark } from "./hot-reads.ts";

/** A release with the state its edition has now: of a withdrawn one all releases are gone (410). */
export interface StoredRelease extends Release {
  readonly state: EditionState;
}

const ENTRY = [
  "r.briefing",
  "r.language",
  "r.slug",
  "r.number",
  "r.title",
  "r.lead",
  "r.at",
  "r.by",
  "r.note",
  "r.hash",
] as const;

/** The newest release at an address. */
export function latestRelease(
  { hot }: Store,
  language: Language,
  slug: string,
): Promise<StoredRelease | null> {
  return Promise.resolve(hot.release.get(language, slug) ?? null);
}

/** What identifies the newest release at an address, without its bytes: enough to answer 304, or from memory. */
export function latestReleaseMark(
  { hot }: Store,
  language: Language,
  slug: string,
): Promise<ReleaseMark | null> {
  return Promise.resolve(hot.releaseMark.get(language, slug) ?? null);
}

export async function releaseNumbered(
  { db }: Store,
  language: Language,
  slug: string,
  number: number,
): Promise<StoredRelease | null> {
  const row = await db
    .selectFrom("releases as r")
    .innerJoin("editions as e", (join) =>
      join.onRef("e.briefing", "=", "r.briefing").onRef("e.language", "=", "r.language"),
    )
    .select([...ENTRY, "r.markdown", "e.state"])
    .where("r.language", "=", language)
    .where("r.slug", "=", slug)
    .where("r.number", "=", number)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The newest release of each edition in a language that is not withdrawn, newest first; `before` is the briefing
 * of the last one shown.
 */
export async function latestReleases(
  { db }: Store,
  language: Language,
  { limit, before }: { readonly limit: number; readonly before?: string | undefined },
): Promise<ReleaseEntry[]> {
  let list = db
    .selectFrom("releases as r")
    .innerJoin("editions as e", (join) =>
      join
        .onRef("e.briefing", "=", "r.briefing")
        .onRef("e.language", "=", "r.language")
        .onRef("e.releases", "=", "r.number"),
    )
    .select(ENTRY)
    .where("r.language", "=", language)
    .where("e.state", "!=", "withdrawn");
  if (before !== undefined)
    list = list.where((eb) =>
      eb(
        eb.refTuple("r.at", "r.briefing"),
        "<",
        eb
          .selectFrom("releases")
          .select(["at", "briefing"])
          .where("language", "=", language)
          .where("briefing", "=", before)
          .orderBy("number", "desc")
          .limit(1)
          .$asTuple("at", "briefing"),
      ),
    );
  return list.orderBy("r.at", "desc").orderBy("r.briefing", "desc").limit(limit).execute();
}

/** All releases of a briefing in every language, withdrawn editions' too, newest first. */
export function releasesOfBriefing({ db }: Store, briefing: string): Promise<ReleaseEntry[]> {
  return db
    .selectFrom("releases as r")
    .select(ENTRY)
    .where("r.briefing", "=", briefing)
    .orderBy("r.at", "desc")
    .orderBy("r.language")
    .orderBy("r.number", "desc")
    .execute();
}

/** The slug that a briefing has now which once had this one, or null. */
export async function redirectedSlug({ db }: Store, slug: string): Promise<string | null> {
  const row = await db
    .selectFrom("slug_redirects as s")
    .innerJoin("briefings as b", "b.id", "s.briefing")
    .select("b.slug")
    .where("s.slug", "=", slug)
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** When, and with which reason, an edition was last withdrawn; null when it never was. */
export async function withdrawalOf(
  { db }: Store,
  briefing: string,
  language: Language,
): Promise<{ readonly at: string; readonly reason: string | null } | null> {
  const row = await db
    .selectFrom("trace as t")
    .innerJoin("acts as a", "a.id", "t.act")
    .select(["a.at", "t.after_json"])
    .where("t.briefing", "=", briefing)
    .where("t.language", "=", language)
    .where("t.kind", "=", "edition_moved")
    .where("t.what", "=", "withdrawn")
    .orderBy("t.position", "desc")
    .limit(1)
    .executeTakeFirst();
  return row
    ? { at: row.at, reason: fromJson(reasonShape, row.after_json ?? "null").reason }
    : null;
}

const reasonShape = z.object({ reason: z.string().nullable() });
