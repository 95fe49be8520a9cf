import { z } from "zod";
import type { Change, TraceEntry } from "../domain/change.ts";
import type { Language } from "../domain/language.ts";
import type { Rendition } from "../domain/rendition.ts";
import type { Store } from "./database.ts";
import { groupedBy } from "./grouped.ts";
import { fromJson, fromJsonOrNull, renditionShape } from "./json.ts";
import type { ActRow, TraceRow } from "./schema.ts";

/** A line of a rendition's history. */
export interface HistoryEntry extends TraceEntry {
  readonly version: number;
  /** Null for the first words that were drafted. */
  readonly before: Rendition | null;
  readonly after: Rendition;
}

/** An act in the log, its changes counted by kind. */
export interface ActEntry {
  readonly act: string;
  readonly by: string;
  readonly at: string;
  readonly changes: readonly {
    readonly kind: Change["kind"];
    readonly what: string | null;
    readonly briefing: string | null;
    /** The article's title and language. */
    readonly title: string | null;
    readonly sourceLanguage: Language | null;
    readonly language: Language | null;
    readonly count: number;
  }[];
}

/** Versions of a rendition that are shown at once. */
const HISTORY_LIMIT = 200;

/** A rendition as it was at a version, or null where there was none. */
export async function renditionAt(
  store: Store,
  fragment: string,
  language: Language,
  version: number,
): Promise<Rendition | null> {
  const row = await entries(store)
    .where("t.fragment", "=", fragment)
    .where("t.language", "=", language)
    .where("t.kind", "=", "rendition_changed")
    .where("t.version", "=", version)
    .executeTakeFirst();
  return row ? fromJson(renditionShape, row.after_json ?? "null") : null;
}

/** What a fragment said in a language, the newest 200 versions first; a draft's origin is in what it made. */
export async function historyOf(
  store: Store,
  fragment: string,
  language: Language,
): Promise<HistoryEntry[]> {
  const rows = await entries(store)
    .where("t.fragment", "=", fragment)
    .where("t.language", "=", language)
    .where("t.kind", "=", "rendition_changed")
    .orderBy("t.position", "desc")
    .orderBy("t.place", "desc")
    .limit(HISTORY_LIMIT)
    .execute();
  return rows.map((row) => ({
    ...entryFrom(row),
    version: row.version ?? 0,
    before: fromJsonOrNull(renditionShape, row.before_json),
    after: fromJson(renditionShape, row.after_json ?? "null"),
  }));
}

/** Everything one act did, in its order; `before` is null for what it made. None for an act that is not there. */
export async function traceOfAct(store: Store, act: string): Promise<TraceEntry[]> {
  const rows = await entries(store).where("t.act", "=", act).orderBy("t.place").execute();
  return rows.map(entryFrom);
}

/** The newest act by a person that touched a briefing, or null. */
export async function lastActOf(
  { db }: Store,
  { briefing, by }: { readonly briefing: string; readonly by: string },
): Promise<string | null> {
  const row = await db
    .selectFrom("trace as t")
    .innerJoin("acts as a", "a.id", "t.act")
    .select("a.id")
    .where("t.briefing", "=", briefing)
    .where("a.by", "=", by)
    .orderBy("t.position", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Acts, newest first, of one briefing or of all; `before` is the id of the last one shown. */
export async function latestActs(
  store: Store,
  {
    briefing,
    limit,
    before,
  }: {
    readonly briefing?: string | undefined;
    readonly limit: number;
    readonly before?: string | undefined;
  },
): Promise<ActEntry[]> {
  let list = store.db.selectFrom("acts as a").selectAll("a");
  if (briefing !== undefined)
    list = list.where("a.position", "in", (eb) =>
      eb.selectFrom("trace").select("position").where("briefing", "=", briefing),
    );
  if (before !== undefined)
    list = list.where("a.position", "<", (eb) =>
      eb.selectFrom("acts").select("position").where("id", "=", before),
    );
  const acts = await list.orderBy("a.position", "desc").limit(limit).execute();
  return acts.length === 0 ? [] : countChanges(store, acts, briefing);
}

async function countChanges(
  { db }: Store,
  acts: readonly ActRow[],
  briefing: string | undefined,
): Promise<ActEntry[]> {
  let query = db
    .selectFrom("trace as t")
    .leftJoin("briefings as b", "b.id", "t.briefing")
    .leftJoin("revisions as r", (join) =>
      join.onRef("r.article", "=", "b.article").onRef("r.number", "=", "b.revision"),
    )
    .select(["t.act", "t.kind", "t.what", "t.briefing", "t.language"])
    .select(["r.title", "b.source_language as sourceLanguage"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(
      "t.act",
      "in",
      acts.map(({ id }) => id),
    )
    .groupBy(["t.act", "t.kind", "t.what", "t.briefing", "t.language", "r.title"])
    .groupBy("b.source_language")
    .orderBy((eb) => eb.fn.min("t.place"));
  if (briefing !== undefined) query = query.where("t.briefing", "=", briefing);
  const counted = groupedBy(await query.execute(), ({ act }) => act);
  return acts.map(({ id: act, by, at }) => ({
    act,
    by,
    at,
    changes: counted(act).map(({ act: _act, ...change }) => change),
  }));
}

function entries({ db }: Store) {
  return db
    .selectFrom("trace as t")
    .innerJoin("acts as a", "a.id", "t.act")
    .selectAll("t")
    .select(["a.by", "a.at"]);
}

const anything = z.unknown();

function entryFrom(row: TraceRow & Pick<ActRow, "by" | "at">): TraceEntry {
  const { id, act, by, at, kind, briefing, fragment, language, what, version } = row;
  const before = fromJsonOrNull(anything, row.before_json);
  const after = fromJsonOrNull(anything, row.after_json);
  return { id, act, by, at, kind, briefing, fragment, language, what, version, before, after };
}
