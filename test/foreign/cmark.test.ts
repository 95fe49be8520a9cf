import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { composeEdition } from "../../src/briefing/compose.ts";
import { splitMarkdown } from "../../src/briefing/front-matter.ts";
import { parseEdition } from "../../src/briefing/parse.ts";
import { FERRY_WORDS, ferryContent } from "../briefing/ferry.ts";
import { HOSTILE } from "../support/hostile.ts";
import { ARABIC, ENGLISH } from "../support/phrases.ts";

// cmark-gfm is the reference reader of the dialect that releases are written in, and none of ours.
const GOLDEN = join(import.meta.dirname, "../golden");
const isThere = spawnSync("cmark-gfm", ["--version"]).status === 0;
if (!isThere) process.stdout.write("skipped: cmark-gfm is not installed (npm run test:foreign)\n");

describe.skipIf(!isThere)("cmark-gfm, which nobody here wrote, reads a release", () => {
  test.each(readdirSync(GOLDEN))("%s: the same texts in the same blocks as we do", (name) => {
    const markdown = readFileSync(join(GOLDEN, name), "utf8");
    const { title, sections } = parseEdition(markdown);
    const read = blocksOf(markdown);
    expect(read.heading.map(plain)).toContain(plain(title));
    const listed = sections.flatMap(({ items }) => items.filter(({ speaker }) => speaker === null));
    expect(read.item).toHaveLength(listed.length);
    const texts = plain([...read.item, ...read.block_quote].join("\n"));
    for (const { items } of sections)
      for (const { text } of items) expect(texts).toContain(plain(text));
  });

  test.each(HOSTILE)("hostile text stays text: %j", (hostile) => {
    for (const phrases of [ENGLISH, ARABIC]) {
      const words = { ...FERRY_WORDS[phrases.language], s1: hostile, o1: hostile };
      const content = ferryContent(phrases, words);
      const { markdown } = composeEdition(content, {
        release: 1,
        at: "2026-11-24T10:00:00Z",
        note: null,
      });
      const ours = parseEdition(markdown);
      const said = ours.sections.flatMap(({ items }) => items).find(({ label }) => label === "s1");
      const read = blocksOf(markdown);
      expect(plain(read.item.join("\n"))).toContain(plain(said?.text ?? ""));
      expect(read.alive).toEqual([]);
    }
  });
});

/** What cmark-gfm finds in a release's body: texts by kind of block, and anything that is more than text. */
function blocksOf(markdown: string) {
  const { body } = splitMarkdown(markdown);
  const { stdout } = spawnSync("cmark-gfm", ["--extension", "footnotes", "--to", "xml"], {
    input: body,
    encoding: "utf8",
  });
  const textsIn = (tag: string) =>
    [...stdout.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, "g"))].map(
      ([, inner = ""]) =>
        [...inner.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
          .map(([, text = ""]) => unescaped(text))
          .join(""),
    );
  return {
    heading: textsIn("heading"),
    item: textsIn("item"),
    block_quote: textsIn("block_quote"),
    alive:
      stdout.match(/<(?:link|image|html_inline|html_block|code|code_block|thematic_break)\b/g) ??
      [],
  };
}

function unescaped(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** White space and direction marks aside. */
function plain(text: string): string {
  return text.replace(/[\s\u2066-\u2069]+/g, "");
}
