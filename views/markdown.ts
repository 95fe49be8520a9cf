import { raw } from "hono/html";
import type { MarkedToken, Token, Tokens } from "marked";
import { escapeHtml, inlineHtml, isolatesToBdi, type NoteWriter } from "./markdown-inline.ts";
import {
  inSource,
  notesOf,
  passagesHtml,
  referenceHtml,
  type NoteOptions,
} from "./markdown-notes.ts";
import { isA, isNoteDefinition, readBody } from "./markdown-reader.ts";

export interface BodyOptions extends NoteOptions {
  /** Whether the heading of the first level is shown; by default it is. */
  readonly withTitle?: boolean;
  /** Within a page that has its own title, headings stand a level lower; what this writes follows the first of them. */
  readonly within?: { readonly titleMark: string };
}

/** A briefing's body as readers see it: the one place of the views where HTML is not made by JSX. */
export function Markdown({ body, options }: { body: string; options: BodyOptions }) {
  return raw(renderBody(body, options));
}

/**
 * The HTML of a release's body (what follows the front matter): only elements named here, whatever it holds.
 * A body too deep or too large to be read is shown as the text that it is.
 */
export function renderBody(body: string, options: BodyOptions): string {
  const tokens = readBody(body);
  if (!tokens) return `<p class="verbatim">${escapeHtml(body)}</p>`;
  const notes = notesOf(tokens);
  const note: NoteWriter = (label) => referenceHtml(notes, label, options);
  const shown =
    options.withTitle === false
      ? tokens.filter((token) => !(isA(token, "heading") && token.depth === 1))
      : tokens;
  const html = blocksHtml(shown, { options, note });
  return isolatesToBdi(options.noteMark ? html : html + passagesHtml(notes, options));
}

interface Context {
  readonly options: BodyOptions;
  readonly note: NoteWriter;
}

type ToHtml = (token: Token, context: Context, blocks: readonly Token[], at: number) => string;

function blocksHtml(
  tokens: readonly Token[],
  context: Context,
  toHtml: ToHtml = blockHtml,
): string {
  const blocks = tokens.filter((token) => token.type !== "space" && !isNoteDefinition(token));
  return blocks.map((token, at) => `${toHtml(token, context, blocks, at)}\n`).join("");
}

function blockHtml(token: Token, context: Context, blocks: readonly Token[], at: number): string {
  if (!isBlock(token)) return `<p>${escapeHtml(token.raw)}</p>`;
  switch (token.type) {
    case "heading":
      return headingHtml(token, context);
    case "paragraph":
      return isFactsHeading(token, blocks[at + 1])
        ? headingHtml({ depth: 2, tokens: boldTokens(token) ?? [] }, context)
        : `<p>${inlineHtml(token.tokens, context.note)}</p>`;
    case "text":
      return inlineHtml([token], context.note);
    case "list":
      return listHtml(token, context, isFactsHeading(blocks[at - 1], token));
    case "blockquote":
      return `<blockquote>${blocksHtml(token.tokens, context, quoteHtml)}</blockquote>`;
    case "code":
      return `<pre><code>${escapeHtml(token.text)}</code></pre>`;
    case "hr":
      return "<hr>";
  }
}

function headingHtml(
  { depth, tokens }: Pick<Tokens.Heading, "depth" | "tokens">,
  { options: { within }, note }: Context,
): string {
  const said = inlineHtml(tokens, note);
  if (!within) return `<h${depth}>${said}</h${depth}>`;
  if (depth === 1) return `<h2 class="title">${said}${within.titleMark}</h2>`;
  const level = Math.min(depth + 1, 6);
  return `<h${level}>${said}</h${level}>`;
}

function listHtml(list: Tokens.List, context: Context, isFacts: boolean): string {
  const items = list.items
    .map((item) => `<li>${blocksHtml(item.tokens, context).trimEnd()}</li>`)
    .join("\n");
  if (list.ordered) return `<ol start="${Number(list.start) || 0}">${items}</ol>`;
  return isFacts ? `<ul class="facts">${items}</ul>` : `<ul>${items}</ul>`;
}

/** A bold line right before a list is the heading of the facts. */
function isFactsHeading(token: Token | undefined, next: Token | undefined): boolean {
  return boldTokens(token) !== null && isA(next, "list");
}

/** What a paragraph that is nothing but bold says. */
function boldTokens(token: Token | undefined): Token[] | null {
  if (!isA(token, "paragraph")) return null;
  const [only, ...others] = token.tokens;
  return others.length === 0 && isA(only, "strong") ? only.tokens : null;
}

/** Within a quote: first what is said, then who says it (behind a dash), and the original (behind its name in italics). */
function quoteHtml(token: Token, context: Context, blocks: readonly Token[], at: number): string {
  if (!isA(token, "paragraph")) return blockHtml(token, context, blocks, at);
  const [first, ...words] = token.tokens;
  if (at > 0 && isA(first, "em")) {
    const original = inlineHtml(words, context.note).trim();
    return `<p class="by">${inlineHtml(first.tokens, context.note)} ${inSource(original, context.options)}</p>`;
  }
  const look = at === 0 ? /^\u2068?["“”„‟«»‹›‘‚「『]/ : /^[—–]/;
  const mark = look.test(token.text) ? (at === 0 ? ' class="quoted"' : ' class="by"') : "";
  return `<p${mark}>${inlineHtml(token.tokens, context.note)}</p>`;
}

type Block = Extract<
  MarkedToken,
  { type: "heading" | "paragraph" | "text" | "list" | "blockquote" | "code" | "hr" }
>;

const BLOCKS = new Set(["heading", "paragraph", "text", "list", "blockquote", "code", "hr"]);

function isBlock(token: Token): token is Block {
  return BLOCKS.has(token.type);
}
