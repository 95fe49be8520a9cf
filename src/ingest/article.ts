import { ARTICLE_LIMIT_BYTES, type IncomingArticle, type Stated } from "../domain/article.ts";
import { DeskError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import { type Range, spanOf } from "../domain/span.ts";
import { normaliseLine, normaliseText } from "../domain/text.ts";
import { signedBy } from "./byline.ts";
import { hasBinaryContent } from "./decode.ts";
import { detectLanguage, languageAmong } from "./detect-language.ts";
import { dayOf, webAddress } from "./fields.ts";
import { findHeads, type Heads } from "./heads.ts";
import { readPaste } from "./paste.ts";
import type { IngestContext } from "./recognise.ts";
import { hasSentence } from "./sentence.ts";

/** An article as a form, a file or a program hands it over. A blank field is one that was not given. */
export interface ArticleInput {
  /** Plain text, or Markdown that shows itself as such. */
  readonly text: string;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  /** `yyyy-mm-dd`, or a moment that begins so. */
  readonly published?: string | undefined;
  readonly language?: Language | undefined;
  readonly url?: string | undefined;
}

const LINE_LIMIT = 1000;

/**
 * Makes an article of what was brought in: normalises it, recognises what it says of itself, and lets what was
 * given win. A given title or byline that the text has as a line becomes its span; one that corrects what was
 * recognised is the desk's own; any other is put first in the text.
 * Throws `invalid` with problems by field: `text` is `text_empty`, `too_large`, `binary` or `no_sentence`,
 * `language` is `language_unknown`, `published` is `published_wrong`, `url` is `field_wrong`, `title` and
 * `byline` are `text_too_long`.
 */
export function readArticle(input: ArticleInput, context: IngestContext): IncomingArticle {
  const paste = readPaste(input.text);
  const body = acceptText(input.text, paste.text);
  const language = acceptLanguage(given(input.language) ?? given(paste.language), body, context);
  const lexicon = context.lexicon(language);
  const wanted = {
    title: acceptLine("title", given(input.title) ?? given(paste.title)),
    byline: acceptLine("byline", given(input.byline) ?? given(paste.byline)),
  };
  const { text, heads, known } = settle(body, wanted, lexicon);
  const article = {
    text,
    language,
    title: stated(text, known.title, heads.title),
    byline: signed(text, stated(text, known.byline, heads.byline), lexicon),
    dateline: stated(text, null, heads.dateline),
    published: acceptDay(given(input.published) ?? given(paste.published)) ?? heads.published,
    url: acceptUrl(given(input.url) ?? given(paste.url)),
  };
  if (!hasSentence(article)) throw invalid("text", "no_sentence");
  return article;
}

/** A byline states who signs; the word before the names is the line's, not theirs. */
function signed(text: string, byline: Stated | null, { ingest }: Lexicon): Stated | null {
  if (!byline || "own" in byline) return byline;
  return { span: spanOf(text, signedBy(text, byline.span, ingest)) };
}

interface Wanted {
  readonly title: string | null;
  readonly byline: string | null;
}

/** The text with what was given and is nowhere in it put first, what it then says of itself, and which lines say it. */
function settle(
  body: string,
  wanted: Wanted,
  lexicon: Lexicon,
): { text: string; heads: Heads; known: Wanted } {
  const before = findHeads(body, lexicon, wanted);
  const line = before.byline && body.slice(before.byline.start, before.byline.end);
  const names = before.byline && signedBy(body, before.byline, lexicon.ingest);
  // "Staff, Agencies" is what the line "By Staff, Agencies" says.
  const same = names !== null && body.slice(names.start, names.end) === wanted.byline;
  const known = same ? { ...wanted, byline: line } : wanted;
  const text = withByline(withTitle(body, known.title, before), known, before);
  return { text, known, heads: text === body ? before : findHeads(text, lexicon, known) };
}

function withTitle(body: string, title: string | null, heads: Heads): string {
  return title === null || heads.title || findLine(body, title) ? body : `${title}\n\n${body}`;
}

/** The byline goes on the line below the title; without a title it is first. */
function withByline(text: string, { title, byline }: Wanted, heads: Heads): string {
  if (byline === null || heads.byline || findLine(text, byline)) return text;
  const headline = (title && findLine(text, title)) ?? heads.title;
  if (!headline) return `${byline}\n\n${text}`;
  return `${text.slice(0, headline.end)}\n${byline}${text.slice(headline.end)}`;
}

/** The line that says the words, white space aside. */
function findLine(text: string, words: string): Range | null {
  const mayBe = (start: number, end: number): boolean =>
    end - start >= words.length &&
    text[start] === words[0] &&
    text[end - 1] === words.at(-1) &&
    end - start <= 4 * LINE_LIMIT;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (mayBe(start, end) && normaliseLine(text.slice(start, end)) === words) return { start, end };
    start = end + 1;
  }
  return null;
}

function stated(text: string, known: string | null, recognised: Range | null): Stated | null {
  const range = known === null ? recognised : findLine(text, known);
  if (range) return { span: spanOf(text, range) };
  return known === null ? null : { own: known };
}

function given(field: string | undefined): string | null {
  return field === undefined || field.trim() === "" ? null : field.trim();
}

function invalid(field: string, problem: string): DeskError {
  return new DeskError("invalid", { [field]: problem });
}

function acceptText(raw: string, read: string): string {
  if (hasBinaryContent(raw)) throw invalid("text", "binary");
  const text = normaliseText(read);
  if (text === "") throw invalid("text", "text_empty");
  if (Buffer.byteLength(text) > ARTICLE_LIMIT_BYTES) throw invalid("text", "too_large");
  if (!/\p{L}/u.test(text)) throw invalid("text", "no_sentence");
  return text;
}

/** One of the desk's languages: what was given, else what the text is in. */
function acceptLanguage(
  chosen: string | null,
  text: string,
  { languages }: IngestContext,
): Language {
  const language = languageAmong(languages, chosen ?? detectLanguage(text, languages));
  if (language === null) throw invalid("language", "language_unknown");
  return language;
}

function acceptLine(field: "title" | "byline", words: string | null): string | null {
  const line = words === null ? "" : normaliseLine(words);
  if (line.length > LINE_LIMIT) throw invalid(field, "text_too_long");
  return line === "" ? null : line;
}

function acceptDay(published: string | null): string | null {
  const day = published === null ? null : dayOf(published);
  if (published !== null && day === null) throw invalid("published", "published_wrong");
  return day;
}

function acceptUrl(url: string | null): string | null {
  const address = url === null ? null : webAddress(url);
  if (url !== null && address === null) throw invalid("url", "field_wrong");
  return address;
}
