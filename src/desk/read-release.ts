import type { FrontMatter } from "../briefing/front-matter.ts";
import { DeskError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import type { ReleaseEntry } from "../domain/release.ts";
import { editionsOf } from "../store/editions.ts";
import {
  type StoredRelease,
  latestRelease,
  redirectedSlug,
  releaseNumbered,
  releasesOfBriefing,
} from "../store/releases.ts";
import type { Desk } from "./desk.ts";
import { loadFrontMatter } from "./on-demand.ts";

/** A release with what a reader's page says around it. */
export interface ReleaseView {
  readonly release: StoredRelease;
  readonly front: FrontMatter;
  /** The Markdown after the front matter. */
  readonly body: string;
  /** Its releases in this language, newest first. */
  readonly versions: readonly ReleaseEntry[];
  /** The newest release in each language, this one's too, in the desk's order; withdrawn ones are not in it. */
  readonly languages: readonly ReleaseEntry[];
}

export type Found =
  | { readonly kind: "release"; readonly release: StoredRelease }
  | { readonly kind: "gone"; readonly release: StoredRelease }
  | { readonly kind: "moved"; readonly slug: string };

/** What stands at a reader's address: the newest release, or the one numbered. Throws `not_found`. */
export async function findRelease(
  desk: Desk,
  language: Language,
  slug: string,
  number?: number,
): Promise<Found> {
  const release =
    number === undefined
      ? await latestRelease(desk.store, language, slug)
      : await releaseNumbered(desk.store, language, slug, number);
  if (release) return { kind: release.state === "withdrawn" ? "gone" : "release", release };
  const moved = await redirectedSlug(desk.store, slug);
  if (!moved) throw new DeskError("not_found");
  return { kind: "moved", slug: moved };
}

/** Everything for the page of a release. */
export async function readRelease(desk: Desk, release: StoredRelease): Promise<ReleaseView> {
  const entries = await releasesOfBriefing(desk.store, release.briefing);
  const { splitMarkdown } = await loadFrontMatter();
  const { front, body } = splitMarkdown(new TextDecoder().decode(release.markdown));
  return {
    release,
    front,
    body,
    versions: entries.filter(({ language }) => language === release.language),
    languages: await newestPerLanguage(desk, release.briefing, entries),
  };
}

/** The newest release of a briefing in each language that is not withdrawn, in the desk's order. */
export async function newestPerLanguage(
  desk: Desk,
  briefing: string,
  known?: readonly ReleaseEntry[],
): Promise<ReleaseEntry[]> {
  const [entries, editions] = await Promise.all([
    known ?? releasesOfBriefing(desk.store, briefing),
    editionsOf(desk.store, briefing),
  ]);
  const order = [...new Set([...desk.languages, ...editions.map(({ language }) => language)])];
  return order.flatMap((language) => {
    const edition = editions.find((one) => one.language === language);
    if (!edition || edition.state === "withdrawn") return [];
    return entries.filter(
      (entry) => entry.language === language && entry.number === edition.releases,
    );
  });
}
