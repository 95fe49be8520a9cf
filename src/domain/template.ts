import type { FragmentKind } from "./fragment.ts";

export interface TemplateSection {
  readonly kind: Exclude<FragmentKind, "headline">;
  /** How many fragments drafting puts in, at the most. */
  readonly most: number;
  /** Characters a text of this section should not exceed. */
  readonly length: number;
}

/** Which sections a briefing has, in which order, and their limits. */
export interface Template {
  readonly id: string;
  readonly sections: readonly TemplateSection[];
  readonly headlineLength: number;
}

export const STANDARD_TEMPLATE: Template = {
  id: "standard",
  headlineLength: 120,
  sections: [
    { kind: "fact", most: 5, length: 280 },
    { kind: "summary", most: 5, length: 400 },
    { kind: "quote", most: 4, length: 600 },
    { kind: "question", most: 8, length: 240 },
  ],
};
