import type { Language } from "./language.ts";

export const EDITION_STATES = ["draft", "in_review", "approved", "released", "withdrawn"] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const EDITION_ACTIONS = ["submit", "approve", "return", "release", "withdraw"] as const;
export type EditionAction = (typeof EDITION_ACTIONS)[number];

/** A briefing in one of the desk's languages. */
export interface Edition {
  readonly briefing: string;
  readonly language: Language;
  readonly state: EditionState;
  readonly version: number;
  /** The number of its newest release; 0 before the first. */
  readonly releases: number;
}

const MOVES: Readonly<
  Record<EditionAction, Readonly<Partial<Record<EditionState, EditionState>>>>
> = {
  submit: { draft: "in_review" },
  approve: { draft: "approved", in_review: "approved" },
  return: { in_review: "draft", approved: "draft" },
  // While only the built-in person works here, one release act passes all states.
  release: { draft: "released", in_review: "released", approved: "released" },
  withdraw: {
    draft: "withdrawn",
    in_review: "withdrawn",
    approved: "withdrawn",
    released: "withdrawn",
  },
};

/** The state an action leads to, or null where it cannot be done. Only what was released once can be withdrawn. */
export function stateAfter(edition: Edition, action: EditionAction): EditionState | null {
  if (action === "withdraw" && edition.releases === 0) return null;
  return MOVES[action][edition.state] ?? null;
}

/** The state after a text, an anchor or the order changed: approval and release are of the text as it was. */
export function stateAfterEdit(state: EditionState): EditionState {
  return state === "approved" || state === "released" ? "draft" : state;
}
