import type { Language } from "./language.ts";

/** A pair of source and accepted text; `sample` marks what was shipped to show the way. */
export interface MemoryPair {
  readonly id: string;
  readonly from: Language;
  readonly to: Language;
  readonly source: string;
  readonly target: string;
  readonly sample: boolean;
}

export interface MemoryMatch {
  readonly target: string;
  /** 1–100; 100 is the same text, typography aside. */
  readonly likeness: number;
  readonly sample: boolean;
}

/** The best match for a source text in one target language, or null. */
export type MemoryLookup = (source: string, to: Language) => MemoryMatch | null;
