import type { Blocker, BlockerReason } from "../../src/domain/check.ts";
import { FRAGMENTS, rowId } from "../ids.ts";
import { Icon, type IconName } from "../icons.tsx";
import type { Ui } from "../ui.ts";

/** The gravest first, and how each looks. */
const REASONS = [
  { reason: "no_title", icon: "headline", state: "error" },
  { reason: "error", icon: "error", state: "error" },
  { reason: "stale", icon: "stale", state: "stale" },
  { reason: "not_accepted", icon: "drafted", state: "drafted" },
  { reason: "empty", icon: "empty", state: "empty" },
] as const satisfies readonly { reason: BlockerReason; icon: IconName; state: string }[];

const NAMED = 2;

/** What stands in the way of release: by reason, with the fragments' labels, each a link to the first. */
export function Blockers({ blockers, ui }: { blockers: readonly Blocker[]; ui: Ui }) {
  return (
    <span class="blockers">
      {REASONS.map(({ reason, icon, state }) => {
        const found = blockers.filter((blocker) => blocker.reason === reason);
        const [first] = found;
        return first ? (
          <a href={`#${first.fragment ? rowId(first.fragment) : FRAGMENTS}`} data-state={state}>
            <Icon name={icon} />
            <Named reason={reason} labels={labelsOf(found)} ui={ui} />
          </a>
        ) : null;
      })}
    </span>
  );
}

/** "To accept h1, f1 +21"; to those who hear it, the rest is "23 to accept". */
function Named(props: { reason: BlockerReason; labels: readonly string[]; ui: Ui }) {
  const { reason, labels, ui } = props;
  const more = labels.length - NAMED;
  const named = `${ui.t(`blocker.${reason}`)} ${labels.slice(0, NAMED).join(", ")}`;
  if (more <= 0 || reason === "no_title") return <span class="ellipsis">{named}</span>;
  return (
    <>
      <span class="ellipsis">
        {named}
        <span aria-hidden="true"> +{more}</span>
      </span>
      <span class="hidden-text">
        {ui.t("queue.comma")}
        {ui.t(`blocker.count.${reason}`, { count: labels.length })}
      </span>
    </>
  );
}

/** A fragment with two findings is named once. */
function labelsOf(blockers: readonly Blocker[]): string[] {
  return [...new Set(blockers.flatMap(({ label }) => (label ? [label] : [])))];
}
