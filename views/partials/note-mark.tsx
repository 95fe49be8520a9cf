import type { FragmentStanding, TickState } from "../../src/domain/readiness.ts";
import { rowId } from "../ids.ts";
import type { Ui } from "../ui.ts";

/** What readers would see unfinished; a warning can go out. */
const UNREADY = {
  empty: "state.empty",
  error: "state.hasError",
  stale: "state.stale",
  drafted: "state.notAccepted",
} as const satisfies Partial<Record<TickState, string>>;

/**
 * Writes a footnote's mark in the preview: the fragment's sign, which leads to its row, and what it is while it is not
 * ready. Readers would see it as it stands, so the desk says so.
 */
export function noteMark(
  standings: readonly FragmentStanding[],
  ui: Ui,
): (label: string) => string {
  const byLabel = new Map(standings.map((standing) => [standing.fragment.label, standing]));
  return (label) => {
    const standing = byLabel.get(label);
    if (!standing) return "";
    const mark: { toString(): string } = <Mark standing={standing} ui={ui} />;
    return mark.toString();
  };
}

function Mark({ standing: { fragment, state }, ui }: { standing: FragmentStanding; ui: Ui }) {
  return (
    <>
      <a
        class="tag"
        data-kind={fragment.detail.kind}
        data-for={fragment.id}
        href={`#${rowId(fragment.id)}`}
        aria-label={ui.t("fragment.named", { label: fragment.label })}
      >
        {fragment.label}
      </a>
      {isUnready(state) ? (
        <span class="label unready" lang={ui.language} dir={ui.dir}>
          {ui.t(UNREADY[state])}
        </span>
      ) : null}
    </>
  );
}

function isUnready(state: TickState): state is keyof typeof UNREADY {
  return state in UNREADY;
}
