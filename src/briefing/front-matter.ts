import { Document, YAMLMap, parse } from "yaml";
import { z } from "zod";
import { plainLine } from "./bidi.ts";

const Source = z.object({
  title: z.string(),
  lang: z.string(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  revision: z.number(),
});
const Front = z.object({
  title: z.string(),
  lang: z.string(),
  slug: z.string(),
  release: z.number().optional(),
  released: z.string().optional(),
  correction: z.string().optional(),
  draft: z.boolean().optional(),
  source: Source,
  hash: z.string(),
});

/** What stands before a briefing's text; fields that do not apply are left out. */
export type FrontMatter = Readonly<z.infer<typeof Front>>;

const FENCE = "---\n";
/** Within double quotes YAML may hold these raw, but readers of older versions stumble over them. */
const AWKWARD = /[\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** Front matter as YAML between two fences: keys in order, strings in double quotes, `source` on one line. */
export function writeFrontMatter(front: FrontMatter): string {
  const { title, lang, slug, release, released, correction, draft, source, hash } = front;
  const document = new Document(
    present({
      title,
      lang,
      slug,
      release,
      released,
      correction,
      draft,
      source: present(source),
      hash,
    }),
  );
  const flow = document.get("source");
  if (flow instanceof YAMLMap) flow.flow = true;
  const yaml = document.toString({
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    flowCollectionPadding: false,
  });
  const escaped = yaml.replace(
    AWKWARD,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return FENCE + escaped + FENCE;
}

/**
 * Parts a briefing into its front matter and its body, the blank line between them included in the body.
 * Throws for text that does not begin with a briefing's front matter.
 */
export function splitMarkdown(markdown: string): { front: FrontMatter; body: string } {
  const end = markdown.indexOf(`\n${FENCE}`, FENCE.length - 1);
  if (!markdown.startsWith(FENCE) || end < 0) throw new Error("no front matter");
  return {
    front: Front.parse(parse(markdown.slice(FENCE.length, end + 1))),
    body: markdown.slice(end + 1 + FENCE.length),
  };
}

/** The fields that apply, texts on one line. */
function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, typeof value === "string" ? plainLine(value) : value]),
  );
}
