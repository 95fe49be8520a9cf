import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

const ROOT = join(import.meta.dirname, "../..");

/** The product as its own process, as `npm start` runs it. */
export interface Product {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly origin: string;
  /** Sends a signal and waits for the end; gives the exit code, or null when the signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the product and waits for its address. Throws with what it said when it ends without one. */
export async function start(settings: Readonly<Record<string, string>>): Promise<Product> {
  const child = run(settings);
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      const found = /https?:\/\/\S+?(?=\/desk)/.exec(line)?.[0];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said.join("")}`)));
  });
  return {
    process: child,
    origin: address,
    end: async (signal) => {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** Starts the product where it cannot start; gives its exit code and what it wrote. */
export async function failToStart(settings: Readonly<Record<string, string>>) {
  const child = run(settings);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code: child.exitCode, stdout, stderr };
}

/** An empty folder for data, and what takes it away again. */
export function aDataFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "briefdesk-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function run(settings: Readonly<Record<string, string>>) {
  return spawn(process.execPath, ["src/cli/start.mjs"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
