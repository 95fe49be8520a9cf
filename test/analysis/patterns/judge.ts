import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Diagnostics, type Parameters } from "recheck";
import { z } from "zod";
import { LONGEST_SENTENCE } from "../../../src/analysis/questions.ts";
import { type Pattern, readSources, ROOT } from "./literals.ts";

/** Files whose patterns never see a longer text than so many units. */
const WITHIN: Readonly<Record<string, number>> = {
  "src/analysis/cues.ts": LONGEST_SENTENCE,
};
/** The steps a unit that such a pattern may take at worst: a megabyte of its worst sentences is read in seconds. */
const STEPS = 1000;

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

/** Null where the pattern takes time that grows with the text alone, else what is wrong, in a line. */
export async function judge(pattern: Pattern, timeout: number): Promise<string | null> {
  const verdict = await ask(pattern, { timeout });
  const length = lengthOf(pattern);
  if (verdict === null || length === undefined) return verdict;
  return ask(pattern, {
    timeout,
    checker: "fuzz",
    maxAttackStringSize: length,
    maxGeneStringSize: length,
    maxRecallStringSize: length,
    attackLimit: STEPS * length,
  });
}

async function ask(pattern: Pattern, parameters: Parameters): Promise<string | null> {
  const said = await check(pattern.source, pattern.flags, parameters);
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
function hashOf(pattern: Pattern): string {
  const flags = pattern.flags.replace(/[dg]/g, "");
  const words = [lengthOf(pattern) ?? "", flags, pattern.source].join("/");
  return createHash("sha256").update(words).digest("hex").slice(0, 16);
}
