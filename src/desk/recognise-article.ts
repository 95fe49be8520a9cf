import type { Findings } from "../domain/findings.ts";
import { DeskError } from "../domain/errors.ts";
import type { ArticleInput } from "../ingest/article.ts";
import type { Recognised } from "../ingest/recognise.ts";
import { articleWithText } from "../store/articles.ts";
import { textSha } from "../store/keys.ts";
import { analyseArticle } from "./analyse-article.ts";
import type { Desk } from "./desk.ts";
import { loadArticleReader, loadRecogniser } from "./on-demand.ts";

/** Above this many characters a text is not analysed at every pause in typing. */
const ANALYSED_UP_TO = 64 * 1024;

export interface RecognisedArticle {
  readonly said: Recognised;
  /** What analysis finds; null for a text that is no article yet, or a very long one. */
  readonly findings: Findings | null;
  /** The article that has this very text. */
  readonly known: string | null;
}

/** What a text says of itself while it is being brought in. Throws nothing for a text that is no article yet. */
export async function recogniseArticle(
  desk: Desk,
  input: ArticleInput,
): Promise<RecognisedArticle> {
  const [{ recognise }, { readArticle }] = await Promise.all([
    loadRecogniser(),
    loadArticleReader(),
  ]);
  const said = recognise(input.text, desk.locales, { language: input.language });
  try {
    const article = readArticle(input, desk.locales);
    const known = await articleWithText(desk.store, textSha(article.text));
    const isShort = article.text.length <= ANALYSED_UP_TO;
    const findings = isShort
      ? await analyseArticle(article, desk.locales.lexicon(article.language))
      : null;
    return { said, findings, known };
  } catch (error) {
    if (error instanceof DeskError) return { said, findings: null, known: null };
    throw error;
  }
}
