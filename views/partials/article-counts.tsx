import type { Language } from "../../src/domain/language.ts";
import { formatList } from "../../src/domain/localise.ts";
import type { Ui } from "../ui.ts";

/** What analysis would make of the text, in numbers. */
interface Found {
  readonly quotes: number;
  readonly questions: number;
  readonly facts: number;
}

/** What a text says of itself. */
export interface ArticleText {
  /** Null where it cannot be told. */
  readonly language: Language | null;
  readonly place: string | null;
  readonly paragraphs: number;
  readonly found?: Found;
}

/** Where an article was written, how long it is, and what was found in it. */
export function ArticleCounts({
  text,
  spoken,
  ui,
}: {
  text: ArticleText;
  spoken: Language | null;
  ui: Ui;
}) {
  const { t } = ui;
  const { place, paragraphs, found } = text;
  return (
    <dl class="facts-list">
      {place ? (
        <>
          <dt>{t("new.place")}</dt>
          <dd>
            <bdi lang={spoken ?? undefined}>{place}</bdi>
          </dd>
        </>
      ) : null}
      <dt>{t("new.length")}</dt>
      <dd>{t("new.paragraphs", { count: paragraphs })}</dd>
      {found ? (
        <>
          <dt>{t("new.found")}</dt>
          <dd>
            {formatList(
              [
                t("new.quotes", { count: found.quotes }),
                t("new.questions", { count: found.questions }),
                t("new.facts", { count: found.facts }),
              ],
              ui.language,
            )}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
