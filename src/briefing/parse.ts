import type { BlockContent, Blockquote, List, Paragraph, PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { stripDirection } from "../domain/localise.ts";
import { type FrontMatter, splitMarkdown } from "./front-matter.ts";

/** An edition read back from its Markdown; every text without direction marks. */
export interface ParsedEdition {
  readonly front: FrontMatter;
  readonly title: string;
  readonly sections: readonly ParsedSection[];
  /** The text of each footnote, by label. */
  readonly footnotes: ReadonlyMap<string, string>;
}

export interface ParsedSection {
  readonly heading: string;
  readonly items: readonly ParsedItem[];
}

export interface ParsedItem {
  /** The label of the footnote it calls: the fragment's. */
  readonly label: string | null;
  /** The bold name before a fact, with its colon. */
  readonly name: string | null;
  /** A direct quote's with its marks. */
  readonly text: string;
  readonly speaker: string | null;
  readonly role: string | null;
  /** The source-language line beside a translated quote, with its marks. */
  readonly original: string | null;
}

const NOTHING = { name: null, speaker: null, role: null, original: null };
/** What stands between a speaker's name and role in the languages' patterns: one mark, spaces. */
const AFTER_NAME = /^[\s\p{P}]?\s*/u;

/**
 * Reads a composed edition back, with footnotes as the one extension (an autolink reader would link escaped
 * addresses). Throws for text without a briefing's front matter.
 */
export function parseEdition(markdown: string): ParsedEdition {
  const { front, body } = splitMarkdown(markdown);
  const tree = fromMarkdown(body, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  let title = "";
  const sections: { heading: string; items: ParsedItem[] }[] = [];
  const footnotes = new Map<string, string>();
  for (const node of tree.children)
    if (node.type === "footnoteDefinition")
      footnotes.set(node.label ?? node.identifier, blocksText(node.children));
    else if (node.type === "heading" && node.depth === 1) title = textOf(node.children);
    else if (node.type === "heading" || node.type === "paragraph")
      sections.push({ heading: textOf(node.children), items: [] });
    else if (node.type === "list") sections.at(-1)?.items.push(...listItems(node));
    else if (node.type === "blockquote") sections.at(-1)?.items.push(quoteItem(node));
  return { front, title, sections, footnotes };
}

function listItems(list: List): ParsedItem[] {
  return list.children.map(({ children }) => {
    const inline = paragraphsOf(children).flatMap((paragraph) => paragraph.children);
    const [first, ...rest] = inline;
    const name = first?.type === "strong" ? textOf(first.children) : null;
    return {
      ...NOTHING,
      label: labelIn(inline),
      name,
      text: textOf(name === null ? inline : rest),
    };
  });
}

/** A quote, its attribution (the paragraph with a bold name, or else the call alone), its original line. */
function quoteItem({ children }: Blockquote): ParsedItem {
  const [quote, ...others] = paragraphsOf(children).map((paragraph) => paragraph.children);
  const by = others.find((inline) => inline[0]?.type !== "emphasis");
  const original = others.find((inline) => inline[0]?.type === "emphasis");
  return {
    ...NOTHING,
    ...attributionIn(by ?? []),
    label: labelIn([...(quote ?? []), ...(by ?? [])]),
    text: textOf(quote ?? []),
    original: original ? textOf(original.slice(1)) : null,
  };
}

function attributionIn(inline: readonly PhrasingContent[]): Pick<ParsedItem, "speaker" | "role"> {
  const at = inline.findIndex(({ type }) => type === "strong");
  const name = inline[at];
  if (name?.type !== "strong") return { speaker: null, role: textOf(inline).slice(2) || null };
  const role = textOf(inline.slice(at + 1)).replace(AFTER_NAME, "");
  return { speaker: textOf(name.children), role: role || null };
}

function labelIn(inline: readonly PhrasingContent[]): string | null {
  for (const node of inline)
    if (node.type === "footnoteReference") return node.label ?? node.identifier;
  return null;
}

function paragraphsOf(blocks: readonly (BlockContent | { type: string })[]): Paragraph[] {
  return blocks.filter((block): block is Paragraph => block.type === "paragraph");
}

function blocksText(blocks: readonly (BlockContent | { type: string })[]): string {
  return paragraphsOf(blocks)
    .map(({ children }) => textOf(children))
    .join("\n");
}

function textOf(inline: readonly PhrasingContent[]): string {
  return stripDirection(inline.map(wordsIn).join("")).trim();
}

function wordsIn(node: PhrasingContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsIn).join("") : "";
}
