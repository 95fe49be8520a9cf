// What `npm start` runs: the program, compiled into one folder of plain JavaScript that is kept until a source
// changes. Behind a loader of TypeScript each of some 600 files makes a round trip to another thread, which takes
// three times as long as all the rest of a start (1.07 s against 0.36 s); compiling takes 0.15 s, once.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache/briefdesk");

process.setSourceMapsEnabled(true);
await import(pathToFileURL(await compiled()).href);

/** The compiled entry; compiled now when there is none of these sources yet. */
async function compiled() {
  const name = fingerprint();
  const folder = join(CACHE, name);
  const entry = join(folder, "main.mjs");
  if (existsSync(entry)) return entry;
  // Two starts at once compile twice; what counts is put in place in one step, by whoever is first.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await compile(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(entry)) throw error;
  }
  removeOlder(name);
  return entry;
}

/**
 * What was compiled of other sources; the last ones stay, because a server may still be running from them.
 * @param {string} name
 */
function removeOlder(name) {
  const others = readdirSync(CACHE)
    .filter((other) => !other.includes(".") && other !== name)
    .map((other) => join(CACHE, other))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of others.slice(2)) rmSync(folder, { recursive: true, force: true });
}

/** Changes with the name, size or time of any source, and with the packages. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const path of ["package-lock.json", ...["src", "views"].flatMap(sourcesBelow)]) {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesBelow(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** @param {string} folder */
async function compile(folder) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [join(ROOT, "src/main.ts")],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: true,
    logLevel: "error",
    plugins: [{ name: "places", setup: keepPlaces }],
  });
}

/**
 * A source that looks for files beside itself goes on looking where it stands, not where it was compiled to.
 * @param {import("esbuild").PluginBuild} build
 */
function keepPlaces(build) {
  build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
    const source = readFileSync(path, "utf8");
    if (!source.includes("import.meta.")) return undefined;
    const contents = source
      .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
      .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
    return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
  });
}
