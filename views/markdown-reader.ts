import { Marked, type MarkedToken, type Token, type TokenizerExtension } from "marked";

/** A `[^label]` in the text. */
export type NoteReference = {
  readonly type: "note_reference";
  readonly raw: string;
  readonly label: string;
};

/** A `[^label]: …` block. */
export type NoteDefinition = {
  readonly type: "note_definition";
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
};

// Labels become parts of ids and addresses: nothing else is one, whatever GFM allows.
const LABEL = "[A-Za-z0-9_-]{1,64}";
const REFERENCE = new RegExp(`^\\[\\^(${LABEL})\\]`);
const DEFINITION = new RegExp(`^\\[\\^(${LABEL})\\]:[ \\t]*`);

const noteReference: TokenizerExtension = {
  name: "note_reference",
  level: "inline",
  tokenizer(src) {
    const [raw, label] = REFERENCE.exec(src) ?? [];
    return raw && label ? { type: "note_reference", raw, label } : undefined;
  },
};

const noteDefinition: TokenizerExtension = {
  name: "note_definition",
  level: "block",
  childTokens: ["tokens"],
  start: (src) => {
    const at = src.indexOf("\n[^");
    return at < 0 ? undefined : at + 1;
  },
  tokenizer(src) {
    const [opening, label] = DEFINITION.exec(src) ?? [];
    if (!opening || !label) return undefined;
    const raw = definitionLines(src);
    const content = raw.slice(opening.length).replace(/^ {4}/gm, "");
    return { type: "note_definition", raw, label, tokens: this.lexer.blockTokens(content, []) };
  },
};

/** The first line, and every further one that is indented or stands blank before such a one. */
function definitionLines(src: string): string {
  let end = lineEnd(src, 0);
  for (let next = end; next < src.length;) {
    const after = lineEnd(src, next);
    if (src.startsWith("    ", next)) end = after;
    else if (src.slice(next, after).trim() !== "") break;
    next = after;
  }
  return src.slice(0, end);
}

function lineEnd(src: string, from: number): number {
  const at = src.indexOf("\n", from);
  return at < 0 ? src.length : at + 1;
}

const nothing = () => undefined;

// Raw HTML goes off at the tokenizer: an overridden renderer would still let it through inside <pre> and <code>.
const reader = new Marked({
  async: false,
  gfm: false,
  extensions: [noteReference, noteDefinition],
  tokenizer: { html: nothing, tag: nothing, def: nothing, reflink: nothing },
});

/**
 * The tokens of a briefing's body: CommonMark without raw HTML and link definitions, with footnotes alone of
 * GFM. Null for a text that is too large or too deeply nested to be read safely.
 */
export function readBody(body: string): Token[] | null {
  return isSane(body) ? reader.lexer(body) : null;
}

/** Whether a token is of that type of marked's own. */
export function isA<Type extends MarkedToken["type"]>(
  token: Token | undefined,
  type: Type,
): token is Extract<MarkedToken, { type: Type }> {
  return token?.type === type;
}

export function isNoteReference(token: Token): token is NoteReference {
  return token.type === "note_reference";
}

export function isNoteDefinition(token: Token): token is NoteDefinition {
  return token.type === "note_definition";
}

/** Every token, parents first. */
export function eachToken(tokens: Token[], visit: (token: Token) => void): void {
  void reader.walkTokens(tokens, visit);
}

const MOST_CHARACTERS = 256 * 1024;
const MOST_LINES = 10_000;
const MOST_DEPTH = 40;
const MOST_OPENERS = 400;

// marked runs out of stack on about 2,000 nested quotes, lists or emphases, and takes time that grows with the
// square of the lines of a quote and of the openers of a paragraph. No briefing comes near these bounds.
function isSane(body: string): boolean {
  if (body.length > MOST_CHARACTERS) return false;
  const lines = body.split("\n");
  if (lines.length > MOST_LINES) return false;
  let openers = 0;
  return lines.every((line) => {
    openers = line.trim() === "" ? 0 : openers + openersIn(line);
    return openers <= MOST_OPENERS && depthOf(line) <= MOST_DEPTH;
  });
}

/** How many characters of the line can begin an emphasis, a link, a note or code. */
function openersIn(line: string): number {
  return line.replace(/\\./g, "").replace(/[^*_[`]/g, "").length;
}

/** How deep the line's first words can stand in quotes and lists: an upper bound. */
function depthOf(line: string): number {
  const prefix = (/^[\s>*+\-.)\d]*/.exec(line)?.[0] ?? "").replaceAll("\t", "    ");
  const markers = prefix.match(/>|[*+\-.)](?=\s|$)/g)?.length ?? 0;
  const spaces = prefix.match(/\s/g)?.length ?? 0;
  return markers + Math.max(0, spaces - markers) / 2;
}
