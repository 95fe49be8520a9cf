import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { DeskError } from "../../src/domain/errors.ts";
import { decodeText } from "../../src/ingest/decode.ts";

const ENGLISH = "The minister said: “We’re ready” – and left. It costs €5.";
const FRENCH = "Les élèves ont été reçus à l’Élysée. « Ça a duré », a noté une créée là-bas.";
const RUSSIAN = "Президент заявил, что переговоры продолжатся. ТАСС сообщает об этом.";
const UKRAINIAN = "Її заява — «ґрунт для перемовин», — наголосив міністр. Він їде до Києва.";
const ARABIC = "قال الرئيس إن المحادثات ستستمر الأسبوع المقبل في العاصمة لندن.";

describe("each encoding is told by its bytes alone", () => {
  test.each([
    ["utf-8", ENGLISH],
    ["utf-8", ARABIC],
    ["utf-8", "plain ASCII, nothing else."],
    ["utf-16le", ENGLISH],
    ["utf-16be", ENGLISH],
    ["utf-16le", UKRAINIAN],
    ["utf-16be", ARABIC],
    ["windows-1252", ENGLISH],
    ["windows-1252", FRENCH],
    ["windows-1252", "Größe zählt nicht, sagt Jürgen Müßig über Österreich."],
    ["windows-1252", "El niño soñó: ¿qué pasará mañana? ¡Nada!"],
    ["windows-1251", RUSSIAN],
    ["windows-1251", UKRAINIAN],
    ["windows-1251", `Reuters: ${RUSSIAN}`],
    ["windows-1251", UKRAINIAN.toUpperCase()],
    ["windows-1256", ARABIC],
  ])("%s: %s", (charset, text) => {
    expect(decodeText(new Uint8Array(iconv.encode(text, charset)))).toEqual({ text, charset });
  });

  test.each(["utf-8", "utf-16le", "utf-16be"])(
    "%s with a byte order mark, which goes",
    (charset) => {
      const bytes = iconv.encode(UKRAINIAN, charset, { addBOM: true });
      expect(decodeText(new Uint8Array(bytes))).toEqual({ text: UKRAINIAN, charset });
    },
  );
});

test("a few broken bytes do not turn UTF-8 into something else", () => {
  const bytes = Buffer.concat([Buffer.from(UKRAINIAN.repeat(3)), Buffer.from([0xd0])]);
  expect(decodeText(bytes)).toEqual({ text: `${UKRAINIAN.repeat(3)}\uFFFD`, charset: "utf-8" });
});

test("a hint counts where the bytes do not decide", () => {
  const polish = "Żółw łąką szedł, a źrebię śniło.";
  const bytes = new Uint8Array(iconv.encode(polish, "windows-1250"));
  expect(decodeText(bytes, { charset: "Windows-1250" }).text).toBe(polish);
  expect(decodeText(Buffer.from(polish), { charset: "windows-1250" }).text).toBe(polish);
  expect(decodeText(Buffer.from(FRENCH), { charset: "no such thing" }).text).toBe(FRENCH);
});

test.each([
  ["a zip", [0x50, 0x4b, 3, 4, 20, 0, 8, 0]],
  ["a PDF", [...Buffer.from("%PDF-1.7\nwords words words")]],
  ["a PNG", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
  ["a JPEG", [0xff, 0xd8, 0xff, 0xe0, 0x41, 0x42]],
  ["an old Word file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ["RTF", [...Buffer.from("{\\rtf1\\ansi words words}")]],
  ["a NUL within text", [...Buffer.from("some words\u0000 more words")]],
  ["control bytes", [...Buffer.from("ab\u0001\u0002\u0003cd")]],
  ["bytes of all kinds", Array.from({ length: 256 }, (_, index) => (index * 167) % 256)],
])("%s is refused as no text", (_what, bytes) => {
  expect(refusal(new Uint8Array(bytes))).toEqual({ file: "not_text" });
});

test("nothing gives nothing", () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: "", charset: "utf-8" });
});

test("whatever the bytes are, there is text or the refusal", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const problems = refusal(bytes);
      if (problems === null) expect(decodeText(bytes).text).not.toContain("\u0000");
      else expect(problems).toEqual({ file: "not_text" });
    }),
  );
});

test("text in UTF-8 comes back as it was", () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 200 })
    // Too many of these are how bytes that are no text show themselves.
    .filter((value) => !/[\p{Cc}\uFFFD]/u.test(value));
  fc.assert(
    fc.property(text, (value) => {
      expect(decodeText(new TextEncoder().encode(value)).text).toBe(value.replace(/^\uFEFF/, ""));
    }),
  );
});

function refusal(bytes: Uint8Array): unknown {
  try {
    decodeText(bytes);
    return null;
  } catch (error) {
    if (error instanceof DeskError) return error.problems;
    throw error;
  }
}
