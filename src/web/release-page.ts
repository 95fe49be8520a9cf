import { type ChangesSinceRelease, changesSinceRelease } from "../desk/read-changes.ts";
import { newestPerLanguage } from "../desk/read-release.ts";
import { type BriefingView, editionIn, readBriefing, readinessIn } from "../desk/read-edition.ts";
import { statedText } from "../domain/article.ts";
import type { Language } from "../domain/language.ts";
import type { ReleasePageProps } from "../../views/pages/release-page.tsx";
import { rowId } from "../../views/ids.ts";
import type { ChangesSince, ReleaseEdition } from "../../views/release.ts";
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
  const editionOf = async (language: Language): Promise<ReleaseEdition> => {
    const { state, version, releases } = editionIn(view, language);
    const { ready, total, fragments, blockers } = readinessIn(desk, view, language);
    const isCorrection = blockers.length === 0 && state !== "released" && state !== "withdrawn";
    const changes = isCorrection ? await changesSinceRelease(desk, view, language) : null;
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
      changes: changes && shown(view, language, changes),
    };
  };
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
    editions: await Promise.all(briefing.languages.map(editionOf)),
    action: paths.releases(id),
    timeZone,
  };
}

/** Changes by the fragments they happened to: those that the briefing still has lead to their rows. */
function shown(
  { briefing, fragments }: BriefingView,
  language: Language,
  { release, changes }: ChangesSinceRelease,
): ChangesSince {
  return {
    release,
    fragments: changes.map(({ label, difference }) => {
      const fragment = fragments.find((one) =>
        label === null ? one.detail.kind === "headline" : one.label === label,
      );
      const href = `${paths.review(briefing.id, language)}#${rowId(fragment?.id ?? "")}`;
      return {
        label: fragment?.label ?? label ?? "",
        kind: fragment?.detail.kind ?? null,
        href: fragment && !fragment.dropped ? href : null,
        difference,
      };
    }),
  };
}

/** Which editions an address says were just released: only languages that are out. */
export function justReleased(
  editions: readonly ReleaseEdition[],
  said: string | undefined,
): Language[] {
  const asked = said?.split(",") ?? [];
  return editions
    .filter(({ language, state }) => state === "released" && asked.includes(language))
    .map(({ language }) => language);
}
