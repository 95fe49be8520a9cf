import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Diagnostics } from "recheck";
import { z } from "zod";
import { LONGEST_SENTENCE } from "../../../src/analysis/questions/questions.ts";
import { type Pattern, readSources, ROOT } from "./literals.ts";

/** Files whose patterns never see a longer text than so many units. */
const WITHIN: Readonly<Record<string, number>> = {
  "src/analysis/questions/cues.ts": LONGEST_SENTENCE,
};
/** The steps a unit that a pattern may take at worst: a megabyte of the worst text is read in seconds. */
const STEPS = 1000;
/** At so many units, what takes the square of them takes more. */
const LONG_TEXT = 30_000;

const JUDGED = join(ROOT, "test/analysis/patterns/judged.txt");
const HEADING = `# Regular expressions that the checker found linear, or within bounds: a hash each. "npm run judge" writes it.\n`;

/** The product's patterns by their hashes, and where it builds some that nobody saw. */
export function findPatterns(): { patterns: Map<string, Pattern>; unseen: string[] } {
  const { literals, building } = readSources();
  const printed = execFileSync(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "built.ts")],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const built = Built.parse(JSON.parse(printed));
  const reached = new Set(built.reached);
  return {
    patterns: new Map([...literals, ...built.patterns].map((found) => [hashOf(found), found])),
    unseen: building.filter((place) => !reached.has(place)),
  };
}

const Built = z.object({
  patterns: z.array(z.object({ source: z.string(), flags: z.string(), place: z.string() })),
  reached: z.array(z.string()),
});

/** The hashes of the patterns that were judged and found safe. */
export function readJudged(): Set<string> {
  const lines = readFileSync(JUDGED, "utf8").split("\n");
  return new Set(lines.filter((line) => line !== "" && !line.startsWith("#")));
}

export function writeJudged(hashes: Iterable<string>): void {
  writeFileSync(JUDGED, `${HEADING}${[...hashes].toSorted().join("\n")}\n`);
}

/**
 * Null where no text makes the pattern take more than so many steps a unit, else what is wrong, in a line.
 * `timeout` is how many milliseconds the checker may think about it.
 */
export async function judge(pattern: Pattern, timeout: number): Promise<string | null> {
  const bound = lengthOf(pattern);
  const length = bound ?? LONG_TEXT;
  const said = await check(pattern.source, flagsOf(pattern), {
    // The other checker, by automata, knows of no bound.
    checker: bound === undefined ? "auto" : "fuzz",
    maxAttackStringSize: length,
    maxRecallStringSize: length,
    maxGeneStringSize: Math.min(length, 2400),
    attackLimit: STEPS * length,
    // Steps are counted, not seconds: a verdict must be the same on a slow machine.
    attackTimeout: null,
    incubationTimeout: null,
    timeout,
  });
  return said.status === "safe"
    ? null
    : `${pattern.place}: ${faultOf(said)}\n  /${pattern.source}/${pattern.flags}`;
}

function faultOf(said: Diagnostics): string {
  if (said.status === "safe") return "";
  if (said.status === "unknown") return `not decided, ${said.error.kind}`;
  return `${said.complexity.summary} at ${said.attack.pattern.slice(0, 200)}`;
}

function lengthOf({ place }: Pattern): number | undefined {
  return WITHIN[place.replace(/:\d+$/, "")];
}

/** Whether all matches are wanted, or their places, makes no difference to the time that one takes. */
function flagsOf({ flags }: Pattern): string {
  return flags.replace(/[dg]/g, "");
}

export function hashOf(pattern: Pattern): string {
  const words = [lengthOf(pattern) ?? "", flagsOf(pattern), pattern.source].join("/");
  return createHash("sha256").update(words).digest("hex").slice(0, 16);
}
