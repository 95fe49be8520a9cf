import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../views/static");
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Assets {
  /** One hash over all files: what changes with any of them, so that each may be cached for ever. */
  readonly hash: string;
  readonly get: (name: string) => Asset | undefined;
}

/** The style sheets and scripts that pages ask for, and htmx under `htmx.js`; all held in memory (about 150 kB). */
export function readAssets(): Assets {
  const files = new Map<string, Asset>();
  for (const name of readdirSync(FOLDER).sort()) {
    const type = TYPES[name.split(".").at(-1) ?? ""];
    if (type) files.set(name, { type, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) });
  }
  const htmx = createRequire(import.meta.url).resolve("htmx.org/dist/htmx.min.js");
  files.set("htmx.js", {
    type: "text/javascript; charset=utf-8",
    bytes: new Uint8Array(readFileSync(htmx)),
  });
  const hash = createHash("sha256");
  for (const [name, { bytes }] of files) hash.update(name).update(bytes);
  return { hash: hash.digest("hex").slice(0, 12), get: (name) => files.get(name) };
}
