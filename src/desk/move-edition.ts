import type { EditionContent } from "../briefing/compose.ts";
import type { Change } from "../domain/change.ts";
import type { Blocker } from "../domain/check.ts";
import { type Edition, type EditionAction, stateAfter } from "../domain/edition.ts";
import { DeskError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import { normaliseLine } from "../domain/text.ts";
import type { Desk } from "./desk.ts";
import { loadComposer } from "./on-demand.ts";
import {
  type BriefingView,
  contentOf,
  editionIn,
  readBriefing,
  readinessIn,
} from "./read-edition.ts";

/** Characters a note to readers or colleagues may have. */
const NOTE_LIMIT = 1000;

export interface Move {
  readonly language: Language;
  readonly version: number;
  /** The correction note of a release after the first; the reason of a return or withdrawal. */
  readonly note?: string | undefined;
}

/** What stands in the way, by language: the detail of a `blocked` refusal. */
export type Blocked = ReadonlyMap<Language, readonly Blocker[]>;

export function isBlocked(detail: unknown): detail is Blocked {
  return detail instanceof Map;
}

/**
 * Moves one edition: submit, approve, return, release, withdraw. Throws `conflict` with the edition as it is now,
 * `blocked` with what stands in the way, `invalid` for a move that cannot be made or lacks its note.
 */
export async function moveEdition(
  desk: Desk,
  by: string,
  given: Move & { readonly briefing: string; readonly action: EditionAction },
): Promise<string> {
  return given.action === "release"
    ? releaseEditions(desk, by, { briefing: given.briefing, moves: [given] })
    : moveWithoutRelease(desk, by, given, given.action);
}

/** Releases one edition or several as one act: all of them, or none. */
export async function releaseEditions(
  desk: Desk,
  by: string,
  { briefing, moves }: { readonly briefing: string; readonly moves: readonly Move[] },
): Promise<string> {
  if (moves.length === 0) throw new DeskError("invalid", { edition: "edition_missing" });
  const view = await readBriefing(desk, briefing);
  const at = `${desk.now().slice(0, 19)}Z`;
  const editions = moves.map((move) => ({ move, edition: editionAt(view, move, "release") }));
  refuseBlocked(desk, view, moves);
  refuseWithoutNote(editions);
  const changes = await Promise.all(
    editions.map(({ move, edition }) => releaseChange(desk, view, edition, noteOf(move), at)),
  );
  return (await desk.store.commit({ by, at: desk.now(), changes })).act;
}

async function moveWithoutRelease(
  desk: Desk,
  by: string,
  move: Move & { readonly briefing: string },
  action: EditionAction,
): Promise<string> {
  const view = await readBriefing(desk, move.briefing);
  const edition = editionAt(view, move, action);
  if (action === "submit" || action === "approve") refuseBlocked(desk, view, [move]);
  const reason = noteOf(move);
  const { briefing, language, version } = edition;
  const state = stateAfter(edition, action) ?? edition.state;
  const change = { kind: "edition_moved", briefing, language, version, state, reason } as const;
  return (await desk.store.commit({ by, at: desk.now(), changes: [change] })).act;
}

function editionAt(
  view: BriefingView,
  { language, version }: Move,
  action: EditionAction,
): Edition {
  const edition = editionIn(view, language);
  if (edition.version !== version)
    throw new DeskError("conflict", { version: "changed_meanwhile" }, edition);
  if (!stateAfter(edition, action))
    throw new DeskError("invalid", { action: "move_impossible" }, edition);
  return edition;
}

function refuseBlocked(desk: Desk, view: BriefingView, moves: readonly Move[]): void {
  const blocked: Blocked = new Map(
    moves
      .map(({ language }) => [language, readinessIn(desk, view, language).blockers] as const)
      .filter(([, blockers]) => blockers.length > 0),
  );
  if (blocked.size > 0) throw new DeskError("blocked", { action: "edition_blocked" }, blocked);
}

/** From release 2 on readers are told what was wrong: names every edition that does not say, as `note-{language}`. */
function refuseWithoutNote(
  editions: readonly { readonly move: Move; readonly edition: Edition }[],
): void {
  const missing = editions.filter(({ move, edition }) => edition.releases > 0 && !noteOf(move));
  if (missing.length === 0) return;
  const problems = missing.map(({ move }) => [`note-${move.language}`, "note_missing"] as const);
  throw new DeskError("invalid", Object.fromEntries(problems));
}

async function releaseChange(
  desk: Desk,
  view: BriefingView,
  edition: Edition,
  note: string | null,
  at: string,
): Promise<Change> {
  const { composeEdition } = await loadComposer();
  const number = edition.releases + 1;
  const content = contentOf(desk, view, edition.language);
  const correction = number > 1 ? note : null;
  const { markdown, hash, title } = composeEdition(content, {
    release: number,
    at,
    note: correction,
  });
  return {
    kind: "released",
    version: edition.version,
    release: {
      briefing: view.briefing.id,
      language: edition.language,
      slug: view.briefing.slug,
      number,
      title,
      lead: leadOf(content),
      at,
      note: correction,
      markdown: new TextEncoder().encode(markdown),
      hash,
    },
  };
}

/** The first point of the summary, for lists of releases. */
function leadOf({ fragments }: EditionContent): string | null {
  return fragments.find(({ fragment }) => fragment.detail.kind === "summary")?.words?.text ?? null;
}

function noteOf({ note, language }: Move): string | null {
  const text = normaliseLine(note ?? "");
  if (text.length > NOTE_LIMIT)
    throw new DeskError("invalid", { [`note-${language}`]: "text_too_long" });
  return text || null;
}
