import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { plainLine } from "./bidi.ts";

/** A short Markdown text of a heading and paragraphs, escaped like everything else: the tombstone of an edition. */
export function composeNotice(title: string, lines: readonly string[]): string {
  return toMarkdown(
    {
      type: "root",
      children: [
        { type: "heading", depth: 1, children: [{ type: "text", value: plainLine(title) }] },
        ...lines.map((line) => ({
          type: "paragraph" as const,
          children: [{ type: "text" as const, value: plainLine(line) }],
        })),
      ],
    },
    { extensions: [gfmToMarkdown()] },
  );
}
