import type { Child } from "hono/jsx";
import { directionOf, type Language } from "../src/domain/language.ts";
import { Frame } from "./layout.tsx";
import { ReaderMasthead, type LanguageLink } from "./partials/reader-masthead.tsx";
import type { Ui } from "./ui.ts";

export interface ReaderLayoutProps {
  title: string;
  /** Speaks the edition's language. */
  ui: Ui;
  /** The index in the page's language. */
  home: string;
  /** The same page in every language it can be had in, this one too; else the indexes. */
  languages: readonly LanguageLink[];
  /** Its one absolute address; none for a page that should not be found. */
  canonical?: string;
  /** A sentence for those who list the page. */
  description?: string;
  /** The same as Markdown, absolute. */
  markdown?: string;
  children?: Child;
}

/** A page for readers: its masthead with the languages, and what other programs want to know in its head. */
export function ReaderLayout({
  title,
  ui,
  home,
  languages,
  canonical,
  description,
  markdown,
  children,
}: ReaderLayoutProps) {
  const head = (
    <>
      {canonical ? (
        <>
          <link rel="canonical" href={canonical} />
          {languages.map(({ language, href }) => (
            <link rel="alternate" hreflang={language} href={new URL(href, canonical).href} />
          ))}
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {description ? <meta name="description" content={shortened(description)} /> : null}
      {markdown ? <link rel="alternate" type="text/markdown" href={markdown} /> : null}
    </>
  );
  return (
    <Frame title={title} ui={ui} styles={STYLES} head={head}>
      <ReaderMasthead home={home} languages={languages} ui={ui} />
      {children}
    </Frame>
  );
}

// The briefing looks as in the preview, and empty places as on the desk.
const STYLES = ["fragment.css", "table.css", "reader.css", "pages.css"];

const LONGEST_DESCRIPTION = 200;

/** Cut at a word, where it is long. */
function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  const cut = text.slice(0, LONGEST_DESCRIPTION).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_DESCRIPTION / 2))} …`;
}

/** What an element in a foreign language says of itself. */
export function inLanguage(language: Language): { lang: Language; dir: "ltr" | "rtl" } {
  return { lang: language, dir: directionOf(language) };
}
