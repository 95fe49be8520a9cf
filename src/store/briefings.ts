import { sql } from "kysely";
import type { Briefing } from "../domain/briefing.ts";
import type { Fragment } from "../domain/fragment.ts";
import type { Store } from "./database.ts";
import { briefingFrom, fragmentFrom } from "./rows.ts";

export async function briefingById({ db }: Store, id: string): Promise<Briefing | null> {
  const row = await db.selectFrom("briefings").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? briefingFrom(row) : null;
}

export async function briefingBySlug({ db }: Store, slug: string): Promise<Briefing | null> {
  const row = await db
    .selectFrom("briefings")
    .selectAll()
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row ? briefingFrom(row) : null;
}

/** The briefings of any revision of an article, oldest first. */
export async function briefingsOfArticle({ db }: Store, article: string): Promise<Briefing[]> {
  const rows = await db
    .selectFrom("briefings")
    .selectAll()
    .where("article", "=", article)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(briefingFrom);
}

/** A briefing's fragments by position, the dropped ones too. */
export async function fragmentsOf({ db }: Store, briefing: string): Promise<Fragment[]> {
  const rows = await db
    .selectFrom("fragments")
    .selectAll()
    .where("briefing", "=", briefing)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(fragmentFrom);
}

export async function fragmentById({ db }: Store, id: string): Promise<Fragment | null> {
  const row = await db.selectFrom("fragments").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? fragmentFrom(row) : null;
}

/** Slugs that are this one or this one with something after a hyphen, those of the past too. */
export async function takenSlugs({ db }: Store, slug: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("briefings")
    .select("slug")
    .where(startsAs(slug))
    .union(db.selectFrom("slug_redirects").select("slug").where(startsAs(slug)))
    .execute();
  return new Set(rows.map((row) => row.slug));
}

/** As two ranges of the index; the full stop is what follows the hyphen in ASCII. */
function startsAs(slug: string) {
  return sql<boolean>`(slug = ${slug} or (slug >= ${`${slug}-`} and slug < ${`${slug}.`}))`;
}
