import type { Range } from "../../domain/span.ts";

/** Where clauses begin and end in a language: one expression for each. */
export interface ClauseBounds {
  readonly starts: RegExp;
  readonly ends: RegExp;
}

/** The text of the clause on either side of a cue. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

const NOTHING = "(?!)";

/** Makes the bounds from a language's patterns; without any, a clause is the sentence. */
export function makeBounds(starts: readonly string[], ends: readonly string[]): ClauseBounds {
  return {
    starts: new RegExp(`(?:${starts.join("|") || NOTHING})`, "gu"),
    ends: new RegExp(`(?:${ends.join("|") || NOTHING})`, "u"),
  };
}

/** What stands before and after a cue within its clause, without final marks. */
export function clauseAround(sentence: string, cue: Range, bounds: ClauseBounds): Around {
  return {
    before: clauseBefore(sentence.slice(0, cue.start), bounds),
    after: cutClause(sentence.slice(cue.end), bounds),
  };
}

/** The clause up to its end, without final marks. */
export function cutClause(text: string, bounds: ClauseBounds): string {
  const end = bounds.ends.exec(text);
  return bare(end ? text.slice(0, end.index) : text);
}

/** Without white space around and without final marks; the stop of "U.S." stays. */
export function bare(text: string): string {
  const trimmed = text.trim();
  if (/(?:^|[^\p{L}])(?:\p{L}\.){2,6}$/u.test(trimmed.slice(-12))) return trimmed;
  return trimmed
    .replace(/^[,;:，；：、\s–—-]+/, "")
    .replace(/(?<![\s.,;:!?…؟،؛。，；：！？、–—-])[\s.,;:!?…؟،؛。，；：！？、–—-]+$/, "");
}

/** Looks back to where the clause begins; an aside between commas right before the cue is left out. */
function clauseBefore(text: string, bounds: ClauseBounds): string {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(",")) return bare(trimmed.slice(lastEnd(trimmed, bounds.starts)));
  const opening = trimmed.lastIndexOf(",", trimmed.length - 2);
  if (opening < 0) return "";
  const head = trimmed.slice(0, opening);
  return bare(head.slice(lastEnd(head, bounds.starts)));
}

function lastEnd(text: string, starts: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(starts)) end = match.index + match[0].length;
  return end;
}
