import type { Child } from "hono/jsx";
import type { Blocked } from "../desk/move-edition.ts";
import type { BlockerReason } from "../domain/check.ts";
import type { Language } from "../domain/language.ts";
import { languageName } from "../domain/localise.ts";
import type { Review, RowOpen } from "../../views/review.ts";
import { ReviewPage } from "../../views/pages/review-page.tsx";
import { Notice } from "../../views/partials/notice.tsx";
import { ReviewUpdate, RowPartial } from "../../views/partials/review-update.tsx";
import { DeskError } from "../domain/errors.ts";
import { briefingById } from "../store/briefings.ts";
import type { AppContext, Web } from "./env.ts";
import { paths } from "./paths.ts";
import { html, wantsPartial } from "./reply.ts";
import { readReview } from "./review.ts";

/** Which edition an act was on. */
export interface Place {
  readonly briefing: string;
  readonly language: Language;
}

/**
 * The edition that a person looks at while they act on a briefing as a whole, and that the act leads back to: the
 * form says it, or the address that the request comes from; else it is the source's. Throws `not_found`.
 */
export async function placeLookedAt(
  c: AppContext,
  { desk }: Web,
  id: string,
  said: Language | undefined,
): Promise<Place> {
  const briefing = await briefingById(desk.store, id);
  if (!briefing) throw new DeskError("not_found");
  const { languages, sourceLanguage } = briefing;
  const asked = [said, languageComingFrom(c, id)].find((one) => one && languages.includes(one));
  return { briefing: id, language: asked ?? sourceLanguage };
}

function languageComingFrom(c: AppContext, briefing: string): Language | undefined {
  const from = c.req.header("HX-Current-URL") ?? c.req.header("Referer") ?? "";
  const before = `${paths.briefing(briefing)}/`;
  const at = from.indexOf(before);
  return at < 0 ? undefined : /^[A-Za-z0-9-]{2,35}/.exec(from.slice(at + before.length))?.[0];
}

/** What an act changed on the review page. */
export interface Changed {
  /** The fragment whose own form was sent. */
  readonly row?: string;
  readonly others?: readonly string[];
  /** Which fragments there are, their order or passages. */
  readonly structure?: boolean;
}

/** After an act: to htmx every place of the page that it changed, to anybody else a 303 to the page. */
export async function answerAct(
  c: AppContext,
  web: Web,
  place: Place,
  changed: Changed,
): Promise<Response> {
  const page = paths.review(place.briefing, place.language);
  c.header("Vary", "HX-Request-Type", { append: true });
  if (!wantsPartial(c))
    return c.redirect(changed.row ? `${page}#fragment-${changed.row}` : page, 303);
  const review = await readReview(c, web, place.briefing, place.language);
  return html(c, ReviewUpdate({ review, ...changed, ui: c.var.ui }));
}

/** A fragment's row alone, as it stands or with something open in it. */
export async function answerRow(
  c: AppContext,
  web: Web,
  place: Place,
  fragment: string,
  open?: RowOpen,
): Promise<Response> {
  const review = await readReview(c, web, place.briefing, place.language);
  const isThere = review.readiness.fragments.some((one) => one.fragment.id === fragment);
  if (!isThere) throw new DeskError("not_found");
  return html(c, RowPartial({ review, fragment, ...(open ? { open } : {}), ui: c.var.ui }));
}

/** A refused save: the row, or the page with that row, showing what was typed and what stands in its way. */
export async function answerRefusal(
  c: AppContext,
  web: Web,
  place: Place,
  {
    fragment,
    open,
    status,
  }: { readonly fragment: string; readonly open: RowOpen; readonly status: 409 | 422 },
): Promise<Response> {
  const review = await readReview(c, web, place.briefing, place.language);
  const { ui } = c.var;
  c.header("Vary", "HX-Request-Type", { append: true });
  return wantsPartial(c)
    ? html(c, RowPartial({ review, fragment, open, ui }), status)
    : html(c, ReviewPage({ review, open: { fragment, row: open }, ui }), status);
}

/** The review page with a refusal said on it, its status and nothing lost. */
export async function answerOnPage(
  c: AppContext,
  web: Web,
  place: Place,
  said: readonly string[],
  status: 409 | 422,
): Promise<Response> {
  const review = await readReview(c, web, place.briefing, place.language);
  const { ui } = c.var;
  return html(c, ReviewPage({ review, notice: Notice({ said, ui }), ui }), status);
}

/** That an edition is out, with the way to it; nothing where it is not, whatever the address says. */
export function sayReleased({ var: { ui } }: AppContext, { edition, reader }: Review): Child {
  if (edition.state !== "released" || !reader) return null;
  const said = ui.t("release.done", { languages: languageName(edition.language, ui.language) });
  const link = { href: reader, text: ui.t("release.number", { number: edition.releases }) };
  return Notice({ said, link, ui });
}

/** "Stale: s2, s3" for each reason that stands in an edition's way. */
export function sayBlocked(
  { var: { t } }: AppContext,
  blocked: Blocked,
  language: Language,
): string[] {
  const byReason = new Map<BlockerReason, string[]>();
  for (const { reason, label } of blocked.get(language) ?? [])
    byReason.set(reason, [...(byReason.get(reason) ?? []), ...(label ? [label] : [])]);
  return [
    t("problem.edition_blocked"),
    ...[...byReason].map(([reason, labels]) =>
      `${t(`blocker.${reason}`)} ${labels.join(", ")}`.trim(),
    ),
  ];
}
