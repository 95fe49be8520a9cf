import { draftFragments } from "../briefing/draft.ts";
import { draftRendition } from "../briefing/renditions.ts";
import type { Revision } from "../domain/article.ts";
import type { Change } from "../domain/change.ts";
import type { Findings } from "../domain/findings.ts";
import type { Fragment } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import { type DraftOrigin, type Standing, type Words } from "../domain/rendition.ts";
import type { Template } from "../domain/template.ts";
import { exactMatches } from "../store/memory.ts";
import { allTerms } from "../store/terms.ts";
import type { Desk } from "./desk.ts";
import { memoryLookup, termLookup } from "./lookups.ts";

type FirstRendition = Extract<Change, { kind: "briefing_made" }>["renditions"][number];

/** The fragments that findings give through a template, with their first renditions in every language. */
export async function draftBriefing(
  desk: Desk,
  given: {
    readonly briefing: string;
    readonly revision: Revision;
    readonly findings: Findings;
    readonly template: Template;
    readonly languages: readonly Language[];
  },
): Promise<{
  readonly fragments: readonly Fragment[];
  readonly renditions: readonly FirstRendition[];
}> {
  const { briefing, revision, findings, template, languages } = given;
  const phrases = desk.locales.phrases(revision.language);
  const { fragments, words } = draftFragments({
    revision,
    findings,
    template,
    briefing,
    newId: desk.newId,
    phrases,
    terms: termLookup(await allTerms(desk.store)),
  });
  const renditions = await draftRenditions(desk, {
    language: revision.language,
    languages,
    fragments: fragments.map((fragment) => ({ fragment, words: words.get(fragment.id) ?? null })),
  });
  return { fragments, renditions };
}

/** First renditions of fragments: the source language's from the source, the others' from memory and phrases. */
export async function draftRenditions(
  desk: Desk,
  given: {
    readonly language: Language;
    readonly languages: readonly Language[];
    readonly fragments: readonly { readonly fragment: Fragment; readonly words: Words | null }[];
  },
): Promise<FirstRendition[]> {
  const from = given.language;
  const others = given.languages.filter((language) => language !== from);
  const texts = given.fragments.flatMap(({ words }) => (words ? [words.text] : []));
  const [terms, pairs] = await Promise.all([
    allTerms(desk.store),
    exactMatches(desk.store, from, others, [...new Set(texts)]),
  ]);
  const lookups = { terms: termLookup(terms), memory: memoryLookup(pairs) };
  return given.fragments.flatMap(({ fragment, words }) => [
    { fragment: fragment.id, language: from, standing: sourceStanding(fragment, words) },
    ...others.map((to) => ({
      fragment: fragment.id,
      language: to,
      standing: words
        ? draftRendition({
            fragment,
            source: words,
            from,
            to,
            phrases: desk.locales.phrases(to),
            ...lookups,
          })
        : ({ state: "empty" } as const),
    })),
  ]);
}

function sourceStanding({ detail }: Fragment, words: Words | null): Standing {
  if (!words) return { state: "empty" };
  const worded =
    detail.kind === "question" || (detail.kind === "fact" && detail.fact.about !== "other");
  const origin: DraftOrigin = { by: worded ? "house" : "source" };
  return { state: "drafted", words, origin, madeFrom: null };
}
