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
            {ui.t(`blocker.${reason}`)} {labels(found)}
          </a>
        ) : null;
      })}
    </span>
  );
}

/** The first labels, and how many more there are. A fragment with two findings is named once. */
function labels(blockers: readonly Blocker[]): string {
  const names = [...new Set(blockers.flatMap(({ label }) => (label ? [label] : [])))];
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(", ") + (more > 0 ? ` +${more}` : "");
}
