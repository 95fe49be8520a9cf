import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { DeskError } from "../../src/domain/errors.ts";
import { formatOf, readFileAsText } from "../../src/ingest/file.ts";
import { readPlain } from "../../src/ingest/plain.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["a.txt", "Text.", "plain"],
  ["a.md", "Text.", "markdown"],
  ["A.MARKDOWN", "Text.", "markdown"],
  ["noending", "Text.", "plain"],
  ["notes.2025", "Text.", "plain"],
  ["", "Text.", "plain"],
  ["a.html", "<p>Text.</p>", null],
  ["a", "<!DOCTYPE html><p>Text.</p>", null],
  ["a.docx", "PK", null],
  ["a.json", "{}", null],
] as const)("%j with %j is %j", (name, text, format) => {
  expect(formatOf(name, bytes(text))).toBe(format);
});

test("a Markdown file gives its words and what its front matter says", () => {
  expect(readFileAsText("a.md", bytes("---\ntitle: A\n---\nSome **loud** words."))).toEqual({
    title: "A",
    text: "Some loud words.",
  });
});

test("a plain file that is surely Markdown is read as such, another is not", () => {
  expect(readFileAsText("a.txt", bytes("# A\n\nSome *words*.")).text).toBe("A\n\nSome words.");
  expect(readFileAsText("a.txt", bytes("Some *words*.")).text).toBe("Some *words*.");
});

test("a file in an old encoding is decoded", () => {
  const file = new Uint8Array(iconv.encode("Президент сказал, что встреча будет.", "windows-1251"));
  expect(readFileAsText("a.txt", file).text).toBe("Президент сказал, что встреча будет.");
});

test.each([
  ["a.pdf", bytes("%PDF-1.7 words")],
  ["a.txt", bytes("%PDF-1.7 words")],
  ["a.html", bytes("<p>words</p>")],
  ["a.txt", new Uint8Array([0, 1, 2, 3, 255, 254])],
])("%s that is no text is refused", (name, content) => {
  expect(() => readFileAsText(name, content)).toThrow(
    new DeskError("invalid", { file: "not_text" }),
  );
});

describe("hard-wrapped text", () => {
  const wrapped = [
    "Officials from Ukraine, the US and several European countries gathered in",
    "London on Wednesday as part of ongoing efforts to explore possibilities",
    "for ending the war between Russia and Ukraine.",
    "",
    "The meeting, hosted by British officials, follows similar discussions held",
    "in Paris last week and is aimed at outlining what a potential ceasefire and",
    "long-term peace arrangement might look like.",
  ];

  test("gets its paragraphs back as lines", () => {
    const { text } = readPlain(["Talks go on", "", "By Jane Doe", "", ...wrapped].join("\r\n"));
    const lines = text.split("\n");
    expect(lines.slice(0, 4)).toEqual(["Talks go on", "", "By Jane Doe", ""]);
    expect(lines.slice(4)).toEqual([wrapped.slice(0, 3).join(" "), "", wrapped.slice(4).join(" ")]);
  });

  test.each([
    ["paragraphs on one line each", `${wrapped.join(" ")}\nNext paragraph.\nAnother.`],
    [
      "short paragraphs",
      "The talks ended.\nNobody spoke.\nThe door closed.\nIt rained.\nThat was all.",
    ],
    [
      "a poem",
      "Two roads diverged\nin a yellow wood\nand sorry I could\nnot travel both\nand be one traveller",
    ],
    ["one line", "Officials gathered in London."],
    ["nothing", ""],
  ])("is not %s", (_what, text) => {
    expect(readPlain(text).text).toBe(text);
  });
});
