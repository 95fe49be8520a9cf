import type { Blocker, Check } from "../domain/check.ts";
import type { Fragment } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import type { Phrases } from "../domain/phrases.ts";
import type {
  DifferencePart,
  FragmentStanding,
  Readiness,
  TickState,
} from "../domain/readiness.ts";
import { type Rendition, type Words, isStale, wordsOf } from "../domain/rendition.ts";
import type { Template } from "../domain/template.ts";
import { checkRendition } from "./checks.ts";
import { differ } from "./difference.ts";

export interface EditionMeasured {
  /** All of the briefing's; dropped ones are passed over. */
  readonly fragments: readonly Fragment[];
  /** Of this language and the source language at least. */
  readonly renditions: readonly Rendition[];
  readonly language: Language;
  readonly sourceLanguage: Language;
  readonly revisionText: string;
  readonly phrases: Phrases;
  readonly sourcePhrases: Phrases;
  readonly template: Template;
  /** Keys of the warnings that somebody dismissed. */
  readonly dismissed: ReadonlySet<string>;
}

/**
 * Measures an edition against the gates: each fragment with its rendition (an empty one of version 0 where there is
 * none), what is stale or found about it, and what blocks release. The headline comes first, then the
 * template's sections in their order. Fragments left out do not count.
 */
export function readiness(measured: EditionMeasured): Readiness {
  const inLanguage = renditionsIn(measured.renditions, measured.language);
  const inSource = renditionsIn(measured.renditions, measured.sourceLanguage);
  const isSource = measured.language === measured.sourceLanguage;
  const fragments = inOrder(measured.fragments, measured.template).map((fragment) => {
    const rendition = inLanguage.get(fragment.id) ?? missing(fragment, measured.language);
    const source = isSource
      ? null
      : (inSource.get(fragment.id) ?? missing(fragment, measured.sourceLanguage));
    return standingOf(fragment, rendition, source, measured);
  });
  const counted = fragments.filter(({ state }) => state !== "left_out");
  const hasTitle = counted.some(({ fragment }) => fragment.detail.kind === "headline");
  return {
    fragments,
    ready: counted.filter((standing) => blockersOf(standing).length === 0).length,
    total: counted.length,
    blockers: [
      ...(hasTitle
        ? []
        : [{ reason: "no_title", fragment: null, label: null, check: null } as const]),
      ...counted.flatMap(blockersOf),
    ],
  };
}

function standingOf(
  fragment: Fragment,
  rendition: Rendition,
  source: Rendition | null,
  measured: EditionMeasured,
): FragmentStanding {
  if (rendition.leftOut !== null)
    return {
      fragment,
      rendition,
      source,
      state: "left_out",
      stale: false,
      difference: null,
      checks: [],
    };
  const { dismissed, ...rest } = measured;
  const found = checkRendition({ ...rest, fragment, rendition, source });
  const checks = found.filter(({ severity, key }) => severity === "error" || !dismissed.has(key));
  const stale = source !== null && isStale(rendition, wordsOf(source));
  return {
    fragment,
    rendition,
    source,
    state: stateOf(rendition, stale, checks),
    stale,
    difference: stale && source ? differenceOf(rendition, source) : null,
    checks,
  };
}

function stateOf({ standing }: Rendition, stale: boolean, checks: readonly Check[]): TickState {
  if (standing.state === "empty") return "empty";
  if (checks.some(({ severity }) => severity === "error")) return "error";
  if (stale) return "stale";
  if (standing.state === "drafted") return "drafted";
  return checks.length > 0 ? "warning" : "accepted";
}

function blockersOf({ fragment, rendition, stale, checks }: FragmentStanding): Blocker[] {
  const { id, label } = fragment;
  const { state } = rendition.standing;
  const because = (reason: Blocker["reason"], check: Check | null = null): Blocker => ({
    reason,
    fragment: id,
    label,
    check,
  });
  return [
    ...(state === "empty" ? [because("empty")] : []),
    ...(state === "drafted" ? [because("not_accepted")] : []),
    ...(stale ? [because("stale")] : []),
    ...checks
      .filter(({ severity }) => severity === "error")
      .map((check) => because("error", check)),
  ];
}

/** What changed in the source since the rendition was made from it. */
function differenceOf({ standing }: Rendition, source: Rendition): DifferencePart[] | null {
  if (standing.state === "empty" || !standing.madeFrom) return null;
  return differ(allOf(standing.madeFrom), allOf(wordsOf(source)), source.language);
}

function allOf(words: Words | null): string {
  return [words?.text, words?.speaker, words?.role].filter(Boolean).join(" — ");
}

/** What the edition shows, in its order: a section that the template lacks is not in it. */
function inOrder(fragments: readonly Fragment[], { sections }: Template): Fragment[] {
  const order = ["headline", ...sections.map(({ kind }) => kind)];
  const place = ({ detail }: Fragment) => order.indexOf(detail.kind);
  return fragments
    .filter((fragment) => !fragment.dropped && place(fragment) >= 0)
    .toSorted((a, b) => place(a) - place(b) || a.position - b.position);
}

function renditionsIn(
  renditions: readonly Rendition[],
  language: Language,
): ReadonlyMap<string, Rendition> {
  return new Map(
    renditions
      .filter((rendition) => rendition.language === language)
      .map((rendition) => [rendition.fragment, rendition]),
  );
}

function missing({ id }: Fragment, language: Language): Rendition {
  return {
    fragment: id,
    language,
    version: 0,
    standing: { state: "empty" },
    leftOut: null,
    by: "",
    at: "",
  };
}
