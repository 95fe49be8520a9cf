import { createHash } from "node:crypto";
import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Unsafe, toMarkdown } from "mdast-util-to-markdown";
import { plainLine } from "./bidi.ts";
import { footnoteOf } from "./compose-footnote.ts";
import { sectionOf, shownText } from "./compose-section.ts";
import type { EditionContent } from "./edition-content.ts";
import { type FrontMatter, writeFrontMatter } from "./front-matter.ts";
import { text } from "./inline.ts";

export type { EditionContent, EditionEntry } from "./edition-content.ts";

/** What an edition is composed as: a draft, or a numbered release with its moment (ISO 8601 UTC) and correction note. */
export type Stamp =
  | { readonly draft: true }
  | { readonly release: number; readonly at: string; readonly note: string | null };

export interface Composed {
  /** The whole file: front matter and body. */
  readonly markdown: string;
  /** What follows the line that ends the front matter, its blank line included. */
  readonly body: string;
  /** `sha256-` and the hex digest of the body's bytes. */
  readonly hash: string;
  readonly title: string;
}

/** Marked links `HTTP://` too, which GFM's own rule forgets. */
const UPPER_CASE_ADDRESSES: Unsafe[] = [
  { character: ":", before: "[PS]", after: "\\/", inConstruct: "phrasing" },
];

/**
 * The Markdown of an edition: a tree of CommonMark with GFM footnotes, written by a serializer that escapes. The same
 * content and stamp give the same bytes. What has no words is left out of a release; a draft shows the source's
 * words there, their language named.
 */
export function composeEdition(content: EditionContent, stamp: Stamp): Composed {
  const body = `\n${toMarkdown(treeOf(content, "draft" in stamp), {
    bullet: "-",
    emphasis: "*",
    strong: "*",
    listItemIndent: "one",
    // With all of GFM, so that no reader's autolinks, tables or strikethrough wake up either.
    extensions: [gfmToMarkdown(), { unsafe: UPPER_CASE_ADDRESSES }],
  })}`;
  const hash = `sha256-${createHash("sha256").update(body).digest("hex")}`;
  const title = titleOf(content);
  const front = writeFrontMatter({ ...frontOf(content, stamp), title, hash });
  return { markdown: front + body, body, hash, title };
}

function treeOf(content: EditionContent, isDraft: boolean): Root {
  const headline = headlineOf(content);
  const shown = headline && shownText(headline, content, isDraft);
  const sections = content.sections.map((kind) => sectionOf(kind, content, isDraft));
  return {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: text(shown ?? titleOf(content)) },
      ...sections.flatMap(({ nodes }) => nodes),
      ...sections.flatMap(({ entries }) => entries.map((entry) => footnoteOf(entry, content))),
    ],
  };
}

function headlineOf({ fragments }: EditionContent) {
  return fragments.find(({ fragment }) => fragment.detail.kind === "headline");
}

/** The edition's own title; while it has none, the source's; at the least the slug. */
function titleOf(content: EditionContent): string {
  const headline = headlineOf(content);
  const titles = [headline?.words?.text, headline?.source?.text, content.source.title];
  return (
    titles.map((title) => plainLine(title ?? "")).find((title) => title !== "") ?? content.slug
  );
}

function frontOf(
  { language, sourceLanguage, slug, source }: EditionContent,
  stamp: Stamp,
): Omit<FrontMatter, "title" | "hash"> {
  const { publisher, published, url, revision } = source;
  return {
    lang: language,
    slug,
    ...("draft" in stamp
      ? { draft: true }
      : {
          release: stamp.release,
          released: `${stamp.at.slice(0, 19)}Z`,
          ...(stamp.note ? { correction: stamp.note } : {}),
        }),
    source: {
      title: source.title ?? "",
      lang: sourceLanguage,
      ...(publisher ? { publisher } : {}),
      ...(published ? { published } : {}),
      ...(url ? { url } : {}),
      revision,
    },
  };
}
