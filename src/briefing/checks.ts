import type { Check, CheckCode } from "../domain/check.ts";
import type { Fragment } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import { formatNumber } from "../domain/localise.ts";
import type { Phrases } from "../domain/phrases.ts";
import { type Rendition, type Words, wordsOf } from "../domain/rendition.ts";
import { type Range, hashOf, spanResolves } from "../domain/span.ts";
import type { Template } from "../domain/template.ts";
import { comparable } from "../domain/text.ts";
import { markFaults } from "./check-marks.ts";
import { type Worded, missingNumbers, strangeNumbers } from "./check-numbers.ts";
import { sliceWords } from "./slices.ts";

/** A rendition beside its source, with what the rules must know. */
export interface Checked {
  readonly fragment: Fragment;
  readonly rendition: Rendition;
  /** The source language's rendition; null in the source edition itself. */
  readonly source: Rendition | null;
  readonly revisionText: string;
  readonly language: Language;
  readonly phrases: Phrases;
  readonly sourcePhrases: Phrases;
  readonly template: Template;
}

type Finding = Omit<Check, "key">;

/** Fewer words than this may well be the same in two languages: a name, a place. */
const FEWEST_SAME = 4;

/**
 * All that is found about one rendition, errors first. Faults are ranges of its text. A finding's key stays the same
 * while the text and what is found stay the same.
 */
export function checkRendition(checked: Checked): Check[] {
  const words = wordsOf(checked.rendition);
  const source = checked.source && wordsOf(checked.source);
  const findings = [
    ...brokenAnchors(checked),
    ...(words ? tooLong(checked, words) : []),
    ...(words && !checked.source ? ownText(checked, words) : []),
    ...(words && source ? translation(checked, words, source) : []),
  ];
  return findings
    .map((finding) => ({ ...finding, key: keyOf(checked, words, finding) }))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Of one finding on one text of one fragment in one language, so that a dismissal holds for nothing else. */
function keyOf(
  { fragment, language }: Checked,
  words: Words | null,
  { code, values }: Finding,
): string {
  return hashOf(JSON.stringify([fragment.id, language, code, words?.text ?? "", values]));
}

function rank({ severity }: Check): number {
  return severity === "error" ? 0 : 1;
}

function brokenAnchors({ fragment, revisionText }: Checked): Finding[] {
  return fragment.anchors.every((span) => spanResolves(revisionText, span))
    ? []
    : [finding("error", "anchor_broken", { label: fragment.label })];
}

function tooLong({ fragment, template, language }: Checked, { text }: Words): Finding[] {
  const { kind } = fragment.detail;
  const limit =
    kind === "headline"
      ? template.headlineLength
      : template.sections.find((section) => section.kind === kind)?.length;
  const characters = Array.from(text);
  if (limit === undefined || characters.length <= limit) return [];
  const start = characters.slice(0, limit).join("").length;
  const values = {
    length: formatNumber(characters.length, language),
    limit: formatNumber(limit, language),
  };
  return [finding("warning", "too_long", values, [{ start, end: text.length }])];
}

/** In the source language: a quote is its passages; what a person wrote has the passages' numbers, and marks in pairs. */
function ownText(checked: Checked, words: Words): Finding[] {
  const { fragment, rendition } = checked;
  if (fragment.detail.kind === "quote") return verbatim(checked, words);
  const isWritten =
    rendition.standing.state === "accepted" && rendition.standing.origin.by === "person";
  if (!isWritten) return [];
  const passages = fragment.anchors.map(({ start, end }) => checked.revisionText.slice(start, end));
  const source = { text: passages.join(" "), phrases: checked.phrases };
  // The desk's own words rest on nothing they could be held against.
  const numbersOf = passages.length > 0 ? unfounded(checked, words.text, source) : [];
  return [...numbersOf, ...marks(checked, words, null)];
}

function verbatim({ fragment, revisionText, phrases }: Checked, { text }: Words): Finding[] {
  const { detail, anchors } = fragment;
  if (detail.kind !== "quote") return [];
  if (!anchors.every((span) => spanResolves(revisionText, span))) return [];
  const passage = sliceWords(revisionText, anchors, detail.form, detail.quoted, phrases.marks);
  // The house may have changed its marks since; the words between them count.
  const same = detail.form === "mixed" ? markless(passage) === markless(text) : passage === text;
  return same && anchors.length > 0
    ? []
    : [finding("error", "quote_not_verbatim", { text: passage })];
}

function markless(text: string): string {
  return text.replace(/["“”„‟«»'‘’‚‛‹›「」『』\s]/g, "");
}

function translation(checked: Checked, words: Words, source: Words): Finding[] {
  return [
    ...numbers(checked, words, source),
    ...marks(checked, words, source),
    ...sameAsSource(words, source),
    ...(source.role && !words.role
      ? [finding("warning", "role_missing", { role: source.role })]
      : []),
    ...machineUnchanged(checked.rendition),
  ];
}

function numbers(checked: Checked, { text }: Words, source: Words): Finding[] {
  const { missing, strange } = missingNumbers(
    { text: source.text, phrases: checked.sourcePhrases },
    { text, phrases: checked.phrases },
  );
  if (missing.length === 0)
    return unfounded(checked, text, { text: source.text, phrases: checked.sourcePhrases });
  return missing.map(({ number, inDate, context }) =>
    finding(
      "error",
      inDate ? "date_missing" : "number_missing",
      { number, text: context },
      strange,
    ),
  );
}

/** Numbers that what the text was made from does not have: words for large ones are not read, so only a warning. */
function unfounded({ phrases }: Checked, text: string, source: Worded): Finding[] {
  return strangeNumbers(source, { text, phrases }).map(({ text: number, start, end }) =>
    finding("warning", "number_strange", { number }, [{ start, end }]),
  );
}

/** Marks in pairs and of the language. Where the source's own are not in pairs, the translation's may lack theirs too. */
function marks(
  { phrases, sourcePhrases }: Checked,
  { text }: Words,
  source: Words | null,
): Finding[] {
  const { unbalanced, foreign } = markFaults(text, phrases.marks);
  const sourceIsWhole =
    unbalanced.length > 0 &&
    (!source || markFaults(source.text, sourcePhrases.marks).unbalanced.length === 0);
  const wanted = `${phrases.marks.open}…${phrases.marks.close}`;
  const found = (ranges: readonly Range[]) =>
    [...new Set(ranges.map(({ start }) => text.charAt(start)))].join(" ");
  return [
    ...(unbalanced.length > 0
      ? [
          finding(
            sourceIsWhole ? "error" : "warning",
            "marks_unbalanced",
            { found: found(unbalanced), wanted },
            unbalanced,
          ),
        ]
      : []),
    ...(foreign.length > 0
      ? [finding("warning", "marks_wrong", { found: found(foreign), wanted }, foreign)]
      : []),
  ];
}

function sameAsSource({ text }: Words, source: Words): Finding[] {
  const count = text.match(/[\p{L}\p{M}\p{N}’']+/gu)?.length ?? 0;
  return count >= FEWEST_SAME && comparable(text) === comparable(source.text)
    ? [finding("warning", "same_as_source", {}, [{ start: 0, end: text.length }])]
    : [];
}

/** Accepted as an engine drafted it. Memory was accepted by a person once already. */
function machineUnchanged({ standing }: Rendition): Finding[] {
  return standing.state === "accepted" && standing.origin.by === "engine"
    ? [finding("warning", "machine_unchanged", { engine: standing.origin.engine })]
    : [];
}

function finding(
  severity: Check["severity"],
  code: CheckCode,
  values: Readonly<Record<string, string>>,
  faults: readonly Range[] = [],
): Finding {
  return { severity, code, values, faults };
}
