import { diffArrays } from "diff";
import type { Language } from "../domain/language.ts";
import type { DifferencePart } from "../domain/readiness.ts";

/** Languages written without spaces between words. */
const UNSPACED = new Set(["zh", "ja", "th", "lo", "km", "my"]);
/** Above this many characters words of unspaced languages are not looked for: a segmenter costs microseconds a word. */
const SEGMENTER_LIMIT = 20_000;
const MOST_EDITS = 2_000;
const TIMEOUT_MS = 200;

/**
 * What changed between two texts, by words, in text order: `same` and `removed` parts together are `before`, `same`
 * and `added` ones `after`. Changes with nothing but white space between them are one. Texts too different
 * to compare in bounded time are one removal and one addition.
 */
export function differ(before: string, after: string, language: Language): DifferencePart[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffArrays(wordsIn(before, language), wordsIn(after, language), {
    maxEditLength: MOST_EDITS,
    timeout: TIMEOUT_MS,
  });
  const parts: DifferencePart[] = changes
    ? changes.map(({ removed, added, value }) => ({
        kind: removed ? "removed" : added ? "added" : "same",
        text: value.join(""),
      }))
    : [
        { kind: "removed", text: before },
        { kind: "added", text: after },
      ];
  return readable(parts);
}

function wordsIn(text: string, language: Language): string[] {
  const base = language.split("-")[0] ?? language;
  if (UNSPACED.has(base) && text.length <= SEGMENTER_LIMIT)
    return Array.from(
      new Intl.Segmenter(language, { granularity: "word" }).segment(text),
      ({ segment }) => segment,
    );
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** Joins changes that only white space parts, and gives of each change the removal first. */
function readable(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let removed = "";
  let added = "";
  const settle = () => {
    if (removed) joined.push({ kind: "removed", text: removed });
    if (added) joined.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind === "removed") removed += part.text;
    else if (part.kind === "added") added += part.text;
    else if (removed && added && part.text.trim() === "" && index < parts.length - 1) {
      removed += part.text;
      added += part.text;
    } else {
      settle();
      joined.push(part);
    }
  }
  settle();
  return joined;
}
