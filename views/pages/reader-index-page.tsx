import { formatDay, languageName } from "../../src/domain/localise.ts";
import { Icon } from "../icons.tsx";
import type { LanguageLink } from "../partials/reader-masthead.tsx";
import { inLanguage, ReaderLayout } from "../reader-layout.tsx";
import { timeWriter } from "../times.ts";
import type { Ui } from "../ui.ts";
import { ownName } from "../own-name.ts";

/** A briefing in the list, by its newest release. */
interface IndexEntry {
  readonly href: string;
  readonly title: string;
  /** Its first sentence; null where there is none. */
  readonly lead: string | null;
  /** When it was released, ISO 8601 UTC. */
  readonly at: string;
  /** 2 and more are corrections. */
  readonly number: number;
}

export interface ReaderIndexPageProps {
  /** The newest first. */
  entries: readonly IndexEntry[];
  /** What was searched for; null where there is no search. */
  q: string | null;
  /** The page before these in time, and the one after them. */
  older: string | null;
  newer: string | null;
  /** This page's own path. */
  home: string;
  /** The index in every language. */
  languages: readonly LanguageLink[];
  /** The languages that have something to read, when this one has nothing. */
  elsewhere: readonly LanguageLink[];
  canonical: string;
  timeZone: string;
  ui: Ui;
}

/** The latest briefings in one language, by day. */
export function ReaderIndexPage(props: ReaderIndexPageProps) {
  const { entries, q, older, newer, home, languages, canonical, ui } = props;
  const { t } = ui;
  const heading = q ? t("reader.found", { q }) : t("reader.latest");
  return (
    <ReaderLayout
      title={heading}
      ui={ui}
      home={home}
      languages={languages}
      {...(q ? {} : { canonical })}
    >
      <main class="reader index" id="content">
        <header class="row">
          <h1 class="reading">{heading}</h1>
          {q === null ? null : <Search q={q} home={home} ui={ui} />}
        </header>
        {entries.length > 0 ? <Days {...props} /> : <Nothing {...props} />}
        {older || newer ? (
          <nav class="row" aria-label={t("reader.latest")}>
            {newer ? (
              <a href={newer} rel="prev">
                {t("reader.newer")}
              </a>
            ) : null}
            {older ? (
              <a href={older} rel="next">
                {t("reader.older")}
              </a>
            ) : null}
          </nav>
        ) : null}
      </main>
    </ReaderLayout>
  );
}

function Search({ q, home, ui }: { q: string; home: string; ui: Ui }) {
  return (
    <form class="row push" role="search" action={home}>
      <label class="hidden-text" for="q">
        {ui.t("reader.search")}
      </label>
      <input id="q" name="q" type="search" value={q} dir="auto" />
      <button>{ui.t("reader.search")}</button>
    </form>
  );
}

function Days({ entries, newer, q, timeZone, ui }: ReaderIndexPageProps) {
  const { day, time } = timeWriter(ui.language, timeZone);
  const days = byDay(entries, day);
  const isFront = !newer && !q;
  return (
    <div>
      {days.map(([date, ofDay], at) => (
        <>
          <h2 class="day">
            <time datetime={date}>{formatDay(date, ui.language, { weekday: true })}</time>
          </h2>
          <ol class={isFront && at === 0 ? "latest lead" : "latest"}>
            {ofDay.map((entry) => (
              <Entry entry={entry} time={time(entry.at)} ui={ui} />
            ))}
          </ol>
        </>
      ))}
    </div>
  );
}

/** The entries of each day; they come in the order of their days. */
function byDay(
  entries: readonly IndexEntry[],
  day: (moment: string) => string,
): (readonly [string, readonly IndexEntry[]])[] {
  const days = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const date = day(entry.at);
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days];
}

function Entry({ entry, time, ui }: { entry: IndexEntry; time: string; ui: Ui }) {
  return (
    <li>
      <time datetime={entry.at}>{time}</time>
      <h3 class="reading">
        <a href={entry.href}>{entry.title}</a>
      </h3>
      {entry.lead ? <p class="reading">{entry.lead}</p> : null}
      {entry.number > 1 ? (
        <p class="small" data-state="stale">
          <span class="state">
            <Icon name="editing" />
            {ui.t("reader.corrected")}
          </span>
        </p>
      ) : null}
    </li>
  );
}

function Nothing({ q, elsewhere, ui }: ReaderIndexPageProps) {
  const { t, language } = ui;
  if (q)
    return (
      <div class="blank">
        <p>{t("reader.notFoundAny", { q })}</p>
      </div>
    );
  return (
    <div class="blank">
      <h2>{t("reader.none", { language: languageName(language) })}</h2>
      <p>{t("reader.noneHint")}</p>
      {elsewhere.length > 0 ? (
        <>
          <p>{t("reader.noneElsewhere")}</p>
          <ul class="row">
            {elsewhere.map((link) => (
              <li>
                <a href={link.href} hreflang={link.language} {...inLanguage(link.language)}>
                  {ownName(link.language)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
