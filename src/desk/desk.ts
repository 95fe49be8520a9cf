import type { Language } from "../domain/language.ts";
import type { Locales } from "../phrases/phrases.ts";
import type { Store } from "../store/database.ts";

/** What every act works with. Clock and ids are passed in, so that a test sets them. */
export interface Desk {
  readonly store: Store;
  readonly locales: Locales;
  /** The languages the desk publishes in, in its order. */
  readonly languages: readonly Language[];
  /** The moment, ISO 8601 UTC. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** The built-in person: before there are accounts every act is theirs. */
export const BUILT_IN_PERSON = "desk";
