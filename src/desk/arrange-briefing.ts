import type { BriefingAct, Change } from "../domain/change.ts";
import { DeskError } from "../domain/errors.ts";
import { type Fragment, type FragmentKind, labelOf } from "../domain/fragment.ts";
import { type Range, spanOf } from "../domain/span.ts";
import { briefingById, fragmentById } from "../store/briefings.ts";
import { analyseArticle } from "./analyse-article.ts";
import { decideAndCommit } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { draftRenditions } from "./draft-briefing.ts";
import { type BriefingView, readBriefing } from "./read-edition.ts";
import { takeBackEditions } from "./rendition-in-hand.ts";
import { passageIn, wordPassage } from "./word-passage.ts";

/** Fragments a briefing may have, dropped ones counted: a bound on what one page has to show. */
const FRAGMENT_LIMIT = 200;

/**
 * Adds a fragment that rests on a passage the editor chose, at the end of its section. Gives its id.
 * Throws `conflict` when the briefing changed meanwhile, `invalid` for a passage that is none.
 */
export async function addFragment(
  desk: Desk,
  by: string,
  given: At &
    Range & {
      readonly kind: Exclude<FragmentKind, "headline">;
    },
): Promise<string> {
  const id = desk.newId();
  await arrange(desk, by, given, "added", async (view) => {
    if (view.fragments.length >= FRAGMENT_LIMIT)
      throw new DeskError("invalid", { kind: "fragments_too_many" });
    const { text, language } = view.revision;
    const range = passageIn(text, given);
    if (!range) throw new DeskError("invalid", { start: "passage_missing" });
    const { marks } = desk.locales.phrases(language);
    const findings = await analyseArticle(view.revision, desk.locales.lexicon(language));
    const made = wordPassage(view.revision, given.kind, range, findings, marks);
    const ordinal = view.fragments.filter(({ detail }) => detail.kind === given.kind).length + 1;
    const fragment: Fragment = {
      id,
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
    return { put: [fragment], renditions };
  });
  return id;
}

/** Puts the briefing's fragments in the order named (ids; those not named keep their places after them). */
export function orderFragments(
  desk: Desk,
  by: string,
  given: At & { readonly order: readonly string[] },
): Promise<string | null> {
  return arrange(desk, by, given, "reordered", ({ fragments }) => {
    const known = new Set(fragments.map(({ id }) => id));
    const named = new Set(given.order);
    if (named.size === 0) throw new DeskError("invalid", { order: "order_unknown" });
    if (named.size !== given.order.length || given.order.some((id) => !known.has(id)))
      throw new DeskError("invalid", { order: "order_unknown" });
    const rest = fragments.filter(({ id }) => !named.has(id)).map(({ id }) => id);
    return { put: inOrder(fragments, [...given.order, ...rest]) };
  });
}

/** Moves a fragment one step up (−1) or down (1) among those of its kind. Gives null at the end of the section. */
export function moveFragment(
  desk: Desk,
  by: string,
  given: At & { readonly fragment: string; readonly step: number },
): Promise<string | null> {
  return arrange(desk, by, given, "reordered", ({ fragments }) => {
    const moved = fragments.find(({ id }) => id === given.fragment);
    if (!moved) throw new DeskError("not_found");
    const section = fragments.filter(
      ({ detail, dropped }) => !dropped && detail.kind === moved.detail.kind,
    );
    const at = section.indexOf(moved);
    const other = at < 0 ? undefined : section[at + given.step];
    if (!other) return { put: [] };
    const order = fragments.map(({ id }) =>
      id === moved.id ? other.id : id === other.id ? moved.id : id,
    );
    return { put: inOrder(fragments, order) };
  });
}

/** Takes a fragment out of the briefing in every language; it is kept and can be put back. Gives the briefing's id. */
export function dropFragment(desk: Desk, by: string, id: string, version: number): Promise<string> {
  return setDropped(desk, by, id, version, true);
}

export function putFragmentBack(
  desk: Desk,
  by: string,
  id: string,
  version: number,
): Promise<string> {
  return setDropped(desk, by, id, version, false);
}

async function setDropped(
  desk: Desk,
  by: string,
  id: string,
  version: number,
  dropped: boolean,
): Promise<string> {
  const known = await fragmentById(desk.store, id);
  const briefing = known && (await briefingById(desk.store, known.briefing));
  if (!briefing) throw new DeskError("not_found");
  const at = { briefing: briefing.id, version };
  await arrange(desk, by, at, dropped ? "dropped" : "put_back", ({ fragments }) => ({
    put: fragments
      .filter((fragment) => fragment.id === id && fragment.dropped !== dropped)
      .map((fragment) => ({ ...fragment, dropped })),
  }));
  return briefing.id;
}

/** Which briefing, and the version of it that the person looked at. */
interface At {
  readonly briefing: string;
  readonly version: number;
}

interface Arrangement {
  /** Fragments as they are to be; none when there is nothing to do. */
  readonly put: readonly Fragment[];
  readonly renditions?: Extract<Change, { kind: "briefing_changed" }>["renditions"];
}

/**
 * Changes which fragments there are, or their order, which takes approved and released editions back. Gives the
 * act's id, or null for nothing. Throws `conflict` when the briefing is not as the person saw it.
 */
function arrange(
  desk: Desk,
  by: string,
  { briefing, version }: At,
  act: BriefingAct,
  decide: (view: BriefingView) => Arrangement | Promise<Arrangement>,
): Promise<string | null> {
  return decideAndCommit(desk, by, async (): Promise<Change[]> => {
    const view = await readBriefing(desk, briefing);
    if (view.briefing.version !== version)
      throw new DeskError("conflict", { version: "changed_meanwhile" }, view.briefing);
    const { put, renditions = [] } = await decide(view);
    if (put.length === 0) return [];
    return [
      { kind: "briefing_changed", briefing, version, act, put, renditions },
      ...takeBackEditions(view.editions, "briefing_changed"),
    ];
  });
}

/** Those fragments that have another place in the order than they had. */
function inOrder(fragments: readonly Fragment[], order: readonly string[]): Fragment[] {
  const known = new Map(fragments.map((fragment) => [fragment.id, fragment]));
  return order.flatMap((id, index) => {
    const fragment = known.get(id);
    return fragment && fragment.position !== index ? [{ ...fragment, position: index }] : [];
  });
}
