import { newestPerLanguage } from "../desk/read-release.ts";
import { editionIn, readBriefing, readinessIn } from "../desk/read-edition.ts";
import { statedText } from "../domain/article.ts";
import type { ReleasePageProps } from "../../views/pages/release-page.tsx";
import type { ReleaseEdition } from "../../views/release.ts";
import type { Web } from "./env.ts";
import { paths } from "./paths.ts";

/** What the page of a briefing's languages shows. Throws `not_found`. */
export async function readReleasePage(
  { desk, timeZone }: Web,
  id: string,
): Promise<Omit<ReleasePageProps, "ui">> {
  const view = await readBriefing(desk, id);
  const released = await newestPerLanguage(desk, id);
  const { briefing, revision } = view;
  const editions = briefing.languages.map((language): ReleaseEdition => {
    const { state, version, releases } = editionIn(view, language);
    const { ready, total, fragments, blockers } = readinessIn(desk, view, language);
    return {
      language,
      state,
      version,
      releases,
      releasedAt: released.find((entry) => entry.language === language)?.at ?? null,
      ready,
      total,
      ticks: fragments.map((fragment) => fragment.state),
      blockers,
      href: paths.review(id, language),
      reader: releases > 0 ? paths.reader(language, briefing.slug) : null,
      stateAction: paths.state(id, language),
    };
  });
  return {
    briefing: {
      id,
      title: statedText(revision.text, revision.title),
      sourceLanguage: briefing.sourceLanguage,
      byline: statedText(revision.text, revision.byline),
      published: revision.published,
      revision: revision.number,
      article: paths.article(briefing.article),
    },
    editions,
    action: paths.releases(id),
    timeZone,
  };
}
