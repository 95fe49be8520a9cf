import {
  type BriefingView,
  draftMarkdown,
  editionIn,
  readBriefing,
  readinessIn,
} from "../desk/read-edition.ts";
import { lastAct } from "../desk/last-act.ts";
import { sentencesOf } from "../desk/sentences.ts";
import { statedText } from "../domain/article.ts";
import type { Language } from "../domain/language.ts";
import { wordsOf } from "../domain/rendition.ts";
import type { FragmentStanding } from "../domain/readiness.ts";
import { type BodyOptions, Markdown } from "../../views/markdown.ts";
import { noteMark } from "../../views/partials/note-mark.tsx";
import type { DroppedFragment, EditionTab, Review } from "../../views/review.ts";
import type { Ui } from "../../views/ui.ts";
import type { AppContext, Web } from "./env.ts";
import { paths } from "./paths.ts";

/** Everything the review page of an edition shows. Throws `not_found`. */
export async function readReview(
  c: AppContext,
  web: Web,
  briefing: string,
  language: Language,
): Promise<Review> {
  return reviewOf(c, web, await readBriefing(web.desk, briefing), language);
}

async function reviewOf(
  c: AppContext,
  { desk, timeZone }: Web,
  view: BriefingView,
  language: Language,
): Promise<Review> {
  const { briefing, revision, paragraphs, template, fragments } = view;
  const edition = editionIn(view, language);
  const measured = new Map(briefing.languages.map((one) => [one, readinessIn(desk, view, one)]));
  const readiness = measured.get(language) ?? readinessIn(desk, view, language);
  const tabs = briefing.languages.map((one): EditionTab => {
    const { ready = 0, total = 0, fragments: standings = [] } = measured.get(one) ?? {};
    const { state, releases } = editionIn(view, one);
    return {
      language: one,
      state,
      releases,
      ready,
      total,
      ticks: standings.map(({ state }) => state),
    };
  });
  return {
    briefing,
    article: {
      ...revision,
      heading: statedText(revision.text, revision.title),
      paragraphs,
      sentences: sentencesOf(desk, revision, paragraphs),
    },
    edition,
    reader: edition.releases > 0 ? paths.reader(language, briefing.slug) : null,
    readiness,
    dropped: droppedIn(view, language),
    tabs,
    template,
    phrases: desk.locales.phrases(language),
    sourcePhrases: desk.locales.phrases(briefing.sourceLanguage),
    preview: Markdown({
      body: (await draftMarkdown(desk, view, language)).body,
      options: previewOptions(c.var.ui, { ...briefing, language }, readiness.fragments),
    }),
    lastAct: await lastAct(desk, c.var.by, { briefing: briefing.id, fragments }),
    timeZone,
  };
}

function previewOptions(
  ui: Ui,
  { language, sourceLanguage }: { readonly language: Language; readonly sourceLanguage: Language },
  standings: readonly FragmentStanding[],
): BodyOptions {
  const { t } = ui;
  const mark = noteMark(standings, ui);
  const headline = standings.find(({ fragment }) => fragment.detail.kind === "headline");
  return {
    language,
    sourceLanguage,
    noteMark: mark,
    within: { titleMark: headline ? ` ${mark(headline.fragment.label)}` : "" },
    labels: {
      passagesHeading: t("reader.passages"),
      passage: (number) => t("reader.passage", { number }),
      back: (number) => t("reader.back", { number }),
    },
  };
}

/** What was dropped, in the edition's words or, while it has none, the source's. */
function droppedIn(
  { briefing, fragments, renditions }: BriefingView,
  language: Language,
): DroppedFragment[] {
  const said = (fragment: string, one: Language) => {
    const rendition = renditions.find((r) => r.fragment === fragment && r.language === one);
    const words = rendition && wordsOf(rendition);
    return words ? { text: words.text, language: one } : null;
  };
  return fragments
    .filter(({ dropped }) => dropped)
    .map((fragment) => ({
      fragment,
      ...(said(fragment.id, language) ??
        said(fragment.id, briefing.sourceLanguage) ?? {
          text: "",
          language: briefing.sourceLanguage,
        }),
    }));
}
