import type { Edition } from "../domain/edition.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "./database.ts";

/** A briefing's editions, by language tag. */
export function editionsOf({ db }: Store, briefing: string): Promise<Edition[]> {
  return db
    .selectFrom("editions")
    .selectAll()
    .where("briefing", "=", briefing)
    .orderBy("language")
    .execute();
}

export async function editionOf(
  { db }: Store,
  briefing: string,
  language: Language,
): Promise<Edition | null> {
  const row = await db
    .selectFrom("editions")
    .selectAll()
    .where("briefing", "=", briefing)
    .where("language", "=", language)
    .executeTakeFirst();
  return row ?? null;
}
