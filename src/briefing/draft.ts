import { type Revision, statedText } from "../domain/article.ts";
import type { Findings, RankedSentence } from "../domain/findings.ts";
import type { Fragment, FragmentKind } from "../domain/fragment.ts";
import { labelOf } from "../domain/fragment.ts";
import type { Phrases } from "../domain/phrases.ts";
import { type Words, plainWords } from "../domain/rendition.ts";
import { type Range, spanOf } from "../domain/span.ts";
import type { Template } from "../domain/template.ts";
import type { TermLookup } from "../domain/term.ts";
import { draftFacts } from "./draft-facts.ts";
import type { Drafted } from "./drafted.ts";
import { type DraftedQuote, draftQuotes } from "./draft-quotes.ts";
import { sliceWords } from "./slices.ts";

/**
 * The first fragments of a briefing: what analysis found, put through the template. The headline comes first, then
 * the template's sections in their order. `phrases` are the source language's; `words` holds the source language's
 * words by fragment id, and lacks only a headline that nobody gave.
 */
export function draftFragments(given: {
  readonly revision: Revision;
  readonly findings: Findings;
  readonly template: Template;
  /** The briefing's id. */
  readonly briefing: string;
  readonly newId: () => string;
  readonly phrases: Phrases;
  readonly terms?: TermLookup;
}): { fragments: Fragment[]; words: ReadonlyMap<string, Words> } {
  const { revision, briefing, newId } = given;
  const counts = new Map<FragmentKind, number>();
  const words = new Map<string, Words>();
  const fragments = draftAll(given).map(({ detail, anchors, words: said }, index): Fragment => {
    const ordinal = (counts.get(detail.kind) ?? 0) + 1;
    counts.set(detail.kind, ordinal);
    const id = newId();
    if (said) words.set(id, said);
    return {
      id,
      briefing,
      label: labelOf(detail.kind, ordinal),
      position: index + 1,
      anchors: anchors.map((anchor) => spanOf(revision.text, anchor)),
      detail,
      dropped: false,
    };
  });
  return { fragments, words };
}

function draftAll(given: Parameters<typeof draftFragments>[0]): Drafted[] {
  const { revision, findings, template, phrases } = given;
  const terms: TermLookup = given.terms ?? (() => null);
  const quoteSection = template.sections.find(({ kind }) => kind === "quote");
  const quotes = draftQuotes(revision.text, findings, quoteSection?.most ?? 0, phrases);
  const sections = template.sections.map(({ kind, most }): readonly Drafted[] => {
    switch (kind) {
      case "fact":
        return draftFacts(findings, most, { language: revision.language, phrases, terms });
      case "summary":
        return draftSummary(revision.text, findings, most, quotes, phrases);
      case "quote":
        return quotes;
      case "question":
        return draftQuestions(findings, most);
    }
  });
  return [draftHeadline(revision), ...sections.flat()];
}

function draftHeadline({ text, title }: Revision): Drafted {
  const said = statedText(text, title);
  return {
    detail: { kind: "headline" },
    anchors: title && "span" in title ? [title.span] : [],
    words: said ? plainWords(said.replace(/\n+/g, " ")) : null,
  };
}

/**
 * The best sentences, in text order, without those that a quote of the briefing says already; one that cuts a
 * quotation in two only where there are too few others.
 */
function draftSummary(
  text: string,
  { summary }: Findings,
  most: number,
  quotes: readonly DraftedQuote[],
  { marks }: Phrases,
): Drafted[] {
  const said = quotes.flatMap(({ anchors }) => anchors);
  const fresh = summary.filter(
    (sentence) => sentence.start < sentence.end && !isSaid(text, sentence, said),
  );
  const isTorn = ({ parts }: RankedSentence): boolean => (parts["torn"] ?? 0) < 0;
  return [...fresh.filter((sentence) => !isTorn(sentence)), ...fresh.filter(isTorn)]
    .slice(0, most)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({
      detail: { kind: "summary" },
      anchors: [{ start, end }],
      words: plainWords(sliceWords(text, [{ start, end }], "indirect", [], marks)),
    }));
}

/** The share of a sentence's letters that a quote must have for the two to say the same. */
const MOSTLY = 0.6;

/** Whether most of the sentence's words lie in the ranges. */
function isSaid(text: string, sentence: Range, ranges: readonly Range[]): boolean {
  let at = sentence.start;
  let rest = "";
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= at || start >= sentence.end) continue;
    rest += text.slice(at, Math.max(at, start));
    at = end;
  }
  rest += text.slice(at, Math.max(at, sentence.end));
  const own = lettersOf(rest);
  return own === 0 || own <= (1 - MOSTLY) * lettersOf(text.slice(sentence.start, sentence.end));
}

function lettersOf(words: string): number {
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The questions that name what is missing; "How likely is this?" helps no reader. */
function draftQuestions({ questions }: Findings, most: number): Drafted[] {
  const asked = new Set<string>();
  const fresh = questions.filter(
    ({ text, vague }) => vague !== true && !asked.has(text) && asked.add(text),
  );
  return fresh.slice(0, most).map(({ text, kind, start, end }) => ({
    detail: { kind: "question", question: kind },
    anchors: [{ start, end }],
    words: plainWords(text),
  }));
}
