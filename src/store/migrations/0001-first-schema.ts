import { type CreateTableBuilder, type Kysely, sql } from "kysely";

const strict = sql`strict`;

/** Articles to releases, and the trace. Words that may stand in a column are listed here as they were that day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await articles(db);
  await briefings(db);
  await renditions(db);
  await releases(db);
  await language(db);
  await trace(db);
}

async function articles(db: Kysely<unknown>): Promise<void> {
  await signed(db.schema.createTable("articles").addColumn("id", "text", (c) => c.primaryKey()))
    .addColumn("revisions", "integer", (c) => c.notNull().check(sql`revisions >= 1`))
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex("articles_newest").on("articles").columns(["at", "id"]).execute();
  await signed(db.schema.createTable("revisions"))
    .addColumn("article", "text", (c) => c.notNull().references("articles.id"))
    .addColumn("number", "integer", (c) => c.notNull().check(sql`number >= 1`))
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("text_sha", "text", (c) =>
      c
        .notNull()
        .unique()
        .check(sql`length(text_sha) = 64`),
    )
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("title_json", "text")
    .addColumn("byline_json", "text")
    .addColumn("dateline_json", "text")
    .addColumn("title", "text")
    .addColumn("title_key", "text", (c) => c.notNull())
    .addColumn("published", "text")
    .addColumn("url", "text")
    .addPrimaryKeyConstraint("revisions_key", ["article", "number"])
    .modifyEnd(strict)
    .execute();
}

async function briefings(db: Kysely<unknown>): Promise<void> {
  await signed(db.schema.createTable("briefings").addColumn("id", "text", (c) => c.primaryKey()))
    .addColumn("article", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("template", "text", (c) => c.notNull())
    .addColumn("slug", "text", (c) =>
      c
        .notNull()
        .unique()
        .check(sql`slug <> ''`),
    )
    .addColumn("version", "integer", (c) => c.notNull().check(sql`version >= 1`))
    .addColumn("source_language", "text", (c) => c.notNull())
    .addColumn("languages_json", "text", (c) => c.notNull())
    .addForeignKeyConstraint("briefings_revision", ["article", "revision"], "revisions", [
      "article",
      "number",
    ])
    .modifyEnd(strict)
    .execute();
  const index = db.schema.createIndex("briefings_newest").on("briefings");
  await index.columns(["at", "id"]).execute();
  await db.schema
    .createIndex("briefings_by_article")
    .on("briefings")
    .columns(["article", "revision"])
    .execute();
  await db.schema
    .createTable("slug_redirects")
    .addColumn("slug", "text", (c) => c.primaryKey())
    .addColumn("briefing", "text", (c) => c.notNull().references("briefings.id"))
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createIndex("slug_redirects_by_briefing")
    .on("slug_redirects")
    .column("briefing")
    .execute();
  await db.schema
    .createTable("fragments")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("briefing", "text", (c) => c.notNull().references("briefings.id"))
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("position", "real", (c) => c.notNull())
    .addColumn("anchors_json", "text", (c) => c.notNull())
    .addColumn("detail_json", "text", (c) => c.notNull())
    .addColumn("dropped", "integer", (c) => c.notNull().check(sql`dropped in (0, 1)`))
    .addUniqueConstraint("fragments_label", ["briefing", "label"])
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createIndex("fragments_in_order")
    .on("fragments")
    .columns(["briefing", "position"])
    .execute();
}

async function renditions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("editions")
    .addColumn("briefing", "text", (c) => c.notNull().references("briefings.id"))
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) =>
      c.notNull().check(sql`state in ('draft', 'in_review', 'approved', 'released', 'withdrawn')`),
    )
    .addColumn("version", "integer", (c) => c.notNull().check(sql`version >= 1`))
    .addColumn("releases", "integer", (c) => c.notNull().check(sql`releases >= 0`))
    .addPrimaryKeyConstraint("editions_key", ["briefing", "language"])
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createIndex("editions_by_state")
    .on("editions")
    .columns(["state", "briefing"])
    .execute();
  await signed(db.schema.createTable("renditions"))
    .addColumn("fragment", "text", (c) => c.notNull().references("fragments.id"))
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("briefing", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull().check(sql`version >= 1`))
    .addColumn("state", "text", (c) =>
      c.notNull().check(sql`state in ('empty', 'drafted', 'accepted')`),
    )
    .addColumn("text", "text")
    .addColumn("speaker", "text")
    .addColumn("role", "text")
    .addColumn("origin_json", "text")
    .addColumn("made_from_json", "text")
    .addColumn("words_key", "text")
    .addColumn("made_from_key", "text")
    .addColumn("left_out", "text")
    .addPrimaryKeyConstraint("renditions_key", ["fragment", "language"])
    .addForeignKeyConstraint("renditions_edition", ["briefing", "language"], "editions", [
      "briefing",
      "language",
    ])
    .addCheckConstraint(
      "renditions_whole",
      sql`(state = 'empty') = (text is null)
        and (text is null) = (origin_json is null) and (text is null) = (words_key is null)
        and (made_from_json is null) = (made_from_key is null)
        and (text is not null or (speaker is null and role is null and made_from_json is null))`,
    )
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createIndex("renditions_by_edition")
    .on("renditions")
    .columns(["briefing", "language"])
    .execute();
  await signed(db.schema.createTable("dismissals"))
    .addColumn("fragment", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("dismissals_key", ["fragment", "language", "code", "key"])
    .addForeignKeyConstraint("dismissals_rendition", ["fragment", "language"], "renditions", [
      "fragment",
      "language",
    ])
    .modifyEnd(strict)
    .execute();
}

async function releases(db: Kysely<unknown>): Promise<void> {
  await signed(db.schema.createTable("releases"))
    .addColumn("briefing", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("number", "integer", (c) => c.notNull().check(sql`number >= 1`))
    .addColumn("slug", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("lead", "text")
    .addColumn("note", "text")
    .addColumn("markdown", "blob", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("releases_key", ["briefing", "language", "number"])
    .addUniqueConstraint("releases_address", ["language", "slug", "number"])
    .addForeignKeyConstraint("releases_edition", ["briefing", "language"], "editions", [
      "briefing",
      "language",
    ])
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createIndex("releases_newest")
    .on("releases")
    .columns(["language", "at", "briefing"])
    .execute();
}

async function language(db: Kysely<unknown>): Promise<void> {
  await signed(db.schema.createTable("terms").addColumn("id", "text", (c) => c.primaryKey()))
    .addColumn("kind", "text", (c) =>
      c.notNull().check(sql`kind in ('person', 'organisation', 'place', 'role', 'expression')`),
    )
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createTable("term_forms")
    .addColumn("term", "text", (c) => c.notNull().references("terms.id"))
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("form", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("term_forms_key", ["term", "language"])
    .modifyEnd(strict)
    .execute();
  await signed(db.schema.createTable("memory").addColumn("id", "text", (c) => c.primaryKey()))
    .addColumn("from_language", "text", (c) => c.notNull())
    .addColumn("to_language", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("source_key", "text", (c) => c.notNull())
    .addColumn("target", "text", (c) => c.notNull())
    .addColumn("target_sha", "text", (c) => c.notNull())
    .addColumn("sample", "integer", (c) => c.notNull().check(sql`sample in (0, 1)`))
    .addUniqueConstraint("memory_pair", [
      "source_key",
      "from_language",
      "to_language",
      "target_sha",
      "sample",
    ])
    .modifyEnd(strict)
    .execute();
}

async function trace(db: Kysely<unknown>): Promise<void> {
  await signed(db.schema.createTable("acts").addColumn("id", "text", (c) => c.primaryKey()))
    .addColumn("position", "integer", (c) => c.notNull().unique())
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createTable("trace")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("act", "text", (c) => c.notNull().references("acts.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("place", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("briefing", "text")
    .addColumn("fragment", "text")
    .addColumn("language", "text")
    .addColumn("what", "text")
    .addColumn("version", "integer")
    .addColumn("before_json", "text")
    .addColumn("after_json", "text")
    .addUniqueConstraint("trace_place", ["act", "place"])
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createIndex("trace_of_rendition")
    .on("trace")
    .columns(["fragment", "language", "position"])
    .execute();
  await db.schema
    .createIndex("trace_of_briefing")
    .on("trace")
    .columns(["briefing", "position"])
    .execute();
}

/** Adds who and when. */
function signed<Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column | "at" | "by"> {
  return table
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull());
}
