import type { Language } from "../domain/language.ts";
import type { DifferencePart } from "../domain/readiness.ts";
import { differ } from "./difference.ts";
import { type ParsedEdition, type ParsedItem, parseEdition } from "./parse.ts";

/** A fragment that reads otherwise than before. */
export interface FragmentChange {
  /** The fragment's; null for the headline. */
  readonly label: string | null;
  /** By words, with some of what is the same around them; all removed where the fragment went, all added where it came. */
  readonly difference: readonly DifferencePart[];
}

/**
 * What changed from one Markdown of an edition to a later one, fragment by fragment as their footnotes name them: in the
 * later one's order, then what is no longer there. Order, passages and section headings are not compared. Throws for
 * text without a briefing's front matter.
 */
export function changesBetween(
  before: string,
  after: string,
  language: Language,
): FragmentChange[] {
  const [was, is] = [textsOf(parseEdition(before)), textsOf(parseEdition(after))];
  const labels = new Set([...is.keys(), ...was.keys()]);
  return [...labels].flatMap((label) => {
    const [old, now] = [was.get(label) ?? "", is.get(label) ?? ""];
    return old === now ? [] : [{ label, difference: inContext(differ(old, now, language)) }];
  });
}

/** What each fragment says in one line, the headline first; of two with one label, both. */
function textsOf({ title, sections }: ParsedEdition): Map<string | null, string> {
  const texts = new Map<string | null, string>([[null, title]]);
  for (const item of sections.flatMap(({ items }) => items)) {
    if (item.label === null) continue;
    const before = texts.get(item.label);
    texts.set(item.label, before === undefined ? textOf(item) : `${before} ${textOf(item)}`);
  }
  return texts;
}

/** "When: Wednesday", "“No.” — Volodymyr Zelensky, president" */
function textOf({ name, text, speaker, role }: ParsedItem): string {
  const said = name === null ? text : `${name} ${text}`;
  const by = [speaker, role].filter((one) => one !== null);
  return by.length > 0 ? `${said} — ${by.join(", ")}` : said;
}

/** Characters that stay on each side of a change. */
const CONTEXT = 48;

function inContext(parts: readonly DifferencePart[]): DifferencePart[] {
  return parts.map(({ kind, text }, at) => {
    if (kind !== "same" || text.length <= 2 * CONTEXT) return { kind, text };
    const head = at === 0 ? "" : headOf(text);
    const tail = at === parts.length - 1 ? "" : tailOf(text);
    return { kind, text: `${head}${head === "" ? "" : " "}…${tail === "" ? "" : " "}${tail}` };
  });
}

function headOf(text: string): string {
  const cut = text.slice(0, CONTEXT);
  return cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : CONTEXT).toWellFormed();
}

function tailOf(text: string): string {
  const cut = text.slice(-CONTEXT);
  return cut.slice(cut.indexOf(" ") + 1).toWellFormed();
}
