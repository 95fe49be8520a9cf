import { Hono } from "hono";
import { etag } from "hono/etag";
import { languagesWithReleases, readIndex } from "../../desk/read-index.ts";
import { findRelease, newestPerLanguage } from "../../desk/read-release.ts";
import { readWithdrawal } from "../../desk/read-withdrawal.ts";
import { DeskError } from "../../domain/errors.ts";
import type { Language } from "../../domain/language.ts";
import type { StoredRelease } from "../../store/releases.ts";
import { GonePage } from "../../../views/pages/gone-page.tsx";
import { NotFoundPage } from "../../../views/pages/not-found-page.tsx";
import { ReaderIndexPage } from "../../../views/pages/reader-index-page.tsx";
import { ReaderPage } from "../../../views/pages/reader-page.tsx";
import { prefersMarkdown } from "../accept-markdown.ts";
import type { AppContext, AppEnv, Web } from "../env.ts";
import { paths } from "../paths.ts";
import { readReaderPage } from "../reader-page.ts";
import { html } from "../reply.ts";
import { cacheControl, sendMarkdown } from "../send-markdown.ts";
import { languageWanted, uiIn } from "../ui-language.ts";

/** `{slug}`, `{slug}@{n}`, each with or without `.md`; `@` may come percent-encoded. */
const PAGE = /^([a-z0-9-]{1,80})(?:@([1-9]\d{0,8}))?(\.md)?$/;

interface ReaderAddress {
  readonly language: Language;
  readonly slug: string;
  readonly number: number | undefined;
  readonly isMarkdown: boolean;
}

/** What subscribers read: an index and the releases per language, as pages and as Markdown. */
export function readerRoutes(web: Web): Hono<AppEnv> {
  const { desk } = web;
  const app = new Hono<AppEnv>();
  // In a group: the router anchors the pattern, and an anchor holds only for the alternative beside it.
  const lang = `:lang{(?:${desk.languages.join("|")})}`;

  app.get("/", (c) => {
    c.header("Vary", "Accept-Language");
    const language = languageWanted(c, desk.languages) ?? desk.languages[0] ?? "en";
    return c.redirect(paths.index(language), 302);
  });
  app.get(`/${lang}`, (c) => c.redirect(paths.index(languageIn(c)), 301));

  app.use(`/${lang}/*`, etag());
  app.get(`/${lang}/`, (c) => index(c, web, languageIn(c)));
  app.get(`/${lang}/:page`, (c) => {
    const [, slug, number, ending] = PAGE.exec(c.req.param("page") ?? "") ?? [];
    const language = languageIn(c);
    if (slug === undefined) return notFound(c, web, language);
    const isMarkdown = ending !== undefined;
    return release(c, web, {
      language,
      slug,
      number: number ? Number(number) : undefined,
      isMarkdown,
    });
  });
  app.get(`/${lang}/*`, (c) => notFound(c, web, languageIn(c)));
  return app;
}

async function index(c: AppContext, web: Web, language: Language): Promise<Response> {
  const { entries, next } = await readIndex(web.desk, language, c.req.query("before") || undefined);
  const home = paths.index(language);
  const elsewhere = entries.length > 0 ? [] : await languagesWithReleases(web.desk);
  c.header("Cache-Control", cacheControl(false));
  return html(
    c,
    ReaderIndexPage({
      entries: entries.map(({ slug, title, lead, at, number }) => ({
        href: paths.reader(language, slug),
        title,
        lead,
        at,
        number,
      })),
      q: null,
      older: next ? `${home}?before=${encodeURIComponent(next)}` : null,
      newer: c.req.query("before") ? home : null,
      home,
      languages: indexes(web),
      elsewhere: elsewhere.map((one) => ({ language: one, href: paths.index(one) })),
      canonical: absolute(web, home),
      timeZone: web.timeZone,
      ui: uiIn(c.var.ui, web, language),
    }),
  );
}

async function release(c: AppContext, web: Web, address: ReaderAddress): Promise<Response> {
  const { language, slug, number } = address;
  let found;
  try {
    found = await findRelease(web.desk, language, slug, number);
  } catch (error) {
    if (error instanceof DeskError && error.code === "not_found") return notFound(c, web, language);
    throw error;
  }
  const asMarkdown = address.isMarkdown || prefersMarkdown(c.req.header("accept"));
  if (!address.isMarkdown) c.header("Vary", "Accept", { append: true });
  if (found.kind === "moved") {
    const to = address.isMarkdown ? paths.markdown : paths.reader;
    return c.redirect(to(language, found.slug, number), 301);
  }
  c.header("Cache-Control", cacheControl(number !== undefined));
  if (found.kind === "gone") return gone(c, web, found.release, asMarkdown);
  if (asMarkdown) {
    const others = await newestPerLanguage(web.desk, found.release.briefing);
    return sendMarkdown(c, found.release, others, number !== undefined);
  }
  const ui = uiIn(c.var.ui, web, language);
  const props = await readReaderPage(web, found.release, (path) => absolute(web, path));
  return html(c, ReaderPage({ ...props, ui }));
}

async function gone(
  c: AppContext,
  web: Web,
  was: StoredRelease,
  asMarkdown: boolean,
): Promise<Response> {
  const { language } = was;
  const { title, at, reason, markdown } = await readWithdrawal(web.desk, was);
  if (asMarkdown) return c.body(markdown, 410, { "Content-Type": "text/markdown; charset=utf-8" });
  const { timeZone } = web;
  const props = {
    title,
    at,
    reason,
    home: paths.index(language),
    languages: indexes(web),
    timeZone,
  };
  return html(c, GonePage({ ...props, ui: uiIn(c.var.ui, web, language) }), 410);
}

function notFound(c: AppContext, web: Web, language: Language): Response | Promise<Response> {
  const ui = uiIn(c.var.ui, web, language);
  return html(c, NotFoundPage({ home: paths.index(language), languages: indexes(web), ui }), 404);
}

function indexes({ desk }: Web) {
  return desk.languages.map((language) => ({ language, href: paths.index(language) }));
}

/** By the address browsers know us by, and never by what a request says our name is. */
function absolute({ origins }: Web, path: string): string {
  return new URL(path, origins()[0]).href;
}

/** The language of the address; the route lets none through that is not the desk's. */
function languageIn(c: AppContext): Language {
  return c.req.param("lang") ?? "";
}
