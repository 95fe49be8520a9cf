/** What the page that brings an article in is told. */
import type { Problems } from "../src/domain/errors.ts";
import type { Language } from "../src/domain/language.ts";

/** The form's fields as text, as they are to be shown: empty at first, else what was typed or recognised. */
export interface ArticleForm {
  readonly text: string;
  readonly title: string;
  readonly byline: string;
  /** `yyyy-mm-dd`, or whatever was typed. */
  readonly published: string;
  /** A tag, or "" for what the text says. */
  readonly language: string;
  /** In which languages to draft. */
  readonly languages: readonly Language[];
  readonly template: string;
  /** Field → message key. */
  readonly problems: Problems;
}

/** The article that a text belongs to which was brought in before. */
export interface Known {
  readonly href: string;
  readonly title: string | null;
  readonly language: Language;
}

/** A form nobody has typed in yet: all of the desk's languages are chosen. */
export function emptyForm(languages: readonly Language[], template: string): ArticleForm {
  return {
    text: "",
    title: "",
    byline: "",
    published: "",
    language: "",
    languages,
    template,
    problems: {},
  };
}
