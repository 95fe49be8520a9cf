import { parseAccept } from "hono/utils/accept";

/**
 * Whether the answer should be Markdown: only when Accept names `text/markdown` itself, with a q above that of
 * `text/html` (named, or through a wildcard). A browser's or curl's wildcard gets HTML.
 */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (!accept) return false;
  const types = parseAccept(accept);
  const q = (name: string) => types.find(({ type }) => type.toLowerCase() === name)?.q;
  const markdown = q("text/markdown");
  if (markdown === undefined) return false;
  return markdown > (q("text/html") ?? q("text/*") ?? q("*/*") ?? 0);
}
