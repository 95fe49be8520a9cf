import type { BlockContent, PhrasingContent, RootContent } from "mdast";
import { languageName } from "../domain/localise.ts";
import { type Phrases, type PhraseKey, fill } from "../domain/phrases.ts";
import type { Words } from "../domain/rendition.ts";
import { isolateRuns, isolateWhole, plainLine } from "./bidi.ts";
import type { EditionContent, EditionEntry } from "./edition-content.ts";
import { factLabel } from "./facts.ts";
import { bold, emphasised, noteCall, paragraph, text, worded } from "./inline.ts";

type SectionKind = EditionContent["sections"][number];

const HEADINGS: Readonly<Record<SectionKind, PhraseKey>> = {
  fact: "heading.facts",
  summary: "heading.summary",
  quote: "heading.quotes",
  question: "heading.questions",
};

/** A section's nodes and the fragments they show, in order; both empty when there is nothing to show. */
export function sectionOf(
  kind: SectionKind,
  content: EditionContent,
  isDraft: boolean,
): { readonly nodes: RootContent[]; readonly entries: EditionEntry[] } {
  const shown = content.fragments.flatMap((entry) => {
    const said = entry.fragment.detail.kind === kind ? shownText(entry, content, isDraft) : null;
    return said === null ? [] : [{ entry, said }];
  });
  if (shown.length === 0) return { nodes: [], entries: [] };
  const blocks: BlockContent[] =
    kind === "quote"
      ? shown.map(({ entry, said }) => quoteBlock(entry, said, content))
      : [
          {
            type: "list",
            ordered: false,
            spread: false,
            children: shown.map(({ entry, said }) => ({
              type: "listItem",
              spread: false,
              children: [lineItem(entry, said, content)],
            })),
          },
        ];
  return {
    nodes: [headingOf(kind, content), ...blocks],
    entries: shown.map(({ entry }) => entry),
  };
}

/**
 * A fragment's words as the edition shows them, a direct quote in its marks; in a draft without words the source's,
 * their language named; null when there is nothing to show.
 */
export function shownText(
  { fragment, words, source }: EditionEntry,
  content: EditionContent,
  isDraft: boolean,
): string | null {
  const { language, sourceLanguage, phrases, sourcePhrases } = content;
  const isDirect = fragment.detail.kind === "quote" && fragment.detail.form === "direct";
  const own = words && plainLine(words.text);
  if (own) return isolateRuns(isDirect ? marked(own, phrases) : own, language);
  const theirs = source && plainLine(source.text);
  if (!isDraft || !theirs) return null;
  return plainFill(phrases.wording.untranslated, {
    language: languageName(sourceLanguage, language),
    text: isolateWhole(isDirect ? marked(theirs, sourcePhrases) : theirs, language),
  });
}

/** Words in the outer quotation marks of a language. */
export function marked(words: string, { marks }: Phrases): string {
  return plainLine(marks.open + words + marks.close);
}

function headingOf(kind: SectionKind, { phrases, language }: EditionContent): RootContent {
  const wording = isolateRuns(phrases.wording[HEADINGS[kind]], language);
  return kind === "fact"
    ? paragraph([bold(wording)])
    : { type: "heading", depth: 2, children: text(wording) };
}

function lineItem(
  { fragment }: EditionEntry,
  said: string,
  { phrases, language }: EditionContent,
): BlockContent {
  const { detail } = fragment;
  const label = detail.kind === "fact" ? factLabel(detail.fact, phrases) : null;
  return paragraph([
    ...(label ? [bold(isolateRuns(label, language)), ...text(" ")] : []),
    ...text(said),
    ...noteCall(fragment.label),
  ]);
}

/** The quote, who said it, and in a translation the original; the footnote is called where the attribution ends. */
function quoteBlock(entry: EditionEntry, said: string, content: EditionContent): BlockContent {
  const by = attribution(entry.words ?? entry.source, content);
  const call = noteCall(entry.fragment.label);
  return {
    type: "blockquote",
    children: [
      paragraph([...text(said), ...(by ? [] : call)]),
      ...(by ? [paragraph([...text("— "), ...by, ...call])] : []),
      ...original(entry, content),
    ],
  };
}

function attribution(
  words: Words | null,
  { phrases, language }: EditionContent,
): PhrasingContent[] | null {
  const speaker = isolateWhole(words?.speaker ?? "", language);
  const role = isolateRuns(words?.role ?? "", language);
  if (speaker === "") return role === "" ? null : text(role);
  const { wording } = phrases;
  return worded(role === "" ? wording["attribution.plain"] : wording["attribution.named"], {
    speaker: [bold(speaker)],
    role: text(role),
  });
}

function original({ fragment, words, source }: EditionEntry, content: EditionContent) {
  const { language, sourceLanguage, phrases, sourcePhrases } = content;
  const theirs = plainLine(source?.text ?? "");
  if (!words || plainLine(words.text) === "" || theirs === "" || fragment.detail.kind !== "quote")
    return [];
  const wording = plainFill(phrases.wording.original, {
    language: languageName(sourceLanguage, language),
  });
  const shown = fragment.detail.form === "direct" ? marked(theirs, sourcePhrases) : theirs;
  return [
    paragraph([
      emphasised(isolateRuns(wording, language)),
      ...text(` ${isolateWhole(shown, language)}`),
    ]),
  ];
}

function plainFill(pattern: string, values: Readonly<Record<string, string>>): string {
  return fill(plainLine(pattern), values);
}
