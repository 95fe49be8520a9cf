import { Hono } from "hono";
import { bringIn } from "../../desk/bring-in.ts";
import { recogniseArticle } from "../../desk/recognise-article.ts";
import { type Revision, paragraphsOf, statedText } from "../../domain/article.ts";
import { DeskError, type Problems } from "../../domain/errors.ts";
import { STANDARD_TEMPLATE } from "../../domain/template.ts";
import { articleById } from "../../store/articles.ts";
import { briefingsOfArticle } from "../../store/briefings.ts";

import { ArticlePage, type ShownRevision } from "../../../views/pages/article-page.tsx";
import { NewArticlePage } from "../../../views/pages/new-article-page.tsx";
import { Recognised, type RecognisedProps } from "../../../views/partials/recognised.tsx";
import { type ArticleForm, type Known, emptyForm } from "../../../views/new-article.ts";
import { type SentArticle, readArticleForm } from "../article-form.ts";
import type { AppContext, AppEnv, Web } from "../env.ts";
import { paths } from "../paths.ts";
import { html } from "../reply.ts";

/** Articles: bringing one in, and looking at one with its revisions. */
export function articleRoutes(web: Web): Hono<AppEnv> {
  const { desk } = web;
  const app = new Hono<AppEnv>();

  app.get("/new", (c) => {
    const form = emptyForm(desk.languages, STANDARD_TEMPLATE.id);
    return html(c, NewArticlePage(newArticle(c, web, { form, recognised: null, known: null })));
  });

  app.post("/recognise", async (c) => {
    const shown = await recognised(web, await readArticleForm(c, web));
    const { form, recognised: text, known } = shown;
    return html(c, Recognised({ form, text, known, languages: desk.languages, ui: c.var.ui }));
  });

  app.post("/", async (c) => {
    const sent = await readArticleForm(c, web);
    if (Object.keys(sent.form.problems).length > 0) return refused(c, web, sent, 422);
    if (sent.isCheck) {
      const shown = await recognised(web, sent);
      const form = withTyped(shown.form, sent.form);
      return html(c, NewArticlePage(newArticle(c, web, { ...shown, form })));
    }
    try {
      const { briefing, sourceLanguage } = await bringIn(desk, c.var.by, sent.input);
      return c.redirect(paths.review(briefing, sourceLanguage), 303);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      const article = articleIn(error.detail);
      if (article) c.header("Location", paths.article(article));
      const form = { ...sent.form, problems: besideFields(error.problems) };
      if (error.code !== "invalid" && error.code !== "conflict") throw error;
      const isTooLarge = error.problems["text"] === "too_large";
      const status = isTooLarge ? 413 : error.code === "conflict" ? 409 : 422;
      return refused(c, web, { ...sent, form }, status, article);
    }
  });

  app.get("/:id", async (c) => {
    const article = await articleById(desk.store, c.req.param("id"));
    if (!article) throw new DeskError("not_found");
    const briefings = await briefingsOfArticle(desk.store, article.id);
    const [newest, ...older] = article.revisions.map(shownRevision).reverse();
    if (!newest) throw new DeskError("not_found");
    return html(
      c,
      ArticlePage({
        revisions: [newest, ...older],
        briefings: briefings.map(({ id, revision, languages }) => ({
          href: paths.briefing(id),
          revision,
          languages,
        })),
        timeZone: web.timeZone,
        ui: c.var.ui,
      }),
    );
  });
  return app;
}

interface Shown {
  readonly form: ArticleForm;
  readonly recognised: RecognisedProps["text"];
  readonly known: Known | null;
}

/** The form with what its text says of itself. */
async function recognised(web: Web, { input, form }: SentArticle): Promise<Shown> {
  if (input.text.trim() === "") return { form, recognised: null, known: null };
  const { said, findings, known } = await recogniseArticle(web.desk, { text: input.text });
  const { place, paragraphs } = said;
  return {
    form: {
      ...form,
      title: said.title ?? "",
      byline: said.byline ?? "",
      published: said.published ?? "",
      language: "",
    },
    recognised: {
      language: said.language === "und" ? null : said.language,
      place,
      paragraphs,
      ...(findings
        ? {
            found: {
              quotes: findings.quotes.length,
              questions: findings.questions.length,
              facts: findings.facts.length,
            },
          }
        : {}),
    },
    known: known ? await knownArticle(web, known) : null,
  };
}

/** An address has no field on the page, though a script may send one: what is wrong with it is said above all fields. */
function besideFields({ url, ...others }: Problems): Problems {
  return url === undefined ? others : { ...others, form: url };
}

/** What a person put right stands; what they left empty is what was recognised. */
function withTyped(said: ArticleForm, typed: ArticleForm): ArticleForm {
  return {
    ...said,
    title: typed.title || said.title,
    byline: typed.byline || said.byline,
    published: typed.published || said.published,
    language: typed.language,
  };
}

async function refused(
  c: AppContext,
  web: Web,
  sent: SentArticle,
  status: 409 | 413 | 422,
  article: string | null = null,
): Promise<Response> {
  const shown = await recognised(web, sent);
  const known = article ? await knownArticle(web, article) : shown.known;
  return html(c, NewArticlePage(newArticle(c, web, { ...shown, form: sent.form, known })), status);
}

async function knownArticle({ desk }: Web, id: string): Promise<Known | null> {
  const newest = (await articleById(desk.store, id))?.revisions.at(-1);
  return newest
    ? {
        href: paths.article(id),
        title: statedText(newest.text, newest.title),
        language: newest.language,
      }
    : null;
}

function newArticle(c: AppContext, { desk }: Web, shown: Shown) {
  return {
    ...shown,
    languages: desk.languages,
    templates: [{ id: STANDARD_TEMPLATE.id, name: c.var.t("new.standard") }],
    action: paths.articles,
    recognise: paths.recognise,
    ui: c.var.ui,
  };
}

function articleIn(detail: unknown): string | null {
  return typeof detail === "object" &&
    detail !== null &&
    "article" in detail &&
    typeof detail.article === "string"
    ? detail.article
    : null;
}

function shownRevision(revision: Revision): ShownRevision {
  const { number, language, text, title, byline, published, url, at, by } = revision;
  return {
    number,
    language,
    title: statedText(text, title),
    byline: statedText(text, byline),
    published,
    url,
    paragraphs: paragraphsOf(revision).map(({ start, end }) => text.slice(start, end)),
    at,
    by,
  };
}
