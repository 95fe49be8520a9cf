/** The ids that partials are swapped by: one function each, for `id` and for `hx-target`. */

export const EDITION_BAR = "edition-bar";
export const TABS = "tabs";
export const PREVIEW = "preview";
export const SOURCE = "source";
export const FRAGMENTS = "fragments";
/** The form that moves, drops and puts back fragments; its buttons stand in the rows. */
export const STRUCTURE = "structure";
/** The form that adds what is selected in the source. */
export const ADD_SELECTION = "add-selection";
/** Where what happened is said to screen readers. */
export const STATUS = "status";
/** Where a refusal is shown, over no text. */
export const NOTICE = "notice";

export function rowId(fragment: string): string {
  return `fragment-${fragment}`;
}

/** The first passage of a fragment in the source. */
export function passageId(label: string): string {
  return `passage-${label}`;
}
