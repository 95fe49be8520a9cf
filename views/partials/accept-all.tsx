import type { FragmentStanding } from "../../src/domain/readiness.ts";
import type { Review } from "../review.ts";
import type { Ui } from "../ui.ts";

/** Accepts every draft that has no findings, as one act with one undo. */
export function AcceptAll({ review, ui }: { review: Review; ui: Ui }) {
  const { briefing, edition, readiness } = review;
  const clean = readiness.fragments.filter(isClean);
  if (clean.length === 0 || edition.state === "withdrawn") return null;
  return (
    <form method="post" action={ui.paths.acceptAll(briefing.id, edition.language)}>
      <input
        type="hidden"
        name="fragment"
        value={clean.map(({ rendition }) => `${rendition.fragment}:${rendition.version}`).join(" ")}
      />
      <button data-act="accept-all">
        {ui.t("review.acceptAll", { count: clean.length })}
        <span class="hidden-text"> {ui.t("review.withoutFindings")}</span>
      </button>
    </form>
  );
}

function isClean({ state, checks }: FragmentStanding): boolean {
  return state === "drafted" && checks.length === 0;
}
