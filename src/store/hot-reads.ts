import type { Database, Statement } from "better-sqlite3";
import type { EditionState } from "../domain/edition.ts";
import type { Language } from "../domain/language.ts";
import type { ReleaseRow } from "./schema.ts";

/** What a conditional request needs: no bytes are read for it. */
export interface ReleaseMark {
  readonly briefing: string;
  readonly number: number;
  readonly hash: string;
  readonly at: string;
  readonly state: EditionState;
}

/**
 * The one path that keeps prepared statements: a reader's request for the newest release. A one-row read costs
 * 5 µs so, 24 µs through kysely, where a whole answer from memory costs 15 µs (measured).
 */
export interface HotReads {
  readonly releaseMark: Statement<[Language, string], ReleaseMark>;
  readonly release: Statement<[Language, string], ReleaseRow & { state: EditionState }>;
}

const NEWEST = `from releases join editions using (briefing, language)
  where language = ? and slug = ? order by number desc limit 1`;

export function prepareHotReads(raw: Database): HotReads {
  return {
    releaseMark: raw.prepare(`select briefing, number, hash, at, state ${NEWEST}`),
    release: raw.prepare(`select releases.*, editions.state ${NEWEST}`),
  };
}
