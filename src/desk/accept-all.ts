import type { Change } from "../domain/change.ts";
import type { Language } from "../domain/language.ts";
import { accepted } from "../domain/rendition.ts";
import { decideAndCommit } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { editionIn, readBriefing, readinessIn } from "./read-edition.ts";
import { takeBackEditions } from "./rendition-in-hand.ts";

export interface BulkAccepted {
  /** Undoes all of them; null when there was nothing to accept. */
  readonly act: string | null;
  readonly fragments: readonly string[];
}

interface Wanted {
  readonly briefing: string;
  readonly language: Language;
  readonly seen?: ReadonlyMap<string, number>;
}

/**
 * Accepts, as one act, every draft of an edition that has no findings and is not stale. Where `seen` is given
 * (fragment → version), only what the person had before them at that version.
 */
export async function acceptAll(desk: Desk, by: string, wanted: Wanted): Promise<BulkAccepted> {
  let fragments: readonly string[] = [];
  const act = await decideAndCommit(desk, by, async () => {
    const changes = await acceptances(desk, wanted);
    fragments = changes.flatMap((change) => ("fragment" in change ? change.fragment : []));
    return changes;
  });
  return { act, fragments };
}

async function acceptances(desk: Desk, wanted: Wanted): Promise<Change[]> {
  const view = await readBriefing(desk, wanted.briefing);
  const edition = editionIn(view, wanted.language);
  const clean = readinessIn(desk, view, wanted.language).fragments.filter(
    ({ rendition, state, stale, checks }) =>
      state === "drafted" &&
      !stale &&
      checks.length === 0 &&
      (!wanted.seen || wanted.seen.get(rendition.fragment) === rendition.version),
  );
  const changes = clean.map(
    ({ rendition: { fragment, language, version, standing, leftOut } }): Change => ({
      kind: "rendition_changed",
      fragment,
      language,
      version,
      act: "accepted",
      standing: accepted(standing),
      leftOut,
    }),
  );
  return changes.length === 0 ? [] : [...changes, ...takeBackEditions([edition], "edited")];
}
