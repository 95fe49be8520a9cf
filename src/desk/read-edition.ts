import type { Composed, EditionContent } from "../briefing/compose.ts";
import { readiness } from "../briefing/readiness.ts";
import { type Revision, paragraphsOf, statedText } from "../domain/article.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { Edition } from "../domain/edition.ts";
import { DeskError } from "../domain/errors.ts";
import type { Fragment } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import type { Readiness } from "../domain/readiness.ts";
import { type Rendition, wordsOf } from "../domain/rendition.ts";
import type { Range } from "../domain/span.ts";
import { STANDARD_TEMPLATE, type Template } from "../domain/template.ts";
import { revisionOf } from "../store/articles.ts";
import { briefingById, fragmentsOf } from "../store/briefings.ts";
import { dismissedIn } from "../store/dismissals.ts";
import { editionsOf } from "../store/editions.ts";
import { renditionsOf } from "../store/renditions.ts";
import type { Desk } from "./desk.ts";
import { loadComposer } from "./on-demand.ts";

/** A briefing as it stands, in all its languages: what review, gates and release look at. */
export interface BriefingView {
  readonly briefing: Briefing;
  readonly revision: Revision;
  readonly paragraphs: readonly Range[];
  readonly template: Template;
  /** All, dropped ones too, by position. */
  readonly fragments: readonly Fragment[];
  readonly renditions: readonly Rendition[];
  readonly editions: readonly Edition[];
  readonly dismissed: ReadonlySet<string>;
}

/** Reads all of a briefing in six queries, whatever its size. Throws `not_found`. */
export async function readBriefing(desk: Desk, id: string): Promise<BriefingView> {
  const briefing = await briefingById(desk.store, id);
  if (!briefing) throw new DeskError("not_found");
  // Editions first: a save that slips in between then shows as an edition's version that is no longer true, and
  // whoever approves or releases what they saw is refused.
  const editions = await editionsOf(desk.store, id);
  const [revision, fragments, renditions, dismissed] = await Promise.all([
    revisionOf(desk.store, briefing.article, briefing.revision),
    fragmentsOf(desk.store, id),
    renditionsOf(desk.store, id),
    dismissedIn(desk.store, id),
  ]);
  if (!revision) throw new DeskError("not_found");
  return {
    briefing,
    revision,
    paragraphs: paragraphsOf(revision),
    template: STANDARD_TEMPLATE,
    fragments,
    renditions,
    editions,
    dismissed,
  };
}

/** The edition in a language. Throws `not_found` for a language the briefing is not in. */
export function editionIn(view: BriefingView, language: Language): Edition {
  const edition = view.editions.find((one) => one.language === language);
  if (!edition) throw new DeskError("not_found");
  return edition;
}

/** One edition measured against the gates. */
export function readinessIn(desk: Desk, view: BriefingView, language: Language): Readiness {
  return readiness({
    fragments: view.fragments,
    renditions: view.renditions,
    language,
    sourceLanguage: view.briefing.sourceLanguage,
    revisionText: view.revision.text,
    phrases: desk.locales.phrases(language),
    sourcePhrases: desk.locales.phrases(view.briefing.sourceLanguage),
    template: view.template,
    dismissed: view.dismissed,
  });
}

/** What an edition says, ready to be composed; fragments left out are not in it. */
export function contentOf(desk: Desk, view: BriefingView, language: Language): EditionContent {
  const { briefing, revision } = view;
  const standing = readinessIn(desk, view, language).fragments.filter(
    ({ state }) => state !== "left_out",
  );
  return {
    language,
    sourceLanguage: briefing.sourceLanguage,
    slug: briefing.slug,
    phrases: desk.locales.phrases(language),
    sourcePhrases: desk.locales.phrases(briefing.sourceLanguage),
    source: {
      title: statedText(revision.text, revision.title),
      publisher: statedText(revision.text, revision.byline),
      published: revision.published,
      url: revision.url,
      revision: revision.number,
    },
    revisionText: revision.text,
    paragraphs: view.paragraphs,
    sections: view.template.sections.map(({ kind }) => kind),
    fragments: standing.map(({ fragment, rendition, source }) => ({
      fragment,
      words: wordsOf(rendition),
      source: source ? wordsOf(source) : null,
    })),
  };
}

/** The edition's Markdown as it would be now: a draft, never a release. */
export async function draftMarkdown(
  desk: Desk,
  view: BriefingView,
  language: Language,
): Promise<Composed> {
  const { composeEdition } = await loadComposer();
  return composeEdition(contentOf(desk, view, language), { draft: true });
}
