import type { Blocker, BlockerReason } from "../../src/domain/check.ts";
import { Icon, type IconName } from "../icons.tsx";
import { rowId } from "../ids.ts";
import type { Ui } from "../ui.ts";

/** The gravest first, and how each looks. */
const REASONS = [
  { reason: "no_title", icon: "headline", state: "error" },
  { reason: "error", icon: "error", state: "error" },
  { reason: "stale", icon: "stale", state: "stale" },
  { reason: "not_accepted", icon: "drafted", state: "drafted" },
  { reason: "empty", icon: "empty", state: "empty" },
] as const satisfies readonly { reason: BlockerReason; icon: IconName; state: string }[];

type NamedReason = Exclude<BlockerReason, "no_title">;

interface StandsInWayProps {
  blockers: readonly Blocker[];
  /** The edition's review page. */
  href: string;
  ui: Ui;
}

/** Everything that blocks an edition's release: a line a reason, each fragment a link to its row. */
export function StandsInWay({ blockers, href, ui }: StandsInWayProps) {
  return (
    <ul class="in-the-way">
      {REASONS.map(({ reason, icon, state }) => {
        const found = blockers.filter((blocker) => blocker.reason === reason);
        return found.length === 0 ? null : (
          <li data-state={state}>
            <Icon name={icon} />
            <span>
              {reason === "no_title" ? (
                <a href={href}>{ui.t("release.way.no_title")}</a>
              ) : (
                <Named reason={reason} blockers={found} href={href} ui={ui} />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** More than these are folded into their number. */
const MOST_SHOWN = 6;

/** "To accept: s1, s2, q1"; an error also says which it is. */
function Named({ reason, ...props }: StandsInWayProps & { reason: NamedReason }) {
  const { blockers, ui } = props;
  const way = ui.t(`release.way.${reason}`);
  if (blockers.length <= MOST_SHOWN)
    return (
      <>
        {way} <Links {...props} />
      </>
    );
  return (
    <details>
      <summary>
        {way} {ui.t("release.fragments", { count: blockers.length })}
      </summary>
      <Links {...props} />
    </details>
  );
}

function Links({ blockers, href, ui }: StandsInWayProps) {
  return (
    <>
      {blockers.map(({ fragment, label, check }, at) => (
        <>
          {at > 0 ? ", " : null}
          <a href={fragment ? `${href}#${rowId(fragment)}` : href}>
            <bdi>{label}</bdi>
            {check ? ` ${ui.t(`check.${check.code}.title`)}` : null}
          </a>
        </>
      ))}
    </>
  );
}
