import type { Language } from "./language.ts";

/** The immutable Markdown of an edition. */
export interface Release {
  readonly briefing: string;
  readonly language: Language;
  readonly slug: string;
  /** 1, 2, … */
  readonly number: number;
  readonly title: string;
  /** The first point of its summary, for lists; null where it has none. */
  readonly lead: string | null;
  /** ISO 8601 UTC, to the second. */
  readonly at: string;
  readonly by: string;
  /** What was wrong and what is right; from release 2 on. */
  readonly note: string | null;
  readonly markdown: Uint8Array;
  /** `sha256-` and the hex digest of the body, as in the front matter. */
  readonly hash: string;
}

/** A release without its bytes, for lists. */
export type ReleaseEntry = Omit<Release, "markdown">;
