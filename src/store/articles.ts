import type { Article, Revision } from "../domain/article.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "./database.ts";
import { revisionFrom } from "./rows.ts";

/** An article in a list: its newest revision, without the text. */
export interface ArticleEntry {
  readonly id: string;
  readonly title: string | null;
  readonly language: Language;
  readonly published: string | null;
  readonly revisions: number;
  /** When and by whom it was first brought in. */
  readonly at: string;
  readonly by: string;
}

export async function articleById({ db }: Store, id: string): Promise<Article | null> {
  const rows = await db
    .selectFrom("revisions")
    .selectAll()
    .where("article", "=", id)
    .orderBy("number")
    .execute();
  return rows.length === 0 ? null : { id, revisions: rows.map(revisionFrom) };
}

/** The article that has a revision with this text (`textSha` of it), or null. */
export async function articleWithText({ db }: Store, sha: string): Promise<string | null> {
  const row = await db
    .selectFrom("revisions")
    .select("article")
    .where("text_sha", "=", sha)
    .executeTakeFirst();
  return row?.article ?? null;
}

export async function revisionOf(
  { db }: Store,
  article: string,
  number: number,
): Promise<Revision | null> {
  const row = await db
    .selectFrom("revisions")
    .selectAll()
    .where("article", "=", article)
    .where("number", "=", number)
    .executeTakeFirst();
  return row ? revisionFrom(row) : null;
}

/** Articles, newest first; `before` is the id of the last one shown. */
export function listArticles(
  { db }: Store,
  { limit, before }: { readonly limit: number; readonly before?: string | undefined },
): Promise<ArticleEntry[]> {
  return db
    .selectFrom("articles as a")
    .innerJoin("revisions as r", (join) =>
      join.onRef("r.article", "=", "a.id").onRef("r.number", "=", "a.revisions"),
    )
    .select(["a.id", "r.title", "r.language", "r.published", "a.revisions", "a.at", "a.by"])
    .$if(before !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple("a.at", "a.id"),
          "<",
          eb
            .selectFrom("articles")
            .select(["at", "id"])
            .where("id", "=", before ?? "")
            .$asTuple("at", "id"),
        ),
      ),
    )
    .orderBy("a.at", "desc")
    .orderBy("a.id", "desc")
    .limit(limit)
    .execute();
}
