import { languageName } from "../../src/domain/localise.ts";
import { Markdown } from "../markdown.ts";
import { ReaderAside } from "../partials/reader-aside.tsx";
import type { LanguageLink } from "../partials/reader-masthead.tsx";
import { ReaderLayout } from "../reader-layout.tsx";
import type { ReaderRelease } from "../reader.ts";
import { timeWriter } from "../times.ts";
import type { Ui } from "../ui.ts";

export interface ReaderPageProps {
  release: ReaderRelease;
  /** The index in the release's language. */
  home: string;
  /** Every language of the house: the briefing where it can be had in it, else the index. */
  languages: readonly LanguageLink[];
  timeZone: string;
  /** Speaks the release's language. */
  ui: Ui;
}

/** One release as readers read it, with its source, its versions and its other languages. */
export function ReaderPage({ release, home, languages, timeZone, ui }: ReaderPageProps) {
  const { language, title, body, source } = release;
  const times = timeWriter(language, timeZone);
  return (
    <ReaderLayout
      title={title}
      ui={ui}
      home={home}
      languages={languages}
      canonical={release.canonical}
      markdown={new URL(release.markdown, release.canonical).href}
      {...(release.description ? { description: release.description } : {})}
    >
      <main class="reader" id="content">
        <header>
          <h1 class="reading">{title}</h1>
          <Dateline release={release} moment={times.moment} ui={ui} />
        </header>
        <Notices release={release} moment={times.moment} ui={ui} />
        <article class="briefing reading">
          <Markdown
            body={body}
            options={{
              language,
              sourceLanguage: source.language,
              withTitle: false,
              labels: {
                passagesHeading: ui.t("reader.passages"),
                passage: (number) => ui.t("reader.passage", { number }),
                back: (number) => ui.t("reader.back", { number }),
              },
            }}
          />
        </article>
        <ReaderAside release={release} moment={times.moment} ui={ui} />
      </main>
    </ReaderLayout>
  );
}

interface PartProps {
  release: ReaderRelease;
  moment: (at: string) => string;
  ui: Ui;
}

/** "Briefing of 23 April 2025 at 18:10 · version 2 · from an article in English" */
function Dateline({ release, moment, ui }: PartProps) {
  const { t, language } = ui;
  const { at, number, source } = release;
  return (
    <p class="faint">
      <time datetime={at}>{t("reader.briefingOf", { time: moment(at) })}</time>
      {number > 1 ? ` · ${t("reader.version", { number })}` : null}
      {source.language === language
        ? null
        : ` · ${t("reader.fromSource", { language: languageName(source.language, language) })}`}
    </p>
  );
}

/** What a reader must know first: that this is not the newest version, and what was put right in it. */
function Notices({ release, moment, ui }: PartProps) {
  const { t } = ui;
  const { number, note, at, newest } = release;
  return (
    <>
      {newest ? (
        <p class="correction">
          <b>{t("reader.notNewest", { number })}</b> <a href={newest}>{t("reader.toNewest")}</a>
        </p>
      ) : null}
      {note ? (
        <p class="correction">
          <b>{t("reader.correctedOn", { time: moment(at) })}</b> {note}
        </p>
      ) : null}
    </>
  );
}
