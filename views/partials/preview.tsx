import { directionOf } from "../../src/domain/language.ts";
import { PREVIEW } from "../ids.ts";
import type { Review } from "../review.ts";

/** The briefing as readers will see it; nothing in it is ours to act on, so htmx stays out. */
export function Preview({ review }: { review: Review }) {
  const { language } = review.edition;
  return (
    <article
      class="briefing reading"
      id={PREVIEW}
      lang={language}
      dir={directionOf(language)}
      hx-ignore
    >
      {review.preview}
    </article>
  );
}
