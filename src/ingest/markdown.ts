import type { Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { readFrontMatter } from "./front-matter.ts";
import type { ReadText } from "./plain.ts";

/**
 * The words of a Markdown text, one line a block: headings, paragraphs, list items, quotes and code without their
 * marks, links without addresses, no images, no HTML. A heading that opens it is its title, unless the front
 * matter has one. Text that no person would write (thousands of nested marks) stays as it is.
 */
export function readMarkdown(source: string): ReadText {
  const text = source.replace(/\r\n?/g, "\n");
  const front = readFrontMatter(text);
  const body = front?.body ?? text;
  if (isTangled(body)) return { ...front?.fields, text: body };
  const tree = parse(body);
  const [first] = tree.children;
  const heading = first?.type === "heading" ? wordsOf(first) : "";
  return {
    ...(heading === "" ? {} : { title: heading }),
    ...front?.fields,
    text: tree.children.flatMap(blocksOf).join("\n\n"),
  };
}

/** Whether a text, pasted without a name, is surely Markdown: it has front matter, or opens with a heading. */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000).replace(/\r\n?/g, "\n").trimStart();
  return (
    /^#{1,6} +\S[^\n]*\n[ \t]*\n/.test(head) ||
    /^[^\n]{1,200}\n={3,}[ \t]*\n/.test(head) ||
    readFrontMatter(head) !== null
  );
}

function parse(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
}

// Measured: the parser's time grows with the square of the marks in one block, and steeply with nesting
// (24 s for 5,000 list marks on a line, 49 s for 1,000 nested lists). These bounds keep it under half a second.
const MOST_MARKS_SQUARED = 4_000_000;
const DEEP = /^(?:[ \t]{60}|(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){16})/m;

function isTangled(text: string): boolean {
  if (DEEP.test(text)) return true;
  let squares = 0;
  for (const block of text.split(/\n[ \t]*\n/)) {
    const marks = block.match(/[[*_`<&!]/g)?.length ?? 0;
    squares += marks * marks;
  }
  return squares > MOST_MARKS_SQUARED;
}

/** The blocks of words in a block: those it holds, or itself. A block has a line more for each hard break. */
function blocksOf(node: RootContent): string[] {
  if (node.type === "definition" || node.type === "thematicBreak") return [];
  if (node.type === "code") return withWords(node.value);
  if (node.type === "html") return withWords(withoutTags(node.value));
  const holdsBlocks =
    node.type === "blockquote" ||
    node.type === "list" ||
    node.type === "listItem" ||
    node.type === "footnoteDefinition";
  return holdsBlocks ? node.children.flatMap(blocksOf) : withWords(wordsOf(node));
}

function withWords(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length === 0 ? [] : [lines.join("\n")];
}

/** The words of inline content. A line end within a paragraph is a space; only a hard break starts a new line. */
function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value.replaceAll("\n", " ");
  if (node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

/** What a block of HTML says to a reader. Character references are kept as they are written. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[^]*?(?:-->|$)/g, " ")
    .replace(/<(script|style)\b[^]*?(?:<\/\1|$)/gi, "<")
    .replace(/<[^<>]*>?/g, " ");
}
