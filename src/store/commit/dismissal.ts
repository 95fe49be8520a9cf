import type { Change } from "../../domain/change.ts";
import { type Handle, notFound } from "./handle.ts";
import type { Entry, Signature } from "./trace.ts";

/** Records that a person saw a warning and lets it be. Dismissing what is dismissed changes nothing. */
export function dismissCheck(
  { build, first, run }: Handle,
  change: Extract<Change, { kind: "check_dismissed" }>,
  signature: Signature,
): Entry[] {
  const { kind, ...dismissal } = change;
  const { fragment, language, code, key } = dismissal;
  const rendition = first(
    build
      .selectFrom("renditions")
      .select("briefing")
      .where("fragment", "=", fragment)
      .where("language", "=", language),
  );
  if (!rendition) throw notFound();
  const inserted = run(
    build
      .insertInto("dismissals")
      .values({ ...dismissal, ...signature })
      .onConflict((same) => same.doNothing()),
  );
  if (inserted === 0) return [];
  return [{ kind, briefing: rendition.briefing, fragment, language, after: { code, key } }];
}
