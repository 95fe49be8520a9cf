import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { looksLikeMarkdown, readMarkdown } from "../../src/ingest/markdown.ts";

describe("a block becomes a line without its marks", () => {
  test.each([
    ["# Title\n\nText.", "Title\n\nText."],
    ["Title\n=====\n\nText.", "Title\n\nText."],
    ["A *soft*, a **loud** and a `plain` word.", "A soft, a loud and a plain word."],
    [
      'See [the report](https://example.org "x") and <https://example.org>.',
      "See the report and https://example.org.",
    ],
    ["See [the report][1].\n\n[1]: https://example.org", "See the report."],
    ["Hard\nwrapped\nlines.", "Hard wrapped lines."],
    ["One line\\\nand another.", "One line\nand another."],
    ["- one\n- two\n  - three\n\n1. four", "one\n\ntwo\n\nthree\n\nfour"],
    ["> “Quoted,” she said.\n>\n> And more.", "“Quoted,” she said.\n\nAnd more."],
    ["Before\n\n---\n\nafter", "Before\n\nafter"],
    ["![A picture](a.png)\n\nText ![x](b.png) here.", "Text  here."],
    ["```\ncode one\n\ncode two\n```", "code one\ncode two"],
    ["Noted.[^1]\n\n[^1]: The note.", "Noted.\n\nThe note."],
    ["A &amp; B &lt;b&gt; \\*not\\* marked", "A & B <b> *not* marked"],
    ["Some <b>bold</b> and <script>alert(1)</script> text.", "Some bold and alert(1) text."],
    ['<div class="x">\nText of a block\n</div>', "Text of a block"],
    ["<script>\nalert(1)\n</script>\n\nText.", "Text."],
    ["<!-- hidden -->\n\nText.", "Text."],
    ["Text.\r\n\r\nMore.\r\n", "Text.\n\nMore."],
    ["", ""],
  ])("%j", (markdown, text) => {
    expect(
      readMarkdown(markdown)
        .text.split("\n")
        .map((line) => line.trim())
        .join("\n"),
    ).toBe(text);
  });
});

test("a heading that opens the text is its title, the front matter's comes before it", () => {
  expect(readMarkdown("## A *title*\n\nText.").title).toBe("A title");
  expect(readMarkdown("Text.\n\n# Later")).not.toHaveProperty("title");
  expect(readMarkdown("---\ntitle: Front\n---\n# Heading\n\nText.")).toEqual({
    title: "Front",
    text: "Heading\n\nText.",
  });
});

describe("front matter", () => {
  test.each([
    ["title: A\nauthor: B", { title: "A", byline: "B" }],
    ["title: 2025\nauthors: [B, C]", { title: "2025", byline: "B, C" }],
    ["byline: By B\ndate: 2025-04-23", { byline: "By B", published: "2025-04-23" }],
    ["date: 2025-04-23T10:00:00Z\nlang: fr", { published: "2025-04-23", language: "fr" }],
    ["language: de\npublished: someday", { language: "de" }],
    ["url: https://example.org/a\nother: {a: [1]}", { url: "https://example.org/a" }],
    ["url: javascript:alert(1)", {}],
    ["title: {a: b}\nauthor: C", { byline: "C" }],
  ])("%j", (yaml, fields) => {
    expect(readMarkdown(`---\n${yaml}\n---\nText.`)).toEqual({ ...fields, text: "Text." });
  });

  test.each([
    ["not closed", "---\ntitle: A\n\nText."],
    ["no mapping", "---\njust words\n---\nText."],
    ["broken", "---\ntitle: [A\n---\nText."],
    ["aliases", "---\na: &a [x]\nb: *a\n---\nText."],
    ["endless", `---\ntitle: A\n${"x: y\n".repeat(5000)}---\nText.`],
  ])("that is %s is text", (_what, markdown) => {
    const read = readMarkdown(markdown);
    expect(Object.keys(read).filter((key) => key !== "title")).toEqual(["text"]);
    expect(read.text).toContain("Text.");
    expect(read.title).not.toBe("A");
  });
});

test.each([
  ["# Title\n\nText.", true],
  ["\n## Title ##\n\nText.", true],
  ["Title\n=====\nText.", true],
  ["---\ntitle: A\n---\nText.", true],
  ["#hashtag\n\nText.", false],
  ["# 1 reason to stay\nText.", false],
  ["Some **bold** words and a [link](x).", false],
  ["- one\n- two", false],
  ["---\nText between rules.\n---\nText.", false],
  ["<h1>Title</h1>", false],
  ["", false],
])("%j is surely Markdown: %j", (text, sure) => {
  expect(looksLikeMarkdown(text)).toBe(sure);
});

test.each([
  ["list marks", "- ".repeat(5000)],
  ["quote marks", ">".repeat(5000)],
  [
    "nested lists",
    Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n"),
  ],
  ["brackets", "[a](".repeat(20_000)],
  ["emphasis", "a**b".repeat(20_000)],
  ["definitions", "[a]: b\n".repeat(20_000)],
])("thousands of %s are taken as they stand", (_what, text) => {
  expect(readMarkdown(text).text).toBe(text);
});

test("any text is read without an error, and never gains a tag", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "<b>",
      "</b>",
      "<script>",
      "<!--",
      "-->",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "`",
      "*",
      "[",
      "](",
      "&lt;",
      "---\n",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const source = pieces.join("");
      const { text } = readMarkdown(source);
      expect(text.split("<").length).toBeLessThanOrEqual(source.split(/<|&lt;|&#|&LT/).length);
    }),
  );
});
