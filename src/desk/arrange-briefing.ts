import { sliceWords } from "../briefing/slices.ts";
import type { BriefingAct, Change } from "../domain/change.ts";
import { DeskError } from "../domain/errors.ts";
import type { Findings } from "../domain/findings.ts";
import {
  type Fragment,
  type FragmentDetail,
  type FragmentKind,
  labelOf,
} from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import { type Words, plainWords } from "../domain/rendition.ts";
import { type Range, spanOf } from "../domain/span.ts";
import { fragmentById } from "../store/briefings.ts";
import { analyseArticle } from "./analyse-article.ts";
import type { Desk } from "./desk.ts";
import { draftRenditions } from "./draft-briefing.ts";
import { type BriefingView, readBriefing } from "./read-edition.ts";
import { takeBackEditions } from "./rendition-in-hand.ts";

/** Fragments a briefing may have, dropped ones counted: a bound on what one page has to show. */
const FRAGMENT_LIMIT = 200;

/**
 * Adds a fragment that rests on a passage the editor chose, at the end of its section. Gives its id.
 * Throws `conflict` when the briefing changed meanwhile, `invalid` for a passage that is none.
 */
export async function addFragment(
  desk: Desk,
  by: string,
  given: Range & {
    readonly briefing: string;
    readonly version: number;
    readonly kind: Exclude<FragmentKind, "headline">;
  },
): Promise<string> {
  const view = await viewAt(desk, given.briefing, given.version);
  if (view.fragments.length >= FRAGMENT_LIMIT)
    throw new DeskError("invalid", { kind: "fragments_too_many" });
  const { text, language } = view.revision;
  const range = trimmed(text, given);
  if (!range) throw new DeskError("invalid", { start: "passage_missing" });
  const findings = await analyseArticle(view.revision, desk.locales.lexicon(language));
  const made = wordPassage(desk, view, given.kind, range, findings);
  const ordinal = view.fragments.filter(({ detail }) => detail.kind === given.kind).length + 1;
  const fragment: Fragment = {
    id: desk.newId(),
    briefing: view.briefing.id,
    label: labelOf(given.kind, ordinal),
    position: Math.max(0, ...view.fragments.map(({ position }) => position)) + 1,
    anchors: [spanOf(text, made.range)],
    detail: made.detail,
    dropped: false,
  };
  const renditions = await draftRenditions(desk, {
    language,
    languages: view.briefing.languages,
    fragments: [{ fragment, words: made.words }],
  });
  await commitArrangement(desk, by, view, "added", [fragment], renditions);
  return fragment.id;
}

/** Puts the briefing's fragments in the order named (ids; those not named keep their places after them). */
export async function orderFragments(
  desk: Desk,
  by: string,
  given: { readonly briefing: string; readonly version: number; readonly order: readonly string[] },
): Promise<string | null> {
  const view = await viewAt(desk, given.briefing, given.version);
  const known = new Map(view.fragments.map((fragment) => [fragment.id, fragment]));
  const named = new Set(given.order);
  if (named.size !== given.order.length || given.order.some((id) => !known.has(id)))
    throw new DeskError("invalid", { order: "order_unknown" });
  const rest = view.fragments.filter(({ id }) => !named.has(id)).map(({ id }) => id);
  const put = [...given.order, ...rest].flatMap((id, index) => {
    const fragment = known.get(id);
    return fragment && fragment.position !== index ? [{ ...fragment, position: index }] : [];
  });
  return put.length === 0 ? null : commitArrangement(desk, by, view, "reordered", put);
}

/** Moves a fragment one step up (−1) or down (1) among those of its kind. Gives null at the end of the section. */
export async function moveFragment(
  desk: Desk,
  by: string,
  given: {
    readonly briefing: string;
    readonly version: number;
    readonly fragment: string;
    readonly step: number;
  },
): Promise<string | null> {
  const { fragments } = await viewAt(desk, given.briefing, given.version);
  const moved = fragments.find(({ id }) => id === given.fragment);
  if (!moved) throw new DeskError("not_found");
  const section = fragments.filter(
    ({ detail, dropped }) => !dropped && detail.kind === moved.detail.kind,
  );
  const other = section[section.indexOf(moved) + given.step];
  if (!other) return null;
  const order = fragments.map(({ id }) =>
    id === moved.id ? other.id : id === other.id ? moved.id : id,
  );
  return orderFragments(desk, by, { briefing: given.briefing, version: given.version, order });
}

/** Takes a fragment out of the briefing in every language; it is kept and can be put back. */
export function dropFragment(
  desk: Desk,
  by: string,
  id: string,
  version: number,
): Promise<Arranged> {
  return setDropped(desk, by, id, version, true);
}

export function putFragmentBack(
  desk: Desk,
  by: string,
  id: string,
  version: number,
): Promise<Arranged> {
  return setDropped(desk, by, id, version, false);
}

/** The briefing that was arranged. */
export interface Arranged {
  readonly briefing: string;
  readonly sourceLanguage: Language;
}

async function setDropped(
  desk: Desk,
  by: string,
  id: string,
  version: number,
  dropped: boolean,
): Promise<Arranged> {
  const fragment = await fragmentById(desk.store, id);
  if (!fragment) throw new DeskError("not_found");
  const view = await viewAt(desk, fragment.briefing, version);
  await commitArrangement(desk, by, view, dropped ? "dropped" : "put_back", [
    { ...fragment, dropped },
  ]);
  return { briefing: view.briefing.id, sourceLanguage: view.briefing.sourceLanguage };
}

async function viewAt(desk: Desk, id: string, version: number): Promise<BriefingView> {
  const view = await readBriefing(desk, id);
  if (view.briefing.version !== version)
    throw new DeskError("conflict", { version: "changed_meanwhile" }, view.briefing);
  return view;
}

/** A change of which fragments there are, or of their order, takes approved and released editions back. */
async function commitArrangement(
  desk: Desk,
  by: string,
  view: BriefingView,
  act: BriefingAct,
  put: readonly Fragment[],
  renditions: Extract<Change, { kind: "briefing_changed" }>["renditions"] = [],
): Promise<string> {
  const { id: briefing, version } = view.briefing;
  const changes: Change[] = [
    { kind: "briefing_changed", briefing, version, act, put, renditions },
    ...takeBackEditions(view.editions, "briefing_changed"),
  ];
  return (await desk.store.commit({ by, at: desk.now(), changes })).act;
}

interface Worded {
  readonly range: Range;
  readonly detail: FragmentDetail;
  readonly words: Words | null;
}

/** What a chosen passage says as a fragment of a kind, helped by what analysis found there. */
function wordPassage(
  desk: Desk,
  { revision: { text, language } }: BriefingView,
  kind: Exclude<FragmentKind, "headline">,
  range: Range,
  findings: Findings,
): Worded {
  const line = text.slice(range.start, range.end).replace(/\s+/g, " ");
  switch (kind) {
    case "summary":
      return { range, detail: { kind }, words: plainWords(line) };
    case "fact":
      return { range, detail: { kind, fact: { about: "other" } }, words: plainWords(line) };
    case "question": {
      const found = findings.questions.find((question) => overlaps(question, range));
      // Without a finding nothing can phrase the question: it waits, empty, for the editor.
      return {
        range,
        detail: { kind, question: found?.kind ?? null },
        words: found ? plainWords(found.text) : null,
      };
    }
    case "quote": {
      const found = findings.quotes.find((quote) => overlaps(quote, range));
      const inMarks =
        found?.kind === "direct"
          ? { start: Math.max(range.start, found.start), end: Math.min(range.end, found.end) }
          : range;
      const form = found?.kind ?? "indirect";
      const quoted =
        found?.kind === "mixed" ? found.quoted.filter((inner) => overlaps(inner, inMarks)) : [];
      const marks = desk.locales.phrases(language).marks;
      const speaker = found?.speaker?.name ?? found?.speaker?.text ?? null;
      const words = {
        text: sliceWords(text, [inMarks], form, quoted, marks),
        speaker,
        role: found?.speaker?.role ?? null,
      };
      return { range: inMarks, detail: { kind, form, quoted }, words };
    }
  }
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The range without white space at its ends; null when nothing is left or it lies outside the text. */
function trimmed(text: string, { start, end }: Range): Range | null {
  if (!(start >= 0 && start < end && end <= text.length)) return null;
  const passage = text.slice(start, end);
  const from = start + passage.length - passage.trimStart().length;
  const to = end - (passage.length - passage.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
