import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { momentWriter } from "../../views/moments.ts";
import { ownName } from "../../views/own-name.ts";
import { markup } from "./markup.ts";
import { Ruler } from "../../views/partials/ruler.tsx";

describe("the ruler", () => {
  test("draws one tick a fragment, in order, and leaves a gap for what is left out", async () => {
    const html = await markup(Ruler({ ticks: ["accepted", "left_out", "error"] }));
    expect(html).toContain('class="accepted" d="M0 4h4v10h-4z"');
    expect(html).toContain('class="error" d="M12 0h4v14h-4z"');
    expect(html).toContain('width="16"');
    expect(html).not.toContain("left_out");
  });

  test.each(["accepted", "warning", "drafted", "stale", "error", "empty"] as const)(
    "shows %s by a class of its own",
    async (state) => {
      expect(await markup(Ruler({ ticks: [state] }))).toContain(`class="${state}"`);
    },
  );

  test("of an edition without fragments is empty but there", async () => {
    expect(await markup(Ruler({ ticks: [] }))).toMatch(/^<svg class="ruler"/);
  });
});

test.each([
  ["fr", "Français"],
  ["uk", "Українська"],
  ["ar", "العربية"],
])("%s calls itself %s", (language, name) => {
  expect(ownName(language)).toBe(name);
});

test("a moment is short, in the desk’s time zone, with the clock of 24 hours", () => {
  const write = momentWriter("en", "Europe/Paris");
  expect(write("2026-11-24T22:31:00Z")).toBe("24 Nov, 23:31");
  expect(write("2026-11-24T23:05:00Z")).toBe("25 Nov, 00:05");
});

test("all style sheets and scripts together stay under 60 kB compressed", () => {
  const folder = join(import.meta.dirname, "../../views/static");
  const files = readdirSync(folder)
    .filter((name) => /\.(?:css|js)$/.test(name))
    .map((name) => readFileSync(join(folder, name)));
  const htmx = readFileSync(createRequire(import.meta.url).resolve("htmx.org/dist/htmx.min.js"));
  const bytes = [htmx, ...files].map((file) => gzipSync(file).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});
