/** Everything that can be refused; what is not here is a bug. */
export type ErrorCode =
  "not_found" | "gone" | "invalid" | "conflict" | "forbidden" | "blocked" | "too_large";

/** A field of a form, or `form` for the whole, and the message key of what is wrong with it. */
export type Problems = Readonly<Record<string, string>>;

/**
 * A refusal a person can do something about. `problems` maps fields to message keys
 * (`problem.<key>` in the UI's words); `detail` carries what the answer must give back.
 */
export class DeskError<Detail = unknown> extends Error {
  readonly code: ErrorCode;
  readonly problems: Problems;
  readonly detail: Detail | undefined;

  constructor(code: ErrorCode, problems: Problems = {}, detail?: Detail) {
    super(`${code} ${JSON.stringify(problems)}`);
    this.name = "DeskError";
    this.code = code;
    this.problems = problems;
    this.detail = detail;
  }
}
