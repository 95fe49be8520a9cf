import type { Language } from "./language.ts";

export type TermKind = "person" | "organisation" | "place" | "role" | "expression";

/** A name or expression with its accepted form per language. */
export interface Term {
  readonly id: string;
  readonly kind: TermKind;
  readonly forms: Readonly<Record<Language, string>>;
}

/** Finds a term's form: by kind and the form in one language, in another. Case and typography aside. */
export type TermLookup = (
  kind: TermKind,
  form: string,
  from: Language,
  to: Language,
) => string | null;
