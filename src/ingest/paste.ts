import { looksLikeMarkdown, readMarkdown } from "./markdown.ts";
import type { ReadText } from "./plain.ts";

/** What was pasted: Markdown where that is beyond doubt, else plain text exactly as it came. */
export function readPaste(text: string): ReadText {
  return looksLikeMarkdown(text) ? readMarkdown(text) : { text };
}
