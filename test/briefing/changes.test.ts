import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changesBetween } from "../../src/briefing/changes.ts";

const GOLDEN = join(import.meta.dirname, "../golden");
const ENGLISH = readFileSync(join(GOLDEN, "ferry.en.md"), "utf8");
const FRENCH = readFileSync(join(GOLDEN, "ferry.fr.md"), "utf8");

function changed(from: string, to: string) {
  expect(ENGLISH).toContain(from);
  return changesBetween(ENGLISH, ENGLISH.replace(from, to), "en");
}

describe("changesBetween", () => {
  test.each([ENGLISH, FRENCH])("finds nothing in a file beside itself", (markdown) => {
    expect(changesBetween(markdown, markdown, "en")).toEqual([]);
  });

  test("names the one fragment whose text changed, with the words", () => {
    expect(changed("who would pay for it. [^s5]", "who will pay for it. [^s5]")).toEqual([
      {
        label: "s5",
        difference: [
          { kind: "same", text: "It was not clear who " },
          { kind: "removed", text: "would" },
          { kind: "added", text: "will" },
          { kind: "same", text: " pay for it." },
        ],
      },
    ]);
  });

  test("sees a speaker’s name and office, a fact’s name, and the headline", () => {
    expect(
      changed("— **Mary O'Neil**, chair [^q2]", "— **Mary O'Neill**, chair [^q2]"),
    ).toHaveLength(1);
    expect(changed("harbour master [^q3]", "pilot [^q3]").map(({ label }) => label)).toEqual([
      "q3",
    ]);
    expect(changed("**Where:** Port", "**At:** Port").map(({ label }) => label)).toEqual(["f2"]);
    expect(changed("\n# Harbour", "\n# Port").map(({ label }) => label)).toEqual([null]);
  });

  test("shows what went as removed, what came as added, and leaves its footnote alone", () => {
    const without = ENGLISH.replace(/- It was not clear.*\n/, "");
    expect(kindsOf(changesBetween(ENGLISH, without, "en"))).toEqual([["s5", ["removed"]]]);
    expect(kindsOf(changesBetween(without, ENGLISH, "en"))).toEqual([["s5", ["added"]]]);
    expect(changed("[^s5]: ¶ 4", "[^s5]: ¶ 5")).toEqual([]);
  });

  test("keeps of a long text what stands around the change", () => {
    const long = "word ".repeat(60).trim();
    const before = ENGLISH.replace("who would pay for it.", `${long} old ${long}.`);
    const after = ENGLISH.replace("who would pay for it.", `${long} new ${long}.`);
    const [change] = changesBetween(before, after, "en");
    const [head, ...rest] = change?.difference ?? [];
    expect(head?.text).toMatch(/^… (?:word ){5,10}$/);
    expect(rest.map(({ text }) => text).slice(0, 2)).toEqual(["old", "new"]);
    expect(rest.at(-1)?.text).toMatch(/^(?: word){5,10} …$/);
  });
});

/** The labels with what happened to each. */
function kindsOf(changes: ReturnType<typeof changesBetween>) {
  return changes.map(({ label, difference }) => [label, difference.map(({ kind }) => kind)]);
}
