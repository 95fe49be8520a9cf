import { withoutLabel } from "../briefing/facts.ts";
import { markedStretches } from "../briefing/marks.ts";
import { anchorQuote, sliceWords } from "../briefing/slices.ts";
import type { Change } from "../domain/change.ts";
import { DeskError } from "../domain/errors.ts";
import type { Fragment } from "../domain/fragment.ts";
import {
  type Standing,
  type Words,
  accepted,
  isStale,
  wordsOf,
  written,
} from "../domain/rendition.ts";
import { type Range, type Span, contains, spanOf } from "../domain/span.ts";
import { normaliseLine } from "../domain/text.ts";
import type { Desk } from "./desk.ts";
import { type Aim, type RenditionInHand, changeRendition, takeBack } from "./rendition-in-hand.ts";

/** Characters a rendition's text, and a speaker's name or role, may have at the most. */
const TEXT_LIMIT = 4000;
const NAME_LIMIT = 300;

export interface Typed {
  readonly text: string;
  /** Left out: as it was. */
  readonly speaker?: string | undefined;
  readonly role?: string | undefined;
}

/**
 * Saves what a person typed: editing is accepting. Gives the act's id, or null when nothing changed. Throws
 * `conflict` with base, theirs and mine; `invalid`, with the words typed, for no text, too much, or a quote retyped.
 */
export function saveRendition(
  desk: Desk,
  by: string,
  { typed, ...aim }: Aim & { readonly typed: Typed },
): Promise<string | null> {
  return changeRendition(
    desk,
    by,
    aim,
    (hand) => wordsTyped(desk, hand, typed),
    (hand, mine) => {
      refuseUnfit(mine);
      return writing(desk, hand, mine, "saved");
    },
  );
}

/** The changes that write words as a person's, whatever they come from: the editor, a merge, an earlier version. */
export function writing(
  desk: Desk,
  hand: RenditionInHand,
  mine: Words,
  act: "saved" | "restored",
): Change[] {
  const { fragment, rendition } = hand;
  const { words, moved } = anchored(desk, hand, mine);
  if (moved.length === 0 && isWrittenAlready(hand, words)) return [];
  return [
    ...moved,
    {
      kind: "rendition_changed",
      fragment: fragment.id,
      language: rendition.language,
      version: rendition.version,
      act,
      standing: standingOf(hand, words),
      leftOut: null,
    },
    // To accept the source as it stands moves no word that another edition was made from.
    ...takeBack({ ...hand, isSource: hand.isSource && !says(hand, words) }),
  ];
}

function says({ rendition }: RenditionInHand, words: Words): boolean {
  const now = wordsOf(rendition);
  return now !== null && sameWords(now, words);
}

/** A draft saved as it stands is accepted, and its origin stays known; anything else is the person's own. */
function standingOf({ rendition: { standing }, source }: RenditionInHand, words: Words): Standing {
  return standing.state === "drafted" && sameWords(standing.words, words)
    ? accepted({ ...standing, madeFrom: source })
    : written(words, source);
}

function isWrittenAlready({ rendition, source, isSource }: RenditionInHand, words: Words): boolean {
  const { standing, leftOut } = rendition;
  const stale = !isSource && isStale(rendition, source);
  return (
    standing.state === "accepted" && leftOut === null && !stale && sameWords(standing.words, words)
  );
}

function wordsTyped(
  { locales, languages }: Desk,
  { fragment, rendition, source }: RenditionInHand,
  typed: Typed,
): Words {
  const before = wordsOf(rendition) ?? source;
  const isQuote = fragment.detail.kind === "quote";
  const field = (value: string | undefined, was: string | null | undefined) =>
    !isQuote ? null : value === undefined ? (was ?? null) : normaliseLine(value) || null;
  const { detail } = fragment;
  const text = normaliseLine(typed.text);
  return {
    text:
      detail.kind === "fact"
        ? withoutLabel(text, detail.fact, languages.map(locales.phrases))
        : text,
    speaker: field(typed.speaker, before?.speaker),
    role: field(typed.role, before?.role),
  };
}

function refuseUnfit(words: Words): void {
  const { text, speaker, role } = words;
  const problems = {
    ...(text === "" ? { text: "text_missing" } : {}),
    ...(text.length > TEXT_LIMIT ? { text: "text_too_long" } : {}),
    ...((speaker?.length ?? 0) > NAME_LIMIT ? { speaker: "name_too_long" } : {}),
    ...((role?.length ?? 0) > NAME_LIMIT ? { role: "name_too_long" } : {}),
  };
  if (Object.keys(problems).length > 0) throw new DeskError("invalid", problems, words);
}

/**
 * A quote in the source language is a slice of the source: what was typed only says where it begins and ends.
 * Everything else keeps its words and anchors.
 */
function anchored(
  desk: Desk,
  { fragment, revision, briefing, isSource }: RenditionInHand,
  mine: Words,
): { readonly words: Words; readonly moved: Change[] } {
  const { detail, anchors } = fragment;
  const [first] = anchors;
  if (detail.kind !== "quote" || !isSource || !first) return { words: mine, moved: [] };
  const found = anchorQuote(revision.text, mine.text, detail.form, first);
  if (!found) throw new DeskError("invalid", { text: "quote_not_verbatim" }, mine);
  const isSpeech = (range: Range) =>
    markedStretches(revision.text, range).some((inner) => contains(inner, range));
  // Marks stand around words that the source has in marks (or, where it uses none, within what was the quote).
  const isOwn = (range: Range) => isSpeech(range) || anchors.some((was) => contains(was, range));
  if (detail.form === "direct" && !found.anchors.every(isOwn))
    throw new DeskError("invalid", { text: "quote_not_verbatim" }, mine);
  const form = found.anchors.every(isSpeech) ? "direct" : detail.form;
  const spans = found.anchors.map((range) => spanOf(revision.text, range));
  const { marks } = desk.locales.phrases(revision.language);
  const words = {
    ...mine,
    text: sliceWords(revision.text, spans, form, form === "direct" ? [] : found.quoted, marks),
  };
  if (sameSpans(spans, anchors)) return { words, moved: [] };
  const put: Fragment = {
    ...fragment,
    anchors: spans,
    detail: { ...detail, form, quoted: form === "direct" ? [] : found.quoted },
  };
  const { id, version } = briefing;
  return {
    words,
    moved: [
      {
        kind: "briefing_changed",
        briefing: id,
        version,
        act: "anchored",
        put: [put],
        renditions: [],
      },
    ],
  };
}

function sameWords(a: Words, b: Words): boolean {
  return a.text === b.text && a.speaker === b.speaker && a.role === b.role;
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, i) => span.start === b[i]?.start && span.end === b[i].end)
  );
}
