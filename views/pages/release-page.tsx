import { directionOf, type Language } from "../../src/domain/language.ts";
import { formatDay, formatList, languageName } from "../../src/domain/localise.ts";
import { Icon } from "../icons.tsx";
import { Layout } from "../layout.tsx";
import { EditionsTable } from "../partials/editions-table.tsx";
import { ReleasePanel } from "../partials/release-panel.tsx";
import {
  isReleasable,
  needsNote,
  type ReleaseBriefing,
  type ReleaseEdition,
  type ReleaseTyped,
} from "../release.ts";
import type { Ui } from "../ui.ts";

export interface ReleasePageProps {
  briefing: ReleaseBriefing;
  editions: readonly ReleaseEdition[];
  /** Takes the POST of `edition` (many, `language:version`) and `note-{language}`. */
  action: string;
  /** What the act before this page released. */
  released?: readonly Language[];
  typed?: ReleaseTyped;
  timeZone: string;
  ui: Ui;
}

/** A briefing in all its languages: what is ready, what stands in the way, and the one act that releases. */
export function ReleasePage(props: ReleasePageProps) {
  const { briefing, editions, action, released = [], typed, timeZone, ui } = props;
  const { t } = ui;
  const title = briefing.title ?? t("review.untitled");
  const ready = editions.filter((edition) => isReleasable(edition, briefing.id));
  // A correction needs a note first, so it is not chosen for anybody.
  const chosen = typed
    ? ready.filter(({ language }) => typed.chosen.includes(language))
    : ready.filter((edition) => !needsNote(edition));
  return (
    <Layout title={`${t("release.title")} · ${title}`} ui={ui} here="queue" styles={STYLES}>
      <main class="page" id="content">
        <header>
          <h1 lang={briefing.sourceLanguage} dir={directionOf(briefing.sourceLanguage)}>
            {title}
          </h1>
          <About briefing={briefing} ui={ui} />
        </header>
        {released.length > 0 ? <Done languages={released} ui={ui} /> : null}
        <div class="beside">
          <EditionsTable
            editions={editions}
            ready={ready}
            chosen={chosen}
            timeZone={timeZone}
            ui={ui}
          />
          <ReleasePanel
            editions={editions}
            ready={ready}
            chosen={chosen}
            action={action}
            {...(typed ? { typed } : {})}
            ui={ui}
          />
        </div>
      </main>
    </Layout>
  );
}

/** What has just gone out to readers. */
function Done({ languages, ui }: { languages: readonly Language[]; ui: Ui }) {
  const names = languages.map((language) => languageName(language, ui.language));
  return (
    <p class="done" role="status">
      <Icon name="released" />
      {ui.t("release.done", { languages: formatList(names, ui.language) })}
    </p>
  );
}

const STYLES = ["fragment.css", "table.css", "pages.css"];

function About({ briefing, ui }: { briefing: ReleaseBriefing; ui: Ui }) {
  const { sourceLanguage, byline, published, revision } = briefing;
  return (
    <p class="faint small">
      {byline ? (
        <>
          <span lang={sourceLanguage} dir={directionOf(sourceLanguage)}>
            {byline}
          </span>
          {" · "}
        </>
      ) : null}
      {languageName(sourceLanguage, ui.language)}
      {" · "}
      {published ? (
        <>
          <time datetime={published}>{formatDay(published, ui.language)}</time>
          {" · "}
        </>
      ) : null}
      <a href={briefing.article}>{ui.t("release.revision", { number: revision })}</a>
    </p>
  );
}
