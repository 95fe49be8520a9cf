import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DeskError } from "../domain/errors.ts";
import { bringIn } from "../desk/bring-in.ts";
import { BUILT_IN_PERSON, type Desk } from "../desk/desk.ts";
import { learn } from "../desk/learn.ts";
import type { MemoryPair } from "../domain/memory.ts";
import type { Term } from "../domain/term.ts";
import { allTerms } from "../store/terms.ts";

const FOLDER = join(import.meta.dirname, "../../seeds");

const MemoryFile = z.object({
  from: z.string(),
  pairs: z.array(z.object({ source: z.string(), target: z.record(z.string(), z.string()) })),
});
const TermFile = z.object({
  terms: z.array(
    z.object({
      kind: z.enum(["person", "organisation", "place", "role", "expression"]),
      forms: z.record(z.string(), z.string()),
    }),
  ),
});

/** The sample memory and terms of `seeds/`. */
export async function readSeeds(
  newId: () => string,
): Promise<{ pairs: MemoryPair[]; terms: Term[] }> {
  const [memory, terms] = await Promise.all([readJson("memory.json"), readJson("terms.json")]);
  const { from, pairs } = MemoryFile.parse(memory);
  return {
    pairs: pairs.flatMap(({ source, target }) =>
      Object.entries(target).map(([to, text]) => ({
        id: newId(),
        from,
        to,
        source,
        target: text,
        sample: true,
      })),
    ),
    terms: TermFile.parse(terms).terms.map((term) => ({ ...term, id: newId() })),
  };
}

/** Fills an empty desk with the first article and its sample memory, through the desk's own acts. */
export async function seedDesk(desk: Desk): Promise<void> {
  // A first start that was broken off may have learnt already.
  if ((await allTerms(desk.store)).length === 0)
    await learn(desk, BUILT_IN_PERSON, await readSeeds(desk.newId));
  const text = await readFile(join(FOLDER, "london-talks.txt"), "utf8");
  try {
    await bringIn(desk, BUILT_IN_PERSON, { text });
  } catch (error) {
    // Another process started at the same moment, and was quicker.
    if (!(error instanceof DeskError) || error.code !== "conflict") throw error;
  }
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(FOLDER, name), "utf8"));
}
