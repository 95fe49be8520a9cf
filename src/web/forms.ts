import { z } from "zod";
import { EDITION_ACTIONS } from "../domain/edition.ts";
import { CHECK_CODES } from "../domain/check.ts";
import { DeskError } from "../domain/errors.ts";
import type { AppContext } from "./env.ts";

/** A count or an offset as it comes in a form: digits alone, for "" and "0x1" are numbers too to JavaScript. */
const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const version = count;
const offset = count;
const line = z.string().max(100_000);
/** Where one may come or several, or several in one: a list. Blank ones are dropped. */
export const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((item) => item.split(/[\s,]+/))
      .filter((item) => item !== ""),
  );
/** The edition that the person is looking at, for acts on a briefing as a whole. */
const language = z.string().max(35).optional();

export const forms = {
  /** As long as a body may be: what is too long is refused with what was typed. */
  rendition: z.object({
    version,
    text: z.string(),
    speaker: z.string().optional(),
    role: z.string().optional(),
  }),
  /** A browser's form cannot put: it posts and says so. */
  put: z.object({ _method: z.string().regex(/^put$/i) }),
  act: z.object({ version, language }),
  undo: z.object({ language }),
  restore: z.object({ version, to: version }),
  leaveOut: z.object({ version, reason: line.default("") }),
  dismiss: z.object({ code: z.enum(CHECK_CODES), key: z.string().max(200) }),
  add: z.object({
    version,
    kind: z.enum(["fact", "summary", "quote", "question"]),
    start: offset,
    end: offset,
    language,
  }),
  order: z.object({
    version,
    language,
    order: list,
    /** `{id}:up` or `{id}:down`: one step within its section. */
    move: z
      .string()
      .regex(/^[^:]{1,100}:(?:up|down)$/)
      .transform((value) => ({
        fragment: value.slice(0, value.lastIndexOf(":")),
        step: value.endsWith(":up") ? -1 : 1,
      }))
      .optional(),
  }),
  acceptAll: z.object({ fragment: list }),
  state: z.object({ version, action: z.enum(EDITION_ACTIONS), note: line.optional() }),
  releases: z.looseObject({ edition: list }),
  language: z.object({ language: z.string().max(20), back: z.string().max(2000).default("/desk") }),
};

/** The fields of a form as the schema has them. Throws `invalid` naming each field that is not so. */
export async function readForm<Schema extends z.ZodType>(
  c: AppContext,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await fieldsOf(c));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path }) => [String(path[0] ?? "form"), "field_wrong"] as const,
  );
  throw new DeskError("invalid", Object.fromEntries(problems));
}

/** All fields: a name that comes several times has a list. Throws `invalid` for a body that is no form. */
export async function fieldsOf(c: AppContext): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody({ all: true });
  } catch (cause) {
    // A body over the limit answers for itself; anything else that cannot be read is no form.
    if (cause instanceof Error && cause.name === "BodyLimitError") throw cause;
    throw new DeskError("invalid", { form: "form_unreadable" });
  }
}
