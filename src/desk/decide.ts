import type { Change } from "../domain/change.ts";
import { DeskError } from "../domain/errors.ts";
import type { Desk } from "./desk.ts";

/** How often an act is decided anew when another one, on something else it touches, came between. */
const TRIES = 50;

/**
 * Reads and decides, then commits. Gives the act's id, or null when there is nothing to change. Where somebody came
 * between reading and writing it decides anew, so `decide` must itself refuse what the person did not look at.
 */
export async function decideAndCommit(
  desk: Desk,
  by: string,
  decide: () => Promise<readonly Change[]>,
): Promise<string | null> {
  for (let left = TRIES; ; left -= 1) {
    const changes = await decide();
    if (changes.length === 0) return null;
    try {
      return (await desk.store.commit({ by, at: desk.now(), changes })).act;
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== "conflict" || left === 1) throw error;
    }
  }
}
