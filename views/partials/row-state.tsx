import type { FragmentStanding, TickState } from "../../src/domain/readiness.ts";
import type { DraftOrigin } from "../../src/domain/rendition.ts";
import { Icon } from "../icons.tsx";
import { type RowContext, personName } from "../row-context.ts";
import type { Ui } from "../ui.ts";

/** A row's state, as shown; an open editor and a merge have one of their own. */
export type ShownState = TickState | "editing" | "conflict";

/** The state in words, and who brought it about when. */
export function RowState({
  standing,
  shown,
  context,
}: {
  standing: FragmentStanding;
  shown: ShownState;
  context: RowContext;
}) {
  return (
    <>
      <span class="state">
        <Icon name={shown} />
        {stateWords(standing, shown, context)}
      </span>
      <By standing={standing} shown={shown} context={context} />
    </>
  );
}

function stateWords(
  { rendition }: FragmentStanding,
  shown: ShownState,
  { words, ui }: RowContext,
): string {
  if (shown !== "drafted") return words[shown];
  return rendition.standing.state === "drafted"
    ? draftWords(rendition.standing.origin, ui)
    : words.accepted;
}

/** Where a draft comes from; it is nobody's yet. */
function draftWords(origin: DraftOrigin, { t }: Ui): string {
  switch (origin.by) {
    case "source":
      return t("state.draftedSource");
    case "house":
      return t("state.draftedHouse");
    case "memory":
      return t(origin.sample ? "state.draftedSample" : "state.draftedMemory", {
        likeness: origin.likeness,
      });
    case "engine":
      return t("state.draftedEngine", { engine: origin.engine });
  }
}

function By({
  standing: { rendition, state },
  shown,
  context,
}: {
  standing: FragmentStanding;
  shown: ShownState;
  context: RowContext;
}) {
  const { words, ui, moment } = context;
  if (state === "left_out") return <span>{rendition.leftOut}</span>;
  if (rendition.standing.state === "empty") return <span>{ui.t("state.nothingAlike")}</span>;
  if (rendition.standing.state !== "accepted" || shown === "editing") return null;
  return (
    <span>
      <bdi>{personName(rendition.by, words)}</bdi>{" "}
      <time datetime={rendition.at}>{moment(rendition.at)}</time>
    </span>
  );
}
