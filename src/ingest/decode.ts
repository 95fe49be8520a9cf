import iconv from "iconv-lite";
import { DeskError } from "../domain/errors.ts";

export interface Decoded {
  readonly text: string;
  /** As iconv-lite names it: `utf-8`, `utf-16le`, `windows-1252`, … */
  readonly charset: string;
}

/**
 * The text of a file's bytes. Told apart are UTF-8, UTF-16 (with and without byte order mark), and, by the
 * statistics of their letters, Windows-1252, 1251 and 1256; `hint.charset` names any other that iconv-lite knows.
 * Throws `invalid` with `{ file: "not_text" }` for what is no text. Line ends and the like stay as they are.
 */
export function decodeText(bytes: Uint8Array, hint: { readonly charset?: string } = {}): Decoded {
  if (isKnownBinary(bytes)) throw notText();
  const decoded =
    byMark(bytes) ??
    asUtf16(bytes) ??
    asUtf8(bytes) ??
    asHinted(bytes, hint.charset) ??
    asLegacy(bytes);
  if (hasBinaryContent(decoded.text)) throw notText();
  return decoded;
}

/** Whether text has a NUL, or more other control and replacement characters than text can have by accident. */
export function hasBinaryContent(text: string): boolean {
  const odd = text.match(/(?![\s\u0085])[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return text.includes("\u0000") || odd * 100 > text.length;
}

function notText(): DeskError {
  return new DeskError("invalid", { file: "not_text" });
}

/** First bytes of formats that are no text, or none to be read as it stands (RTF, PDF, PostScript). */
const MAGIC = [
  "PK\u0003\u0004",
  "PK\u0005\u0006",
  "%PDF-",
  "%!PS",
  "{\\rtf",
  "\u0089PNG",
  "GIF8",
  "\u00FF\u00D8\u00FF",
  "\u00D0\u00CF\u0011\u00E0",
  "\u001F\u008B",
  "7z\u00BC\u00AF",
  "Rar!\u001A",
  "BZh",
  "\u00FD7zXZ",
  "\u0028\u00B5\u002F\u00FD",
  "\u007FELF",
  "MZ\u0090",
  "ID3\u0003",
  "ID3\u0004",
  "OggS",
  "RIFF",
  "SQLite format 3",
  "wOFF",
  "wOF2",
  "II*\u0000",
  "MM\u0000*",
].map((magic) => Buffer.from(magic, "latin1"));

function isKnownBinary(bytes: Uint8Array): boolean {
  return MAGIC.some((magic) => magic.equals(bytes.subarray(0, magic.length)));
}

function decode(bytes: Uint8Array, charset: string): Decoded {
  return { text: iconv.decode(Buffer.from(bytes), charset), charset };
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, "utf-8");
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
  return null;
}

/**
 * UTF-16 without a mark shows by NULs, which no other encoding of a text has: they are the upper halves of ASCII,
 * spaces and line ends at least. An alphabet needs hardly more than one upper half beside that.
 */
function asUtf16(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, 64 * 1024);
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return null;
  const [little, big] = [halves(sample, 1), halves(sample, 0)];
  const [upper, charset] =
    (little[0] ?? 0) >= (big[0] ?? 0) ? [little, "utf-16le"] : [big, "utf-16be"];
  const common = upper.toSorted((a, b) => b - a).slice(0, 2);
  const units = sample.length / 2;
  const isAlphabet = (common[0] ?? 0) + (common[1] ?? 0) >= units * 0.85;
  return isAlphabet && (upper[0] ?? 0) * 20 >= units ? decode(bytes, charset) : null;
}

/** How often each value stands in the first or second half of a pair of bytes. */
function halves(bytes: Uint8Array, offset: 0 | 1): number[] {
  const counts = Array.from({ length: 256 }, () => 0);
  for (let index = offset; index < bytes.length; index += 2) {
    const value = bytes[index] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** UTF-8, where its patterns hold; a few broken ones in an otherwise sound text become U+FFFD. */
function asUtf8(bytes: Uint8Array): Decoded | null {
  const decoded = decode(bytes, "utf-8");
  const broken = decoded.text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return decoded;
  const whole = decoded.text.match(/(?!\uFFFD)\P{ASCII}/gu)?.length ?? 0;
  return broken * 20 <= whole ? decoded : null;
}

function asHinted(bytes: Uint8Array, charset: string | undefined): Decoded | null {
  if (!charset || !iconv.encodingExists(charset) || /utf|base64|hex/i.test(charset)) return null;
  return decode(bytes, charset.toLowerCase());
}

/**
 * In Western text a letter beyond ASCII stands among ASCII letters; in Cyrillic and Arabic text whole words are
 * beyond it. Read as Windows-1251, Cyrillic has capitals only where words begin; Arabic read so is a jumble.
 */
function asLegacy(bytes: Uint8Array): Decoded {
  const cyrillic = decode(bytes.subarray(0, 64 * 1024), "windows-1251").text;
  const beyond = cyrillic.match(/[\u0400-\u04FF]/g)?.length ?? 0;
  const inWords = (cyrillic.match(/(?<![\p{L}])[\u0400-\u04FF]{3,}(?!\p{L})/gu) ?? []).join(
    "",
  ).length;
  if (inWords * 2 <= beyond) return decode(bytes, "windows-1252");
  const jumbled = cyrillic.match(/[\u0430-\u044F][\u0410-\u042F]/g)?.length ?? 0;
  return decode(bytes, jumbled * 10 > beyond ? "windows-1256" : "windows-1251");
}
