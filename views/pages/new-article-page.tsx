import { directionOf, type Language } from "../../src/domain/language.ts";
import { Layout } from "../layout.tsx";
import type { ArticleForm, Known } from "../new-article.ts";
import { Problem } from "../partials/problem.tsx";
import {
  fieldState,
  Recognised,
  RECOGNISED,
  type RecognisedProps,
} from "../partials/recognised.tsx";
import type { Ui } from "../ui.ts";
import { ownName } from "../own-name.ts";

export interface NewArticlePageProps {
  form: ArticleForm;
  /** What was recognised in the text; null while there is none. */
  recognised: RecognisedProps["text"];
  known?: Known | null;
  /** The languages the desk publishes in. */
  languages: readonly Language[];
  templates: readonly { readonly id: string; readonly name: string }[];
  /** Takes the POST of the form; with `check` it shows the form again with what was recognised. */
  action: string;
  /** Takes a POST of the form, answers with the `Recognised` partial. */
  recognise: string;
  ui: Ui;
}

/** Paste or drop an article; what it says of itself stands beside it, to be put right. */
export function NewArticlePage(props: NewArticlePageProps) {
  const { form, recognised, known, languages, action, ui } = props;
  const { t } = ui;
  return (
    <Layout title={t("new.title")} ui={ui} here="new" styles={STYLES} scripts={["new-article.js"]}>
      <main class="page" id="content">
        <header>
          <h1>{t("new.title")}</h1>
        </header>
        <form
          class="beside"
          id="bring-in"
          method="post"
          action={action}
          enctype="multipart/form-data"
          novalidate
        >
          <Article {...props} />
          <div>
            <Recognised
              form={form}
              text={recognised}
              known={known ?? null}
              languages={languages}
              ui={ui}
            />
            <Making {...props} />
          </div>
        </form>
      </main>
    </Layout>
  );
}

const STYLES = ["fragment.css", "table.css", "pages.css"];

function Article({ form, recognise, recognised, ui }: NewArticlePageProps) {
  const { t } = ui;
  const language = form.language === "" ? recognised?.language : form.language;
  const look = {
    "hx-post": recognise,
    "hx-target": `#${RECOGNISED}`,
    "hx-swap": "outerMorph",
    "hx-sync": "closest form:replace",
    "hx-validate": "false",
    "hx-status:5xx": "swap:none",
  };
  return (
    <section aria-label={t("new.article")}>
      <Problem name="form" typed={form} ui={ui} />
      <div class="field wide">
        <label for="text">{t("new.text")}</label>
        <p class="drop row" id="drop">
          <span>{t("new.drop")}</span>
          <label class="button push choose-file" for="file">
            {t("new.chooseFile")}
          </label>
          <output id="file-name" for="file" />
          <input
            class="native-file"
            type="file"
            id="file"
            name="file"
            accept=".txt,.md,.markdown,text/plain,text/markdown"
            aria-label={t("new.chooseFile")}
            {...fieldState("file", form)}
            {...look}
            hx-trigger="change"
          />
        </p>
        <Problem name="file" typed={form} ui={ui} />
        <Problem name="text" typed={form} ui={ui} />
        <textarea
          id="text"
          name="text"
          class="reading article"
          rows={18}
          lang={language ?? undefined}
          dir={language ? directionOf(language) : "auto"}
          spellcheck={false}
          {...fieldState("text", form)}
          {...look}
          hx-trigger="input changed delay:300ms"
        >
          {`\n${form.text}`}
        </textarea>
      </div>
    </section>
  );
}

function Making({ form, languages, templates, ui }: NewArticlePageProps) {
  const { t } = ui;
  return (
    <section class="panel">
      <fieldset class="field">
        <legend>{t("new.draftIn")}</legend>
        <div class="choices">
          {languages.map((language) => (
            <label>
              <input
                type="checkbox"
                name="languages"
                value={language}
                checked={form.languages.includes(language)}
              />
              <bdi lang={language}>{ownName(language)}</bdi>
            </label>
          ))}
        </div>
        <Problem name="languages" typed={form} ui={ui} />
      </fieldset>
      {templates.length > 1 ? (
        <div class="field">
          <label for="template">{t("new.template")}</label>
          <select id="template" name="template">
            {templates.map(({ id, name }) => (
              <option value={id} selected={id === form.template}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <input type="hidden" name="template" value={form.template} />
      )}
      <p class="row">
        <button class="button primary" id="make">
          {t("new.make")} <kbd>Ctrl</kbd>
          <kbd>↵</kbd>
        </button>
        <button class="scripts-off" name="check" value="yes">
          {t("new.check")}
        </button>
        <a href={ui.paths.queue}>{t("new.leave")}</a>
      </p>
      <div class="busy" id="busy" role="status">
        <p class="small" hidden>
          {t("new.busy")}
        </p>
        <progress class="progress" aria-label={t("new.busy")} hidden />
      </div>
    </section>
  );
}
