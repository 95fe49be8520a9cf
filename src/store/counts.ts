import type { Store } from "./database.ts";

/** Whether no article was ever brought in. Reads one row at the most. */
export async function isEmpty({ db }: Store): Promise<boolean> {
  const row = await db.selectFrom("articles").select("id").limit(1).executeTakeFirst();
  return row === undefined;
}
