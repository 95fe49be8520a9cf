import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { z } from "zod";
import { type QueueEdition, type QueueLine, readQueue } from "../../desk/read-queue.ts";
import { undo } from "../../desk/undo.ts";
import { EDITION_STATES } from "../../domain/edition.ts";
import { formatAge } from "../../domain/localise.ts";
import { latestActs } from "../../store/trace.ts";
import { LogPage } from "../../../views/pages/log-page.tsx";
import { QueuePage } from "../../../views/pages/queue-page.tsx";
import type { QueueRow } from "../../../views/partials/queue-matrix.tsx";
import { answerAct, placeLookedAt } from "../answers.ts";
import type { AppContext, AppEnv, Web } from "../env.ts";
import { forms, readForm } from "../forms.ts";
import { logActs } from "../log-lines.ts";
import { paths } from "../paths.ts";
import { html } from "../reply.ts";
import { LANGUAGE_COOKIE } from "../ui-language.ts";

const state = z.enum(EDITION_STATES);
const LOG_PAGE = 50;
const YEAR_SECONDS = 365 * 24 * 3600;

/** The queue, the log, the language of the UI, and taking an act back: what belongs to the desk as a whole. */
export function queueRoutes(web: Web): Hono<AppEnv> {
  const { desk } = web;
  const app = new Hono<AppEnv>();

  app.get("/", async (c) => {
    const filter = filterOf(c);
    const { lines, next } = await readQueue(desk, {
      state: filter.state ?? undefined,
      query: filter.q,
      after: c.req.query("after") || undefined,
    });
    const isBlocked = (line: QueueLine) =>
      line.editions.some(({ readiness }) => readiness.blockers.length > 0);
    const shown = filter.blocked ? lines.filter(isBlocked) : lines;
    const rows = shown.map((line) => rowOf(c, web, line));
    const older = next ? addressOf(c, { after: next }) : null;
    return html(
      c,
      QueuePage({ rows, languages: columnsOf(web, shown), filter, next: older, ui: c.var.ui }),
    );
  });

  app.get("/log", async (c) => {
    const before = c.req.query("before");
    const acts = await latestActs(desk.store, {
      limit: LOG_PAGE + 1,
      ...(before ? { before } : {}),
    });
    const shown = acts.slice(0, LOG_PAGE);
    const last = acts.length > LOG_PAGE ? shown.at(-1)?.act : undefined;
    const older = last ? addressOf(c, { before: last }) : null;
    return html(c, LogPage({ acts: logActs(shown), older, timeZone: web.timeZone, ui: c.var.ui }));
  });

  app.post("/language", async (c) => {
    const { language, back } = await readForm(c, forms.language);
    if (c.var.ui.languages.includes(language))
      setCookie(c, LANGUAGE_COOKIE, language, {
        path: "/desk",
        httpOnly: true,
        sameSite: "Lax",
        maxAge: YEAR_SECONDS,
      });
    return c.redirect(isOurs(back) ? back : paths.queue, 303);
  });

  app.post("/undo/:act", async (c) => {
    const { language } = await readForm(c, forms.undo);
    const { briefing, fragments, structure } = await undo(desk, c.var.by, c.req.param("act"));
    const place = await placeLookedAt(c, web, briefing, language);
    return answerAct(c, web, place, { others: fragments, structure });
  });
  return app;
}

function filterOf(c: AppContext) {
  const wanted = state.safeParse(c.req.query("state"));
  return {
    state: wanted.success ? wanted.data : null,
    blocked: c.req.query("blocked") !== undefined,
    q: (c.req.query("q") ?? "").slice(0, 200),
  };
}

function columnsOf({ desk }: Web, lines: readonly QueueLine[]) {
  const others = lines.map(({ sourceLanguage }) => sourceLanguage);
  return [...new Set([...desk.languages, ...others])];
}

function rowOf(c: AppContext, { desk }: Web, line: QueueLine): QueueRow {
  return {
    id: line.id,
    href: paths.briefing(line.id),
    title: line.title,
    titleLanguage: line.sourceLanguage,
    sourceLanguage: line.sourceLanguage,
    published: line.published,
    age: formatAge(line.at, desk.now(), c.var.ui.language),
    cells: line.editions.map((edition) => glanceOf(line.id, edition)),
  };
}

function glanceOf(briefing: string, { language, state: now, readiness }: QueueEdition) {
  const { ready, total, fragments } = readiness;
  return {
    language,
    state: now,
    ready,
    total,
    stale: fragments.filter(({ stale }) => stale).length,
    errors: fragments.filter(({ state: tick }) => tick === "error").length,
    ticks: fragments.map(({ state: tick }) => tick),
    href: paths.review(briefing, language),
  };
}

/** This page's address with one thing changed. */
function addressOf(c: AppContext, change: Readonly<Record<string, string>>): string {
  const url = new URL(c.req.url);
  for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

/** A path of the desk, and nothing that leads away from it. */
function isOurs(path: string): boolean {
  return /^\/desk(?:[/?#]|$)/.test(path) && !/[\\\p{Cc}]/u.test(path);
}
