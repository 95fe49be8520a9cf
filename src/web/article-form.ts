import { z } from "zod";
import type { Language } from "../domain/language.ts";
import { type ArticleInput, readUpload } from "../desk/bring-in.ts";
import { type ArticleForm, emptyForm } from "../../views/new-article.ts";
import { STANDARD_TEMPLATE } from "../domain/template.ts";
import type { AppContext, Web } from "./env.ts";
import { fieldsOf } from "./forms.ts";

const text = z.string().default("");
const Fields = z.object({
  text,
  title: text,
  byline: text,
  published: text,
  language: text,
  url: text,
  languages: z.union([z.string(), z.array(z.string())]).optional(),
  file: z.instanceof(File).optional().catch(undefined),
  check: z.string().optional(),
});

/** The form that brings an article in, as it came. */
export interface SentArticle {
  readonly input: ArticleInput & { readonly languages?: readonly Language[] };
  /** The same, to be shown again. */
  readonly form: ArticleForm;
  /** Whether only the recognised values are asked for. */
  readonly isCheck: boolean;
}

/** Reads the form; a file, where there is one, gives the text. Throws `invalid` for a file that is no text. */
export async function readArticleForm(c: AppContext, { desk }: Web): Promise<SentArticle> {
  const fields = Fields.parse(await fieldsOf(c));
  const { file, check, languages: wanted, ...typed } = fields;
  const upload =
    file && file.size > 0 ? readUpload(file.name, new Uint8Array(await file.arrayBuffer())) : null;
  const filled = Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value.trim() !== ""),
  );
  const languages = wanted === undefined ? undefined : [wanted].flat();
  const body = upload?.text ?? typed.text;
  return {
    input: { ...upload, ...filled, text: body, ...(languages ? { languages } : {}) },
    form: {
      ...emptyForm(languages ?? desk.languages, STANDARD_TEMPLATE.id),
      text: body,
      title: typed.title || (upload?.title ?? ""),
      byline: typed.byline || (upload?.byline ?? ""),
      published: typed.published || (upload?.published ?? ""),
      language: typed.language || (upload?.language ?? ""),
    },
    isCheck: check !== undefined,
  };
}
