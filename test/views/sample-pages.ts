/** Every page of ours but the review page, with one text in all its fields. */
import type { Language } from "../../src/domain/language.ts";
import type { EditionGlance } from "../../views/partials/edition-cell.tsx";
import { ArticlePage } from "../../views/pages/article-page.tsx";
import { GonePage } from "../../views/pages/gone-page.tsx";
import { LogPage } from "../../views/pages/log-page.tsx";
import { NewArticlePage } from "../../views/pages/new-article-page.tsx";
import { NotFoundPage } from "../../views/pages/not-found-page.tsx";
import { QueuePage } from "../../views/pages/queue-page.tsx";
import { ReaderIndexPage } from "../../views/pages/reader-index-page.tsx";
import { ReaderPage } from "../../views/pages/reader-page.tsx";
import { ReleasePage } from "../../views/pages/release-page.tsx";
import type { ReaderRelease } from "../../views/reader.ts";
import type { ReleaseEdition } from "../../views/release.ts";
import { rendered } from "../support/rendered.ts";
import { sampleUi } from "./sample-review.ts";

export const LANGUAGES: readonly Language[] = ["en", "fr", "ar"];
const AT = "2025-04-23T18:10:00Z";
const timeZone = "UTC";

export function glance(language: Language): EditionGlance {
  return {
    language,
    state: "draft",
    ready: 1,
    total: 3,
    stale: 1,
    errors: 1,
    ticks: ["accepted", "stale", "error"],
    href: `/desk/briefings/b1/${language}`,
  };
}

export function edition(language: Language, more: Partial<ReleaseEdition> = {}): ReleaseEdition {
  return {
    language,
    state: "approved",
    version: 7,
    releases: 0,
    releasedAt: null,
    ready: 3,
    total: 3,
    ticks: ["accepted", "accepted", "accepted"],
    blockers: [],
    href: `/desk/briefings/b1/${language}`,
    reader: null,
    stateAction: `/desk/briefings/b1/${language}/state`,
    changes: null,
    ...more,
  };
}

export function release(text: string, language: Language = "fr"): ReaderRelease {
  return {
    language,
    title: text,
    number: 2,
    at: AT,
    note: text,
    body: "# T\n\n- a [^s1]\n\n[^s1]: § 1 : “A”\n",
    description: text,
    source: { title: text, language: "en", publisher: text, published: "2025-04-23", url: null },
    versions: [
      { number: 2, at: AT, href: `/${language}/x@2` },
      { number: 1, at: "2025-04-23T16:00:00Z", href: `/${language}/x@1` },
    ],
    others: [{ language: "ar", title: text, href: "/ar/x" }],
    newest: null,
    canonical: `http://127.0.0.1:3000/${language}/x`,
    markdown: `/${language}/x.md`,
    download: `/${language}/x.md?download`,
  };
}

const indexes = LANGUAGES.map((language) => ({ language, href: `/${language}/` }));

/** Name → HTML of each page in a UI language, the text standing wherever people's text can. */
export function samplePages(text: string, language: Language = "en"): Record<string, string> {
  const ui = sampleUi(language);
  const readers = { home: `/${language}/`, languages: indexes, timeZone, ui };
  const form = {
    text,
    title: text,
    byline: text,
    published: text,
    language: "",
    languages: LANGUAGES,
    template: "standard",
    problems: { text: "no_sentence", title: text },
  };
  const blocker = { reason: "stale", fragment: "f1", label: "s1", check: null } as const;
  const line = { kind: "released", what: null, language, count: 1 } as const;
  const pages = {
    queue: QueuePage({
      rows: [
        {
          id: "b1",
          href: "/desk/briefings/b1",
          title: text,
          titleLanguage: "en",
          sourceLanguage: "en",
          published: null,
          age: text,
          cells: LANGUAGES.map(glance),
        },
      ],
      languages: LANGUAGES,
      filter: { state: null, blocked: false, q: text },
      next: null,
      ui,
    }),
    release: ReleasePage({
      briefing: {
        id: "b1",
        title: text,
        sourceLanguage: "en",
        byline: text,
        published: null,
        revision: 1,
        article: "/desk/articles/a1",
      },
      editions: [
        edition("en", { releases: 1, releasedAt: AT, reader: "/en/x" }),
        edition("ar", { blockers: [blocker] }),
      ],
      action: "/desk/briefings/b1/releases",
      typed: { chosen: ["en"], notes: { en: text }, problems: { "note-en": text } },
      timeZone,
      ui,
    }),
    new: NewArticlePage({
      form,
      recognised: { language: "en", place: text, paragraphs: 2 },
      known: { href: "/desk/articles/a1", title: text, language: "en" },
      languages: LANGUAGES,
      templates: [
        { id: "standard", name: text },
        { id: "short", name: text },
      ],
      action: "/desk/articles",
      recognise: "/desk/articles/recognise",
      ui,
    }),
    article: ArticlePage({
      revisions: [
        {
          number: 1,
          language: "en",
          title: text,
          byline: text,
          published: null,
          url: text,
          paragraphs: [text],
          at: AT,
          by: text,
        },
      ],
      briefings: [{ href: "/desk/briefings/b1", revision: 1, languages: LANGUAGES }],
      timeZone,
      ui,
    }),
    log: LogPage({
      acts: [
        {
          id: "1",
          by: text,
          at: AT,
          lines: [
            { ...line, briefing: { href: "/desk/briefings/b1", title: text, language: "en" } },
          ],
        },
      ],
      older: null,
      timeZone,
      ui,
    }),
    index: ReaderIndexPage({
      ...readers,
      entries: [{ href: "/en/x", title: text, lead: text, at: AT, number: 2 }],
      q: text,
      older: null,
      newer: null,
      elsewhere: [],
      canonical: "http://127.0.0.1:3000/en/",
    }),
    reader: ReaderPage({ ...readers, release: release(text, language) }),
    gone: GonePage({ ...readers, title: text, at: AT, reason: text }),
    notFound: NotFoundPage(readers),
  };
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, rendered(page)]));
}
