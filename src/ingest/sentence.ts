import { type IncomingArticle, paragraphsOf } from "../domain/article.ts";

/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a paragraph of the body holds a sentence: three words, or two that end in a mark. */
export function hasSentence(article: Pick<IncomingArticle, "text" | "title" | "byline">): boolean {
  return paragraphsOf(article).some(({ start, end }) =>
    isSentence(article.text.slice(start, Math.min(end, start + 1000))),
  );
}

function isSentence(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  if (words.some((word) => UNSPACED.test(word) && word.length >= 4)) return true;
  return words.length >= 3 || (words.length === 2 && /[.!?…؟。]/u.test(line));
}
