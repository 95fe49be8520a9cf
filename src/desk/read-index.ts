import type { Language } from "../domain/language.ts";
import type { ReleaseEntry } from "../domain/release.ts";
import { latestReleases } from "../store/releases.ts";
import type { Desk } from "./desk.ts";

/** Releases on one page of an index. */
const PAGE = 30;

export interface IndexPage {
  readonly entries: readonly ReleaseEntry[];
  /** What to ask for to go on; null on the last page. */
  readonly next: string | null;
}

/** The newest releases in a language; `before` is the briefing of the last one on the page before. */
export async function readIndex(
  desk: Desk,
  language: Language,
  before?: string,
): Promise<IndexPage> {
  const found = await latestReleases(desk.store, language, { limit: PAGE + 1, before });
  const entries = found.slice(0, PAGE);
  return { entries, next: found.length > PAGE ? (entries.at(-1)?.briefing ?? null) : null };
}

/** The languages that have something to read. */
export async function languagesWithReleases(desk: Desk): Promise<Language[]> {
  const first = await Promise.all(
    desk.languages.map((language) => latestReleases(desk.store, language, { limit: 1 })),
  );
  return desk.languages.filter((_, index) => (first[index]?.length ?? 0) > 0);
}
