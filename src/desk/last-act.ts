import { z } from "zod";
import {
  BRIEFING_ACTS,
  type BriefingAct,
  RENDITION_ACTS,
  type RenditionAct,
} from "../domain/change.ts";
import type { Fragment } from "../domain/fragment.ts";
import { fragmentShape } from "../store/json.ts";
import { lastActOf, traceOfAct } from "../store/trace.ts";
import type { Desk } from "./desk.ts";

/** The act that a person can take back: what it did, and to which fragments. */
export interface LastAct {
  readonly id: string;
  readonly what: RenditionAct | BriefingAct;
  readonly labels: readonly string[];
}

const renditionAct = z.enum(RENDITION_ACTS);
const briefingAct = z.enum(BRIEFING_ACTS);
const fragments = z.array(fragmentShape);

/** A person's last act on a briefing, or null when there is none that can be taken back. */
export async function lastAct(
  desk: Desk,
  by: string,
  {
    briefing,
    fragments: known,
  }: { readonly briefing: string; readonly fragments: readonly Fragment[] },
): Promise<LastAct | null> {
  const id = await lastActOf(desk.store, { briefing, by });
  const entries = id ? await traceOfAct(desk.store, id) : [];
  const labelled = new Map(known.map((fragment) => [fragment.id, fragment.label]));
  const touched = entries.filter(
    ({ kind, before }) => kind === "rendition_changed" && before !== null,
  );
  const [first] = touched;
  if (id && first)
    return {
      id,
      what: renditionAct.parse(first.what),
      labels: touched.flatMap(({ fragment }) => labelled.get(fragment ?? "") ?? []),
    };
  const arranged = entries.find(({ kind }) => kind === "briefing_changed");
  if (!id || !arranged) return null;
  const put = fragments.parse(arranged.after);
  return { id, what: briefingAct.parse(arranged.what), labels: put.map(({ label }) => label) };
}
