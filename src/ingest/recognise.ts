import { paragraphsOf } from "../domain/article.ts";
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import { type Range, spanOf } from "../domain/span.ts";
import { normaliseText } from "../domain/text.ts";
import { signedBy } from "./byline.ts";
import { detectLanguage, languageAmong } from "./detect-language.ts";
import { findHeads } from "./heads.ts";
import { readPaste } from "./paste.ts";

/** The languages an article may be in, and what is known of each. */
export interface IngestContext {
  readonly languages: readonly Language[];
  readonly lexicon: (language: Language) => Lexicon;
}

/** What the form shows beside the box while one pastes. */
export interface Recognised {
  readonly title: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly place: string | null;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
  /** `und` where no language can be told. */
  readonly language: Language;
  readonly paragraphs: number;
}

/**
 * Recognises what an article (plain text or Markdown, as pasted) says of itself. Cheap enough for every pause in
 * typing: but for the number of paragraphs it looks at the head and foot alone. Never throws.
 */
export function recognise(
  pasted: string,
  context: IngestContext,
  given: { readonly language?: Language | undefined } = {},
): Recognised {
  const paste = readPaste(pasted);
  const text = normaliseText(paste.text);
  const language =
    languageAmong(context.languages, given.language ?? paste.language ?? "") ??
    detectLanguage(text, context.languages);
  const lexicon = context.lexicon(language);
  const { ingest } = lexicon;
  const heads = findHeads(text, lexicon);
  const words = (range: Range | null): string | null => range && text.slice(range.start, range.end);
  const stated = (range: Range | null) => range && { span: spanOf(text, range) };
  const paragraphs = paragraphsOf({
    text,
    title: stated(heads.title),
    byline: stated(heads.byline),
  });
  return {
    title: paste.title ?? words(heads.title),
    byline: paste.byline ?? words(heads.byline && signedBy(text, heads.byline, ingest)),
    dateline: words(heads.dateline),
    place: heads.place,
    published: paste.published ?? heads.published,
    language,
    paragraphs: paragraphs.length,
  };
}
