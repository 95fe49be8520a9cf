import { Hono } from "hono";
import { acceptAll } from "../../desk/accept-all.ts";
import { addFragment, moveFragment, orderFragments } from "../../desk/arrange-briefing.ts";
import { type Blocked, isBlocked, moveEdition, releaseEditions } from "../../desk/move-edition.ts";
import { readHistory } from "../../desk/read-history.ts";
import { DeskError, type Problems } from "../../domain/errors.ts";
import type { Language } from "../../domain/language.ts";
import type { RowOpen } from "../../../views/review.ts";
import { ReleasePage } from "../../../views/pages/release-page.tsx";
import { ReviewPage } from "../../../views/pages/review-page.tsx";
import { answerAct, answerOnPage, placeLookedAt, sayBlocked, sayReleased } from "../answers.ts";
import type { AppContext, AppEnv, Web } from "../env.ts";
import { forms, readForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { justReleased, readReleasePage } from "../release-page.ts";
import { html } from "../reply.ts";
import { statusOf, wordProblems } from "../refusals.ts";
import { readReview } from "../review.ts";

/** More languages than anybody publishes in. */
const MOST_EDITIONS = 100;

/** A briefing: its languages and their release, the review page of each edition, and the acts on a whole edition. */
export function briefingRoutes(web: Web): Hono<AppEnv> {
  const { desk } = web;
  const app = new Hono<AppEnv>();

  app.get("/:id", async (c) => {
    const props = await readReleasePage(web, c.req.param("id"));
    const released = justReleased(props.editions, c.req.query("released"));
    return html(c, ReleasePage({ ...props, released, ui: c.var.ui }));
  });

  app.post("/:id/releases", async (c) => {
    const briefing = c.req.param("id");
    const fields = await readForm(c, forms.releases);
    const moves = [...new Set(fields.edition)].slice(0, MOST_EDITIONS).map((edition) => {
      const [language = "", version = ""] = edition.split(":");
      const note = fields[`note-${language}`];
      return {
        language,
        version: Number(version),
        note: typeof note === "string" ? note : undefined,
      };
    });
    try {
      await releaseEditions(desk, c.var.by, { briefing, moves });
      const languages = moves.map(({ language }) => language);
      return c.redirect(paths.released(briefing, languages), 303);
    } catch (error) {
      if (!(error instanceof DeskError) || error.code === "not_found") throw error;
      const notes = Object.fromEntries(moves.map(({ language, note }) => [language, note ?? ""]));
      const typed = {
        chosen: moves.map(({ language }) => language),
        notes,
        problems: besideFields(error),
      };
      const props = await readReleasePage(web, briefing);
      return html(c, ReleasePage({ ...props, typed, ui: c.var.ui }), statusOf(error));
    }
  });

  app.post("/:id/fragments", async (c) => {
    const briefing = c.req.param("id");
    const { language, ...form } = await readForm(c, forms.add);
    const place = await placeLookedAt(c, web, briefing, language);
    const fragment = await addFragment(desk, c.var.by, { ...form, briefing });
    return answerAct(c, web, place, { row: fragment, structure: true });
  });

  app.post("/:id/order", async (c) => {
    const briefing = c.req.param("id");
    const { version, language, order, move } = await readForm(c, forms.order);
    const place = await placeLookedAt(c, web, briefing, language);
    if (move) await moveFragment(desk, c.var.by, { briefing, version, ...move });
    else await orderFragments(desk, c.var.by, { briefing, version, order });
    const row = move ? { row: move.fragment } : {};
    return answerAct(c, web, place, { ...row, structure: true });
  });

  app.get("/:id/:lang", async (c) => {
    const language = c.req.param("lang");
    const review = await readReview(c, web, c.req.param("id"), language);
    const open = await openIn(c, web, language);
    const notice = c.req.query("released") === undefined ? null : sayReleased(c, review);
    return html(c, ReviewPage({ review, ...(open ? { open } : {}), notice, ui: c.var.ui }));
  });

  app.post("/:id/:lang/accept", async (c) => {
    const { id: briefing, lang: language } = c.req.param();
    const { fragment } = await readForm(c, forms.acceptAll);
    const seen = new Map(
      fragment.map((one) => {
        const [id = "", version = ""] = one.split(":");
        return [id, Number(version)] as const;
      }),
    );
    // Nobody accepts what they did not have before them.
    if (seen.size === 0) throw new DeskError("invalid", { fragment: "nothing_to_accept" });
    const { fragments } = await acceptAll(desk, c.var.by, { briefing, language, seen });
    return answerAct(c, web, { briefing, language }, { others: fragments });
  });

  app.post("/:id/:lang/state", async (c) => {
    const place = { briefing: c.req.param("id"), language: c.req.param("lang") };
    const form = await readForm(c, forms.state);
    try {
      await moveEdition(desk, c.var.by, { ...form, ...place });
      const page = form.action === "release" ? paths.releasedOne : paths.review;
      return c.redirect(page(place.briefing, place.language), 303);
    } catch (error) {
      if (!(error instanceof DeskError) || error.code === "not_found") throw error;
      const said = sayRefused(c, error, place.language);
      // The note is typed on another page than the one that answers: it is given back in words.
      const kept = form.note ? [...said, form.note] : said;
      return answerOnPage(c, web, place, kept, error.code === "conflict" ? 409 : 422);
    }
  });
  return app;
}

/** Problems by the fields that the page of languages has; what concerns none of them concerns the form. */
function besideFields({ problems }: DeskError): Problems {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      field.startsWith("note-") || field === "edition" ? field : "form",
      problem,
    ]),
  );
}

function sayRefused(c: AppContext, error: DeskError, language: Language): string[] {
  const blocked: Blocked | null = isBlocked(error.detail) ? error.detail : null;
  return blocked
    ? sayBlocked(c, blocked, language)
    : Object.values(wordProblems(c, error.problems));
}

/** What the address asks to stand open: an editor or a history, for those without scripts. */
async function openIn(
  c: AppContext,
  web: Web,
  language: Language,
): Promise<{ readonly fragment: string; readonly row: RowOpen } | null> {
  const { edit, history } = c.req.query();
  if (edit) return { fragment: edit, row: { kind: "editor" } };
  if (!history) return null;
  const entries = await readHistory(web.desk, history, language);
  return { fragment: history, row: { kind: "history", entries } };
}
