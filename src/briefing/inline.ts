import type { Emphasis, FootnoteReference, Paragraph, PhrasingContent, Strong } from "mdast";
import { plainLine } from "./bidi.ts";

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children: joined(children) };
}

export function text(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

export function bold(value: string): Strong {
  return { type: "strong", children: [{ type: "text", value }] };
}

export function emphasised(value: string): Emphasis {
  return { type: "emphasis", children: [{ type: "text", value }] };
}

/** A space and the call of the fragment's footnote. */
export function noteCall(label: string): PhrasingContent[] {
  const call: FootnoteReference = { type: "footnoteReference", identifier: label, label };
  return [{ type: "text", value: " " }, call];
}

/** A house wording with inline content in its `{placeholders}`; one without content stays as it is. */
export function worded(
  pattern: string,
  contents: Readonly<Record<string, PhrasingContent[]>>,
): PhrasingContent[] {
  const given = new Map(Object.entries(contents));
  return plainLine(pattern)
    .split(/(\{\w+\})/)
    .flatMap((piece, index) => (index % 2 ? given.get(piece.slice(1, -1)) : null) ?? text(piece));
}

/** Joins texts that stand side by side, so that each is escaped with its neighbours in sight. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = list.at(-1);
    if (node.type === "text" && last?.type === "text")
      list[list.length - 1] = { type: "text", value: last.value + node.value };
    else list.push(node);
  }
  return list;
}
