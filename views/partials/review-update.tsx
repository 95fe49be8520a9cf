import type { Child } from "hono/jsx";
import { EDITION_BAR, FRAGMENTS, PREVIEW, SOURCE, STATUS, TABS, rowId } from "../ids.ts";
import type { Review, RowOpen } from "../review.ts";
import { rowContext } from "../row-context.ts";
import type { Ui } from "../ui.ts";
import { EditionBar } from "./edition-bar.tsx";
import { EditionTabs } from "./edition-tabs.tsx";
import { FragmentList } from "./fragment-list.tsx";
import { FragmentRow } from "./fragment-row.tsx";
import { actSaid } from "./last-act.tsx";
import { Preview } from "./preview.tsx";
import { SourceText } from "./source-text.tsx";

/** A fragment's row alone, as it stands or with something open in it: the answer to what changes nothing else. */
export function RowPartial({
  review,
  fragment,
  open,
  ui,
}: {
  review: Review;
  fragment: string;
  open?: RowOpen;
  ui: Ui;
}) {
  const standing = review.readiness.fragments.find((one) => one.fragment.id === fragment);
  if (!standing) return <></>;
  return <FragmentRow standing={standing} open={open} context={rowContext(review, ui)} />;
}

export interface ReviewUpdateProps {
  review: Review;
  /** The row whose own form was sent: it comes first, as what is swapped for it. */
  row?: string;
  /** Further rows that changed. */
  others?: readonly string[];
  /** Which fragments there are, or their order or passages, changed: the whole list and the source come again. */
  structure?: boolean;
  ui: Ui;
}

/** The answer to an act: every place of the page that it changed, and the words that say so. */
export function ReviewUpdate({ review, row, others = [], structure, ui }: ReviewUpdateProps) {
  const context = rowContext(review, ui);
  return (
    <>
      {row && !structure ? <RowPartial review={review} fragment={row} ui={ui} /> : null}
      {structure ? (
        <>
          <Place id={FRAGMENTS}>
            <FragmentList context={context} />
          </Place>
          <Place id={SOURCE}>
            <SourceText review={review} ui={ui} />
          </Place>
        </>
      ) : (
        others.map((fragment) => (
          <Place id={rowId(fragment)}>
            <RowPartial review={review} fragment={fragment} ui={ui} />
          </Place>
        ))
      )}
      <Place id={TABS}>
        <EditionTabs review={review} ui={ui} />
      </Place>
      <Place id={PREVIEW}>
        <Preview review={review} />
      </Place>
      <Place id={EDITION_BAR}>
        <EditionBar review={review} ui={ui} />
      </Place>
      <Said review={review} ui={ui} />
    </>
  );
}

function Place({ id, children }: { id: string; children?: Child }) {
  return (
    <hx-partial hx-target={`#${id}`} hx-swap="outerHTML">
      {children}
    </hx-partial>
  );
}

/** What happened and what is left, said once to those who cannot see it. */
function Said({ review, ui }: { review: Review; ui: Ui }) {
  const { readiness, lastAct } = review;
  const ready = ui.t("review.ready", { ready: readiness.ready, total: readiness.total });
  return (
    <hx-partial hx-target={`#${STATUS}`} hx-swap="innerHTML">
      {lastAct ? `${actSaid(lastAct, ui)}. ${ready}.` : `${ready}.`}
    </hx-partial>
  );
}
