import { parse } from "yaml";
import { z } from "zod";
import { dayOf, webAddress } from "./fields.ts";
import type { ReadText } from "./plain.ts";

/** Front matter is a few lines; a longer block between rules is something else. */
const LONGEST = 10_000;

const said = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const People = z.union([said.transform((one) => [one]), z.array(said)]);
const Fields = z.looseObject({
  title: said.optional().catch(undefined),
  author: People.optional().catch(undefined),
  authors: People.optional().catch(undefined),
  byline: said.optional().catch(undefined),
  date: said.optional().catch(undefined),
  published: said.optional().catch(undefined),
  lang: said.optional().catch(undefined),
  language: said.optional().catch(undefined),
  url: said.optional().catch(undefined),
});

export interface FrontMatter {
  readonly fields: Omit<ReadText, "text">;
  /** What follows it. */
  readonly body: string;
}

/** The YAML front matter that a Markdown text opens with, and the rest; null where there is none that can be read. */
export function readFrontMatter(text: string): FrontMatter | null {
  const block = /^\uFEFF?---[ \t]*\n/.exec(text);
  if (!block) return null;
  const start = block[0].length;
  const end = text.slice(start - 1, start + LONGEST).search(/\n(?:---|\.\.\.)[ \t]*(?:\n|$)/);
  if (end < 0) return null;
  const fields = parsed(text.slice(start, start - 1 + end));
  if (!fields) return null;
  const after = text.indexOf("\n", start + end);
  const byline = fields.byline ?? (fields.author ?? fields.authors)?.join(", ");
  const published = dayOf(fields.date ?? fields.published ?? "");
  const language = fields.lang ?? fields.language;
  return {
    body: after < 0 ? "" : text.slice(after + 1),
    fields: {
      ...(fields.title ? { title: fields.title } : {}),
      ...(byline ? { byline } : {}),
      ...(published ? { published } : {}),
      ...(language ? { language } : {}),
      ...(fields.url && webAddress(fields.url) ? { url: fields.url } : {}),
    },
  };
}

function parsed(yaml: string): z.infer<typeof Fields> | null {
  try {
    // The core schema keeps dates as they are written; aliases could blow up.
    return Fields.parse(parse(yaml, { schema: "core", maxAliasCount: 0, logLevel: "silent" }));
  } catch {
    return null;
  }
}
