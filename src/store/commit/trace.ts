import type { Act, TraceEntry } from "../../domain/change.ts";
import { toJsonOrNull } from "../json.ts";
import type { TraceRow } from "../schema.ts";
import { type Handle, inChunks } from "./handle.ts";

/** What a change leaves in the trace, before it is known which act and place it has there. */
export type Entry = Pick<TraceEntry, "kind"> & Partial<Omit<TraceEntry, "id" | keyof Signature>>;

/** Who did it and when. */
export type Signature = Pick<Act, "by" | "at">;

/** Writes an act and its entries, and gives them as they will be read. An act that changed nothing leaves nothing. */
export function writeTrace(
  { build, first, run }: Handle,
  act: Signature & { readonly id: string },
  entries: readonly Entry[],
): TraceEntry[] {
  if (entries.length === 0) return [];
  const last = first(build.selectFrom("acts").select((eb) => eb.fn.max("position").as("position")));
  const position = (last?.position ?? 0) + 1;
  run(build.insertInto("acts").values({ ...act, position }));
  const written = entries.map((entry, index) => traceEntry(act, index + 1, entry));
  const rows = written.map((entry, index) => traceRow(entry, position, index + 1));
  for (const chunk of inChunks(rows)) run(build.insertInto("trace").values(chunk));
  return written;
}

function traceEntry(
  { id: act, by, at }: Signature & { readonly id: string },
  place: number,
  entry: Entry,
): TraceEntry {
  return {
    briefing: null,
    fragment: null,
    language: null,
    what: null,
    version: null,
    before: null,
    after: null,
    ...entry,
    id: `${act}.${place}`,
    act,
    by,
    at,
  };
}

function traceRow(entry: TraceEntry, position: number, place: number): TraceRow {
  const { id, act, kind, briefing, fragment, language, what, version, before, after } = entry;
  return {
    id,
    act,
    position,
    place,
    kind,
    briefing,
    fragment,
    language,
    what,
    version,
    before_json: toJsonOrNull(before),
    after_json: toJsonOrNull(after),
  };
}
