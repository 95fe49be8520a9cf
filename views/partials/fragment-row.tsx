import { paragraphAt } from "../../src/domain/article.ts";
import type { FragmentStanding } from "../../src/domain/readiness.ts";
import { wordsOf } from "../../src/domain/rendition.ts";
import { passageId, rowId } from "../ids.ts";
import { Icon } from "../icons.tsx";
import type { RowOpen } from "../review.ts";
import type { RowContext } from "../row-context.ts";
import { Editor } from "./editor.tsx";
import { FragmentText } from "./fragment-text.tsx";
import { History } from "./history.tsx";
import { Merge } from "./merge.tsx";
import { Notes } from "./notes.tsx";
import { RowActions } from "./row-actions.tsx";
import { RowState } from "./row-state.tsx";

export interface FragmentRowProps {
  standing: FragmentStanding;
  open?: RowOpen | undefined;
  context: RowContext;
}

/** One fragment in one edition: its source, its text, what wants an answer, and its line. */
export function FragmentRow({ standing, open, context }: FragmentRowProps) {
  const { fragment, rendition } = standing;
  const shown =
    open?.kind === "editor" ? "editing" : open?.kind === "merge" ? "conflict" : standing.state;
  return (
    <li
      class="fragment"
      id={rowId(fragment.id)}
      data-fragment={fragment.id}
      data-label={fragment.label}
      data-version={rendition.version}
      data-kind={fragment.detail.kind}
      data-state={shown}
      tabindex={-1}
    >
      <Mark standing={standing} context={context} />
      <div>
        <Original standing={standing} context={context} />
        <Body standing={standing} open={open} context={context} />
        <div class="fragment-line">
          <RowState standing={standing} shown={shown} context={context} />
          <Paragraph standing={standing} context={context} />
          {open && open.kind !== "history" ? null : (
            <RowActions standing={standing} context={context} />
          )}
        </div>
      </div>
    </li>
  );
}

function Body({ standing, open, context }: FragmentRowProps) {
  if (open?.kind === "editor") return <Editor standing={standing} open={open} context={context} />;
  if (open?.kind === "merge") return <Merge standing={standing} open={open} context={context} />;
  return (
    <>
      <Text standing={standing} context={context} />
      <Notes standing={standing} context={context} />
      {open ? <History standing={standing} open={open} context={context} /> : null}
    </>
  );
}

/** The sign that ties the row to its passage and its footnote, and what kind it is. */
function Mark({ standing, context: { words, ui } }: FragmentRowProps) {
  const { fragment } = standing;
  const { kind } = fragment.detail;
  return (
    <div class="fragment-mark">
      {isLit(standing) ? (
        <a
          class="tag"
          href={`#${passageId(fragment.label)}`}
          aria-label={ui.t("fragment.passage", { label: fragment.label })}
        >
          {fragment.label}
        </a>
      ) : (
        <span class="tag">{fragment.label}</span>
      )}
      <Icon name={kind} />
      <span class="hidden-text">{words.kinds[kind]}</span>
    </div>
  );
}

/** What a translated edition's text has to say: the source's words, above it. */
function Original({ standing: { fragment, source }, context }: FragmentRowProps) {
  const words = source && wordsOf(source);
  if (!words) return null;
  const { review, sourceDir } = context;
  return (
    <p class="original" lang={review.briefing.sourceLanguage} dir={sourceDir}>
      <FragmentText fragment={fragment} words={words} phrases={review.sourcePhrases} />
    </p>
  );
}

function Text({ standing, context }: FragmentRowProps) {
  const words = wordsOf(standing.rendition);
  if (!words) return null;
  const { review, language, dir } = context;
  return (
    <p class="text reading" lang={language} dir={dir}>
      <FragmentText
        fragment={standing.fragment}
        words={words}
        phrases={review.phrases}
        faults={standing.checks.flatMap(({ faults }) => faults)}
      />
    </p>
  );
}

/** Whether the source shows its passage: not when it has none, nor when this edition does without the fragment. */
function isLit({ fragment, state }: FragmentStanding): boolean {
  return fragment.anchors.length > 0 && state !== "left_out";
}

/** In which paragraph the passage stands, or that there is none. */
function Paragraph({ standing, context }: FragmentRowProps) {
  const { fragment } = standing;
  const [anchor] = fragment.anchors;
  if (!anchor) return <span>{context.words.own}</span>;
  const number = paragraphAt(context.review.article.paragraphs, anchor.start);
  if (number === null) return null;
  const sign = <bdi>¶{number}</bdi>;
  if (!isLit(standing)) return <span>{sign}</span>;
  return (
    <a
      class="faint"
      href={`#${passageId(fragment.label)}`}
      aria-label={context.ui.t("fragment.paragraph", { number })}
    >
      {sign}
    </a>
  );
}
