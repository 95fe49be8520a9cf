import type { Language } from "./language.ts";

/** An article put through a template. */
export interface Briefing {
  readonly id: string;
  readonly article: string;
  /** The revision its anchors index. */
  readonly revision: number;
  readonly template: string;
  readonly slug: string;
  /** Counts changes of which fragments there are, of their order and anchors. */
  readonly version: number;
  readonly sourceLanguage: Language;
  /** The source language first, then in the desk's order. */
  readonly languages: readonly Language[];
  readonly at: string;
  readonly by: string;
}

const SLUG_LIMIT = 60;

/**
 * The slug of a title: `[a-z0-9-]`, accents folded, at most 60 characters cut at a word.
 * Gives "" for a title without Latin letters; the caller then takes date and short id.
 */
export function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/[\p{M}’']/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  // "2-3" of "2,3 млрд" is a slug by its letters alone: it names nothing.
  if (!/[a-z]/.test(slug)) return "";
  if (slug.length <= SLUG_LIMIT) return slug;
  const cut = slug.slice(0, SLUG_LIMIT + 1).lastIndexOf("-");
  return slug.slice(0, cut > 0 ? cut : SLUG_LIMIT);
}
