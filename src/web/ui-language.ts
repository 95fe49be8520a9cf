import { getCookie } from "hono/cookie";
import { parseAccept } from "hono/utils/accept";
import { directionOf, type Language } from "../domain/language.ts";
import type { Translate } from "../phrases/translator.ts";
import type { Ui } from "../../views/ui.ts";
import type { Assets } from "./assets.ts";
import type { AppContext, Web } from "./env.ts";
import { paths } from "./paths.ts";

export const LANGUAGE_COOKIE = "language";

/** What views need to speak to this person: the language they chose, else the one their browser asks for. */
export function uiFor(
  c: AppContext,
  web: Web,
  assets: Assets,
): { readonly ui: Ui; readonly t: Translate } {
  const language = languageOf(c, web.desk.locales.languages);
  const t = web.desk.locales.translator(language);
  const { pathname, search } = new URL(c.req.url);
  const ui: Ui = {
    t,
    language,
    dir: directionOf(language),
    languages: web.desk.locales.languages,
    path: pathname + search,
    paths: { ...paths, asset: (name) => `/assets/${assets.hash}/${name}` },
  };
  return { ui, t };
}

/** The words of another language for the same request: readers' pages speak the edition's. */
export function uiIn(ui: Ui, web: Web, language: Language): Ui {
  return { ...ui, t: web.desk.locales.translator(language), language, dir: directionOf(language) };
}

function languageOf(c: AppContext, supported: readonly Language[]): Language {
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  if (chosen && supported.includes(chosen)) return chosen;
  return languageWanted(c, supported) ?? supported[0] ?? "en";
}

/** The first language that the browser asks for and that there is, or null. A region (`fr-CH`) counts as its language. */
export function languageWanted(c: AppContext, supported: readonly Language[]): Language | null {
  const wanted = parseAccept(c.req.header("Accept-Language") ?? "")
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q);
  for (const { type } of wanted) {
    if (type === "*") return supported[0] ?? null;
    const language = type.toLowerCase().split("-")[0] ?? "";
    if (supported.includes(language)) return language;
  }
  return null;
}
