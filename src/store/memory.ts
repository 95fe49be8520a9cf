import type { Language } from "../domain/language.ts";
import type { MemoryPair } from "../domain/memory.ts";
import type { Store } from "./database.ts";
import { saidSha } from "./keys.ts";

/** Sources asked for in one statement: SQLite binds a limited number of values. */
const CHUNK = 500;

/**
 * Pairs whose source says the same as one of these texts, typography aside. The best comes last: samples before
 * the desk's own, then older before newer.
 */
export async function exactMatches(
  { db }: Store,
  from: Language,
  to: readonly Language[],
  sources: readonly string[],
): Promise<MemoryPair[]> {
  const keys = [...new Set(sources.map(saidSha))];
  const starts = Array.from(
    { length: Math.ceil(keys.length / CHUNK) },
    (_, index) => index * CHUNK,
  );
  const found = await Promise.all(
    starts.map((start) =>
      db
        .selectFrom("memory")
        .select(["id", "from_language", "to_language", "source", "target", "sample"])
        .where("source_key", "in", keys.slice(start, start + CHUNK))
        .where("from_language", "=", from)
        .where("to_language", "in", to)
        .orderBy("sample", "desc")
        .orderBy("at")
        .orderBy("id")
        .execute(),
    ),
  );
  return found.flat().map(({ id, from_language, to_language, source, target, sample }) => ({
    id,
    from: from_language,
    to: to_language,
    source,
    target,
    sample: sample === 1,
  }));
}
