import { segment } from "../analysis/sentences/segment.ts";
import type { Revision } from "../domain/article.ts";
import type { Range } from "../domain/span.ts";
import type { Desk } from "./desk.ts";

/** Above this many characters a source is offered by the paragraph: finding its sentences would hold a page up. */
const SENTENCES_UP_TO = 64 * 1024;

/** The sentences of a revision, for adding them; of a long one its paragraphs. */
export function sentencesOf(
  desk: Desk,
  { text, language }: Revision,
  paragraphs: readonly Range[],
): readonly Range[] {
  return text.length > SENTENCES_UP_TO
    ? paragraphs
    : segment(text, language, desk.locales.lexicon(language)).sentences;
}
