import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { SETTING_NAMES } from "../src/cli/settings.ts";
import { aDesk, anApp } from "./support/desk.ts";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

test.each(SETTING_NAMES)("the setting %s is explained", (name) => {
  expect(readme).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, "m"));
});

test("every command that is named exists, and every command is named", () => {
  const found = readme.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g);
  const named = new Set([...found].map(([, name = ""]) => name));
  expect([...named].filter((name) => !(name in scripts))).toEqual([]);
  const own = Object.keys(scripts).filter((name) => !name.startsWith("pre"));
  expect(own.filter((name) => !named.has(name))).toEqual([]);
});

test("every address of the desk is named, and what is named is there", async () => {
  const { app } = anApp(await aDesk());
  const routed = app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/desk"))
    .map(({ path }) => path.replace(/:(\w+)/g, "{$1}").replace(/(.)\/$/, "$1"));
  const named = [...readme.matchAll(/`(\/desk[^`]*)`/g)].flatMap(([, address = ""]) =>
    spelt(address),
  );
  expect([...new Set(routed)].toSorted()).toEqual([...new Set(named)].toSorted());
});

test("the picture is there", () => {
  for (const [, path = ""] of readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
    expect(readFileSync(join(root, path)).length).toBeGreaterThan(10_000);
});

/** `/a/b|c` is two addresses. */
function spelt(address: string): string[] {
  const cut = address.lastIndexOf("/") + 1;
  return address
    .slice(cut)
    .split("|")
    .map((last) => address.slice(0, cut) + last);
}
