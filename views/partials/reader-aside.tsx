import { formatDay, languageName } from "../../src/domain/localise.ts";
import { Icon } from "../icons.tsx";
import { safeHref } from "../markdown-inline.ts";
import { inLanguage } from "../reader-layout.tsx";
import type { ReaderRelease, ReaderSource } from "../reader.ts";
import type { Ui } from "../ui.ts";
import { ownName } from "../own-name.ts";

interface ReaderAsideProps {
  release: ReaderRelease;
  moment: (at: string) => string;
  ui: Ui;
}

/** Beside a briefing: what it was made from, its versions, a file to keep, and its other languages. */
export function ReaderAside({ release, moment, ui }: ReaderAsideProps) {
  const { t } = ui;
  return (
    <aside>
      <Source source={release.source} ui={ui} />
      <section>
        <h2>{t("reader.versions")}</h2>
        <ul>
          {release.versions.map(({ number, at, href }) => (
            <li>
              <a href={href} aria-current={number === release.number ? "page" : undefined}>
                {number} · {moment(at)}
                {number > 1 ? ` · ${t("reader.versionCorrected")}` : null}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t("reader.download")}</h2>
        <ul>
          <li>
            <a href={release.download} type="text/markdown" download>
              <Icon name="download" />
              {t("reader.markdown", { language: languageName(release.language) })}
            </a>
          </li>
        </ul>
      </section>
      {release.others.length > 0 ? (
        <section>
          <h2>{t("reader.others")}</h2>
          <ul>
            {release.others.map(({ language, title, href }) => (
              <li>
                <span class="label">
                  <bdi lang={language}>{ownName(language)}</bdi>
                </span>
                <a href={href} hreflang={language} {...inLanguage(language)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}

function Source({ source, ui }: { source: ReaderSource; ui: Ui }) {
  const { title, language, publisher, published, url } = source;
  const href = url === null ? null : safeHref(url);
  const cited = title ? <cite {...inLanguage(language)}>{title}</cite> : null;
  return (
    <section>
      <h2>{ui.t("reader.source")}</h2>
      {cited ? (
        <p>
          {href ? (
            <a href={href} rel="nofollow noreferrer">
              {cited}
            </a>
          ) : (
            cited
          )}
        </p>
      ) : null}
      <p class="faint">
        {publisher ? (
          <>
            <span {...inLanguage(language)}>{publisher}</span>
            {" · "}
          </>
        ) : null}
        {published ? (
          <>
            <time datetime={published}>{formatDay(published, ui.language)}</time>
            {" · "}
          </>
        ) : null}
        {languageName(language, ui.language)}
      </p>
    </section>
  );
}
