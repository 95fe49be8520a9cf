import type { ReleaseEntry } from "../domain/release.ts";
import type { StoredRelease } from "../store/releases.ts";
import type { AppContext } from "./env.ts";
import { paths } from "./paths.ts";

/** Seconds a cache may keep the newest release, and a numbered one. */
const NEWEST_AGE = 60;
const NUMBERED_AGE = 600;

/** `public, max-age` for the newest or for a numbered release. */
export function cacheControl(numbered: boolean): string {
  return `public, max-age=${numbered ? NUMBERED_AGE : NEWEST_AGE}`;
}

/** A strong tag: a release's bytes never change, so its place and the hash of its body name them. */
function entityTag({
  language,
  number,
  hash,
}: Pick<ReleaseEntry, "language" | "number" | "hash">): string {
  return `"${language}-${number}-${hash.replace("sha256-", "").slice(0, 32)}"`;
}

/** Whether what the client holds is still what it would get. If-None-Match, when there, decides alone. */
function isFresh(c: AppContext, tag: string, at: string): boolean {
  const tags = c.req.header("if-none-match");
  if (tags !== undefined)
    return tags
      .split(",")
      .some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
  const since = Date.parse(c.req.header("if-modified-since") ?? "");
  return !Number.isNaN(since) && Date.parse(at) <= since;
}

/** The Markdown of a release, its bytes as stored; 304 when the client has them. */
export function sendMarkdown(
  c: AppContext,
  release: StoredRelease,
  others: readonly ReleaseEntry[],
  numbered: boolean,
): Response {
  const tag = entityTag(release);
  const headers: Record<string, string> = {
    ETag: tag,
    "Last-Modified": new Date(release.at).toUTCString(),
    "Cache-Control": cacheControl(numbered),
  };
  const links = others
    .filter(({ language }) => language !== release.language)
    .map(
      ({ language, slug }) =>
        `<${paths.markdown(language, slug)}>; rel="alternate"; hreflang="${language}"; type="text/markdown"`,
    );
  if (links.length > 0) headers["Link"] = links.join(", ");
  if (isFresh(c, tag, release.at)) return c.body(null, 304, headers);
  headers["Content-Type"] = "text/markdown; charset=utf-8";
  if (c.req.query("download") !== undefined) headers["Content-Disposition"] = attachment(release);
  return c.body(new Uint8Array(release.markdown), 200, headers);
}

/** Both names: a slug is ASCII, so the plain one says all. */
function attachment({ slug, language }: ReleaseEntry): string {
  return `attachment; filename="${slug}.${language}.md"`;
}
