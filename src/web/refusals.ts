import { HTTPException } from "hono/http-exception";
import { DeskError, type ErrorCode, type Problems } from "../domain/errors.ts";
import { NotStored } from "../store/errors.ts";
import { NOTICE } from "../../views/ids.ts";
import { ErrorPage } from "../../views/pages/error-page.tsx";
import { problemText } from "../../views/problems.ts";
import { Notice } from "../../views/partials/notice.tsx";
import type { AppContext, Web } from "./env.ts";
import { html, wantsPartial } from "./reply.ts";

/** The one table from what can be refused to what HTTP calls it. */
const STATUS = {
  not_found: 404,
  gone: 410,
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  blocked: 422,
  too_large: 413,
} as const satisfies Readonly<Record<ErrorCode, number>>;

type RefusalStatus = (typeof STATUS)[ErrorCode] | 400 | 500 | 503;

export function statusOf({ code }: DeskError): (typeof STATUS)[ErrorCode] {
  return STATUS[code];
}

/** Problems in the words of the request's language. */
export function wordProblems(
  { var: { ui } }: AppContext,
  problems: Problems,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, problemText(problem, ui)]),
  );
}

/**
 * Answers what was thrown: a refusal with its words, an HTTP exception with its status, anything else as an
 * internal error that is logged with the request's id and tells a person nothing but that id.
 */
export function refuse(web: Web, thrown: unknown, c: AppContext): Response | Promise<Response> {
  const { t } = c.var;
  if (thrown instanceof DeskError) {
    const said = Object.values(wordProblems(c, thrown.problems));
    return explain(
      c,
      statusOf(thrown),
      t(`error.${thrown.code}.title`),
      said.length > 0 ? said : [t(`error.${thrown.code}.text`)],
    );
  }
  if (thrown instanceof HTTPException) {
    const code = thrown.status === 413 ? "too_large" : "unreadable";
    return explain(c, code === "too_large" ? 413 : 400, t(`error.${code}.title`), [
      t(`error.${code}.text`),
    ]);
  }
  const request = { request: c.var.requestId, method: c.req.method, path: c.req.path };
  web.log.error({ ...request, err: thrown }, "request failed");
  const code = thrown instanceof NotStored ? "not_stored" : "internal";
  const said = [t(`error.${code}.text`), t("error.request", { id: c.var.requestId })];
  return explain(c, code === "not_stored" ? 503 : 500, t(`error.${code}.title`), said);
}

/** A page for a page, a notice in its own place for a partial: what the person was doing stays as it is. */
function explain(
  c: AppContext,
  status: RefusalStatus,
  title: string,
  said: readonly string[],
): Response | Promise<Response> {
  const { ui } = c.var;
  if (!wantsPartial(c)) return html(c, ErrorPage({ title, said, ui }), status);
  c.header("HX-Retarget", `#${NOTICE}`);
  c.header("HX-Reswap", "innerHTML");
  return html(c, Notice({ said, ui }), status);
}
