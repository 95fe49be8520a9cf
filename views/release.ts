/** What the page of a briefing's languages and release is told. */
import type { Blocker } from "../src/domain/check.ts";
import { stateAfter, type EditionState } from "../src/domain/edition.ts";
import type { Problems } from "../src/domain/errors.ts";
import type { Language } from "../src/domain/language.ts";
import type { FragmentKind } from "../src/domain/fragment.ts";
import type { DifferencePart, TickState } from "../src/domain/readiness.ts";

export interface ReleaseBriefing {
  readonly id: string;
  /** Null where the article has none. */
  readonly title: string | null;
  readonly sourceLanguage: Language;
  readonly byline: string | null;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
  readonly revision: number;
  /** The page of the article. */
  readonly article: string;
}

export interface ReleaseEdition {
  readonly language: Language;
  readonly state: EditionState;
  readonly version: number;
  /** The number of its newest release, 0 before the first, and when that was (ISO 8601). */
  readonly releases: number;
  readonly releasedAt: string | null;
  readonly ready: number;
  readonly total: number;
  readonly ticks: readonly TickState[];
  readonly blockers: readonly Blocker[];
  /** Its review page. */
  readonly href: string;
  /** What readers see of it; null before the first release. */
  readonly reader: string | null;
  /** Where `submit`, `approve`, `withdraw` … are posted. */
  readonly stateAction: string;
  /** What a correction would change for readers; null where none can be released. */
  readonly changes: ChangesSince | null;
}

export interface ChangesSince {
  /** The number of the release that the edition is compared with. */
  readonly release: number;
  readonly fragments: readonly {
    readonly label: string;
    /** Null for a fragment that the briefing no longer has. */
    readonly kind: FragmentKind | null;
    /** Its row on the review page. */
    readonly href: string | null;
    readonly difference: readonly DifferencePart[];
  }[];
}

/** What was sent and refused, to be shown again. */
export interface ReleaseTyped {
  readonly chosen: readonly Language[];
  readonly notes: Readonly<Record<Language, string>>;
  /** Field (`note-fr`, `edition`, `form`) → message key. */
  readonly problems: Problems;
}

/** Whether a release would go through now, its correction note aside. */
export function isReleasable(edition: ReleaseEdition, briefing: string): boolean {
  return edition.blockers.length === 0 && stateAfter({ ...edition, briefing }, "release") !== null;
}

/** Whether its next release is a correction, which needs a note. */
export function needsNote({ releases }: ReleaseEdition): boolean {
  return releases > 0;
}
