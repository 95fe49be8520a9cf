import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Store, openDatabase } from "../../src/store/database.ts";
import { renditionOf } from "../../src/store/renditions.ts";
import { historyOf, latestActs } from "../../src/store/trace.ts";
import { NOON, broughtIn } from "../support/store.ts";

const HALF_A_MINUTE = 30_000;

test(
  "a process killed between saves loses none that was answered",
  { timeout: HALF_A_MINUTE },
  async () => {
    const file = await aFilledFile();
    let acknowledged = 1;
    for (const lines of [1, 4, 25, 60]) {
      const printed = await killAfter(saver(file, "b1-s1"), lines);
      const versions = printed.map(Number);
      expect(versions).toEqual(versions.map((_, index) => (versions[0] ?? 0) + index));
      acknowledged = versions.at(-1) ?? acknowledged;

      const store = await openDatabase(file);
      const history = await historyOf(store, "b1-s1", "en");
      const texts = history.map(({ after: { standing } }) =>
        standing.state === "empty" ? "" : standing.words.text,
      );
      // The save that was under way may be there, whole, or not.
      const current = (await renditionOf(store, "b1-s1", "en"))?.version ?? 0;
      expect([acknowledged, acknowledged + 1]).toContain(current);
      expect(history.map(({ version }) => version)).toEqual(
        Array.from({ length: current }, (_, index) => current - index),
      );
      for (const version of versions) expect(texts[current - version]).toBe(`Save ${version}`);
      expect(await integrity(store)).toBe("ok");
      store.close();
    }
  },
);

test(
  "two processes that write at once wait for each other and lose nothing",
  { timeout: HALF_A_MINUTE },
  async () => {
    const file = await aFilledFile();
    const saves = 150;
    const fragments = ["b1-s1", "b1-q1"];
    const exits = fragments.map((fragment) => once(saver(file, fragment, saves), "exit"));
    expect((await Promise.all(exits)).map(([code]) => code as unknown)).toEqual([0, 0]);

    const store = await openDatabase(file);
    for (const fragment of fragments)
      expect((await renditionOf(store, fragment, "en"))?.version).toBe(saves + 1);
    const acts = await latestActs(store, { limit: 1000 });
    expect(new Set(acts.map(({ by }) => by)).size).toBe(3);
    expect(acts).toHaveLength(2 * saves + 1);
    store.close();
  },
);

async function aFilledFile(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "briefdesk-")), "briefdesk.db");
  const store = await openDatabase(file);
  await store.commit({ by: "desk", at: NOON, changes: broughtIn() });
  store.close();
  return file;
}

function saver(file: string, fragment: string, times?: number): ChildProcess {
  const script = fileURLToPath(new URL("./saver.ts", import.meta.url));
  const rest = times === undefined ? [] : [String(times)];
  return spawn(process.execPath, ["--import", "tsx", script, file, fragment, ...rest], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Kills a process when it has printed so many lines, and gives every whole line it got out until it was dead. */
async function killAfter(child: ChildProcess, lines: number): Promise<string[]> {
  let printed = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed.split("\n").length > lines) child.kill("SIGKILL");
  });
  await once(child, "close");
  expect(child.signalCode).toBe("SIGKILL");
  return printed.split("\n").slice(0, -1);
}

async function integrity({ db }: Store): Promise<unknown> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  return rows[0]?.integrity_check;
}
