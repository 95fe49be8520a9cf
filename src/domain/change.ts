import type { IncomingArticle } from "./article.ts";
import type { Briefing } from "./briefing.ts";
import type { CheckCode } from "./check.ts";
import type { EditionState } from "./edition.ts";
import type { Fragment } from "./fragment.ts";
import type { Language } from "./language.ts";
import type { MemoryPair } from "./memory.ts";
import type { Release } from "./release.ts";
import type { Rendition, Standing } from "./rendition.ts";
import type { Term } from "./term.ts";

/** Why a rendition changed; the trace keeps it. */
export const RENDITION_ACTS = [
  "saved",
  "accepted",
  "kept",
  "restored",
  "drafted",
  "left_out",
  "put_back",
  "undone",
] as const;
export type RenditionAct = (typeof RENDITION_ACTS)[number];

/** Which structural change a briefing went through. */
export const BRIEFING_ACTS = [
  "added",
  "reordered",
  "dropped",
  "put_back",
  "anchored",
  "undone",
] as const;
export type BriefingAct = (typeof BRIEFING_ACTS)[number];

/**
 * One editorial change, against the version it was decided on. A list of them is what an act hands to
 * `store.commit`: all happen, or none. `version` is always the version before; the store makes it one more.
 */
export type Change =
  | {
      readonly kind: "article_brought_in";
      readonly article: string;
      readonly revision: IncomingArticle;
      readonly number: number;
    }
  | {
      readonly kind: "briefing_made";
      readonly briefing: Briefing;
      readonly fragments: readonly Fragment[];
      /** Their first renditions, version 1; an edition in `draft`, version 1, is made for every language. */
      readonly renditions: readonly Pick<Rendition, "fragment" | "language" | "standing">[];
    }
  | {
      /** Which fragments, their order or anchors: the briefing's own version guards it. Fragments not named stay as they are. */
      readonly kind: "briefing_changed";
      readonly briefing: string;
      readonly version: number;
      readonly act: BriefingAct;
      readonly put: readonly Fragment[];
      /** First renditions of fragments that are new. */
      readonly renditions: readonly Pick<Rendition, "fragment" | "language" | "standing">[];
    }
  | {
      readonly kind: "rendition_changed";
      readonly fragment: string;
      readonly language: Language;
      readonly version: number;
      readonly act: RenditionAct;
      readonly standing: Standing;
      readonly leftOut: string | null;
    }
  | {
      readonly kind: "edition_moved";
      readonly briefing: string;
      readonly language: Language;
      readonly version: number;
      readonly state: EditionState;
      readonly reason: string | null;
    }
  | { readonly kind: "released"; readonly version: number; readonly release: Omit<Release, "by"> }
  | {
      readonly kind: "check_dismissed";
      readonly fragment: string;
      readonly language: Language;
      readonly code: CheckCode;
      readonly key: string;
    }
  | { readonly kind: "term_added"; readonly term: Term }
  | { readonly kind: "memory_added"; readonly pair: MemoryPair };

/** What one act did: who, when, and its changes. */
export interface Act {
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly changes: readonly Change[];
}

/** A line of the trace: one change, with what was there before and after. */
export interface TraceEntry {
  readonly id: string;
  /** Changes of one act share it. */
  readonly act: string;
  readonly by: string;
  readonly at: string;
  readonly kind: Change["kind"];
  readonly briefing: string | null;
  readonly fragment: string | null;
  readonly language: Language | null;
  /** `RenditionAct`, `BriefingAct` or the edition's new state. */
  readonly what: string | null;
  /** The version the change made. */
  readonly version: number | null;
  readonly before: unknown;
  readonly after: unknown;
}
