import { expect, test } from "vitest";
import { prefersMarkdown } from "../../src/web/accept-markdown.ts";

test.each([
  [undefined, false],
  ["", false],
  ["*/*", false],
  ["text/html", false],
  ["text/*", false],
  ["text/markdown", true],
  ["TEXT/Markdown", true],
  ["text/markdown; charset=utf-8", true],
  ["text/markdown, text/html", false],
  ["text/markdown, text/html;q=0.9", true],
  ["text/html, text/markdown;q=0.9", false],
  ["text/markdown;q=0.5, text/html;q=0.4", true],
  ["text/markdown;q=0.5, */*;q=0.4", true],
  ["text/markdown;q=0.4, */*;q=0.5", false],
  ["text/markdown, */*", false],
  ["text/markdown;q=0.5, text/*;q=0.4, */*", true],
  ["text/markdown;q=0", false],
  ["text/markdown;q=0, application/json", false],
  ["application/json, text/markdown", true],
  ["text/html;q=0.2, text/markdown;q=0.3, */*;q=0.8", true],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", false],
  ["text/markdownish", false],
  [";;;,,,q=", false],
])("Accept: %s", (accept, wanted) => {
  expect(prefersMarkdown(accept)).toBe(wanted);
});
