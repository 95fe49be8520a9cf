import type { Findings, QuoteFinding, QuoteForm, Speaker } from "../domain/findings.ts";
import type { Phrases } from "../domain/phrases.ts";
import type { Words } from "../domain/rendition.ts";
import type { Range } from "../domain/span.ts";
import { bareRange } from "./marks.ts";
import { sliceWords } from "./slices.ts";

/** A quote chosen for the briefing. */
export interface DraftedQuote {
  readonly detail: {
    readonly kind: "quote";
    readonly form: QuoteForm;
    readonly quoted: readonly Range[];
  };
  readonly anchors: readonly Range[];
  readonly words: Words;
}

/** Shorter direct quotes say too little to stand alone. */
const FEWEST_WORDS = 3;

/**
 * The quotes of a briefing, at most `most`: direct ones before mixed ones before indirect ones whose speaker has
 * name and role; within a form those of the best ranked sentences, and indirect ones of a voice not heard yet
 * before more of another. Each form is in text order. No two rest on the same words.
 */
export function draftQuotes(
  text: string,
  findings: Findings,
  most: number,
  { marks }: Phrases,
): DraftedQuote[] {
  const scoreAt = scores(findings);
  let chosen: DraftedQuote[] = [];
  for (const form of ["direct", "mixed", "indirect"] as const) {
    const found = findings.quotes
      .filter((quote) => quote.kind === form && isWorthwhile(text, quote))
      .toSorted((a, b) => scoreAt(b.start) - scoreAt(a.start) || a.start - b.start)
      .map((quote) => draftQuote(text, quote, marks));
    const all = form === "indirect" ? newVoicesFirst(found, chosen) : found;
    const taken = apart(all, chosen, most - chosen.length);
    chosen = [...chosen, ...taken.toSorted((a, b) => startOf(a) - startOf(b))];
  }
  return chosen;
}

/** The first quote of each speaker who is not among the chosen, then the others; each in the order given. */
function newVoicesFirst(
  quotes: readonly DraftedQuote[],
  chosen: readonly DraftedQuote[],
): DraftedQuote[] {
  const heard = new Set(chosen.map(({ words }) => words.speaker));
  const isNew = quotes.map(
    ({ words }) => !heard.has(words.speaker) && heard.add(words.speaker) !== undefined,
  );
  return [
    ...quotes.filter((_, index) => isNew[index]),
    ...quotes.filter((_, index) => !isNew[index]),
  ];
}

/** The first `most` quotes that share no words with the chosen ones or with one before them. */
function apart(
  quotes: readonly DraftedQuote[],
  chosen: readonly DraftedQuote[],
  most: number,
): DraftedQuote[] {
  const taken: DraftedQuote[] = [];
  for (const quote of quotes) {
    if (taken.length >= most) break;
    if (![...chosen, ...taken].some(overlaps(quote))) taken.push(quote);
  }
  return taken;
}

function draftQuote(
  text: string,
  { kind: form, start, end, says, quoted, speaker }: QuoteFinding,
  marks: Phrases["marks"],
): DraftedQuote {
  const anchor = form === "direct" ? bareRange(text, { start, end }) : says;
  const own = form === "mixed" ? quoted : [];
  return {
    detail: { kind: "quote", form, quoted: own },
    anchors: [anchor],
    words: {
      text: sliceWords(text, [anchor], form, own, marks),
      speaker: speakerOf(speaker),
      role: speaker?.role ?? null,
    },
  };
}

function isWorthwhile(text: string, { kind, start, end, speaker, rule }: QuoteFinding): boolean {
  if (start >= end) return false;
  // "described it as a success": somebody's word for a thing, and no statement.
  if (kind === "indirect") return Boolean(speaker?.name && speaker.role) && rule !== "label";
  const words = text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? [];
  return kind === "mixed" || words.length >= FEWEST_WORDS || /\p{Lo}{4}/u.test(words[0] ?? "");
}

/** The name; else what the article calls the speaker, unless it is one small word: a pronoun nobody resolved. */
function speakerOf(speaker: Speaker | null): string | null {
  if (!speaker) return null;
  if (speaker.name) return speaker.name;
  const said = speaker.text.trim();
  return said === "" || /^\p{Ll}+$/u.test(said) ? null : said;
}

/** The score of the sentence that an offset lies in; 0 where no sentence was ranked. */
function scores({ summary }: Findings): (offset: number) => number {
  const sentences = summary.toSorted((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const sentence = sentences[low];
    return sentence && sentence.start <= offset ? sentence.score : 0;
  };
}

function startOf({ anchors }: DraftedQuote): number {
  return anchors[0]?.start ?? 0;
}

function overlaps(quote: DraftedQuote): (other: DraftedQuote) => boolean {
  return (other) =>
    other.anchors.some((a) => quote.anchors.some((b) => a.start < b.end && b.start < a.end));
}
