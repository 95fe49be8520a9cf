import type { Fate, Hedge, QuestionKind, QuoteForm, Rate } from "./findings.ts";
import type { Range, Span } from "./span.ts";

export const FRAGMENT_KINDS = ["headline", "fact", "summary", "quote", "question"] as const;
export type FragmentKind = (typeof FRAGMENT_KINDS)[number];

/** A number with its CLDR unit or ISO 4217 currency, what it counts or belongs to, and how it is meant. */
export interface Figure {
  readonly value: string;
  readonly unit: string | null;
  readonly counts: string | null;
  readonly hedge?: Hedge | undefined;
  readonly rate?: Rate | undefined;
  readonly fate?: Fate | undefined;
}

/** What a fact says, free of any language, so that phrases and CLDR can say it in each. */
export type FactDetail =
  | { readonly about: "when"; readonly date: string | null; readonly said: string }
  | { readonly about: "where"; readonly places: readonly string[] }
  | { readonly about: "countries"; readonly codes: readonly string[] }
  | {
      readonly about: "who";
      readonly people: readonly { readonly name: string; readonly role: string | null }[];
    }
  | { readonly about: "figures"; readonly figures: readonly Figure[] }
  /** Added by a person from a selection: no label, the text alone. */
  | { readonly about: "other" };

/** The kind of a fragment with what only that kind has. */
export type FragmentDetail =
  | { readonly kind: "headline" }
  | { readonly kind: "fact"; readonly fact: FactDetail }
  | { readonly kind: "summary" }
  | {
      readonly kind: "quote";
      readonly form: QuoteForm;
      /** For `mixed`: which stretches of the revision's text are the speaker's own words. */
      readonly quoted: readonly Range[];
    }
  | { readonly kind: "question"; readonly question: QuestionKind | null };

/** The smallest editable unit of a briefing. */
export interface Fragment {
  readonly id: string;
  readonly briefing: string;
  /** Its name on the passage, in its row and at its footnote: `s1`, `q2`; given once, never used again. */
  readonly label: string;
  /** Order within the briefing; compared, never shown. */
  readonly position: number;
  /** The passages it rests on, in text order; none means the desk's own words. */
  readonly anchors: readonly Span[];
  readonly detail: FragmentDetail;
  /** Taken out of the briefing in every language; kept, so that it can be put back. */
  readonly dropped: boolean;
}

const LETTERS: Readonly<Record<FragmentKind, string>> = {
  headline: "h",
  fact: "f",
  summary: "s",
  quote: "q",
  question: "o",
};

/** The label of the n-th fragment of a kind ever made in a briefing: `f1`, `s1`, `q1`, `o1`. */
export function labelOf(kind: FragmentKind, ordinal: number): string {
  return `${LETTERS[kind]}${ordinal}`;
}
