import type { MemoryPair } from "../domain/memory.ts";
import type { Term } from "../domain/term.ts";
import type { Desk } from "./desk.ts";

/** Adds terms and memory, as one act. */
export async function learn(
  desk: Desk,
  by: string,
  given: { readonly terms: readonly Term[]; readonly pairs: readonly MemoryPair[] },
): Promise<void> {
  await desk.store.commit({
    by,
    at: desk.now(),
    changes: [
      ...given.terms.map((term) => ({ kind: "term_added", term }) as const),
      ...given.pairs.map((pair) => ({ kind: "memory_added", pair }) as const),
    ],
  });
}
