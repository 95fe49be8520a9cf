import { z } from "zod";
import { BRIEFING_ACTS, RENDITION_ACTS } from "../domain/change.ts";
import { EDITION_STATES } from "../domain/edition.ts";
import type { ActEntry } from "../store/trace.ts";
import type { LogAct } from "../../views/pages/log-page.tsx";
import { paths } from "./paths.ts";

const whatever = z.enum([...RENDITION_ACTS, ...BRIEFING_ACTS, ...EDITION_STATES]).nullable();

/** Acts as the log shows them; that an edition counted an edit is left out, as it tells nothing. */
export function logActs(acts: readonly ActEntry[]): LogAct[] {
  return acts.map(({ act, by, at, changes }) => ({
    id: act,
    by,
    at,
    lines: changes
      .filter(({ kind, what }) => kind !== "edition_moved" || what !== null)
      .map(({ kind, what, language, count, briefing, title, sourceLanguage }) => ({
        kind,
        what: whatever.parse(what),
        language,
        count,
        briefing:
          briefing === null
            ? null
            : {
                href: paths.briefing(briefing),
                title,
                language: sourceLanguage ?? "en",
              },
      })),
  }));
}
