import type { RenditionAct } from "../domain/change.ts";
import type { CheckCode } from "../domain/check.ts";
import { DeskError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import { type Standing, accepted, isStale, kept } from "../domain/rendition.ts";
import { normaliseLine } from "../domain/text.ts";
import type { Desk } from "./desk.ts";
import { readBriefing, readinessIn } from "./read-edition.ts";
import {
  type Aim,
  type RenditionInHand,
  changeRendition,
  takeBack,
  takeRendition,
  wordsAt,
} from "./rendition-in-hand.ts";
import { writing } from "./save-rendition.ts";

/** Characters of a reason. */
const REASON_LIMIT = 300;

/** A person takes the draft over as it stands. Gives the act's id, or null when it was accepted already. */
export function acceptRendition(desk: Desk, by: string, aim: Aim): Promise<string | null> {
  return settle(desk, by, aim, "accepted", ({ rendition: { standing } }) => {
    if (standing.state === "empty") throw new DeskError("invalid", { text: "nothing_to_accept" });
    return standing.state === "accepted" ? null : { standing: accepted(standing), leftOut: null };
  });
}

/** "Meaning unchanged": the text stands for the source as it is now. Gives null when it was not stale. */
export function keepRendition(desk: Desk, by: string, aim: Aim): Promise<string | null> {
  return settle(desk, by, aim, "kept", ({ rendition, source }) => {
    if (!source) throw new DeskError("invalid", { text: "nothing_to_keep" });
    const { standing, leftOut } = rendition;
    return isStale(rendition, source) ? { standing: kept(standing, source), leftOut } : null;
  });
}

/** This edition does without the fragment, and says why. */
export async function leaveOut(
  desk: Desk,
  by: string,
  { reason, ...aim }: Aim & { readonly reason: string },
): Promise<string | null> {
  const leftOut = normaliseLine(reason);
  if (!leftOut) throw new DeskError("invalid", { reason: "reason_missing" });
  if (leftOut.length > REASON_LIMIT) throw new DeskError("invalid", { reason: "text_too_long" });
  return settle(desk, by, aim, "left_out", ({ rendition: { standing, leftOut: before } }) =>
    before === leftOut ? null : { standing, leftOut },
  );
}

/** Takes the fragment into the edition again. Gives null when it was in it. */
export function putIn(desk: Desk, by: string, aim: Aim): Promise<string | null> {
  return settle(desk, by, aim, "put_back", ({ rendition: { standing, leftOut } }) =>
    leftOut === null ? null : { standing, leftOut: null },
  );
}

/** Brings back the words of an earlier version, as a new one. Throws `invalid` when that version had none. */
export async function restoreRendition(
  desk: Desk,
  by: string,
  { to, ...aim }: Aim & { readonly to: number },
): Promise<string | null> {
  const words = await wordsAt(desk, aim.fragment, aim.language, to);
  if (!words) throw new DeskError("invalid", { to: "nothing_to_restore" });
  return changeRendition(
    desk,
    by,
    aim,
    () => words,
    (hand) => writing(desk, hand, words, "restored"),
  );
}

/** Dismisses a warning on the text as it is; the trace keeps who did. */
export async function dismissCheck(
  desk: Desk,
  by: string,
  aim: {
    readonly fragment: string;
    readonly language: Language;
    readonly code: CheckCode;
    readonly key: string;
  },
): Promise<string> {
  const { fragment, language, code, key } = aim;
  const { briefing } = await takeRendition(desk, fragment, language);
  const { fragments } = readinessIn(desk, await readBriefing(desk, briefing.id), language);
  const isThere = fragments.some(
    (standing) =>
      standing.fragment.id === fragment &&
      standing.checks.some(
        (check) => check.code === code && check.key === key && check.severity === "warning",
      ),
  );
  // A line in the log for a warning that never was would be a lie; one dismissed a moment ago is gone already.
  if (!isThere) throw new DeskError("conflict", { version: "changed_meanwhile" });
  const change = { kind: "check_dismissed", fragment, language, code, key } as const;
  return (await desk.store.commit({ by, at: desk.now(), changes: [change] })).act;
}

function settle(
  desk: Desk,
  by: string,
  aim: Aim,
  act: RenditionAct,
  decide: (
    hand: RenditionInHand,
  ) => { readonly standing: Standing; readonly leftOut: string | null } | null,
): Promise<string | null> {
  return changeRendition(
    desk,
    by,
    aim,
    () => null,
    (hand) => {
      const next = decide(hand);
      if (!next) return [];
      const { fragment, rendition } = hand;
      const { language, version } = rendition;
      const change = {
        kind: "rendition_changed",
        fragment: fragment.id,
        language,
        version,
        act,
        ...next,
      } as const;
      // "Meaning unchanged" leaves what was approved as it was: no word of the edition moves.
      return act === "kept" ? [change] : [change, ...takeBack({ ...hand, isSource: false })];
    },
  );
}
