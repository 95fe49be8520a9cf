import { statedText } from "../../domain/article.ts";
import type { Change } from "../../domain/change.ts";
import { DeskError } from "../../domain/errors.ts";
import { toJsonOrNull } from "../json.ts";
import { searchKey, textSha } from "../keys.ts";
import { type Handle, conflict, notFound, requireOne } from "./handle.ts";
import type { Entry, Signature } from "./trace.ts";

/** Stores a revision; number 1 makes the article. A text that is there already is a conflict naming its article. */
export function bringInArticle(
  handle: Handle,
  change: Extract<Change, { kind: "article_brought_in" }>,
  signature: Signature,
): Entry[] {
  const { build, run } = handle;
  const { article, number, revision } = change;
  const { text, title, byline, dateline, ...rest } = revision;
  const text_sha = textSha(text);
  refuseKnownText(handle, text_sha);
  countRevision(handle, article, number, signature);
  const titleText = statedText(text, title);
  run(
    build.insertInto("revisions").values({
      article,
      number,
      text,
      text_sha,
      language: rest.language,
      title_json: toJsonOrNull(title),
      byline_json: toJsonOrNull(byline),
      dateline_json: toJsonOrNull(dateline),
      title: titleText,
      title_key: searchKey(titleText ?? ""),
      published: rest.published,
      url: rest.url,
      ...signature,
    }),
  );
  // The text itself is not repeated: a revision never changes.
  const after = { article, number, title, byline, dateline, ...rest, textSha: text_sha };
  return [{ kind: change.kind, version: number, after }];
}

function refuseKnownText({ build, first }: Handle, sha: string): void {
  const known = first(build.selectFrom("revisions").select("article").where("text_sha", "=", sha));
  if (known) throw new DeskError("conflict", { text: "article_known" }, known);
}

function countRevision(
  { build, first, run }: Handle,
  id: string,
  number: number,
  signature: Signature,
): void {
  const now = first(build.selectFrom("articles").select("revisions").where("id", "=", id));
  if (number === 1) {
    if (now) throw conflict({ article: id });
    run(build.insertInto("articles").values({ id, revisions: 1, ...signature }));
    return;
  }
  if (!now) throw notFound();
  const counted = build
    .updateTable("articles")
    .set({ revisions: number })
    .where("id", "=", id)
    .where("revisions", "=", number - 1);
  requireOne(run(counted), { article: id });
}
