import { Frame } from "../layout.tsx";
import type { LanguageLink } from "../partials/reader-masthead.tsx";
import { inLanguage } from "../reader-layout.tsx";
import type { Ui } from "../ui.ts";
import { ownName } from "../own-name.ts";

/** The house's door for whoever asks for none of its languages. */
export function LanguageChoicePage({
  languages,
  ui,
}: {
  languages: readonly LanguageLink[];
  ui: Ui;
}) {
  return (
    <Frame title={ui.t("reader.chooseLanguage")} ui={ui} styles={["reader.css", "pages.css"]}>
      <main class="reader" id="content">
        <header>
          <h1>
            <span class="wordmark" lang="en">
              Briefdesk
            </span>
          </h1>
          <p class="faint">{ui.t("reader.chooseLanguage")}</p>
        </header>
        <ul class="doors">
          {languages.map(({ language, href }) => (
            <li>
              <a class="reading" href={href} hreflang={language} {...inLanguage(language)}>
                {ownName(language)}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </Frame>
  );
}
