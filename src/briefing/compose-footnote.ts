import type { FootnoteDefinition } from "mdast";
import { paragraphAt } from "../domain/article.ts";
import { formatList, formatNumber } from "../domain/localise.ts";
import { fill } from "../domain/phrases.ts";
import { isolateRuns, isolateWhole, plainLine } from "./bidi.ts";
import { marked } from "./compose-section.ts";
import type { EditionContent, EditionEntry } from "./edition-content.ts";
import { paragraph, text } from "./inline.ts";

/**
 * The footnote of a fragment, by the fragment's label: the passages it rests on with the numbers of their
 * paragraphs, or that the words are the desk's own. A passage of the title or byline has no number.
 */
export function footnoteOf(
  { fragment }: EditionEntry,
  content: EditionContent,
): FootnoteDefinition {
  return {
    type: "footnoteDefinition",
    identifier: fragment.label,
    label: fragment.label,
    children: [
      paragraph(
        text(fragment.anchors.length === 0 ? desk(content) : passages(fragment.anchors, content)),
      ),
    ],
  };
}

function desk({ phrases, language }: EditionContent): string {
  return isolateRuns(phrases.wording["footnote.desk"], language);
}

function passages(anchors: EditionEntry["fragment"]["anchors"], content: EditionContent): string {
  const { revisionText, paragraphs, phrases, sourcePhrases, language } = content;
  const shown = anchors
    .map(({ start, end }) => plainLine(revisionText.slice(start, end)))
    .map((passage) => isolateWhole(marked(passage, sourcePhrases), language))
    .join(" ");
  const found = anchors.map(({ start }) => paragraphAt(paragraphs, start));
  const numbers = [...new Set(found.filter((number) => number !== null))].map((number) =>
    formatNumber(number, language),
  );
  const [first] = numbers;
  if (first === undefined) return shown;
  const { wording } = phrases;
  return numbers.length === 1
    ? fill(plainLine(wording["footnote.passage"]), { paragraph: first, passage: shown })
    : fill(plainLine(wording["footnote.passages"]), {
        paragraphs: formatList(numbers, language),
        passages: shown,
      });
}
