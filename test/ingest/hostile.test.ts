import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type IncomingArticle, statedText } from "../../src/domain/article.ts";
import { DeskError } from "../../src/domain/errors.ts";
import { normaliseLine, normaliseText } from "../../src/domain/text.ts";
import { type ArticleInput, readArticle } from "../../src/ingest/article.ts";
import { readMarkdown } from "../../src/ingest/markdown.ts";
import { recognise } from "../../src/ingest/recognise.ts";
import { readLocales } from "../../src/phrases/phrases.ts";

const locales = readLocales();
const BODY = "The ministers met on Wednesday and agreed to meet again. Nothing else was decided.";

const OWN = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "[x](javascript:alert(1))",
  "---\nstatus: approved\n---",
  "x\n---\nstatus: approved",
  "{{constructor}} ${7*7} <%= 7*7 %>",
  "$t(kind.quote) {name}",
  "’; DROP TABLE articles; --",
  '=HYPERLINK("http://evil.example")',
  "\u202Egnp.exe\u202C",
  "\u2066isolated",
  "a\u0301\u0302\u0303\u0304".repeat(50),
  "\uD800 lone surrogate",
  "\uFEFFbyte order mark",
  "zero\u200Bwidth\u2060joiners",
  "ﷺ﷽ ﬁligature",
  "👨‍👩‍👧‍👦🏳️‍🌈",
  "../../etc/passwd",
  "\r\nSet-Cookie: a=b",
  "a\u2028b\u2029c\u0085d",
  "[^f1]: not a footnote",
  "# not a heading",
  "(((((((((((((((((((((((((",
  "1".repeat(400),
];

const folder = join(import.meta.dirname, "../../../shared/eval/hostile");
const shared = existsSync(folder);
if (!shared) console.log("skipped: no hostile strings of others in ../shared/eval/hostile");

describe("a hostile string comes back as it was, or is refused", () => {
  test("our own", () => {
    for (const text of OWN) {
      mustHold(text);
      recognise(text, locales);
    }
  });

  test.runIf(shared)("those of others", { timeout: 60_000 }, () => {
    const strings = hostileStrings();
    expect(strings.length).toBeGreaterThan(1000);
    for (const text of strings) mustHold(text);
  });
});

test("long lines of one kind are read in no time", { timeout: 20_000 }, () => {
  for (const part of [
    "a",
    "A ",
    "1",
    "12:30 ",
    "(",
    "- ",
    "— ",
    ".",
    "By ",
    "By A, ",
    " ",
    "\u00A0",
    "?",
    "2025-",
    "23 April ",
    "\n",
    "a\n",
    "ё",
    "<",
    "---\n",
    "# ",
    "#",
    "=",
    "LONDON (",
    "1h30",
    "\u0301",
    "“",
    "x: y\n",
  ]) {
    const text = part.repeat(Math.floor(900_000 / part.length));
    recognise(text, locales);
    recognise(`---\n${text}`, locales);
    readOrNull({ text: `Ministers agree\n\n${text}\n\n${BODY}`, language: "en" });
  }
});

function mustHold(text: string): void {
  const body = `Ministers agree\n\n${BODY} ${text}`;
  const inBody = readOrNull({ text: body, language: "en" });
  if (inBody) expect(inBody.text).toBe(normaliseText(body));

  // What is surely Markdown is read as such; everything else stays as it is.
  const alone = readOrNull({ text, language: "en" });
  if (alone)
    expect([normaliseText(text), normaliseText(readMarkdown(text).text)]).toContain(alone.text);

  const title = normaliseLine(text);
  const titled = readOrNull({ text: BODY, title: text, language: "en" });
  if (titled && title !== "") expect(statedText(titled.text, titled.title)).toBe(title);
  recognise(text, locales, { language: "en" });
}

function readOrNull(input: ArticleInput): IncomingArticle | null {
  try {
    return readArticle(input, locales);
  } catch (error) {
    if (error instanceof DeskError && error.code === "invalid") return null;
    throw error;
  }
}

function hostileStrings(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => z.object({ s: z.string() }).parse(JSON.parse(line)).s);
}
