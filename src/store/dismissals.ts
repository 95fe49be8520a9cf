import type { Language } from "../domain/language.ts";
import type { Store } from "./database.ts";

/**
 * The keys of the warnings of a briefing that were dismissed; in one language, or in all when none is named (a key
 * belongs to one finding on one text of one fragment, so they do not get in each other's way).
 */
export async function dismissedIn(
  { db }: Store,
  briefing: string,
  language?: Language,
): Promise<ReadonlySet<string>> {
  let query = db
    .selectFrom("fragments as f")
    .innerJoin("dismissals as d", "d.fragment", "f.id")
    .select("d.key")
    .where("f.briefing", "=", briefing);
  if (language !== undefined) query = query.where("d.language", "=", language);
  const rows = await query.execute();
  return new Set(rows.map(({ key }) => key));
}
