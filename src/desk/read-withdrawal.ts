import { formatDay } from "../domain/localise.ts";
import { fill } from "../domain/phrases.ts";
import { type StoredRelease, withdrawalOf } from "../store/releases.ts";
import type { Desk } from "./desk.ts";
import { loadNoticeComposer } from "./on-demand.ts";

/** What is left of a withdrawn edition. */
export interface Withdrawal {
  readonly title: string;
  /** ISO 8601; null where the trace does not say. */
  readonly at: string | null;
  readonly reason: string | null;
  /** The same as Markdown. */
  readonly markdown: string;
}

/** The tombstone of a withdrawn edition, in its language. */
export async function readWithdrawal(
  desk: Desk,
  { briefing, language, title, at: releasedAt }: StoredRelease,
): Promise<Withdrawal> {
  const { composeNotice } = await loadNoticeComposer();
  const { at = null, reason = null } = (await withdrawalOf(desk.store, briefing, language)) ?? {};
  const { wording } = desk.locales.phrases(language);
  const date = formatDay((at ?? releasedAt).slice(0, 10), language);
  const said = fill(wording["notice.withdrawn"], { date });
  return { title, at, reason, markdown: composeNotice(title, reason ? [said, reason] : [said]) };
}
