import { DeskError } from "../domain/errors.ts";
import { decodeText } from "./decode.ts";
import { readMarkdown } from "./markdown.ts";
import { readPaste } from "./paste.ts";
import { type ReadText, readPlain } from "./plain.ts";

export type Format = "plain" | "markdown";

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: "plain",
  text: "plain",
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  mkd: "markdown",
};

/** Endings of formats that are text and yet no article as they stand. */
const OTHER_ENDING =
  /^(?:html?|xhtml|xml|json|jsonl|csv|tsv|ya?ml|eml|rtf|svg|js|ts|css|docx?|odt|pdf)$/;

/**
 * The format of a file: by the ending of its name, else by its first bytes; null for one that is not read here.
 * Whether the bytes are text at all, `decodeText` says.
 */
export function formatOf(name: string, bytes: Uint8Array): Format | null {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  const format = BY_ENDING[ending];
  if (format) return format;
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1").trimStart();
  return OTHER_ENDING.test(ending) || /^<(?:!doctype|html|\?xml)\b/i.test(start) ? null : "plain";
}

/**
 * Reads a file into the fields of an article. Throws `invalid` with `{ file: "not_text" }` for bytes that are no text and for
 * a format that is not read here.
 */
export function readFileAsText(name: string, bytes: Uint8Array): ReadText {
  const format = formatOf(name, bytes);
  if (format === null) throw new DeskError("invalid", { file: "not_text" });
  const { text } = decodeText(bytes);
  if (format === "markdown") return readMarkdown(text);
  const read = readPaste(text);
  return read.text === text ? readPlain(text) : read;
}
