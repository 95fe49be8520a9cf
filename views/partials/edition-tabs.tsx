import { TABS } from "../ids.ts";
import { Icon } from "../icons.tsx";
import { ownName } from "../own-name.ts";
import type { EditionTab, Review } from "../review.ts";
import type { Ui } from "../ui.ts";
import { Ruler } from "./ruler.tsx";

/** Every edition of the briefing: its own name, state, how much is ready, and its ruler. */
export function EditionTabs({ review, ui }: { review: Review; ui: Ui }) {
  return (
    <nav class="tabs" id={TABS} aria-label={ui.t("review.editions")}>
      {review.tabs.map((tab) => (
        <Tab tab={tab} review={review} ui={ui} />
      ))}
    </nav>
  );
}

function Tab({ tab, review, ui }: { tab: EditionTab; review: Review; ui: Ui }) {
  const { language, state, releases, ready, total, ticks } = tab;
  const isOutStill = releases > 0 && state !== "released" && state !== "withdrawn";
  return (
    <a
      href={ui.paths.review(review.briefing.id, language)}
      hreflang={language}
      aria-current={language === review.edition.language ? "page" : undefined}
    >
      <span class="row">
        <Icon name={state} />
        <span class="hidden-text">{ui.t(`state.${state}`)}</span>
        {isOutStill ? <OutStill release={releases} ui={ui} /> : null}
        <bdi lang={language}>{ownName(language)}</bdi>
        <span class="push small">
          {ready}/{total}
        </span>
      </span>
      <Ruler ticks={ticks} />
    </a>
  );
}

/** Beside the state: readers have an earlier release meanwhile. */
function OutStill({ release, ui: { t } }: { release: number; ui: Ui }) {
  return (
    <>
      <Icon name="released" />
      <span class="hidden-text">
        {t("queue.comma")}
        {t("release.number", { number: release })}
      </span>
    </>
  );
}
