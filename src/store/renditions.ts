import type { Language } from "../domain/language.ts";
import type { Rendition } from "../domain/rendition.ts";
import type { Store } from "./database.ts";
import { renditionFrom } from "./rows.ts";

/** All renditions of a briefing, of dropped fragments too, in no order that means anything. */
export async function renditionsOf({ db }: Store, briefing: string): Promise<Rendition[]> {
  const rows = await db
    .selectFrom("renditions")
    .selectAll()
    .where("briefing", "=", briefing)
    .execute();
  return rows.map(renditionFrom);
}

export async function renditionsIn(
  { db }: Store,
  briefing: string,
  languages: readonly Language[],
): Promise<Rendition[]> {
  const rows = await db
    .selectFrom("renditions")
    .selectAll()
    .where("briefing", "=", briefing)
    .where("language", "in", languages)
    .execute();
  return rows.map(renditionFrom);
}

/** A fragment's renditions in every language. */
export async function renditionsOfFragment({ db }: Store, fragment: string): Promise<Rendition[]> {
  const rows = await db
    .selectFrom("renditions")
    .selectAll()
    .where("fragment", "=", fragment)
    .execute();
  return rows.map(renditionFrom);
}

export async function renditionOf(
  { db }: Store,
  fragment: string,
  language: Language,
): Promise<Rendition | null> {
  const row = await db
    .selectFrom("renditions")
    .selectAll()
    .where("fragment", "=", fragment)
    .where("language", "=", language)
    .executeTakeFirst();
  return row ? renditionFrom(row) : null;
}
