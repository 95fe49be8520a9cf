import type { FragmentDetail } from "../domain/fragment.ts";
import type { Words } from "../domain/rendition.ts";
import type { Range } from "../domain/span.ts";

/** A fragment to be: what it is, what it rests on, and its words in the source language; null where none can be said. */
export interface Drafted {
  readonly detail: FragmentDetail;
  readonly anchors: readonly Range[];
  readonly words: Words | null;
}
