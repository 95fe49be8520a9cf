import type { Change } from "../../domain/change.ts";
import { saidSha, textSha } from "../keys.ts";
import type { Handle } from "./handle.ts";
import type { Entry, Signature } from "./trace.ts";

/** Adds a pair to memory. A pair that says the same in both languages is there already: nothing changes. */
export function addMemory(
  { build, run }: Handle,
  { kind, pair }: Extract<Change, { kind: "memory_added" }>,
  signature: Signature,
): Entry[] {
  const { id, from, to, source, target, sample } = pair;
  const insert = build
    .insertInto("memory")
    .values({
      id,
      from_language: from,
      to_language: to,
      source,
      source_key: saidSha(source),
      target,
      target_sha: textSha(target),
      sample: sample ? 1 : 0,
      ...signature,
    })
    .onConflict((same) =>
      same
        .columns(["source_key", "from_language", "to_language", "target_sha", "sample"])
        .doNothing(),
    );
  return run(insert) === 0 ? [] : [{ kind, language: to, after: pair }];
}
