import { languageName } from "../../src/domain/localise.ts";
import { directionOf, type Language } from "../../src/domain/language.ts";
import { Icon } from "../icons.tsx";
import type { ArticleForm, Known } from "../new-article.ts";
import type { Ui } from "../ui.ts";
import { ArticleCounts, type ArticleText } from "./article-counts.tsx";
import { Problem } from "./problem.tsx";

/** The id of the panel, which is swapped as one pastes. */
export const RECOGNISED = "recognised";

export interface RecognisedProps {
  /** The values to show: what was recognised, or what was typed and sent. */
  form: ArticleForm;
  /** What the text says of itself; null while there is no text. */
  text: ArticleText | null;
  /** The article that has this very text. */
  known?: Known | null;
  /** The languages the desk knows, for the choice. */
  languages: readonly Language[];
  ui: Ui;
}

/** What an article says of itself, to be put right before the briefing is made. */
export function Recognised({ form, text, known, languages, ui }: RecognisedProps) {
  const { t } = ui;
  const spoken = form.language === "" ? (text?.language ?? null) : form.language;
  const stated = spoken ? { lang: spoken, dir: directionOf(spoken) } : { dir: "auto" as const };
  return (
    <section
      class="panel"
      id={RECOGNISED}
      aria-labelledby={`${RECOGNISED}-heading`}
      data-language={spoken ?? undefined}
    >
      <h2 id={`${RECOGNISED}-heading`}>{t("new.recognised")}</h2>
      <p class="small faint hint">{t("new.recognisedHint")}</p>
      {known ? <KnownNotice known={known} ui={ui} /> : null}
      <div class="field">
        <label for="title">{t("new.headline")}</label>
        <textarea
          id="title"
          name="title"
          class="reading"
          rows={1}
          {...stated}
          {...fieldState("title", form)}
        >
          {form.title}
        </textarea>
        <Problem name="title" typed={form} ui={ui} />
      </div>
      <div class="field">
        <label for="byline">{t("new.byline")}</label>
        <input
          id="byline"
          name="byline"
          value={form.byline}
          {...stated}
          {...fieldState("byline", form)}
        />
        <Problem name="byline" typed={form} ui={ui} />
      </div>
      <div class="field">
        <label for="published">{t("new.published")}</label>
        <input
          id="published"
          name="published"
          type="date"
          value={form.published}
          {...fieldState("published", form)}
        />
        {text && form.published === "" && form.problems["published"] === undefined ? (
          <p class="small" data-state="warning">
            <span class="state">
              <Icon name="warning" />
              {t("new.publishedNone")}
            </span>
          </p>
        ) : null}
        <Problem name="published" typed={form} ui={ui} />
      </div>
      <div class="field">
        <label for="language">{t("new.language")}</label>
        <LanguageSelect form={form} languages={languages} spoken={spoken} ui={ui} />
        {text && !spoken && form.problems["language"] === undefined ? (
          <p class="small" data-state="warning">
            <span class="state">
              <Icon name="warning" />
              {t("new.noLanguage")}
            </span>
          </p>
        ) : null}
        <Problem name="language" typed={form} ui={ui} />
      </div>
      {text ? <ArticleCounts text={text} spoken={spoken} ui={ui} /> : null}
    </section>
  );
}

/** A field with a problem names it. */
export function fieldState(name: string, { problems }: Pick<ArticleForm, "problems">) {
  return problems[name] === undefined
    ? {}
    : ({ "aria-invalid": "true", "aria-describedby": `${name}-problem` } as const);
}

interface LanguageSelectProps {
  form: ArticleForm;
  languages: readonly Language[];
  spoken: Language | null;
  ui: Ui;
}

function LanguageSelect({ form, languages, spoken, ui }: LanguageSelectProps) {
  const choices = spoken && !languages.includes(spoken) ? [spoken, ...languages] : languages;
  return (
    <select id="language" name="language" {...fieldState("language", form)}>
      <option value="" selected={!spoken}>
        {ui.t("new.byText")}
      </option>
      {choices.map((language) => (
        <option value={language} selected={language === spoken}>
          {languageName(language, ui.language)}
        </option>
      ))}
    </select>
  );
}

function KnownNotice({ known, ui }: { known: Known; ui: Ui }) {
  const { t } = ui;
  return (
    <div class="note" data-state="stale" role="status">
      <p>
        <strong>{t("new.known")}</strong> <a href={known.href}>{t("new.openKnown")}</a>
      </p>
      {known.title ? (
        <p lang={known.language} dir={directionOf(known.language)}>
          {known.title}
        </p>
      ) : null}
    </div>
  );
}
