import type { Token } from "marked";
import { directionOf, type Language } from "../src/domain/language.ts";
import { escapeHtml, inlineHtml } from "./markdown-inline.ts";
import { eachToken, isA, isNoteDefinition } from "./markdown-reader.ts";

export interface NoteOptions {
  /** The edition's language, in which the surrounding element already stands. */
  readonly language: Language;
  /** The article's language: that of passages and originals. */
  readonly sourceLanguage: Language;
  /** HTML for the reference to a footnote, in place of a link to it; the list of passages is then left out. */
  readonly noteMark?: (label: string, ordinal: number) => string;
  readonly labels: NoteLabels;
}

/** Words of the edition's language around the footnotes. */
interface NoteLabels {
  readonly passagesHeading: string;
  /** Says a reference to those who hear it: "Passage 3". */
  readonly passage: (ordinal: number) => string;
  /** Says the way back from a passage: "Back to the text, note 3". */
  readonly back: (ordinal: number) => string;
}

/** The footnotes of one body: what is defined, and what was referred to so far, in that order. */
export interface Notes {
  readonly defined: ReadonlyMap<string, readonly Token[]>;
  /** Each that was referred to: its number, and how often. */
  readonly used: Map<string, { readonly ordinal: number; times: number }>;
}

/** Finds the definitions; of several with one label the first holds. */
export function notesOf(tokens: Token[]): Notes {
  const defined = new Map<string, readonly Token[]>();
  eachToken(tokens, (token) => {
    if (isNoteDefinition(token) && !defined.has(token.label))
      defined.set(token.label, token.tokens);
  });
  return { defined, used: new Map() };
}

/** The mark that refers to a note, which counts as its next use; null for a label that nothing defines. */
export function referenceHtml(notes: Notes, label: string, options: NoteOptions): string | null {
  if (!notes.defined.has(label)) return null;
  const note = notes.used.get(label) ?? { ordinal: notes.used.size + 1, times: 0 };
  note.times += 1;
  notes.used.set(label, note);
  if (options.noteMark) return options.noteMark(label, note.ordinal);
  const id = note.times === 1 ? `ref-${label}` : `ref-${label}-${note.times}`;
  const name = escapeHtml(options.labels.passage(note.ordinal));
  return `<a class="footnote" href="#fn-${label}" id="${id}" aria-label="${name}">${note.ordinal}</a>`;
}

/** The list of the passages that were referred to, with its heading; nothing when none was. */
export function passagesHtml(notes: Notes, options: NoteOptions): string {
  if (notes.used.size === 0) return "";
  const items = [...notes.used].map(([label, { ordinal }]) =>
    passageHtml(label, ordinal, notes.defined.get(label) ?? [], options),
  );
  return [
    `<h2>${escapeHtml(options.labels.passagesHeading)}</h2>`,
    `<ol class="footnotes">${items.join("\n")}</ol>`,
  ].join("\n");
}

function passageHtml(
  label: string,
  ordinal: number,
  blocks: readonly Token[],
  options: NoteOptions,
): string {
  const words = blocks.flatMap((block) =>
    isA(block, "paragraph") || isA(block, "text") ? (block.tokens ?? [block]) : [asText(block)],
  );
  const { where, passage } = splitPassage(words);
  const back = `<a href="#ref-${label}" aria-label="${escapeHtml(options.labels.back(ordinal))}">${ordinal}</a>`;
  const place = `<span class="faint">${plainHtml(where)}</span>`;
  const said = passage.length > 0 ? inSource(plainHtml(passage), options) : "";
  return `<li id="fn-${label}">${back}${place}${said}</li>`;
}

/** A footnote says where ("¶ 3:") in the edition's language, and from its first quotation mark on what the source says. */
function splitPassage(tokens: readonly Token[]): { where: Token[]; passage: Token[] } {
  for (const [at, token] of tokens.entries()) {
    if (!isA(token, "text") && !isA(token, "escape")) continue;
    const mark = token.text.search(/\u2068?["“”„‟«»‹›‘‚「『]/);
    if (mark < 0) continue;
    const where = [...tokens.slice(0, at), { ...token, text: token.text.slice(0, mark) }];
    const passage = [{ ...token, text: token.text.slice(mark) }, ...tokens.slice(at + 1)];
    return { where, passage };
  }
  return { where: [...tokens], passage: [] };
}

function asText({ raw }: Token): Token {
  return { type: "escape", raw, text: raw };
}

function plainHtml(tokens: readonly Token[]): string {
  return inlineHtml(tokens, () => null).trim();
}

/** Words of the source, with its language and direction when they are not the edition's. */
export function inSource(
  html: string,
  { language, sourceLanguage }: Pick<NoteOptions, "language" | "sourceLanguage">,
): string {
  if (sourceLanguage === language) return `<span>${html}</span>`;
  return `<span lang="${escapeHtml(sourceLanguage)}" dir="${directionOf(sourceLanguage)}">${html}</span>`;
}
