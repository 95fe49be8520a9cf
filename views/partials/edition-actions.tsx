import { type EditionAction, stateAfter } from "../../src/domain/edition.ts";
import { Icon } from "../icons.tsx";
import type { Review } from "../review.ts";
import type { Ui } from "../ui.ts";

const SECOND = ["submit", "approve", "return"] as const satisfies readonly EditionAction[];

/**
 * What moves the edition on. The first release is one button; a later one needs a note, and is made on the
 * briefing's own page. With blockers the button is not dead: it answers with them and goes to the first.
 */
export function EditionActions({ review, ui }: { review: Review; ui: Ui }) {
  const { briefing, edition, readiness } = review;
  const { t, paths } = ui;
  const others = SECOND.filter((action) => stateAfter(edition, action) !== null);
  const blocked = readiness.blockers.length;
  const isFirst = edition.releases === 0 && stateAfter(edition, "release") !== null;
  return (
    <>
      {others.length > 0 ? <OtherActions actions={others} review={review} ui={ui} /> : null}
      {isFirst ? (
        <StateForm
          review={review}
          ui={ui}
          blocked={blocked > 0 ? t("review.blocked", { count: blocked }) : null}
        >
          <button class="button primary" name="action" value="release">
            {t("review.release")}
          </button>
        </StateForm>
      ) : (
        <a class="button primary" href={paths.briefing(briefing.id)} hx-boost="false">
          {t(edition.state === "draft" ? "review.releaseAgain" : "review.allLanguages")}
        </a>
      )}
    </>
  );
}

function OtherActions({
  actions,
  review,
  ui,
}: {
  actions: readonly (typeof SECOND)[number][];
  review: Review;
  ui: Ui;
}) {
  return (
    <details class="menu upwards" name="menu">
      <summary class="button" aria-label={ui.t("review.moreActions")}>
        <Icon name="more" />
      </summary>
      <StateForm review={review} ui={ui} look="menu-items">
        {actions.map((action) => (
          <button name="action" value={action}>
            {ui.t(`review.${action}`)}
          </button>
        ))}
      </StateForm>
    </details>
  );
}

/** Not by htmx: the edition's state changes the whole page, so the page comes again. */
function StateForm(props: {
  review: Review;
  ui: Ui;
  look?: string;
  /** What stands in the way, in words; a script says it without asking the server. */
  blocked?: string | null;
  children?: unknown;
}) {
  const { edition, briefing } = props.review;
  return (
    <form
      class={props.look}
      method="post"
      action={props.ui.paths.state(briefing.id, edition.language)}
      hx-boost="false"
      data-blocked={props.blocked ?? undefined}
    >
      <input type="hidden" name="version" value={edition.version} />
      {props.children}
    </form>
  );
}
