import type { BriefingAct, Change, RenditionAct } from "../../src/domain/change.ts";
import { EDITION_STATES, type EditionState } from "../../src/domain/edition.ts";
import { directionOf, type Language } from "../../src/domain/language.ts";
import { languageName } from "../../src/domain/localise.ts";
import { Layout } from "../layout.tsx";
import { momentWriter } from "../moments.ts";
import { personName } from "../person.ts";
import type { Ui } from "../ui.ts";

/** Changes of one kind within one act. */
interface LogLine {
  readonly kind: Change["kind"];
  readonly what: RenditionAct | BriefingAct | EditionState | null;
  readonly language: Language | null;
  readonly count: number;
  /** The briefing it happened to, where there is one. */
  readonly briefing: {
    readonly href: string;
    readonly title: string | null;
    readonly language: Language;
  } | null;
}

export interface LogAct {
  readonly id: string;
  readonly by: string;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly lines: readonly LogLine[];
}

export interface LogPageProps {
  acts: readonly LogAct[];
  /** The page of what happened before these; null at the beginning. */
  older: string | null;
  timeZone: string;
  ui: Ui;
}

/** Everything that was changed, by whom and when, the newest first. */
export function LogPage({ acts, older, timeZone, ui }: LogPageProps) {
  const { t } = ui;
  const moment = momentWriter(ui.language, timeZone);
  return (
    <Layout title={t("log.title")} ui={ui} styles={STYLES}>
      <main class="page" id="content">
        <header>
          <h1>{t("log.title")}</h1>
        </header>
        {acts.length > 0 ? (
          <div class="table">
            <table class="stacked log">
              <caption class="hidden-text">{t("log.caption")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("log.when")}</th>
                  <th scope="col">{t("log.who")}</th>
                  <th scope="col">{t("log.what")}</th>
                </tr>
              </thead>
              <tbody>
                {acts.map((act) => (
                  <tr>
                    <td class="small faint">
                      <time datetime={act.at}>{moment(act.at)}</time>
                    </td>
                    <td>{personName(act.by, ui)}</td>
                    <td>
                      <ul>
                        {act.lines.map((line, at) => (
                          <Line line={line} before={act.lines[at - 1]} ui={ui} />
                        ))}
                      </ul>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <div class="blank">
            <h2>{t("log.none")}</h2>
            <p>{t("log.noneHint")}</p>
          </div>
        )}
        {older ? (
          <p class="more">
            <a class="button" href={older}>
              {t("log.older")}
            </a>
          </p>
        ) : null}
      </main>
    </Layout>
  );
}

const STYLES = ["fragment.css", "table.css", "pages.css"];

/** A change; it names its briefing where the one before it does not. */
function Line({ line, before, ui }: { line: LogLine; before: LogLine | undefined; ui: Ui }) {
  const { language } = line;
  const briefing = line.briefing?.href === before?.briefing?.href ? null : line.briefing;
  return (
    <li>
      {said(line, ui)}
      {language ? (
        <>
          {" · "}
          {languageName(language, ui.language)}
        </>
      ) : null}
      {briefing ? (
        <>
          {" · "}
          <a
            href={briefing.href}
            lang={briefing.title ? briefing.language : undefined}
            dir={briefing.title ? directionOf(briefing.language) : undefined}
          >
            {briefing.title ?? ui.t("article.untitled")}
          </a>
        </>
      ) : null}
    </li>
  );
}

/** "3 texts accepted", "1 fragment dropped", "Edition: Approved" */
function said({ kind, what, count }: LogLine, { t }: Ui): string {
  switch (kind) {
    case "rendition_changed":
      return t("log.rendition_changed", {
        count,
        what: isEditionState(what) || what === null ? "" : t(`act.${what}`),
      });
    case "briefing_changed":
      if (what === "reordered") return t("log.reordered");
      if (what === "undone") return t("log.rearranged_back");
      return t("log.briefing_changed", {
        count,
        what: isEditionState(what) || what === null ? "" : t(`act.${what}`),
      });
    case "edition_moved":
      return t("log.edition_moved", { state: isEditionState(what) ? t(`state.${what}`) : "" });
    case "term_added":
      return t("log.term_added", { count });
    case "memory_added":
      return t("log.memory_added", { count });
    case "article_brought_in":
    case "briefing_made":
    case "released":
    case "check_dismissed":
      return t(`log.${kind}`);
  }
}

function isEditionState(what: LogLine["what"]): what is EditionState {
  return EDITION_STATES.some((state) => state === what);
}
