import { z } from "zod";
import { differ } from "../briefing/difference.ts";
import { RENDITION_ACTS, type RenditionAct } from "../domain/change.ts";
import type { Language } from "../domain/language.ts";
import type { DifferencePart } from "../domain/readiness.ts";
import { type Origin, type Words, wordsOf } from "../domain/rendition.ts";
import { historyOf } from "../store/trace.ts";
import type { Desk } from "./desk.ts";
import type { Conflict } from "./rendition-in-hand.ts";

/** One version of a rendition: who made it, by which means, and what it changed. */
export interface HistoryStep {
  readonly version: number;
  readonly act: RenditionAct;
  readonly by: string;
  readonly at: string;
  readonly origin: Origin | null;
  /** Null while it was empty. */
  readonly words: Words | null;
  /** Against the version before; null for the first. */
  readonly difference: readonly DifferencePart[] | null;
}

const renditionAct = z.enum(RENDITION_ACTS);

/** What a fragment said in a language, the newest first. */
export async function readHistory(
  desk: Desk,
  fragment: string,
  language: Language,
): Promise<HistoryStep[]> {
  const entries = await historyOf(desk.store, fragment, language);
  return entries.map(({ version, what, by, at, before, after }) => {
    const words = wordsOf(after);
    const was = before && wordsOf(before);
    return {
      version,
      act: renditionAct.parse(what),
      by,
      at,
      origin: after.standing.state === "empty" ? null : after.standing.origin,
      words,
      difference: was && words ? differ(was.text, words.text, language) : null,
    };
  });
}

/** A conflict's two sides, each against what both started from (or, where that is unknown, against each other). */
export function conflictSides({ base, theirs, mine }: Conflict, language: Language) {
  const saved = wordsOf(theirs);
  const ground = base?.text ?? saved?.text ?? "";
  return {
    base,
    theirs: { words: saved, difference: differ(base?.text ?? "", saved?.text ?? "", language) },
    mine: { words: mine, difference: differ(ground, mine.text, language) },
  };
}
