import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** What each floor may import besides itself: the table of the README. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/domain": [],
  "src/analysis": ["src/domain"],
  "src/briefing": ["src/domain"],
  "src/ingest": ["src/domain"],
  "src/phrases": ["src/domain", "locales"],
  "src/store": ["src/domain"],
  "src/desk": [
    "src/domain",
    "src/analysis",
    "src/briefing",
    "src/ingest",
    "src/phrases",
    "src/store",
  ],
  views: ["src/domain", "src/phrases"],
  "src/web": ["src/domain", "src/desk", "src/store", "src/phrases", "views"],
  "src/cli": [
    "src/domain",
    "src/desk",
    "src/store",
    "src/ingest",
    "src/phrases",
    "src/analysis",
    "src/briefing",
  ],
};

/** Files that may know more: only wiring does. */
const WIRING = new Set(["src/main.ts"]);

const files = ["src", "views"].flatMap(sourcesBelow);

test("there are files to look at on every floor", () => {
  for (const floor of Object.keys(MAY_IMPORT))
    expect(
      files.filter((file) => floorOf(file) === floor),
      floor,
    ).not.toHaveLength(0);
});

test("every floor imports only from the floors below it", () => {
  const faults = files
    .filter((file) => !WIRING.has(file))
    .flatMap((file) => importsOf(file).map((target) => [file, target] as const))
    .filter(([file, target]) => floorOf(target) !== floorOf(file))
    .filter(([file, target]) => !MAY_IMPORT[floorOf(file)]?.includes(floorOf(target)));
  expect(faults).toEqual([]);
});

test("only the desk commits", () => {
  const faults = files.filter(
    (file) =>
      floorOf(file) !== "src/desk" &&
      floorOf(file) !== "src/store" &&
      /\.commit\(/.test(read(file)),
  );
  expect(faults).toEqual([]);
});

test("the pure floors have no clock, no randomness, no environment, no files and no network", () => {
  const impure =
    /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.|\bfetch\(|from "node:(?!crypto")/;
  const faults = files.filter(
    (file) =>
      ["src/domain", "src/analysis", "src/briefing"].includes(floorOf(file)) &&
      impure.test(read(file)),
  );
  expect(faults).toEqual([]);
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory())
      return path === "views/static" ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, target]) =>
    relative(root, resolve(root, dirname(file), target ?? "")),
  );
}

function floorOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  if (top === "src" && second.includes(".")) return path;
  return top === "src" ? `${top}/${second}` : top;
}
