// Measures what the product promises, on this machine: medians, of which CPU is the one to steer by.
//   npm run bench
import { spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createRequire } from "node:module";
import { analyse } from "../analysis/analyse.ts";
import { bringIn } from "../desk/bring-in.ts";
import { BUILT_IN_PERSON, type Desk } from "../desk/desk.ts";
import { learn } from "../desk/learn.ts";
import { readBriefing } from "../desk/read-edition.ts";
import { saveRendition } from "../desk/save-rendition.ts";
import { readLocales } from "../phrases/phrases.ts";
import { openDatabase } from "../store/database.ts";
import { readSeeds } from "./seed.ts";

const ROOT = join(import.meta.dirname, "../..");
const locales = readLocales();
const seed = await readFile(join(ROOT, "seeds/london-talks.txt"), "utf8");
const lines = seed.split("\n");
/** The seed's body n times over, under one title. */
const longer = (times: number) =>
  [...lines.slice(0, 3), ...Array<string>(times).fill(lines.slice(3).join("\n"))].join("\n");

/** Runs after which the engine compiles no more of it in the background. */
const WARM = 300;
const MANY = 1000;
/** Tells the most memory a process held, in kilobytes, on its standard error when it ends. */
const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('\\nkB '+process.resourceUsage().maxRSS))";

interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

const folder = await mkdtemp(join(tmpdir(), "briefdesk-bench-"));
try {
  const rows = [
    ...(await analysisRows()),
    ...(await streamRows()),
    ...(await bringInRows()),
    ...(await saveRows()),
    ...(await startRows()),
    ...(await sizeRows()),
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, measured, promised] of rows)
    process.stdout.write(`${what.padEnd(width)}  ${measured.padStart(14)}  ${promised}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

type Row = readonly [what: string, measured: string, promised: string];

/** Analysis alone, warm: the seed, 10 and 250 times its length (1 MB). */
async function analysisRows(): Promise<Row[]> {
  const lexicon = locales.lexicon("en");
  const run = (text: string, times: number) =>
    median(times, () => Promise.resolve(analyse({ text, language: "en" }, lexicon)));
  await run(seed, WARM);
  const one = await run(seed, 60);
  const ten = await run(longer(10), 5);
  const megabyte = await run(longer(Math.ceil(1_000_000 / seed.length)), 1);
  return [
    ["analyse the seed, CPU", ms(one.cpu), "< 8 ms"],
    ["analyse 10 × its length, CPU", ms(ten.cpu), "< 10 ×"],
    ["analyse 1 MB, wall", ms(megabyte.wall), "< 5,000 ms"],
  ];
}

/** `npm run -s analyse` over many articles: articles a second with the start, and how the memory grows with them. */
async function streamRows(): Promise<Row[]> {
  const few = await analysed(MANY / 5);
  const many = await analysed(MANY);
  const megabytes = (kilobytes: number) => `${Math.round(kilobytes / 1024)} MB`;
  return [
    [`${MANY} articles through analyse`, `${Math.round(MANY / many.seconds)} a second`, "> 100"],
    [
      `memory with ${MANY}`,
      megabytes(many.memory),
      `flat: ${megabytes(few.memory)} with ${MANY / 5}`,
    ],
  ];
}

async function analysed(articles: number): Promise<{ seconds: number; memory: number }> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", TELL_MEMORY, "--import", "tsx", "src/cli/analyse.ts"],
    { cwd: ROOT, stdio: ["pipe", "ignore", "pipe"] },
  );
  let told = "";
  child.stderr.on("data", (data: Buffer) => (told += data.toString()));
  const ended = new Promise((resolve) => child.once("close", resolve));
  for (let id = 0; id < articles; id += 1) {
    const line = JSON.stringify({ id: String(id), lang: "en", text: `${seed}\nArticle ${id}.` });
    if (!child.stdin.write(`${line}\n`))
      await new Promise((resolve) => child.stdin.once("drain", resolve));
  }
  child.stdin.end();
  await ended;
  const memory = Number(/kB (\d+)/.exec(told)?.[1]);
  return { seconds: (performance.now() - begun) / 1000, memory };
}

/** Bringing in, analysing and drafting six editions, stored in memory. */
async function bringInRows(): Promise<Row[]> {
  const run = async (text: string, times: number) => {
    const desks = await Promise.all(Array.from({ length: times }, () => deskAt(":memory:")));
    return median(times, (n) => bringIn(at(desks, n), BUILT_IN_PERSON, { text }));
  };
  await run(seed, 5);
  const one = await run(seed, 11);
  const ten = await run(longer(10), 5);
  return [
    ["bring in the seed, six editions, CPU", ms(one.cpu), "< 150 ms"],
    ["bring in 10 × its length, CPU", ms(ten.cpu), `< ${ms(10 * one.cpu)}`],
  ];
}

/** A save with its commit on the disk, by the desk; what the page costs on top is in the tests of the browser. */
async function saveRows(): Promise<Row[]> {
  const desk = await deskAt(join(folder, "save.sqlite"));
  const { briefing } = await bringIn(desk, BUILT_IN_PERSON, { text: seed });
  const { renditions } = await readBriefing(desk, briefing);
  const own = renditions.filter(({ language }) => language === "fr");
  const cost = await median(Math.min(20, own.length), (n) => {
    const { fragment, language, version } = at(own, n);
    return saveRendition(desk, BUILT_IN_PERSON, {
      fragment,
      language,
      version,
      typed: { text: `Texte ${n}.` },
    });
  });
  desk.store.close();
  return [["save a fragment, flushed to disk, wall", ms(cost.wall), "< 30 ms"]];
}

/** From the start of the process to the first 200, with the database filled. */
async function startRows(): Promise<Row[]> {
  await firstAnswer();
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) times.push(await firstAnswer());
  return [["start to the first 200, database filled, wall", ms(middle(times)), "< 1,000 ms"]];
}

async function firstAnswer(): Promise<number> {
  const begun = performance.now();
  const server = spawn(process.execPath, ["src/cli/start.mjs"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", DATA_DIR: join(folder, "start") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`the server ended with code ${code}`)));
    server.stdout.once("data", (line: Buffer) =>
      resolve(/http:\S+/.exec(line.toString())?.[0] ?? ""),
    );
  });
  await (await fetch(address)).text();
  const taken = performance.now() - begun;
  server.removeAllListeners("exit");
  await new Promise((resolve) => {
    server.once("exit", resolve);
    server.kill();
  });
  return taken;
}

/** What a browser has to fetch for the desk's pages. */
async function sizeRows(): Promise<Row[]> {
  const statics = join(ROOT, "views/static");
  const names = (await readdir(statics)).filter((name) => /\.(?:css|js)$/.test(name));
  const htmx = createRequire(import.meta.url).resolve("htmx.org/dist/htmx.min.js");
  const files = [...names.map((name) => join(statics, name)), htmx];
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return [["all CSS and JS, gzipped", `${(total / 1000).toFixed(1)} kB`, "< 60 kB"]];
}

async function deskAt(file: string): Promise<Desk> {
  let last = 0;
  const newId = () => `b${(last += 1)}`;
  const desk: Desk = {
    store: await openDatabase(file, newId),
    locales,
    languages: locales.languages,
    now: () => new Date().toISOString(),
    newId,
  };
  await learn(desk, BUILT_IN_PERSON, await readSeeds(newId));
  return desk;
}

async function median(times: number, run: (n: number) => Promise<unknown>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let n = 0; n < times; n += 1) {
    const cpu = process.cpuUsage();
    const wall = performance.now();
    await run(n);
    const used = process.cpuUsage(cpu);
    costs.push({ cpu: (used.user + used.system) / 1000, wall: performance.now() - wall });
  }
  return { cpu: middle(costs.map(({ cpu }) => cpu)), wall: middle(costs.map(({ wall }) => wall)) };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
