import type { EditionState } from "../../src/domain/edition.ts";
import type { Language } from "../../src/domain/language.ts";
import { languageName } from "../../src/domain/localise.ts";
import type { TickState } from "../../src/domain/readiness.ts";
import { Icon } from "../icons.tsx";
import type { Ui } from "../ui.ts";
import { Ruler } from "./ruler.tsx";

/** An edition at a glance. */
export interface EditionGlance {
  readonly language: Language;
  readonly state: EditionState;
  readonly ready: number;
  readonly total: number;
  /** Fragments whose source has changed since, and fragments with an error. */
  readonly stale: number;
  readonly errors: number;
  readonly ticks: readonly TickState[];
  readonly href: string;
}

/** A cell of the queue: state, how much is ready, what asks for a person, and the ruler. */
export function EditionCell({ edition, ui }: { edition: EditionGlance; ui: Ui }) {
  const { language, ready, total, stale, errors } = edition;
  return (
    <a class="cell" href={edition.href} hreflang={language} aria-label={inWords(edition, ui)}>
      <span>
        <Icon name={edition.state} />
        <b class="cell-language">{language}</b>
        {`${ready}/${total}`}
        {stale > 0 ? <Flag state="stale" count={stale} /> : null}
        {errors > 0 ? <Flag state="error" count={errors} /> : null}
      </span>
      <Ruler ticks={edition.ticks} tickWidth={3} />
    </a>
  );
}

function Flag({ state, count }: { state: "stale" | "error"; count: number }) {
  return (
    <span class="flag" data-state={state}>
      <Icon name={state} />
      {count}
    </span>
  );
}

/** "French, draft, 9 of 14 ready, 1 stale, 1 with an error" */
function inWords({ language, state, ready, total, stale, errors }: EditionGlance, ui: Ui): string {
  const { t } = ui;
  return [
    languageName(language, ui.language),
    t(`state.${state}`),
    t("queue.ready", { ready, total }),
    ...(stale > 0 ? [t("queue.stale", { count: stale })] : []),
    ...(errors > 0 ? [t("queue.errors", { count: errors })] : []),
  ].join(t("queue.comma"));
}
