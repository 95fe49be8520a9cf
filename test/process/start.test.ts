import { writeFileSync } from "node:fs";
import { type Server, createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aDataFolder, failToStart, start } from "./product.ts";

const HALF_A_MINUTE = 30_000;
const LANGUAGES = ["en", "fr", "de", "es", "uk", "ar"];

test(
  "a first start serves six drafted editions of the seed and readers' pages that say they are empty; it stops at SIGTERM",
  { timeout: HALF_A_MINUTE },
  async () => {
    const { folder, remove } = aDataFolder();
    onTestFinished(remove);
    const product = await start({ DATA_DIR: folder });
    const get = (path: string) => fetch(product.origin + path);

    const queue = await (await get("/desk")).text();
    const editions = LANGUAGES.map(
      (language) => new RegExp(`/desk/briefings/\\w+/${language}(?=")`).exec(queue)?.[0] ?? "",
    );
    for (const address of editions) {
      const page = await get(address);
      expect(page.status).toBe(200);
      const rows = [
        ...(await page.text()).matchAll(/<li class="fragment"[^>]*data-state="(\w+)"/g),
      ];
      expect(rows.length).toBeGreaterThan(15);
      expect(new Set(rows.map(([, state]) => state))).toEqual(new Set(["drafted"]));
    }
    for (const language of LANGUAGES) {
      const index = await get(`/${language}/`);
      expect(index.status).toBe(200);
      const html = await index.text();
      expect(html).toContain('class="blank"');
      expect(html).not.toContain(`href="/${language}/london-talks`);
    }

    // A connection that is kept open does not hold the process.
    const asked = performance.now();
    expect(await product.end("SIGTERM")).toBe(0);
    expect(performance.now() - asked).toBeLessThan(2000);
  },
);

test("a second start serves what the first one left", { timeout: HALF_A_MINUTE }, async () => {
  const { folder, remove } = aDataFolder();
  onTestFinished(remove);
  const briefings = async () => {
    const product = await start({ DATA_DIR: folder });
    const queue = await (await fetch(`${product.origin}/desk`)).text();
    await product.end("SIGINT");
    return new Set(queue.match(/\/desk\/briefings\/\w+/g));
  };
  const first = await briefings();
  expect(first.size).toBe(1);
  expect(await briefings()).toEqual(first);
});

test.for([
  ["PORT", "http", "PORT"],
  ["PORT", "70000", "PORT"],
  ["TIME_ZONE", "Mars/Olympus", "TIME_ZONE"],
  ["LANGUAGES", "en,xx", "xx"],
  ["ORIGIN", "not an address", "ORIGIN"],
])(
  "%s=%s ends the start with one clear line",
  { timeout: HALF_A_MINUTE },
  async ([name, value, named]) => {
    const { folder, remove } = aDataFolder();
    onTestFinished(remove);
    const { code, stdout, stderr } = await failToStart({
      DATA_DIR: folder,
      [name ?? ""]: value ?? "",
    });
    expect(code).not.toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toContain(named);
    expect(linesOf(stderr)).toHaveLength(1);
  },
);

test(
  "a taken port ends the start with one line that says what to do",
  { timeout: HALF_A_MINUTE },
  async () => {
    const { folder, remove } = aDataFolder();
    onTestFinished(remove);
    const { server, port } = await aTakenPort();
    onTestFinished(() => void server.close());
    const { code, stderr } = await failToStart({ DATA_DIR: folder, PORT: String(port) });
    expect(code).not.toBe(0);
    expect(stderr).toContain(`Port ${port} is taken`);
    expect(linesOf(stderr)).toHaveLength(1);
  },
);

test(
  "a data folder that cannot be written ends the start with one line that names it",
  { timeout: HALF_A_MINUTE },
  async () => {
    const { folder, remove } = aDataFolder();
    onTestFinished(remove);
    // A file in its place: permissions would not stop root.
    const inTheWay = join(folder, "data");
    writeFileSync(inTheWay, "");
    const { code, stderr } = await failToStart({ DATA_DIR: inTheWay });
    expect(code).not.toBe(0);
    expect(stderr).toContain(inTheWay);
    expect(linesOf(stderr)).toHaveLength(1);
  },
);

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

async function aTakenPort(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { server, port: address.port };
}
