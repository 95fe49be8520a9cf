import { EDITION_STATES } from "../../src/domain/edition.ts";
import { languageName } from "../../src/domain/localise.ts";
import { EDITION_BAR, STATUS } from "../ids.ts";
import type { Review } from "../review.ts";
import type { Ui } from "../ui.ts";
import { AcceptAll } from "./accept-all.tsx";
import { Blockers } from "./blockers.tsx";
import { EditionActions } from "./edition-actions.tsx";
import { LastActDone } from "./last-act.tsx";
import { Ruler } from "./ruler.tsx";

/** Where the edition stands, what stands in its way, the last act, and what comes next. It never moves. */
export function EditionBar({ review, ui }: { review: Review; ui: Ui }) {
  const { edition, readiness } = review;
  const { t } = ui;
  return (
    <footer
      class="edition-bar"
      id={EDITION_BAR}
      aria-label={t("review.edition", { language: languageName(edition.language, ui.language) })}
      hx-boost:inherited="true"
      hx-push-url:inherited="false"
      hx-target:inherited={`#${STATUS}`}
      hx-swap:inherited="innerHTML show:none"
    >
      <Steps review={review} ui={ui} />
      <span class="row">
        <strong class="ellipsis">
          {t("review.ready", { ready: readiness.ready, total: readiness.total })}
        </strong>
        <span class="wide-only">
          <Ruler ticks={readiness.fragments.map(({ state }) => state)} tickWidth={6} />
        </span>
      </span>
      <Blockers blockers={readiness.blockers} ui={ui} />
      <div class="row push">
        <LastActDone act={review.lastAct} language={edition.language} ui={ui} />
        <AcceptAll review={review} ui={ui} />
        <EditionActions review={review} ui={ui} />
      </div>
    </footer>
  );
}

function Steps({ review: { edition }, ui: { t } }: { review: Review; ui: Ui }) {
  const steps =
    edition.state === "withdrawn"
      ? (["withdrawn"] as const)
      : EDITION_STATES.filter((state) => state !== "withdrawn");
  return (
    <ol class="steps wide-only" aria-label={t("review.state")}>
      {steps.map((state) => (
        <li aria-current={state === edition.state ? "step" : undefined}>{t(`state.${state}`)}</li>
      ))}
    </ol>
  );
}
