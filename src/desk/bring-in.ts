import { type Revision, statedText } from "../domain/article.ts";
import { slugOf } from "../domain/briefing.ts";
import { DeskError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import { STANDARD_TEMPLATE } from "../domain/template.ts";
import type { ArticleInput } from "../ingest/article.ts";
import { articleWithText } from "../store/articles.ts";
import { takenSlugs } from "../store/briefings.ts";
import { textSha } from "../store/keys.ts";
import { analyseArticle } from "./analyse-article.ts";
import { decideAndCommit } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { draftBriefing } from "./draft-briefing.ts";
import { loadArticleReader, loadFileReader } from "./on-demand.ts";

export type { ArticleInput };

/** A file as the fields of an article. Throws `invalid` for one that cannot be read as text. */
export async function readUpload(name: string, bytes: Uint8Array): Promise<ArticleInput> {
  const { readFileAsText } = await loadFileReader();
  return readFileAsText(name, bytes);
}

export interface BroughtIn {
  readonly article: string;
  readonly briefing: string;
  readonly sourceLanguage: Language;
}

/**
 * Takes an article in, analyses it, and drafts its briefing in the languages asked for (by default all of the
 * desk's). Throws `invalid` for what is no article, and `conflict` with `{ article }` for one that is here already.
 */
export async function bringIn(
  desk: Desk,
  by: string,
  input: ArticleInput & { readonly languages?: readonly Language[] },
): Promise<BroughtIn> {
  const { readArticle } = await loadArticleReader();
  const incoming = readArticle(input, desk.locales);
  // Before the work of analysis, and again when it is done.
  await refuseKnown(desk, incoming.text);

  const at = desk.now();
  const ids = { article: desk.newId(), briefing: desk.newId() };
  const revision: Revision = { ...incoming, article: ids.article, number: 1, at, by };
  const findings = await analyseArticle(incoming, desk.locales.lexicon(incoming.language));
  const languages = languagesFor(desk, incoming.language, input.languages);
  const { fragments, renditions } = await draftBriefing(desk, {
    briefing: ids.briefing,
    revision,
    findings,
    template: STANDARD_TEMPLATE,
    languages,
  });
  const briefing = {
    id: ids.briefing,
    article: ids.article,
    revision: 1,
    template: STANDARD_TEMPLATE.id,
    version: 1,
    sourceLanguage: incoming.language,
    languages,
    at,
    by,
  };
  // Anew where another article of that title, or this very one, was faster.
  await decideAndCommit(desk, by, async () => {
    await refuseKnown(desk, incoming.text);
    const slug = await freeSlug(desk, revision, ids.briefing);
    return [
      { kind: "article_brought_in", article: ids.article, revision: incoming, number: 1 },
      { kind: "briefing_made", briefing: { ...briefing, slug }, fragments, renditions },
    ];
  });
  return { ...ids, sourceLanguage: incoming.language };
}

async function refuseKnown(desk: Desk, text: string): Promise<void> {
  const article = await articleWithText(desk.store, textSha(text));
  if (article) throw new DeskError("conflict", { text: "article_known" }, { article });
}

/** The source language first; of the others only what the desk publishes in, in its order. */
function languagesFor(
  desk: Desk,
  source: Language,
  wanted: readonly Language[] = desk.languages,
): Language[] {
  return [
    source,
    ...desk.languages.filter((language) => language !== source && wanted.includes(language)),
  ];
}

/** A slug nobody has: from the title, else from the day and the id; then `-2`, `-3`, … */
async function freeSlug(desk: Desk, revision: Revision, id: string): Promise<string> {
  const title = statedText(revision.text, revision.title) ?? "";
  const day = revision.published ?? revision.at.slice(0, 10);
  const slug = slugOf(title) || `${day}-${slugOf(id).slice(0, 8)}`;
  const taken = await takenSlugs(desk.store, slug);
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
