import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOSTILE } from "../support/hostile.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/eval/hostile");
const SAMPLE = 150;
/** What could do something in a browser. */
const KINDS = ["xss", "htmx", "html", "markdown", "url", "template", "bidi"];

/** Our own hostile strings and, where there are any, a spread of those collected by others. */
export function hostileStrings(): readonly string[] {
  if (!existsSync(FOLDER)) {
    console.log("skipped: no hostile strings of others in ../shared/eval/hostile");
    return HOSTILE;
  }
  const others = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(FOLDER, name), "utf8").split("\n"))
    .flatMap((line) => (line === "" ? [] : [stringIn(JSON.parse(line))]))
    .filter((text) => text !== null);
  const step = Math.max(1, Math.floor(others.length / SAMPLE));
  return [...HOSTILE, ...others.filter((_, at) => at % step === 0)];
}

function stringIn(entry: unknown): string | null {
  if (typeof entry !== "object" || entry === null || !("cat" in entry) || !("s" in entry))
    throw new Error("no hostile string");
  const { cat, s } = entry;
  if (typeof s !== "string" || s.length > 1000 || !KINDS.includes(String(cat))) return null;
  // A text with a NUL in it is refused as no text, the whole of it.
  return s.replaceAll("\0", "");
}
