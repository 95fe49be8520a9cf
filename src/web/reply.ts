import type { Child } from "hono/jsx";
import type { StatusCode } from "hono/utils/http-status";
import type { AppContext } from "./env.ts";

type ContentfulStatus = Exclude<StatusCode, 101 | 204 | 205 | 304>;

/** Whether the request wants a piece of a page: htmx says so, and only then. */
export function wantsPartial(c: AppContext): boolean {
  return c.req.header("HX-Request-Type") === "partial";
}

/** The partial to htmx; to everybody else a 303 to the page that shows it. */
export function reply(
  c: AppContext,
  partial: () => Child,
  page: string,
): Response | Promise<Response> {
  c.header("Vary", "HX-Request-Type", { append: true });
  return wantsPartial(c) ? html(c, partial()) : c.redirect(page, 303);
}

/** Sends a view. Components run when they are turned into a string, which happens here. */
export function html(
  c: AppContext,
  view: Child,
  status: ContentfulStatus = 200,
): Response | Promise<Response> {
  return c.html(String(view), status);
}
