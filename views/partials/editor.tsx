import type { Problems } from "../../src/domain/errors.ts";
import type { FragmentStanding } from "../../src/domain/readiness.ts";
import { type Words, plainWords, wordsOf } from "../../src/domain/rendition.ts";
import { rowId } from "../ids.ts";
import type { OpenEditor } from "../review.ts";
import type { RowContext } from "../row-context.ts";

interface EditorProps {
  standing: FragmentStanding;
  open: OpenEditor;
  context: RowContext;
}

/** A fragment's text under the pencil, in the place and the face it has when read. */
export function Editor({ standing, open, context }: EditorProps) {
  const { fragment, rendition, source } = standing;
  const { t } = context.ui;
  const problems = open.problems ?? {};
  const words = open.typed ?? wordsOf(rendition) ?? plainWords("");
  const verbatim = fragment.detail.kind === "quote" && source === null;
  const id = `text-${fragment.id}`;
  const limit = limitOf(standing, context);
  return (
    <form
      class="editor"
      method="post"
      action={context.ui.paths.fragment(fragment.id, context.language)}
    >
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="version" value={rendition.version} />
      <textarea
        class="reading"
        id={id}
        name="text"
        rows={2}
        lang={context.language}
        dir={context.dir}
        aria-label={t("fragment.text", { language: context.languageName, label: fragment.label })}
        aria-describedby={`count-${fragment.id} problem-${fragment.id}`}
        aria-invalid={problems["text"] ? "true" : undefined}
      >
        {words.text}
      </textarea>
      <Problem id={`problem-${fragment.id}`} problems={problems} />
      {fragment.detail.kind === "quote" ? (
        <Speaker fragment={fragment.id} words={words} problems={problems} context={context} />
      ) : null}
      {verbatim ? <p class="hint">{t("fragment.verbatim")}</p> : null}
      <EditorButtons
        standing={standing}
        context={context}
        length={words.text.length}
        limit={limit}
      />
    </form>
  );
}

function EditorButtons({
  standing: { fragment },
  context: { ui, review, language },
  length,
  limit,
}: Omit<EditorProps, "open"> & { length: number; limit: number }) {
  const { t, paths } = ui;
  return (
    <div class="row">
      <button class="button primary" data-act="save">
        {t("fragment.save")}
        <span class="keys">
          <kbd>Ctrl</kbd>
          <kbd>↵</kbd>
        </span>
      </button>
      <a
        class="button"
        href={`${paths.review(review.briefing.id, language)}#${rowId(fragment.id)}`}
        hx-get={paths.fragment(fragment.id, language)}
        data-act="leave"
      >
        {t("fragment.leave")}
        <kbd>Esc</kbd>
      </a>
      <span
        class="push faint"
        id={`count-${fragment.id}`}
        data-limit={limit}
        data-words={t("fragment.length", { length: "{length}", limit })}
      >
        {t("fragment.length", { length, limit })}
      </span>
    </div>
  );
}

/** Who said it, and as what: house forms, so they are the edition's own. */
function Speaker({
  fragment,
  words,
  problems,
  context: { ui, language, dir },
}: {
  fragment: string;
  words: Words;
  problems: Problems;
  context: RowContext;
}) {
  return (
    <div class="row speaker">
      {(["speaker", "role"] as const).map((name) => (
        <label for={`${name}-${fragment}`}>
          <span class="label">{ui.t(`fragment.${name}`)}</span>
          <input
            id={`${name}-${fragment}`}
            name={name}
            value={words[name] ?? ""}
            lang={language}
            dir={dir}
            aria-invalid={problems[name] ? "true" : undefined}
            aria-describedby={`problem-${fragment}`}
          />
        </label>
      ))}
    </div>
  );
}

/** What was refused, and why; always there, so that it can be pointed at. */
function Problem({ id, problems }: { id: string; problems: Problems }) {
  const said = Object.values(problems);
  return (
    <div id={id}>
      {said.length ? (
        <p class="note" data-state="error">
          <strong>{said.join(" ")}</strong>
        </p>
      ) : null}
    </div>
  );
}

function limitOf({ fragment }: FragmentStanding, { review: { template } }: RowContext): number {
  const { kind } = fragment.detail;
  const section = template.sections.find((one) => one.kind === kind);
  return section ? section.length : template.headlineLength;
}
