import { languageName } from "../../src/domain/localise.ts";
import { Icon } from "../icons.tsx";
import { momentWriter } from "../moments.ts";
import { needsNote, type ReleaseEdition } from "../release.ts";
import type { Ui } from "../ui.ts";
import { Ruler } from "./ruler.tsx";
import { StandsInWay } from "./stands-in-way.tsx";
import { ownName } from "../own-name.ts";

/** The id of the form that releases; its boxes stand in the table, its button beside it. */
export const RELEASE_FORM = "release";

export interface EditionsTableProps {
  editions: readonly ReleaseEdition[];
  /** Those that a release would go through for. */
  ready: readonly ReleaseEdition[];
  chosen: readonly ReleaseEdition[];
  timeZone: string;
  ui: Ui;
}

/** Every edition with its state, how far it is, and what stands in its way, by name. */
export function EditionsTable({ editions, ready, chosen, timeZone, ui }: EditionsTableProps) {
  const { t } = ui;
  const moment = momentWriter(ui.language, timeZone);
  return (
    <section aria-labelledby="languages">
      <h2 id="languages">{t("release.languages")}</h2>
      <div class="table">
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{t("release.column.release")}</th>
              <th scope="col">{t("release.column.edition")}</th>
              <th scope="col">{t("release.column.ready")}</th>
              <th scope="col">{t("release.column.way")}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => (
              <tr>
                <td>
                  {ready.includes(edition) ? (
                    <Choice edition={edition} isChosen={chosen.includes(edition)} ui={ui} />
                  ) : null}
                </td>
                <Edition edition={edition} moment={moment} ui={ui} />
                <td>
                  <span class="row">
                    <Ruler ticks={edition.ticks} />
                    <span class="small">
                      {t("review.ready", { ready: edition.ready, total: edition.total })}
                    </span>
                  </span>
                </td>
                <td>
                  <Way edition={edition} ui={ui} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface EditionProps {
  edition: ReleaseEdition;
  ui: Ui;
}

function Choice({ edition, isChosen, ui }: EditionProps & { isChosen: boolean }) {
  const { language, version } = edition;
  return (
    <label class="row choice">
      <input
        type="checkbox"
        form={RELEASE_FORM}
        name="edition"
        value={`${language}:${version}`}
        checked={isChosen}
      />
      <span class="choice-name">
        {ui.t("release.choose", { language: languageName(language, ui.language) })}
      </span>
    </label>
  );
}

function Edition({ edition, moment, ui }: EditionProps & { moment: (at: string) => string }) {
  const { language, state, releases, releasedAt } = edition;
  return (
    <th scope="row">
      <a class="title-link" href={edition.href} hreflang={language}>
        <bdi lang={language}>{ownName(language)}</bdi>
      </a>
      <p class="small">
        <Icon name={state} /> {ui.t(`state.${state}`)}
      </p>
      {releases > 0 && releasedAt ? (
        <p class="small faint">
          {edition.reader && state !== "withdrawn" ? (
            <a href={edition.reader} hreflang={language}>
              {ui.t("release.number", { number: releases })}
            </a>
          ) : (
            ui.t("release.number", { number: releases })
          )}{" "}
          <time datetime={releasedAt}>{moment(releasedAt)}</time>
        </p>
      ) : null}
    </th>
  );
}

function Way({ edition, ui }: EditionProps) {
  const { state, blockers } = edition;
  return (
    <>
      {blockers.length > 0 ? (
        <StandsInWay blockers={blockers} href={edition.href} ui={ui} />
      ) : (
        <Free edition={edition} ui={ui} />
      )}
      {edition.releases > 0 && state !== "withdrawn" ? (
        <Withdraw edition={edition} ui={ui} />
      ) : null}
    </>
  );
}

/** Nothing blocks it; but a correction wants a note. */
function Free({ edition, ui }: EditionProps) {
  const { state, language } = edition;
  if (state !== "released" && state !== "withdrawn" && needsNote(edition))
    return (
      <ul class="in-the-way">
        <li data-state="drafted">
          <Icon name="drafted" />
          <a href={`#note-${language}`}>{ui.t("release.needsNote")}</a>
        </li>
      </ul>
    );
  return (
    <p class="small">
      <Icon name={state === "withdrawn" ? "withdrawn" : "accepted"} /> {ui.t(wayKey(edition))}
    </p>
  );
}

function wayKey(edition: ReleaseEdition) {
  if (edition.state === "withdrawn") return "release.withdrawn";
  if (edition.state === "released") return "release.asReleased";
  return "release.nothing";
}

/** A tombstone stays where readers found the edition, so that it asks for a reason, and does not lie next to a button. */
function Withdraw({ edition, ui }: EditionProps) {
  const { t } = ui;
  const id = `withdraw-${edition.language}`;
  const language = languageName(edition.language, ui.language);
  return (
    <details class="withdraw">
      <summary>{t("release.withdraw.open")}</summary>
      <form method="post" action={edition.stateAction}>
        <input type="hidden" name="action" value="withdraw" />
        <input type="hidden" name="version" value={edition.version} />
        <p class="field">
          <label for={id}>{t("release.withdraw.reason", { language })}</label>
          <input id={id} name="note" required dir="auto" aria-describedby={`${id}-help`} />
          <span class="small faint" id={`${id}-help`}>
            {t("release.withdraw.help")}
          </span>
        </p>
        <button>{t("release.withdraw.act", { language })}</button>
      </form>
    </details>
  );
}
