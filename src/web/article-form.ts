import { z } from "zod";
import { DeskError, type Problems } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import { type ArticleInput, readUpload } from "../desk/bring-in.ts";
import { type ArticleForm, emptyForm } from "../../views/new-article.ts";
import { STANDARD_TEMPLATE } from "../domain/template.ts";
import type { AppContext, Web } from "./env.ts";
import { fieldsOf, list } from "./forms.ts";

/** Of a field that comes twice the first counts; a file in its place is none. */
const text = z.preprocess(
  (value) => [value].flat().find((one) => typeof one === "string") ?? "",
  z.string(),
);
const Fields = z.object({
  text,
  title: text,
  byline: text,
  published: text,
  language: text,
  url: text,
  languages: list.catch([]),
  file: z.preprocess(
    (value) => [value].flat().find((one) => one instanceof File && one.size > 0),
    z.instanceof(File).optional(),
  ),
  check: z.string().optional().catch(undefined),
});

/** The form that brings an article in, as it came. */
export interface SentArticle {
  readonly input: ArticleInput & { readonly languages?: readonly Language[] };
  /** The same, to be shown again, with what is wrong with its file. */
  readonly form: ArticleForm;
  /** Whether only the recognised values are asked for. */
  readonly isCheck: boolean;
}

/** Reads the form; a file, where there is one, gives the text. Throws `invalid` for a body that is no form. */
export async function readArticleForm(c: AppContext, { desk }: Web): Promise<SentArticle> {
  const { file, check, languages, ...typed } = Fields.parse(await fieldsOf(c));
  const { upload, problems } = await readFile(file);
  const filled = Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value.trim() !== ""),
  );
  const body = upload?.text ?? typed.text;
  const wanted = languages.length > 0 ? { languages } : {};
  return {
    input: { ...upload, ...filled, text: body, ...wanted },
    form: {
      ...emptyForm(languages.length > 0 ? languages : desk.languages, STANDARD_TEMPLATE.id),
      text: body,
      title: typed.title || (upload?.title ?? ""),
      byline: typed.byline || (upload?.byline ?? ""),
      published: typed.published || (upload?.published ?? ""),
      language: typed.language || (upload?.language ?? ""),
      problems,
    },
    isCheck: check !== undefined,
  };
}

/** A file as the fields of an article, or what is wrong with it: the rest of the form is kept either way. */
async function readFile(
  file: File | undefined,
): Promise<{ readonly upload: ArticleInput | null; readonly problems: Problems }> {
  if (!file) return { upload: null, problems: {} };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { upload: await readUpload(file.name, bytes), problems: {} };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return { upload: null, problems: error.problems };
  }
}
