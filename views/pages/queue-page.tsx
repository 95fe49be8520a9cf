import { EDITION_STATES, type EditionState } from "../../src/domain/edition.ts";
import { directionOf, type Language } from "../../src/domain/language.ts";
import { formatDay, languageName } from "../../src/domain/localise.ts";
import { Icon } from "../icons.tsx";
import { Layout } from "../layout.tsx";
import { EditionCell, type EditionGlance } from "../partials/edition-cell.tsx";
import type { Ui } from "../ui.ts";
import { ownName } from "../own-name.ts";

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

/** What the address asks for. */
interface QueueFilter {
  readonly state: EditionState | null;
  readonly blocked: boolean;
  readonly q: string;
}

export interface QueuePageProps {
  rows: readonly QueueRow[];
  /** The columns, in the desk's order. */
  languages: readonly Language[];
  filter: QueueFilter;
  /** The next page of the list; null on the last. */
  next: string | null;
  ui: Ui;
}

/** The desk's briefings, a column for each language, so that the eye runs down one of them. */
export function QueuePage({ rows, languages, filter, next, ui }: QueuePageProps) {
  const { t } = ui;
  const isAll = filter.state === null && !filter.blocked && filter.q === "";
  const isBlank = isAll && rows.length === 0;
  return (
    <Layout title={t("queue.title")} ui={ui} here="queue" styles={STYLES}>
      <main class="page wide" id="content">
        <header>
          <h1>{t("queue.title")}</h1>
          {isBlank ? null : <Filters filter={filter} ui={ui} />}
          {isBlank ? null : <Find filter={filter} ui={ui} />}
        </header>
        {rows.length > 0 ? (
          <Matrix rows={rows} languages={languages} ui={ui} />
        ) : (
          <Nothing isFiltered={!isAll} ui={ui} />
        )}
        {next ? (
          <p class="more">
            <a class="button" href={next}>
              {t("queue.older")}
            </a>
          </p>
        ) : null}
      </main>
    </Layout>
  );
}

const STYLES = ["fragment.css", "table.css", "pages.css"];

function Filters({ filter, ui }: Pick<QueuePageProps, "filter" | "ui">) {
  const { t, paths } = ui;
  const isAll = filter.state === null && !filter.blocked;
  const current = (is: boolean) => (is ? "page" : undefined);
  return (
    <nav class="filters" aria-label={t("queue.filters")}>
      <a href={address(paths.queue, filter.q, "")} aria-current={current(isAll)}>
        {t("queue.all")}
      </a>
      {EDITION_STATES.map((state) => (
        <a
          href={address(paths.queue, filter.q, `state=${state}`)}
          aria-current={current(filter.state === state)}
        >
          <Icon name={state} />
          {t(`state.${state}`)}
        </a>
      ))}
      <a href={address(paths.queue, filter.q, "blocked")} aria-current={current(filter.blocked)}>
        <Icon name="error" />
        {t("queue.blocked")}
      </a>
    </nav>
  );
}

function address(path: string, q: string, filter: string): string {
  const query = [filter, q === "" ? "" : `q=${encodeURIComponent(q)}`].filter(
    (part) => part !== "",
  );
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
}

function Find({ filter, ui }: Pick<QueuePageProps, "filter" | "ui">) {
  const { t } = ui;
  return (
    <form class="row push" role="search" action={ui.paths.queue}>
      {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
      {filter.blocked ? <input type="hidden" name="blocked" value="" /> : null}
      <label class="hidden-text" for="find">
        {t("queue.find")}
      </label>
      <input
        id="find"
        type="search"
        name="q"
        value={filter.q}
        placeholder={t("queue.find")}
        dir="auto"
      />
      <button>{t("queue.search")}</button>
    </form>
  );
}

function Matrix({ rows, languages, ui }: Pick<QueuePageProps, "rows" | "languages" | "ui">) {
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

function Nothing({ isFiltered, ui }: { isFiltered: boolean; ui: Ui }) {
  const { t, paths } = ui;
  return (
    <div class="blank">
      <h2>{t(isFiltered ? "queue.noneFound" : "queue.none")}</h2>
      <p>{t(isFiltered ? "queue.noneFoundHint" : "queue.noneHint")}</p>
      {isFiltered ? (
        <a class="button" href={paths.queue}>
          {t("queue.showAll")}
        </a>
      ) : (
        <a class="button primary" href={paths.bringIn}>
          <Icon name="add" />
          {t("desk.bringIn")}
        </a>
      )}
    </div>
  );
}
