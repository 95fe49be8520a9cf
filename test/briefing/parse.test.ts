import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Marked } from "marked";
import { describe, expect, test } from "vitest";
import { plainLine } from "../../src/briefing/bidi.ts";
import { composeEdition } from "../../src/briefing/compose.ts";
import { splitMarkdown } from "../../src/briefing/front-matter.ts";
import { type ParsedEdition, parseEdition } from "../../src/briefing/parse.ts";
import type { Phrases } from "../../src/domain/phrases.ts";
import { HOSTILE } from "../support/hostile.ts";
import { ARABIC, ENGLISH, FRENCH } from "../support/phrases.ts";
import { FERRY_WORDS, ferryContent, quoteWords } from "./ferry.ts";

const SHARED = join(import.meta.dirname, "../../../shared/eval/hostile");
const RELEASE = { release: 2, at: "2026-11-24T10:00:00Z", note: "# a note: x" };

const USED = ["h1", "f1", "s1", "o1", "q1", "q3"];

interface Texts {
  readonly h1: string;
  readonly f1: string;
  readonly s1: string;
  readonly o1: string;
  readonly direct: string;
  readonly mixed: string;
  readonly speaker: string;
  readonly role: string;
}

describe("parseEdition", () => {
  test("reads a golden file back with all that it holds", () => {
    const file = join(import.meta.dirname, "../golden/ferry.ar.md");
    const parsed = parseEdition(readFileSync(file, "utf8"));
    expect(parsed.front).toMatchObject({ lang: "ar", release: 2, source: { revision: 1 } });
    expect(parsed.title).toBe(FERRY_WORDS["ar"]?.["h1"]);
    expect(parsed.sections.map(({ heading, items }) => [heading, items.length])).toEqual([
      ["لمحة سريعة", 5],
      ["الملخص", 5],
      ["أبرز التصريحات", 4],
      ["أسئلة مفتوحة", 1],
    ]);
    expect(itemOf(parsed, "f1")).toMatchObject({
      name: "الزمان:",
      text: "الثلاثاء، 24 نوفمبر 2026",
    });
    expect(itemOf(parsed, "q1")).toEqual({
      label: "q1",
      name: null,
      text: "«انتظرنا بما يكفي»",
      speaker: "Mary O'Neil",
      role: "رئيسة المجلس",
      original: "“We have waited long enough”",
    });
    expect(parsed.footnotes.get("q1")).toBe("الفقرة\u00A02: “We have waited long enough”");
  });

  test("refuses what is no briefing", () => {
    expect(() => parseEdition("# x\n")).toThrow("no front matter");
    expect(() => parseEdition("---\ntitle: x\n")).toThrow("no front matter");
    expect(() => parseEdition('---\ntitle: "x"\n---\n')).toThrow();
  });

  test("gives every text back as it was, in both directions", { timeout: 60_000 }, () => {
    const text = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 2, arbitrary: markdownish() },
      { weight: 1, arbitrary: fc.string({ minLength: 1, unit: "binary", maxLength: 60 }) },
    );
    const texts = fc.record<Texts>({
      h1: text,
      f1: text,
      s1: text,
      o1: text,
      direct: text,
      mixed: text,
      speaker: text,
      role: text,
    });
    fc.assert(fc.property(fc.constantFrom(ENGLISH, FRENCH, ARABIC), texts, expectBack), {
      numRuns: 200,
    });
  });

  test("gives every string of the hostile collection back as text", { timeout: 120_000 }, () => {
    if (!existsSync(SHARED)) {
      console.log(`skipped: no ${SHARED}`);
      return;
    }
    const strings = readdirSync(SHARED)
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) => readFileSync(join(SHARED, name), "utf8").trim().split("\n"))
      .map((line) => stringIn(JSON.parse(line)))
      .filter((string) => string.length < 4000);
    expect(strings.length).toBeGreaterThan(8000);
    const chunks = Array.from({ length: Math.ceil(strings.length / 8) }, (_, index) =>
      strings.slice(index * 8, index * 8 + 8),
    );
    for (const [index, chunk] of chunks.entries()) {
      const [
        h1 = "x",
        f1 = "x",
        s1 = "x",
        o1 = "x",
        direct = "x",
        mixed = "x",
        speaker = "x",
        role = "x",
      ] = chunk;
      const phrases = index % 2 ? ARABIC : FRENCH;
      expectBack(phrases, { h1, f1, s1, o1, direct, mixed, speaker, role });
    }
  });
});

/** Composes the texts, reads them back with our parser, and the body's words with marked. */
function expectBack(phrases: Phrases, texts: Texts): void {
  const content = ferryContent(phrases, {
    ...FERRY_WORDS[phrases.language],
    h1: texts.h1,
    f1: texts.f1,
    s1: texts.s1,
    o1: texts.o1,
    q1: quoteWords(texts.direct, texts.speaker, texts.role),
    q3: quoteWords(texts.mixed, texts.speaker, texts.role),
  });
  const source = { ...content.source, title: texts.s1, publisher: texts.o1 };
  const fragments = content.fragments.filter(({ fragment }) => USED.includes(fragment.label));
  const { markdown, body } = composeEdition({ ...content, source, fragments }, RELEASE);
  const parsed = parseEdition(markdown);
  const shown = (text: string) => plainLine(text) || undefined;
  if (shown(texts.h1)) expect(parsed.title).toBe(shown(texts.h1));
  for (const label of ["f1", "s1", "o1"] as const)
    expect(itemOf(parsed, label)?.text).toBe(shown(texts[label]));
  const marked = phrases.marks.open + plainLine(texts.direct) + phrases.marks.close;
  const direct = itemOf(parsed, "q1");
  expect(direct?.text).toBe(shown(texts.direct) && plainLine(marked));
  expect(itemOf(parsed, "q3")?.text).toBe(shown(texts.mixed));
  if (direct) {
    expect(direct.speaker ?? undefined).toBe(shown(texts.speaker));
    expect(direct.role ?? undefined).toBe(shown(texts.role));
  }
  expect(parsed.front.source.title).toBe(plainLine(texts.s1));
  expect(parsed.front.source.publisher ?? "").toBe(plainLine(texts.o1));
  expect(parsed.front.correction).toBe(RELEASE.note);
  const seen = wordsSeenByMarked(body);
  for (const text of [texts.s1, texts.o1, texts.mixed]) expect(seen).toContain(plainLine(text));
}

function itemOf({ sections }: ParsedEdition, label: string) {
  return sections.flatMap(({ items }) => items).find((item) => item.label === label);
}

/** What a reader of another make sees of the body: its texts alone, direction marks aside. */
function wordsSeenByMarked(body: string): string {
  const words: string[] = [];
  const marked = new Marked({ async: false });
  void marked.walkTokens(marked.lexer(body), (token) => {
    if (["html", "link", "image", "code", "codespan", "del", "table", "hr"].includes(token.type))
      throw new Error(`${token.type} came alive: ${token.raw}`);
    if (token.type === "text" && !("tokens" in token && token.tokens))
      words.push(unescaped(String(token.text)));
    if (token.type === "escape") words.push(String(token.text));
    if (["paragraph", "heading"].includes(token.type)) words.push("\n");
  });
  return plainLines(words.join(""));
}

function unescaped(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

function plainLines(text: string): string {
  return text.split("\n").map(plainLine).join("\n");
}

function markdownish(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ..."*_`~[]()<>#+-.!|\\&;:/@\"'^{}=1aé سא\n".split(""),
    "www.",
    "http://",
    "&amp;",
    "&#42;",
    "[^s1]",
    "**",
    "---",
    "\u202F",
    "\u200B",
    "￾",
  );
  return fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(""));
}

function stringIn(line: unknown): string {
  return typeof line === "object" && line !== null && "s" in line && typeof line.s === "string"
    ? line.s
    : "";
}

describe("splitMarkdown", () => {
  test("the two parts are the whole, and the body begins with the blank line", () => {
    const { markdown, body } = composeEdition(ferryContent(ENGLISH), RELEASE);
    expect(splitMarkdown(markdown).body).toBe(body);
  });
});
