import { sql } from "kysely";
import type { Edition, EditionState } from "../domain/edition.ts";
import type { Fragment } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import type { Rendition } from "../domain/rendition.ts";
import type { Store } from "./database.ts";
import { groupedBy } from "./grouped.ts";
import { fromJson, languagesShape } from "./json.ts";
import { searchKey } from "./keys.ts";
import { fragmentFrom, renditionFrom } from "./rows.ts";

/** A briefing in a list. */
export interface BriefingEntry {
  readonly id: string;
  readonly slug: string;
  /** The article's, in the source language. */
  readonly title: string | null;
  readonly article: string;
  /** The day the article was published. */
  readonly published: string | null;
  readonly sourceLanguage: Language;
  readonly languages: readonly Language[];
  readonly at: string;
}

/** What a briefing's line is counted from. */
export interface QueueContent {
  /** By position, the dropped ones too. */
  readonly fragments: readonly Fragment[];
  readonly renditions: readonly Rendition[];
  readonly editions: readonly Edition[];
  /** As `dismissedIn` gives them, for all languages. */
  readonly dismissed: ReadonlySet<string>;
  /** The revision's text that the anchors index. */
  readonly text: string;
}

/** Briefings, newest first. `after`: the id of the last one shown; `state`: with an edition in it; `query`: in the title. */
export async function listBriefings(
  { db }: Store,
  {
    limit,
    after,
    state,
    query = "",
  }: {
    readonly limit: number;
    readonly after?: string | undefined;
    readonly state?: EditionState | undefined;
    readonly query?: string | undefined;
  },
): Promise<BriefingEntry[]> {
  const wanted = searchKey(query.trim());
  let list = db
    .selectFrom("briefings as b")
    .innerJoin("revisions as r", (join) =>
      join.onRef("r.article", "=", "b.article").onRef("r.number", "=", "b.revision"),
    )
    .select(["b.id", "b.slug", "r.title", "b.article", "r.published", "b.source_language"])
    .select(["b.languages_json", "b.at"]);
  if (after !== undefined)
    list = list.where((eb) =>
      eb(
        eb.refTuple("b.at", "b.id"),
        "<",
        eb
          .selectFrom("briefings")
          .select(["at", "id"])
          .where("id", "=", after)
          .$asTuple("at", "id"),
      ),
    );
  if (state !== undefined)
    list = list.where((eb) =>
      eb.exists(
        eb
          .selectFrom("editions as e")
          .select("e.briefing")
          .where("e.state", "=", state)
          .whereRef("e.briefing", "=", "b.id"),
      ),
    );
  if (wanted) list = list.where(sql<boolean>`r.title_key like ${containing(wanted)} escape '\\'`);
  const rows = await list.orderBy("b.at", "desc").orderBy("b.id", "desc").limit(limit).execute();
  return rows.map(({ source_language: sourceLanguage, languages_json, ...entry }) => ({
    ...entry,
    sourceLanguage,
    languages: fromJson(languagesShape, languages_json),
  }));
}

function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}

/** The content of briefings (at most some hundred), by their ids, in five queries. */
export async function queueRenditions(
  { db }: Store,
  briefings: readonly string[],
): Promise<ReadonlyMap<string, QueueContent>> {
  const [texts, fragments, renditions, editions, dismissals] = await Promise.all([
    db
      .selectFrom("briefings as b")
      .innerJoin("revisions as r", (join) =>
        join.onRef("r.article", "=", "b.article").onRef("r.number", "=", "b.revision"),
      )
      .select(["b.id", "r.text"])
      .where("b.id", "in", briefings)
      .execute(),
    db
      .selectFrom("fragments")
      .selectAll()
      .where("briefing", "in", briefings)
      .orderBy("position")
      .orderBy("id")
      .execute(),
    db.selectFrom("renditions").selectAll().where("briefing", "in", briefings).execute(),
    db.selectFrom("editions").selectAll().where("briefing", "in", briefings).execute(),
    db
      .selectFrom("fragments as f")
      .innerJoin("dismissals as d", "d.fragment", "f.id")
      .select(["f.briefing", "d.key"])
      .where("f.briefing", "in", briefings)
      .execute(),
  ]);
  const of = {
    fragments: byBriefing(fragments),
    renditions: byBriefing(renditions),
    editions: byBriefing(editions),
    dismissals: byBriefing(dismissals),
  };
  return new Map(
    texts.map(({ id, text }) => [
      id,
      {
        text,
        fragments: of.fragments(id).map(fragmentFrom),
        renditions: of.renditions(id).map(renditionFrom),
        editions: of.editions(id),
        dismissed: new Set(of.dismissals(id).map(({ key }) => key)),
      },
    ]),
  );
}

function byBriefing<Row extends { readonly briefing: string }>(rows: readonly Row[]) {
  return groupedBy(rows, (row) => row.briefing);
}
