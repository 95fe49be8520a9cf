import type { LanguageLink } from "../partials/reader-masthead.tsx";
import { ReaderLayout } from "../reader-layout.tsx";
import type { Ui } from "../ui.ts";

export interface NotFoundPageProps {
  home: string;
  languages: readonly LanguageLink[];
  ui: Ui;
}

/** For readers: nothing was ever here. */
export function NotFoundPage({ home, languages, ui }: NotFoundPageProps) {
  const { t } = ui;
  return (
    <ReaderLayout title={t("reader.notFound")} ui={ui} home={home} languages={languages}>
      <main class="reader" id="content">
        <header>
          <h1 class="reading">{t("reader.notFound")}</h1>
          <p>{t("reader.notFoundHint")}</p>
        </header>
        <p>
          <a class="button" href={home}>
            {t("reader.toLatest")}
          </a>
        </p>
      </main>
    </ReaderLayout>
  );
}
