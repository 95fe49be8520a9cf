import { directionOf, type Language } from "../../src/domain/language.ts";
import { formatDay, languageName } from "../../src/domain/localise.ts";
import { Layout } from "../layout.tsx";
import { momentWriter } from "../moments.ts";
import { personName } from "../person.ts";
import type { Ui } from "../ui.ts";
import { ownName } from "../own-name.ts";

/** A revision as the page shows it: words, not spans. */
export interface ShownRevision {
  readonly number: number;
  readonly language: Language;
  readonly title: string | null;
  readonly byline: string | null;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
  readonly url: string | null;
  /** The body's paragraphs, in order. */
  readonly paragraphs: readonly string[];
  readonly at: string;
  readonly by: string;
}

export interface ArticlePageProps {
  /** The newest first; at least one. */
  revisions: readonly [ShownRevision, ...ShownRevision[]];
  /** The briefings made of it. */
  briefings: readonly {
    readonly href: string;
    readonly revision: number;
    readonly languages: readonly Language[];
  }[];
  timeZone: string;
  ui: Ui;
}

/** An article with its revisions, each as it came, and what was made of it. */
export function ArticlePage({ revisions, briefings, timeZone, ui }: ArticlePageProps) {
  const [newest] = revisions;
  const { t } = ui;
  const title = newest.title ?? t("article.untitled");
  const stated = newest.title ? { lang: newest.language, dir: directionOf(newest.language) } : {};
  const moment = momentWriter(ui.language, timeZone);
  return (
    <Layout title={title} ui={ui} styles={STYLES}>
      <main class="page" id="content">
        <header>
          <h1 {...stated}>{title}</h1>
        </header>
        <div class="beside">
          <div>
            {revisions.map((revision) => (
              <Text revision={revision} isOpen={revision === newest} ui={ui} />
            ))}
          </div>
          <div>
            <About revision={newest} moment={moment} ui={ui} />
            <Briefings briefings={briefings} ui={ui} />
            <section class="panel">
              <h2>{t("article.revisions")}</h2>
              <ol>
                {revisions.map(({ number, by, at }) => (
                  <li>
                    <a href={`#revision-${number}`}>{t("article.revision", { number })}</a>{" "}
                    <span class="small faint">
                      {personName(by, ui)} <time datetime={at}>{moment(at)}</time>
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          </div>
        </div>
      </main>
    </Layout>
  );
}

const STYLES = ["fragment.css", "table.css", "pages.css"];

function Text({ revision, isOpen, ui }: { revision: ShownRevision; isOpen: boolean; ui: Ui }) {
  const { number, language, paragraphs } = revision;
  return (
    <details class="revision" id={`revision-${number}`} open={isOpen}>
      <summary>
        <h2>{ui.t("article.text", { number })}</h2>
      </summary>
      <div class="reading" lang={language} dir={directionOf(language)}>
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}

function About({
  revision,
  moment,
  ui,
}: {
  revision: ShownRevision;
  moment: (at: string) => string;
  ui: Ui;
}) {
  const { t } = ui;
  const { language, byline, published, url, at, by } = revision;
  return (
    <section class="panel" aria-label={t("new.article")}>
      <dl class="facts-list">
        {byline ? (
          <>
            <dt>{t("article.byline")}</dt>
            <dd>
              <bdi lang={language} dir={directionOf(language)}>
                {byline}
              </bdi>
            </dd>
          </>
        ) : null}
        <dt>{t("article.language")}</dt>
        <dd>{languageName(language, ui.language)}</dd>
        {published ? (
          <>
            <dt>{t("article.published")}</dt>
            <dd>
              <time datetime={published}>{formatDay(published, ui.language)}</time>
            </dd>
          </>
        ) : null}
        {url ? (
          <>
            <dt>{t("article.url")}</dt>
            <dd class="address">{url}</dd>
          </>
        ) : null}
        <dt>{t("article.broughtIn")}</dt>
        <dd>
          {personName(by, ui)} <time datetime={at}>{moment(at)}</time>
        </dd>
      </dl>
    </section>
  );
}

function Briefings({ briefings, ui }: Pick<ArticlePageProps, "briefings" | "ui">) {
  const { t } = ui;
  return (
    <section class="panel">
      <h2>{t("article.briefings")}</h2>
      {briefings.length === 0 ? <p>{t("article.noBriefing")}</p> : null}
      <ul>
        {briefings.map(({ href, revision, languages }) => (
          <li>
            <a href={href}>{t("release.title")}</a>{" "}
            <span class="small faint">
              {t("review.revision", { number: revision })}
              {languages.map((language) => (
                <>
                  {" · "}
                  <bdi lang={language}>{ownName(language)}</bdi>
                </>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
