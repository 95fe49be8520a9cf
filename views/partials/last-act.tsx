import type { Language } from "../../src/domain/language.ts";
import type { LastAct } from "../review.ts";
import { Icon } from "../icons.tsx";
import type { Ui } from "../ui.ts";

/** What was done last, and the button that takes it back. */
export function LastActDone({
  act,
  language,
  ui,
}: {
  act: LastAct | null;
  /** Of the edition one looks at while taking it back. */
  language: Language;
  ui: Ui;
}) {
  if (!act) return null;
  return (
    <form class="row last-act" method="post" action={ui.paths.undo(act.id)}>
      <input type="hidden" name="language" value={language} />
      <span class="small faint ellipsis">{actSaid(act, ui)}</span>
      {act.what === "undone" ? null : (
        <button class="button quiet" data-act="undo">
          <Icon name="undo" />
          <span class="undo-word">{ui.t("act.undo")}</span>
          <kbd>z</kbd>
        </button>
      )}
    </form>
  );
}

/** "s4 accepted", "12 accepted": an act in few words, for the bar and for the announcement. */
export function actSaid({ what, labels }: LastAct, { t }: Ui): string {
  const did = t(`act.${what}`);
  if (what === "reordered") return did;
  const [label, ...others] = labels;
  if (!label) return did;
  return others.length > 0
    ? t("act.many", { count: labels.length, did })
    : t("act.one", { label, did });
}
