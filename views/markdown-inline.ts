import type { MarkedToken, Token } from "marked";
import { isNoteReference } from "./markdown-reader.ts";

/** What stands for a note's reference; null leaves it as the text it is. */
export type NoteWriter = (label: string) => string | null;

/** The HTML of inline tokens. Only what is named here becomes an element; all else is text. */
export function inlineHtml(tokens: readonly Token[], note: NoteWriter): string {
  return tokens.map((token) => inlineToken(token, note)).join("");
}

function inlineToken(token: Token, note: NoteWriter): string {
  if (isNoteReference(token)) return note(token.label) ?? escapeHtml(token.raw);
  if (!isInline(token)) return escapeHtml(token.raw);
  switch (token.type) {
    case "text":
      return token.tokens ? inlineHtml(token.tokens, note) : escapeText(token.text);
    case "escape":
      return escapeHtml(token.text);
    case "strong":
    case "em":
      return `<${token.type}>${inlineHtml(token.tokens, note)}</${token.type}>`;
    case "codespan":
      return `<code>${escapeHtml(token.text)}</code>`;
    case "br":
      return "<br>";
    case "link":
      return link(token.href, inlineHtml(token.tokens, note));
    case "image":
      return escapeText(token.text);
  }
}

function link(address: string, content: string): string {
  const href = safeHref(address);
  return href === null
    ? content
    : `<a href="${escapeHtml(href)}" rel="nofollow noreferrer">${content}</a>`;
}

/** The address when its scheme is http, https or mailto, or when it has none; else null. */
export function safeHref(address: string): string | null {
  // Browsers ignore these while they look for the scheme.
  const plain = address.replace(/[\p{Cc}\s]/gu, "").replaceAll("&amp;", "&");
  const scheme = /^([^/?#:]*):/.exec(plain)?.[1];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme) ? plain : null;
}

/** Text in which nothing is markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** As `escapeHtml`, but Markdown's character references stay what they are: the browser resolves them. */
function escapeText(text: string): string {
  return escapeHtml(text).replace(
    /&amp;(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/g,
    "&$1;",
  );
}

type InlineToken = Extract<
  MarkedToken,
  { type: "text" | "escape" | "strong" | "em" | "codespan" | "br" | "link" | "image" }
>;

const INLINE = new Set(["text", "escape", "strong", "em", "codespan", "br", "link", "image"]);

function isInline(token: Token): token is InlineToken {
  return INLINE.has(token.type);
}

const STEP = /<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>|[\u2068\u2069]/g;
const VOID = new Set(["br", "hr"]);

/**
 * Turns each FSI…PDI of our own HTML into `<bdi>…</bdi>` where both stand in the same element; a lone one stays.
 */
export function isolatesToBdi(html: string): string {
  const open: { readonly tag: string; readonly at: number }[] = [];
  const pairs = new Map<number, string>();
  for (const { 0: step, 1: slash, 2: tag, index } of html.matchAll(STEP)) {
    if (step === "\u2068") open.push({ tag: step, at: index });
    else if (step === "\u2069") {
      const last = open.at(-1);
      if (last?.tag !== "\u2068") continue;
      open.pop();
      pairs.set(last.at, "<bdi>").set(index, "</bdi>");
    } else if (slash) {
      while (open.length > 0 && open.pop()?.tag !== tag);
    } else if (tag && !VOID.has(tag)) open.push({ tag, at: index });
  }
  return html.replace(/[\u2068\u2069]/g, (mark, at: number) => pairs.get(at) ?? mark);
}
