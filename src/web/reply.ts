import type { HtmlEscapedString } from "hono/utils/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppContext } from "./env.ts";

/** What a component returns. */
export type View = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Whether the request wants a piece of a page: htmx says so, and only then. */
export function wantsPartial(c: AppContext): boolean {
  return c.req.header("HX-Request-Type") === "partial";
}

/** Sends a view. Components run when they are turned into a string, which happens here. */
export function html(
  c: AppContext,
  view: View,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(view, status);
}
