export const CHECK_CODES = [
  "anchor_broken",
  "quote_not_verbatim",
  "number_missing",
  "number_strange",
  "date_missing",
  "marks_wrong",
  "marks_unbalanced",
  "too_long",
  "same_as_source",
  "role_missing",
  "machine_unchanged",
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** What a check found in one rendition. An error blocks release; a warning can be dismissed, with a record. */
export interface Check {
  readonly code: CheckCode;
  readonly severity: "error" | "warning";
  /** What the message names: the number, the mark, the limit. Strings ready to show. */
  readonly values: Readonly<Record<string, string>>;
  /** The words in question, as ranges of the rendition's text. */
  readonly faults: readonly { readonly start: number; readonly end: number }[];
  /** Identifies this finding on this text, so that a dismissal holds until the text changes. */
  readonly key: string;
}

/** Why an edition cannot be released: one entry a fragment and reason. */
export type BlockerReason = "empty" | "not_accepted" | "stale" | "error" | "no_title";
export interface Blocker {
  readonly reason: BlockerReason;
  readonly fragment: string | null;
  readonly label: string | null;
  readonly check: Check | null;
}
