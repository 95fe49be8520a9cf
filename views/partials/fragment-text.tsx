import type { Fragment } from "../../src/domain/fragment.ts";
import { type Phrases, fill } from "../../src/domain/phrases.ts";
import type { Words } from "../../src/domain/rendition.ts";
import type { Range } from "../../src/domain/span.ts";

/** A fragment's text as it will be read: a fact with its label, a direct quote in its marks, then who said it. */
export function FragmentText({
  fragment,
  words,
  phrases,
  faults = [],
}: {
  fragment: Fragment;
  words: Words;
  phrases: Phrases;
  faults?: readonly Range[];
}) {
  const { detail } = fragment;
  const marked = detail.kind === "quote" && detail.form === "direct";
  return (
    <>
      <FactLabel fragment={fragment} phrases={phrases} />
      {marked ? phrases.marks.open : null}
      <Faulty text={words.text} faults={faults} />
      {marked ? phrases.marks.close : null}
      {words.speaker ? (
        <span class="by">{attribution(words.speaker, words.role, phrases)}</span>
      ) : null}
    </>
  );
}

/** "When:", or nothing where a fragment has no label. */
function FactLabel({ fragment, phrases }: { fragment: Fragment; phrases: Phrases }) {
  const { detail } = fragment;
  if (detail.kind !== "fact" || detail.fact.about === "other") return null;
  const label = phrases.wording[`fact.${detail.fact.about}`];
  return (
    <>
      <b>{fill(phrases.wording["fact.label"], { label })}</b>{" "}
    </>
  );
}

function attribution(speaker: string, role: string | null, phrases: Phrases): string {
  return role
    ? fill(phrases.wording["attribution.named"], { speaker, role })
    : fill(phrases.wording["attribution.plain"], { speaker });
}

/** The text with the words in question underlined. */
function Faulty({ text, faults }: { text: string; faults: readonly Range[] }) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of faults.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    if (from >= end) continue;
    pieces.push(text.slice(at, from), <span class="fault">{text.slice(from, end)}</span>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
