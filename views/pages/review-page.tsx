import type { Child } from "hono/jsx";
import { directionOf } from "../../src/domain/language.ts";
import { languageName } from "../../src/domain/localise.ts";
import { NOTICE, STATUS } from "../ids.ts";
import { Layout } from "../layout.tsx";
import { EditionBar } from "../partials/edition-bar.tsx";
import { EditionTabs } from "../partials/edition-tabs.tsx";
import { Keys } from "../partials/keys.tsx";
import { Panes } from "../partials/panes.tsx";
import type { Review, RowOpen } from "../review.ts";
import type { Ui } from "../ui.ts";

export interface ReviewPageProps {
  review: Review;
  /** The fragment that stands open, and how: for scripts off, and for a save that was refused. */
  open?: { readonly fragment: string; readonly row: RowOpen };
  /** What was refused, when the page itself is the answer. */
  notice?: Child;
  ui: Ui;
}

/** Source, fragments and preview of one edition, side by side and in step. */
export function ReviewPage({ review, open, notice, ui }: ReviewPageProps) {
  const heading = review.article.heading ?? ui.t("review.untitled");
  const edition = ui.t("review.edition", {
    language: languageName(review.edition.language, ui.language),
  });
  return (
    <Layout
      title={`${edition} · ${heading}`}
      ui={ui}
      here="queue"
      look="review"
      styles={["fragment.css", "source.css", "reader.css", "table.css"]}
      scripts={["review.js", "keys.js"]}
    >
      <Subject review={review} heading={heading} ui={ui} />
      <Panes review={review} open={open} ui={ui} />
      <EditionBar review={review} ui={ui} />
      <p class="hidden-text" id={STATUS} role="status"></p>
      <div class="notice" id={NOTICE} role="alert">
        {notice}
      </div>
      <Keys ui={ui} />
    </Layout>
  );
}

function Subject({ review, heading, ui }: { review: Review; heading: string; ui: Ui }) {
  const { article } = review;
  return (
    <section class="subject" aria-labelledby="briefing-head">
      <div class="row">
        <h1 id="briefing-head" lang={article.language} dir={directionOf(article.language)}>
          {heading}
        </h1>
        <a class="small push" href={ui.paths.briefing(review.briefing.id)}>
          <span class="wide-only">{ui.t("review.allLanguages")}</span>
          <span class="narrow-only">{ui.t("release.languages")}</span>
        </a>
      </div>
      <EditionTabs review={review} ui={ui} />
    </section>
  );
}
