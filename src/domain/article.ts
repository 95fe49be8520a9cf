import type { Language } from "./language.ts";
import type { Range, Span } from "./span.ts";

/** The largest article that is taken in, in bytes of UTF-8. */
export const ARTICLE_LIMIT_BYTES = 1024 * 1024;

/** A thing an article says of itself: a span of its text, or the desk's own words where a person corrected it. */
export type Stated = { readonly span: Span } | { readonly own: string };

/** An article as brought in: what ingest makes of any format, before it is stored. */
export interface IncomingArticle {
  /** Everything that was brought in, normalised, title and byline first. */
  readonly text: string;
  readonly language: Language;
  readonly title: Stated | null;
  readonly byline: Stated | null;
  readonly dateline: Stated | null;
  /** The calendar day of publication, `yyyy-mm-dd`. */
  readonly published: string | null;
  readonly url: string | null;
}

/** One immutable state of an article; the wire's update is the next one. */
export interface Revision extends IncomingArticle {
  readonly article: string;
  /** 1, 2, … */
  readonly number: number;
  readonly at: string;
  readonly by: string;
}

export interface Article {
  readonly id: string;
  readonly revisions: readonly Revision[];
}

/** The words of a stated thing, or null. */
export function statedText(text: string, stated: Stated | null): string | null {
  if (!stated) return null;
  return "own" in stated ? stated.own : text.slice(stated.span.start, stated.span.end);
}

/** The body's paragraphs in order: each line with words that is neither title nor byline. ¶1 is the first. */
export function paragraphsOf(article: Pick<IncomingArticle, "text" | "title" | "byline">): Range[] {
  const heads = [article.title, article.byline].flatMap((stated) =>
    stated && "span" in stated ? [stated.span] : [],
  );
  const paragraphs: Range[] = [];
  for (const line of article.text.matchAll(/[^\n]+/g)) {
    if (!/\S/.test(line[0])) continue;
    const range = { start: line.index, end: line.index + line[0].length };
    if (!heads.some((head) => head.start < range.end && range.start < head.end))
      paragraphs.push(range);
  }
  return paragraphs;
}

/** The number (from 1) of the paragraph that holds the offset, or null in the title or byline. */
export function paragraphAt(paragraphs: readonly Range[], offset: number): number | null {
  const index = paragraphs.findIndex(({ start, end }) => start <= offset && offset < end);
  return index < 0 ? null : index + 1;
}
