import type { Fragment } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import type { Phrases } from "../domain/phrases.ts";
import type { Words } from "../domain/rendition.ts";
import type { Range } from "../domain/span.ts";
import type { TemplateSection } from "../domain/template.ts";

/** A fragment as an edition has it: its words there, and the source's, which stay null in the source edition. */
export interface EditionEntry {
  readonly fragment: Fragment;
  readonly words: Words | null;
  readonly source: Words | null;
}

/** All that composing needs to know of an edition. */
export interface EditionContent {
  readonly language: Language;
  readonly sourceLanguage: Language;
  readonly slug: string;
  readonly phrases: Phrases;
  readonly sourcePhrases: Phrases;
  readonly source: {
    readonly title: string | null;
    /** The byline. */
    readonly publisher: string | null;
    /** `yyyy-mm-dd`. */
    readonly published: string | null;
    readonly url: string | null;
    readonly revision: number;
  };
  readonly revisionText: string;
  /** The body's paragraphs; footnotes number them from 1. */
  readonly paragraphs: readonly Range[];
  /** The sections in the template's order. */
  readonly sections: readonly TemplateSection["kind"][];
  /** The headline and the fragments of every section, in order; what is dropped or left out is not among them. */
  readonly fragments: readonly EditionEntry[];
}
