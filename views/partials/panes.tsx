import { Icon } from "../icons.tsx";
import type { Review, RowOpen } from "../review.ts";
import { type RowContext, rowContext } from "../row-context.ts";
import type { Ui } from "../ui.ts";
import { FragmentList } from "./fragment-list.tsx";
import { Preview } from "./preview.tsx";
import { AddSelection, SourceText } from "./source-text.tsx";

interface PanesProps {
  review: Review;
  open: { readonly fragment: string; readonly row: RowOpen } | undefined;
  ui: Ui;
}

/**
 * The three panes. What htmx must know stands here once, for all forms within: a row's form answers with the
 * row, and with partials for the other places that changed.
 */
export function Panes({ review, open, ui }: PanesProps) {
  const context = rowContext(review, ui);
  const { t } = ui;
  return (
    <main
      class="workspace"
      id="content"
      data-word-kept={t("fragment.kept")}
      data-word-offline={t("page.offline")}
      data-word-close={t("page.close")}
      hx-boost:inherited="true"
      hx-push-url:inherited="false"
      hx-target:inherited="closest .fragment"
      hx-swap:inherited="outerHTML show:none"
    >
      <fieldset class="pane-switch">
        <legend class="hidden-text">{t("review.show")}</legend>
        {(["source", "fragments", "preview"] as const).map((pane) => (
          <label>
            <input type="radio" name="pane" value={pane} checked={pane === "fragments"} />
            {t(`review.${pane}`)}
          </label>
        ))}
      </fieldset>
      <div class="panes">
        <section class="pane source" aria-labelledby="source-head" tabindex={0}>
          <div class="pane-head">
            <h2 id="source-head">{t("review.source")}</h2>
            <Legend ui={ui} />
          </div>
          <SourceText review={review} ui={ui} />
          <AddSelection review={review} ui={ui} />
        </section>
        <section class="pane fragments" aria-labelledby="fragments-head" tabindex={0}>
          <FragmentsHead context={context} />
          <FragmentList context={context} open={open} />
        </section>
        <section class="pane preview" aria-labelledby="preview-head" tabindex={0}>
          <div class="pane-head">
            <h2 id="preview-head">{t("review.preview")}</h2>
            <span class="faint small">{t("review.asRead")}</span>
          </div>
          <Preview review={review} />
        </section>
      </div>
    </main>
  );
}

function FragmentsHead({
  context: { ui, review, languageName, sourceName },
}: {
  context: RowContext;
}) {
  const { t } = ui;
  const translated = review.edition.language !== review.briefing.sourceLanguage;
  return (
    <div class="pane-head">
      <h2 id="fragments-head">{t("review.fragments")}</h2>
      <span class="faint small">
        {translated ? t("review.from", { language: languageName, source: sourceName }) : sourceName}
      </span>
      <button class="button quiet push wide-only" type="button" popovertarget="keys">
        <kbd>j</kbd>
        <kbd>k</kbd>
        {t("keys.moveShort")}
        <kbd>?</kbd>
        {t("keys.allShort")}
      </button>
    </div>
  );
}

function Legend({ ui: { t } }: { ui: Ui }) {
  return (
    <span class="legend push wide-only">
      {(["fact", "summary", "quote", "question"] as const).map((kind) => (
        <span data-kind={kind}>
          <Icon name={kind} />
          {t(`kind.section.${kind}`)}
        </span>
      ))}
    </span>
  );
}
