import type { Revision } from "../domain/article.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { Change } from "../domain/change.ts";
import { type Edition, stateAfterEdit } from "../domain/edition.ts";
import { DeskError } from "../domain/errors.ts";
import type { Fragment } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import { type Rendition, type Words, plainWords, wordsOf } from "../domain/rendition.ts";
import { revisionOf } from "../store/articles.ts";
import { briefingById, fragmentById } from "../store/briefings.ts";
import { editionsOf } from "../store/editions.ts";
import { renditionAt } from "../store/trace.ts";
import { renditionsOfFragment } from "../store/renditions.ts";
import { decideAndCommit } from "./decide.ts";
import type { Desk } from "./desk.ts";

/** One fragment in one language with all that an act on it has to know. */
export interface RenditionInHand {
  readonly fragment: Fragment;
  readonly rendition: Rendition;
  /** The source language's words; null in the source edition, and while the source is empty. */
  readonly source: Words | null;
  readonly isSource: boolean;
  readonly briefing: Briefing;
  readonly revision: Revision;
  readonly edition: Edition;
  readonly editions: readonly Edition[];
}

/** Takes a rendition in hand. Throws `not_found`. */
export async function takeRendition(
  desk: Desk,
  id: string,
  language: Language,
): Promise<RenditionInHand> {
  const fragment = await fragmentById(desk.store, id);
  const briefing = fragment && (await briefingById(desk.store, fragment.briefing));
  if (!briefing) throw new DeskError("not_found");
  const [renditions, editions, revision] = await Promise.all([
    renditionsOfFragment(desk.store, id),
    editionsOf(desk.store, briefing.id),
    revisionOf(desk.store, briefing.article, briefing.revision),
  ]);
  const rendition = renditions.find((one) => one.language === language);
  const edition = editions.find((one) => one.language === language);
  if (!rendition || !edition || !revision) throw new DeskError("not_found");
  const isSource = language === briefing.sourceLanguage;
  const sourceRendition = renditions.find((one) => one.language === briefing.sourceLanguage);
  const source = !isSource && sourceRendition ? wordsOf(sourceRendition) : null;
  return { fragment, rendition, source, isSource, briefing, revision, edition, editions };
}

/** What a refused save gives back, so that nothing typed is lost. */
export interface Conflict {
  readonly kind: "rendition_conflict";
  /** What the person started from, where the trace knows it. */
  readonly base: Words | null;
  readonly theirs: Rendition;
  readonly mine: Words;
}

export function isConflict(detail: unknown): detail is Conflict {
  return (
    typeof detail === "object" &&
    detail !== null &&
    "kind" in detail &&
    detail.kind === "rendition_conflict"
  );
}

/** Refuses (409) an act that was decided on another version than the present one. */
async function requireVersion(
  desk: Desk,
  { fragment, rendition }: RenditionInHand,
  version: number,
  mine: Words | null,
): Promise<void> {
  if (rendition.version === version) return;
  const base = await wordsAt(desk, fragment.id, rendition.language, version);
  const detail: Conflict = {
    kind: "rendition_conflict",
    base,
    theirs: rendition,
    mine: mine ?? base ?? plainWords(""),
  };
  throw new DeskError("conflict", { version: "changed_meanwhile" }, detail);
}

/** Which rendition an act is on, and the version the person looked at. */
export interface Aim {
  readonly fragment: string;
  readonly language: Language;
  readonly version: number;
}

/**
 * Does an act on a rendition: reads, decides, commits. `mine` is what was typed, which a conflict gives back (where
 * nothing was, the text that the person looked at); `decide` gives the changes, none when there is nothing to do. Gives the act's id, or null for nothing. Throws `conflict`
 * with base, theirs and mine when the rendition changed; an act on another fragment of the edition never collides.
 */
export function changeRendition<Mine extends Words | null>(
  desk: Desk,
  by: string,
  aim: Aim,
  mine: (hand: RenditionInHand) => Mine,
  decide: (hand: RenditionInHand, mine: Mine) => readonly Change[],
): Promise<string | null> {
  return decideAndCommit(desk, by, async () => {
    const hand = await takeRendition(desk, aim.fragment, aim.language);
    const words = mine(hand);
    // Somebody took the fragment out of the briefing: there is no row any more to write into.
    if (hand.fragment.dropped)
      throw new DeskError("conflict", { version: "changed_meanwhile" }, words);
    await requireVersion(desk, hand, aim.version, words);
    return decide(hand, words);
  });
}

/** The words that a rendition had at a version, or null where there were none. */
export async function wordsAt(
  desk: Desk,
  fragment: string,
  language: Language,
  version: number,
): Promise<Words | null> {
  const rendition = await renditionAt(desk.store, fragment, language, version);
  return rendition && wordsOf(rendition);
}

/**
 * What an edit means for editions: approved and released ones go back to draft, and each that is touched counts it,
 * so that whoever approves or releases what they looked at before is refused. A change of the source touches every
 * edition, because what they were made from is no longer what it says.
 */
export function takeBack({ edition, editions, isSource }: RenditionInHand): Change[] {
  return isSource
    ? takeBackEditions(editions, "source_changed")
    : takeBackEditions([edition], "edited");
}

/** Counts an edit in each edition; of a state that rests on the text as it was, nothing is left but draft. */
export function takeBackEditions(editions: readonly Edition[], reason: string): Change[] {
  return editions.map(({ briefing, language, version, state }) => {
    const next = stateAfterEdit(state);
    return {
      kind: "edition_moved",
      briefing,
      language,
      version,
      state: next,
      reason: next === state ? null : reason,
    };
  });
}
