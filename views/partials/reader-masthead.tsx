import type { Language } from "../../src/domain/language.ts";
import type { Ui } from "../ui.ts";
import { ownName } from "../own-name.ts";

export interface LanguageLink {
  readonly language: Language;
  readonly href: string;
}

/** The name of the house, and the page in its other languages, each by its own name. */
export function ReaderMasthead({
  home,
  languages,
  ui,
}: {
  home: string;
  languages: readonly LanguageLink[];
  ui: Ui;
}) {
  return (
    <header class="masthead">
      <a class="wordmark" href={home} lang="en">
        Briefdesk
      </a>
      <nav class="link-list push" aria-label={ui.t("reader.languages")}>
        {languages.map(({ language, href }) => (
          <a
            href={href}
            hreflang={language}
            lang={language}
            aria-current={language === ui.language ? "page" : undefined}
          >
            <bdi>{ownName(language)}</bdi>
          </a>
        ))}
      </nav>
    </header>
  );
}
