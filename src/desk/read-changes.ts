import type { FragmentChange } from "../briefing/changes.ts";
import type { Language } from "../domain/language.ts";
import { releaseNumbered } from "../store/releases.ts";
import type { Desk } from "./desk.ts";
import { loadComparer } from "./on-demand.ts";
import { type BriefingView, draftMarkdown, editionIn } from "./read-edition.ts";

/** What readers would find changed if an edition were released as it is now. */
export interface ChangesSinceRelease {
  /** The number of its newest release. */
  readonly release: number;
  readonly changes: readonly FragmentChange[];
}

/** Compares an edition as it is now with its newest release, fragment by fragment; null before the first. Throws `not_found`. */
export async function changesSinceRelease(
  desk: Desk,
  view: BriefingView,
  language: Language,
): Promise<ChangesSinceRelease | null> {
  const { releases } = editionIn(view, language);
  if (releases === 0) return null;
  const last = await releaseNumbered(desk.store, language, view.briefing.slug, releases);
  if (!last) return null;
  const { changesBetween } = await loadComparer();
  const { markdown } = await draftMarkdown(desk, view, language);
  const before = new TextDecoder().decode(last.markdown);
  return { release: releases, changes: changesBetween(before, markdown, language) };
}
