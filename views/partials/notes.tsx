import type { Check } from "../../src/domain/check.ts";
import type { FragmentStanding } from "../../src/domain/readiness.ts";
import type { RowContext } from "../row-context.ts";
import { Difference } from "./difference.tsx";

interface NotesProps {
  standing: FragmentStanding;
  context: RowContext;
}

/** What stands under a text and wants an answer: a changed source, and what the checks found. */
export function Notes({ standing, context }: NotesProps) {
  return (
    <>
      {standing.stale ? <StaleNote standing={standing} context={context} /> : null}
      {standing.checks.map((check) => (
        <CheckNote check={check} standing={standing} context={context} />
      ))}
    </>
  );
}

function StaleNote({ standing: { rendition, difference }, context }: NotesProps) {
  const { ui, sourceName, sourceDir, review } = context;
  const accepted = rendition.standing.state === "accepted";
  return (
    <div class="note" data-state="stale">
      <p>
        <strong>
          {ui.t(accepted ? "state.changedSinceAccepted" : "state.changedSinceDrafted", {
            language: sourceName,
          })}
        </strong>
      </p>
      {difference ? (
        <p class="difference" lang={review.briefing.sourceLanguage} dir={sourceDir}>
          <Difference parts={difference} />
        </p>
      ) : null}
    </div>
  );
}

/** One finding: what is wrong and what to do; a warning can be dismissed, with a record. */
function CheckNote({ check, standing, context }: NotesProps & { check: Check }) {
  const { ui, words, language } = context;
  const { t } = ui;
  return (
    <div class="note" data-state={check.severity}>
      <p>
        <strong>{t(`check.${check.code}.title`)}</strong>{" "}
        {t(`check.${check.code}.text`, { replace: check.values })}
      </p>
      {check.severity === "warning" ? (
        <form
          class="row"
          method="post"
          action={ui.paths.rendition(standing.fragment.id, language, "dismiss")}
        >
          <input type="hidden" name="code" value={check.code} />
          <input type="hidden" name="key" value={check.key} />
          <button data-act="dismiss">
            {words.dismiss}
            <kbd>x</kbd>
          </button>
        </form>
      ) : null}
    </div>
  );
}
