import type { FragmentKind } from "../../src/domain/fragment.ts";
import type { FragmentStanding } from "../../src/domain/readiness.ts";
import { directionOf } from "../../src/domain/language.ts";
import type { PhraseKey } from "../../src/domain/phrases.ts";
import { FRAGMENTS, STATUS, STRUCTURE } from "../ids.ts";
import type { RowOpen } from "../review.ts";
import type { RowContext } from "../row-context.ts";
import { FragmentRow } from "./fragment-row.tsx";

const HEADINGS = {
  headline: "heading.headline",
  fact: "heading.facts",
  summary: "heading.summary",
  quote: "heading.quotes",
  question: "heading.questions",
} as const satisfies Readonly<Record<FragmentKind, PhraseKey>>;

interface FragmentListProps {
  context: RowContext;
  /** The fragment that stands open, and how. */
  open?: { readonly fragment: string; readonly row: RowOpen } | undefined;
}

/** The edition's fragments by section, in the template's order, and what was dropped from the briefing. */
export function FragmentList({ context, open }: FragmentListProps) {
  const { review, ui } = context;
  const { sections } = review.template;
  return (
    <div class="fragment-list" id={FRAGMENTS} data-language={context.language}>
      <form
        id={STRUCTURE}
        method="post"
        action={ui.paths.order(review.briefing.id)}
        hx-target={`#${STATUS}`}
        hx-swap="innerHTML show:none"
      >
        <input type="hidden" name="version" value={review.briefing.version} />
        <input type="hidden" name="language" value={review.edition.language} />
      </form>
      <Section kind="headline" most={null} context={context} open={open} />
      {sections.map(({ kind, most }) => (
        <Section kind={kind} most={most} context={context} open={open} />
      ))}
      <Dropped context={context} />
    </div>
  );
}

function Section({
  kind,
  most,
  context,
  open,
}: FragmentListProps & { kind: FragmentKind; most: number | null }) {
  const { review, ui, language, dir } = context;
  const standings = review.readiness.fragments.filter(
    ({ fragment }) => fragment.detail.kind === kind,
  );
  const count = standings.length;
  const heading = review.phrases.wording[HEADINGS[kind]];
  const name = ui.t(`kind.section.${kind}`);
  const beside = [
    ...(name === heading ? [] : [name]),
    ...(most === null ? [] : [ui.t("review.ofAtMost", { count, most })]),
  ];
  return (
    <>
      <h3>
        <bdi lang={language} dir={dir}>
          {heading}
        </bdi>
        {beside.length > 0 ? <span class="label">{beside.join(" · ")}</span> : null}
      </h3>
      {count === 0 ? (
        <p class="blank-section">{ui.t("review.noneOfKind")}</p>
      ) : (
        <ol>
          {standings.map((standing) => (
            <Row standing={standing} context={context} open={open} />
          ))}
        </ol>
      )}
    </>
  );
}

function Row({ standing, context, open }: FragmentListProps & { standing: FragmentStanding }) {
  const row = open?.fragment === standing.fragment.id ? open.row : undefined;
  return <FragmentRow standing={standing} open={row} context={context} />;
}

/** What was taken out of the briefing in every language; each can be put back. */
function Dropped({ context: { review, ui } }: { context: RowContext }) {
  if (review.dropped.length === 0) return null;
  return (
    <details class="dropped">
      <summary>{ui.t("review.dropped", { count: review.dropped.length })}</summary>
      <ol>
        {review.dropped.map(({ fragment, text, language }) => (
          <li class="row" data-kind={fragment.detail.kind}>
            <span class="tag">{fragment.label}</span>
            <span class="dropped-text" lang={language} dir={directionOf(language)}>
              {text}
            </span>
            <button
              class="button quiet push"
              form={STRUCTURE}
              formaction={ui.paths.putBack(fragment.id)}
            >
              {ui.t("fragment.putBack")}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
