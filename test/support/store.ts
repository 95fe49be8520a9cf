import type { IncomingArticle } from "../../src/domain/article.ts";
import type { Briefing } from "../../src/domain/briefing.ts";
import type { Change } from "../../src/domain/change.ts";
import type { Fragment } from "../../src/domain/fragment.ts";
import type { Language } from "../../src/domain/language.ts";
import { type Standing, plainWords } from "../../src/domain/rendition.ts";
import { spanOf } from "../../src/domain/span.ts";
import { type Store, openDatabase } from "../../src/store/database.ts";

export const NOON = "2026-11-24T12:00:00.000Z";

/** Ids in order: `x1`, `x2`, … */
export function counter(prefix = "id"): () => string {
  let last = 0;
  return () => `${prefix}${(last += 1)}`;
}

/** A real store in memory whose acts are called `act1`, `act2`, … */
export function memoryStore(): Promise<Store> {
  return openDatabase(":memory:", counter("act"));
}

/** A small English article; its text can be another. */
export function anArticle(given: Partial<IncomingArticle> = {}): IncomingArticle {
  const text =
    given.text ??
    "Talks open in London\nBy Ann Lee\n\nTalks opened on Monday. “We are ready,” Ms Lee said.";
  const firstLine = text.indexOf("\n") > 0 ? text.indexOf("\n") : text.length;
  return {
    text,
    language: "en",
    title: { span: spanOf(text, { start: 0, end: firstLine }) },
    byline: null,
    dateline: { own: "London" },
    published: "2026-11-23",
    url: "https://example.org/talks",
    ...given,
  };
}

/** A headline, a summary and a quote, anchored in `anArticle`'s text. */
export function someFragments(briefing = "b1", text = anArticle().text): Fragment[] {
  const middle = Math.ceil(text.length / 2);
  return [
    {
      id: `${briefing}-h1`,
      briefing,
      label: "h1",
      position: 1,
      anchors: [spanOf(text, { start: 0, end: middle })],
      detail: { kind: "headline" },
      dropped: false,
    },
    {
      id: `${briefing}-s1`,
      briefing,
      label: "s1",
      position: 2,
      anchors: [],
      detail: { kind: "summary" },
      dropped: false,
    },
    {
      id: `${briefing}-q1`,
      briefing,
      label: "q1",
      position: 3.5,
      anchors: [spanOf(text, { start: middle, end: text.length })],
      detail: { kind: "quote", form: "mixed", quoted: [{ start: middle, end: middle + 1 }] },
      dropped: false,
    },
  ];
}

/** A briefing of article `a1` in English and French. */
export function aBriefing(given: Partial<Briefing> = {}): Briefing {
  return {
    id: "b1",
    article: "a1",
    revision: 1,
    template: "standard",
    slug: "talks-open-in-london",
    version: 1,
    sourceLanguage: "en",
    languages: ["en", "fr"],
    at: NOON,
    by: "desk",
    ...given,
  };
}

/** English drafted from the source, French empty, for every fragment. */
function firstRenditions(
  fragments: readonly Fragment[],
  languages: readonly Language[] = ["en", "fr"],
): Extract<Change, { kind: "briefing_made" }>["renditions"] {
  return fragments.flatMap(({ id, label }) =>
    languages.map((language, index) => ({
      fragment: id,
      language,
      standing:
        index === 0 ? drafted(`What ${label} says.`) : ({ state: "empty" } satisfies Standing),
    })),
  );
}

export function drafted(text: string): Standing {
  return {
    state: "drafted",
    words: plainWords(text),
    origin: { by: "source" },
    madeFrom: null,
  };
}

/** The changes that bring in article `a1` and make briefing `b1` of it. */
export function broughtIn(
  revision: IncomingArticle = anArticle(),
  briefing: Briefing = aBriefing(),
): Change[] {
  const fragments = someFragments(briefing.id, revision.text);
  return [
    { kind: "article_brought_in", article: briefing.article, revision, number: 1 },
    {
      kind: "briefing_made",
      briefing,
      fragments,
      renditions: firstRenditions(fragments, briefing.languages),
    },
  ];
}

/** A store in memory that holds article `a1` with briefing `b1`. */
export async function storeWithBriefing(): Promise<Store> {
  const store = await memoryStore();
  await store.commit({ by: "desk", at: NOON, changes: broughtIn() });
  return store;
}
