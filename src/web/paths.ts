import type { Language } from "../domain/language.ts";
import type { Paths, RenditionPath, ReviewOpen } from "../../views/ui.ts";

const briefing = (id: string) => `/desk/briefings/${encodeURIComponent(id)}`;
const edition = (id: string, language: Language) => `${briefing(id)}/${language}`;
const fragment = (id: string) => `/desk/fragments/${encodeURIComponent(id)}`;
const release = (language: Language, slug: string, number?: number) =>
  `/${language}/${slug}${number === undefined ? "" : `@${number}`}`;

/** Every address of the product, as a function: what a page links to is here, and nowhere else. */
export const paths = {
  readers: "/",
  index: (language: Language) => `/${language}/`,
  reader: release,
  markdown: (language: Language, slug: string, number?: number) =>
    `${release(language, slug, number)}.md`,

  queue: "/desk",
  bringIn: "/desk/articles/new",
  articles: "/desk/articles",
  recognise: "/desk/articles/recognise",
  article: (id: string) => `/desk/articles/${encodeURIComponent(id)}`,
  uiLanguage: "/desk/language",
  log: "/desk/log",
  undo: (act: string) => `/desk/undo/${encodeURIComponent(act)}`,

  briefing,
  /** The same page after a release, which says what went out. */
  released: (id: string, languages: readonly Language[]) =>
    `${briefing(id)}?released=${languages.join(",")}`,
  releases: (id: string) => `${briefing(id)}/releases`,
  add: (id: string) => `${briefing(id)}/fragments`,
  order: (id: string) => `${briefing(id)}/order`,
  /** The review page; with an editor or a history open, at its row. */
  review: (id: string, language: Language, open: ReviewOpen = {}) => {
    const query = new URLSearchParams({ ...open }).toString();
    const row = open.edit ?? open.history;
    return edition(id, language) + (query && `?${query}`) + (row ? `#fragment-${row}` : "");
  },
  /** The same right after its release, to say so. */
  releasedOne: (id: string, language: Language) => `${edition(id, language)}?released`,
  state: (id: string, language: Language) => `${edition(id, language)}/state`,
  acceptAll: (id: string, language: Language) => `${edition(id, language)}/accept`,

  drop: (id: string) => `${fragment(id)}/drop`,
  putBack: (id: string) => `${fragment(id)}/put-back`,
  fragment: (id: string, language: Language) => `${fragment(id)}/${language}`,
  rendition: (id: string, language: Language, act: RenditionPath) =>
    `${fragment(id)}/${language}/${act}`,
} satisfies Omit<Paths, "asset"> & Readonly<Record<string, unknown>>;
