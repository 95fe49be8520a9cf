import type { Blocker, Check } from "./check.ts";
import type { Fragment } from "./fragment.ts";
import type { Rendition } from "./rendition.ts";

/** One step of a difference between two texts. */
export interface DifferencePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A fragment's state at a glance, the gravest first: what its tick on the ruler shows. */
export type TickState =
  "left_out" | "empty" | "error" | "stale" | "drafted" | "warning" | "accepted";

/** A fragment in one edition, with everything that stands in its way. */
export interface FragmentStanding {
  readonly fragment: Fragment;
  readonly rendition: Rendition;
  /** The source language's rendition; null in the source edition itself. */
  readonly source: Rendition | null;
  readonly state: TickState;
  readonly stale: boolean;
  /** What changed in the source since this was made; null when nothing did. */
  readonly difference: readonly DifferencePart[] | null;
  /** Open findings: errors, and warnings nobody dismissed. */
  readonly checks: readonly Check[];
}

/** An edition measured against the gates. Dropped fragments are not in it. */
export interface Readiness {
  readonly fragments: readonly FragmentStanding[];
  readonly ready: number;
  readonly total: number;
  /** Empty exactly when the edition may be released. */
  readonly blockers: readonly Blocker[];
}
