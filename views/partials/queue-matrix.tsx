import { EDITION_STATES } from "../../src/domain/edition.ts";
import { directionOf, type Language } from "../../src/domain/language.ts";
import { formatDay, languageName } from "../../src/domain/localise.ts";
import { Icon } from "../icons.tsx";
import { ownName } from "../own-name.ts";
import type { Ui } from "../ui.ts";
import { EditionCell, type EditionGlance } from "./edition-cell.tsx";

export interface QueueRow {
  readonly id: string;
  /** The briefing's page: its languages, and release. */
  readonly href: string;
  /** Null where the article has none. */
  readonly title: string | null;
  readonly titleLanguage: Language;
  readonly sourceLanguage: Language;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
  /** How long it has been here, in words. */
  readonly age: string;
  readonly cells: readonly EditionGlance[];
}

interface QueueMatrixProps {
  rows: readonly QueueRow[];
  /** The columns, in the desk's order. */
  languages: readonly Language[];
  ui: Ui;
}

/** The briefings as rows, the languages as columns, and what their signs mean. */
export function QueueMatrix({ rows, languages, ui }: QueueMatrixProps) {
  const { t } = ui;
  return (
    <>
      <div class="table">
        <table class="matrix">
          <caption class="hidden-text">{t("queue.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("queue.briefing")}</th>
              {languages.map((language) => (
                <th scope="col">
                  <bdi lang={language}>{ownName(language)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} languages={languages} ui={ui} />
            ))}
          </tbody>
        </table>
      </div>
      <Legend ui={ui} />
    </>
  );
}

function Row({ row, languages, ui }: { row: QueueRow; languages: readonly Language[]; ui: Ui }) {
  const about = [
    languageName(row.sourceLanguage, ui.language),
    ...(row.published ? [formatDay(row.published, ui.language)] : []),
    row.age,
  ];
  return (
    <tr>
      <th scope="row">
        <a
          class="title-link"
          href={row.href}
          lang={row.title ? row.titleLanguage : undefined}
          dir={row.title ? directionOf(row.titleLanguage) : undefined}
        >
          {row.title ?? ui.t("review.untitled")}
        </a>
        <p class="small faint">{about.join(" · ")}</p>
      </th>
      {languages.map((language) => {
        const edition = row.cells.find((cell) => cell.language === language);
        return <td>{edition ? <EditionCell edition={edition} ui={ui} /> : null}</td>;
      })}
    </tr>
  );
}

/** What the signs of the table mean; each cell also says it in words to those who hear it. */
function Legend({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <p class="legend signs">
      {EDITION_STATES.map((state) => (
        <span>
          <Icon name={state} />
          {t(`state.${state}`)}
        </span>
      ))}
      <span data-state="stale">
        <Icon name="stale" />
        {t("queue.legend.stale")}
      </span>
      <span data-state="error">
        <Icon name="error" />
        {t("queue.legend.error")}
      </span>
    </p>
  );
}
