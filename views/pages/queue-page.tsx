import { EDITION_STATES, type EditionState } from "../../src/domain/edition.ts";
import type { Language } from "../../src/domain/language.ts";
import { Icon } from "../icons.tsx";
import { Layout } from "../layout.tsx";
import { QueueMatrix, type QueueRow } from "../partials/queue-matrix.tsx";
import type { Ui } from "../ui.ts";

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
          <QueueMatrix rows={rows} languages={languages} ui={ui} />
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
