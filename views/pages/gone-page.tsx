import type { LanguageLink } from "../partials/reader-masthead.tsx";
import { ReaderLayout } from "../reader-layout.tsx";
import { timeWriter } from "../times.ts";
import type { Ui } from "../ui.ts";

export interface GonePageProps {
  /** What it was called. */
  title: string;
  /** When it was withdrawn (ISO 8601) and why, as far as that is known. */
  at: string | null;
  reason: string | null;
  home: string;
  languages: readonly LanguageLink[];
  timeZone: string;
  /** Speaks the edition's language. */
  ui: Ui;
}

/** The tombstone of a withdrawn edition: it answers 410, never 404. */
export function GonePage({ title, at, reason, home, languages, timeZone, ui }: GonePageProps) {
  const { t } = ui;
  return (
    <ReaderLayout title={t("reader.gone")} ui={ui} home={home} languages={languages}>
      <main class="reader" id="content">
        <header>
          <h1 class="reading">{t("reader.gone")}</h1>
          <p class="reading">
            <del>{title}</del>
          </p>
        </header>
        <div class="correction">
          <p>
            {at
              ? t("reader.goneOn", { time: timeWriter(ui.language, timeZone).moment(at) })
              : t("reader.goneUndated")}
          </p>
          {reason ? (
            <p>
              <b>{t("reader.goneReason")}</b> <span dir="auto">{reason}</span>
            </p>
          ) : null}
        </div>
        <p>
          <a class="button" href={home}>
            {t("reader.toLatest")}
          </a>
        </p>
      </main>
    </ReaderLayout>
  );
}
