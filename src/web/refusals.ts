import { HTTPException } from "hono/http-exception";
import type { Words } from "../domain/rendition.ts";
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
    const title = t(`error.${thrown.code}.title`);
    const problems = Object.values(wordProblems(c, thrown.problems));
    // What was typed and has no row to stand in is given back as it is.
    const said = isWords(thrown.detail) ? [...problems, thrown.detail.text] : problems;
    return said.length > 0
      ? explain(c, statusOf(thrown), { title, said, notice: said })
      : explain(c, statusOf(thrown), inGeneral(title, [t(`error.${thrown.code}.text`)]));
  }
  if (thrown instanceof HTTPException) {
    const code = thrown.status === 413 ? "too_large" : "unreadable";
    const text = inGeneral(t(`error.${code}.title`), [t(`error.${code}.text`)]);
    return explain(c, code === "too_large" ? 413 : 400, text);
  }
  const request = { request: c.var.requestId, method: c.req.method, path: c.req.path };
  web.log.error({ ...request, err: thrown }, "request failed");
  const code = thrown instanceof NotStored ? "not_stored" : "internal";
  const said = [t(`error.${code}.text`), t("error.request", { id: c.var.requestId })];
  const text = inGeneral(t(`error.${code}.title`), said);
  return explain(c, code === "not_stored" ? 503 : 500, text);
}

interface Refusal {
  readonly title: string;
  /** On a page below the title. */
  readonly said: readonly string[];
  /** In a notice, which has no title. */
  readonly notice: readonly string[];
}

/** What is said in general needs its title to be understood; a named problem speaks for itself. */
function inGeneral(title: string, said: readonly string[]): Refusal {
  return { title, said, notice: [title, ...said] };
}

/** A page for a page, a notice in its own place for a partial: what the person was doing stays as it is. */
function explain(
  c: AppContext,
  status: RefusalStatus,
  { title, said, notice }: Refusal,
): Response | Promise<Response> {
  const { ui } = c.var;
  if (!wantsPartial(c)) return html(c, ErrorPage({ title, said, ui }), status);
  c.header("HX-Retarget", `#${NOTICE}`);
  c.header("HX-Reswap", "innerHTML");
  return html(c, Notice({ said: notice, ui }), status);
}

export function isWords(detail: unknown): detail is Words {
  return typeof detail === "object" && detail !== null && "text" in detail && "speaker" in detail;
}
