import type { Stated } from "../../src/domain/article.ts";
import { FRAGMENT_KINDS } from "../../src/domain/fragment.ts";
import { directionOf } from "../../src/domain/language.ts";
import { formatDay, languageName } from "../../src/domain/localise.ts";
import type { Range } from "../../src/domain/span.ts";
import { ADD_SELECTION, SOURCE, STATUS, passageId, rowId } from "../ids.ts";
import { Icon } from "../icons.tsx";
import { type Passage, type Stretch, passagesInUse, stretchesOf } from "../passages.ts";
import type { Review } from "../review.ts";
import type { Ui } from "../ui.ts";

/** The kinds that can be added from the source. */
const ADDED_KINDS = FRAGMENT_KINDS.filter((kind) => kind !== "headline");

/** More sentences than this make a page of buttons that nobody looks through. */
const MOST_SENTENCES = 1000;

interface SourceProps {
  review: Review;
  ui: Ui;
}

interface Source extends SourceProps {
  passages: readonly Passage[];
  /** The number of the paragraph that begins at an offset. */
  numbers: ReadonlyMap<number, number>;
  /** The sentences of the line that begins at an offset. */
  sentences: ReadonlyMap<number, readonly Range[]>;
  /** Whether each sentence has its own buttons; in a very long source one selects words instead. */
  isShort: boolean;
  add: ReturnType<typeof addWords>;
}

/** The article as it came, the passages in use lit in the colour of their kind. */
export function SourceText({ review, ui }: SourceProps) {
  const { article } = review;
  const lines = linesOf(article.text);
  const source = {
    review,
    ui,
    passages: passagesInUse(review.readiness.fragments),
    numbers: new Map(article.paragraphs.map(({ start }, index) => [start, index + 1])),
    sentences: sentencesByLine(lines, article.sentences),
    isShort: article.sentences.length <= MOST_SENTENCES,
    add: addWords(ui),
  };
  return (
    <article
      class="source-text reading"
      id={SOURCE}
      lang={article.language}
      dir={directionOf(article.language)}
      hx-target:inherited={`#${STATUS}`}
      hx-swap:inherited="innerHTML show:none"
    >
      {lines.map((line) => (
        <Line line={line} source={source} />
      ))}
    </article>
  );
}

function Line({ line, source }: { line: Range; source: Source }) {
  const { article } = source.review;
  if (within(line, article.title))
    return (
      <h3>
        <Stretches stretches={stretchesOf(line, source.passages)} source={source} />
      </h3>
    );
  if (within(line, article.byline))
    return (
      <div class="label byline">
        <span>
          <Stretches stretches={stretchesOf(line, source.passages)} source={source} />
        </span>
        <Origin source={source} />
      </div>
    );
  const number = source.numbers.get(line.start);
  return (
    <div class="paragraph">
      {number ? <span class="pilcrow">¶{number}</span> : null}
      {cutAtSentences(line, source.sentences.get(line.start) ?? []).map(({ range, sentence }) => (
        <>
          <Stretches stretches={stretchesOf(range, source.passages)} source={source} />
          {sentence && source.isShort ? "\u2060" : null}
          {sentence && source.isShort ? <AddSentence range={range} source={source} /> : null}
        </>
      ))}
    </div>
  );
}

/** Language, date and revision of the article, in the UI's words behind its byline. */
function Origin({ source: { review, ui } }: { source: Source }) {
  const { article } = review;
  const said = [
    languageName(article.language, ui.language),
    article.published ? formatDay(article.published, ui.language) : null,
    ui.t("review.revision", { number: article.number }),
  ].filter((one) => one !== null);
  return (
    <span class="origin" lang={ui.language} dir={ui.dir}>
      {said.join(" · ")}
    </span>
  );
}

function Stretches({ stretches, source }: { stretches: readonly Stretch[]; source: Source }) {
  return (
    <>
      {stretches.map((stretch) =>
        "range" in stretch ? (
          <span data-start={stretch.range.start}>
            {source.review.article.text.slice(stretch.range.start, stretch.range.end)}
          </span>
        ) : (
          <PassageMark stretch={stretch} source={source} />
        ),
      )}
    </>
  );
}

function PassageMark({
  stretch: { passage, begins, ends, inside },
  source,
}: {
  stretch: Extract<Stretch, { passage: Passage }>;
  source: Source;
}) {
  return (
    <mark
      class="passage"
      data-kind={passage.kind}
      data-for={passage.fragment}
      id={begins && passage.first ? passageId(passage.label) : undefined}
    >
      <Stretches stretches={inside} source={source} />
      {ends ? "\u2060" : null}
      {ends ? (
        <a
          class="tag"
          href={`#${rowId(passage.fragment)}`}
          aria-label={source.ui.t("fragment.named", { label: passage.label })}
        >
          {passage.label}
        </a>
      ) : null}
    </mark>
  );
}

/** Adds a sentence to the briefing, in one of four kinds: with the keyboard, by touch, and without scripts. */
function AddSentence({ range, source }: { range: Range; source: Source }) {
  const { add, review, ui } = source;
  return (
    <details class="add">
      <summary aria-label={add.sentence}>+</summary>
      <form method="post" action={ui.paths.add(review.briefing.id)}>
        <input type="hidden" name="version" value={review.briefing.version} />
        <input type="hidden" name="language" value={review.edition.language} />
        <input type="hidden" name="start" value={range.start} />
        <input type="hidden" name="end" value={range.end} />
        {ADDED_KINDS.map((kind) => (
          <button name="kind" value={kind}>
            {add.kinds[kind]}
          </button>
        ))}
      </form>
    </details>
  );
}

/** The form that a selection in the source opens: a script fills in where it is and shows it there. */
export function AddSelection({ review, ui }: SourceProps) {
  const add = addWords(ui);
  return (
    <form
      class="add-selection"
      id={ADD_SELECTION}
      method="post"
      action={ui.paths.add(review.briefing.id)}
      hx-target={`#${STATUS}`}
      hx-swap="innerHTML show:none"
      aria-label={add.selection}
      hidden
    >
      <input type="hidden" name="version" />
      <input type="hidden" name="language" value={review.edition.language} />
      <input type="hidden" name="start" />
      <input type="hidden" name="end" />
      {ADDED_KINDS.map((kind) => (
        <button name="kind" value={kind} data-kind={kind}>
          <Icon name={kind} />
          {add.kinds[kind]}
        </button>
      ))}
    </form>
  );
}

function addWords({ t }: Ui) {
  return {
    sentence: t("review.addSentence"),
    selection: t("review.addSelection"),
    kinds: {
      fact: t("review.addFact"),
      summary: t("review.addSummary"),
      quote: t("review.addQuote"),
      question: t("review.addQuestion"),
    },
  };
}

/** The lines of a text that hold words. */
function linesOf(text: string): Range[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => /\S/.test(line))
    .map((line) => ({
      start: line.index,
      end: line.index + line[0].length,
    }));
}

/** Each line's sentences, by the line's start; one that runs over several lines counts in each. */
function sentencesByLine(
  lines: readonly Range[],
  sentences: readonly Range[],
): ReadonlyMap<number, readonly Range[]> {
  const found = new Map<number, Range[]>();
  let next = 0;
  for (const line of lines) {
    while ((sentences[next]?.end ?? Infinity) <= line.start) next += 1;
    const own: Range[] = [];
    for (let at = next; (sentences[at]?.start ?? Infinity) < line.end; at += 1) {
      const sentence = sentences[at];
      if (sentence) own.push(sentence);
    }
    found.set(line.start, own);
  }
  return found;
}

function within(line: Range, stated: Stated | null): boolean {
  return (
    stated !== null &&
    "span" in stated &&
    stated.span.start < line.end &&
    line.start < stated.span.end
  );
}

/** A line as its sentences and what stands between them. */
function cutAtSentences(
  line: Range,
  sentences: readonly Range[],
): { range: Range; sentence: boolean }[] {
  const cuts: { range: Range; sentence: boolean }[] = [];
  let at = line.start;
  for (const sentence of sentences) {
    const start = Math.max(sentence.start, at);
    const end = Math.min(sentence.end, line.end);
    if (start >= end) continue;
    if (at < start) cuts.push({ range: { start: at, end: start }, sentence: false });
    cuts.push({ range: { start, end }, sentence: true });
    at = end;
  }
  if (at < line.end) cuts.push({ range: { start: at, end: line.end }, sentence: false });
  return cuts;
}
