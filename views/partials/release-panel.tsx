import { directionOf } from "../../src/domain/language.ts";
import { formatList, languageName } from "../../src/domain/localise.ts";
import { needsNote, type ReleaseEdition, type ReleaseTyped } from "../release.ts";
import type { Ui } from "../ui.ts";
import { ChangesSinceRelease } from "./changes-since.tsx";
import { RELEASE_FORM } from "./editions-table.tsx";
import { Problem } from "./problem.tsx";

interface ReleasePanelProps {
  editions: readonly ReleaseEdition[];
  ready: readonly ReleaseEdition[];
  chosen: readonly ReleaseEdition[];
  action: string;
  typed?: ReleaseTyped;
  ui: Ui;
}

/** What the act would do, its one button, and a note for each edition that readers have had before. */
export function ReleasePanel({ editions, ready, chosen, action, typed, ui }: ReleasePanelProps) {
  const { t } = ui;
  const names = (some: readonly ReleaseEdition[]): string =>
    formatList(
      some.map(({ language }) => languageName(language, ui.language)),
      ui.language,
    );
  const stays = editions.filter(({ state }) => state === "released");
  const unready = editions.filter(
    (edition) =>
      !ready.includes(edition) && edition.state !== "released" && edition.state !== "withdrawn",
  );
  return (
    <form id={RELEASE_FORM} method="post" action={action} aria-labelledby="release-heading">
      <section class="panel">
        <h2 id="release-heading">
          {t(ready.length > 0 ? "release.heading" : "release.headingNone")}
        </h2>
        <Problem name="form" typed={typed} ui={ui} />
        <Problem name="edition" typed={typed} ui={ui} />
        <dl class="facts-list">
          {ready.length > 0 ? <Line term={t("release.canGo")} says={names(ready)} /> : null}
          {stays.length > 0 ? <Line term={t("release.stays")} says={names(stays)} /> : null}
          {unready.length > 0 ? (
            <Line
              term={t("release.notReady")}
              says={`${names(unready)}. ${t("release.eachAlone")}`}
            />
          ) : null}
        </dl>
        {ready.length > 0 ? (
          <p class="row">
            <button class="button primary">
              {chosen.length > 0 ? (
                <span class="as-chosen">{t("release.act", { languages: names(chosen) })}</span>
              ) : null}
              <span class={chosen.length > 0 ? "as-changed" : undefined}>
                {t("release.actChosen")}
              </span>
            </button>
          </p>
        ) : (
          <p>{t("release.noneReady")}</p>
        )}
      </section>
      {ready.filter(needsNote).map((edition) => (
        <Correction edition={edition} typed={typed} ui={ui} />
      ))}
    </form>
  );
}

function Line({ term, says }: { term: string; says: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{says}</dd>
    </>
  );
}

interface CorrectionProps {
  edition: ReleaseEdition;
  typed: ReleaseTyped | undefined;
  ui: Ui;
}

function Correction({ edition, typed, ui }: CorrectionProps) {
  const { t } = ui;
  const { language } = edition;
  const name = `note-${language}`;
  return (
    <section class="panel">
      <h2>
        {t("release.next", {
          language: languageName(language, ui.language),
          number: edition.releases + 1,
        })}
      </h2>
      <div class="field">
        <label for={name}>{t("release.note")}</label>
        <span class="small faint" id={`${name}-help`}>
          {t("release.noteHelp")}
        </span>
        <textarea
          class="reading"
          id={name}
          name={name}
          rows={3}
          lang={language}
          dir={directionOf(language)}
          aria-describedby={`${name}-help ${name}-problem`}
          aria-invalid={typed?.problems[name] ? "true" : undefined}
        >
          {typed?.notes[language] ?? ""}
        </textarea>
        <Problem name={name} typed={typed} ui={ui} />
      </div>
      {edition.changes ? (
        <ChangesSinceRelease changes={edition.changes} language={language} ui={ui} />
      ) : null}
    </section>
  );
}
