import { createHash } from "node:crypto";
import { join } from "node:path";
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type EditionContent, composeEdition } from "../../src/briefing/compose.ts";
import { stripDirection } from "../../src/domain/localise.ts";
import type { Phrases } from "../../src/domain/phrases.ts";
import { HOSTILE } from "../support/hostile.ts";
import { ARABIC, ENGLISH, FRENCH } from "../support/phrases.ts";
import { FERRY_WORDS, ferryContent, quoteWords } from "./ferry.ts";

const RELEASE = { release: 2, at: "2026-11-24T10:00:00.123Z", note: "A name was wrong." };
const FIRST = { release: 1, at: "2026-11-24T10:00:00Z", note: null };
const golden = (name: string) => join(import.meta.dirname, "../golden", `${name}.md`);

describe("composeEdition", () => {
  test.each<[string, Phrases]>([
    ["ferry.en", ENGLISH],
    ["ferry.fr", FRENCH],
    ["ferry.ar", ARABIC],
  ])("writes %s byte for byte", async (name, phrases) => {
    const content = ferryContent(phrases, FERRY_WORDS[phrases.language]);
    await expect(composeEdition(content, RELEASE).markdown).toMatchFileSnapshot(golden(name));
  });

  test("writes a draft byte for byte, with the source's words where it has none", async () => {
    const content = ferryContent(FRENCH, { h1: "Le ferry rouvrira", o1: null });
    const { markdown } = composeEdition(content, { draft: true });
    await expect(markdown).toMatchFileSnapshot(golden("ferry-draft.fr"));
  });

  test("gives the same bytes for the same content", () => {
    const compose = () => composeEdition(ferryContent(ARABIC, FERRY_WORDS["ar"]), RELEASE);
    expect(compose()).toEqual(compose());
  });

  test("hashes the body from the blank line after the front matter on", () => {
    const { markdown, body, hash } = composeEdition(ferryContent(ENGLISH), RELEASE);
    expect(body.startsWith("\n# ")).toBe(true);
    expect(markdown.endsWith(`---\n${body}`)).toBe(true);
    expect(hash).toBe(`sha256-${createHash("sha256").update(body, "utf8").digest("hex")}`);
    expect(markdown).toContain(`hash: "${hash}"\n---\n`);
  });

  test("names what applies in the front matter, and nothing else", () => {
    const keys = (markdown: string) =>
      Object.keys(parse(markdown.split("---\n")[1] ?? "") as object);
    const first = composeEdition(ferryContent(ENGLISH), FIRST).markdown;
    expect(keys(first)).toEqual(["title", "lang", "slug", "release", "released", "source", "hash"]);
    const second = composeEdition(ferryContent(ENGLISH), RELEASE).markdown;
    expect(keys(second)).toContain("correction");
    const draft = composeEdition(ferryContent(ENGLISH), { draft: true }).markdown;
    expect(keys(draft)).toEqual(["title", "lang", "slug", "draft", "source", "hash"]);
    const bare = { title: null, publisher: null, published: null, url: null, revision: 3 };
    const unnamed = composeEdition({ ...ferryContent(ENGLISH), source: bare }, FIRST).markdown;
    expect(unnamed).toContain('source: {title: "", lang: "en", revision: 3}\n');
  });

  test("keeps the source on one line however long it is", () => {
    const content = ferryContent(ENGLISH);
    const source = { ...content.source, title: "word ".repeat(200), url: "x".repeat(500) };
    const lines = composeEdition({ ...content, source }, FIRST).markdown.split("\n");
    expect(lines.filter((line) => line.startsWith("source: {"))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith("source: {"))).toMatch(/revision: 1\}$/);
  });

  test("leaves a section without fragments out, with its heading", () => {
    const content = ferryContent(FRENCH, { h1: "Le ferry", s1: "Il rouvre." });
    const { body } = composeEdition(content, FIRST);
    expect(body).toContain("## L’essentiel");
    expect(body).not.toContain("## Citations clés");
    expect(body).not.toContain("En bref");
  });

  test("gives no footnote to the headline, and says where words are the desk's own", () => {
    const content = ferryContent(ENGLISH);
    const fragments = content.fragments.map((entry) =>
      entry.fragment.label === "s1"
        ? { ...entry, fragment: { ...entry.fragment, anchors: [] } }
        : entry,
    );
    const { body } = composeEdition({ ...content, fragments }, FIRST);
    expect(body).not.toContain("h1");
    expect(body).toContain("\n[^s1]: The desk\n");
  });

  test("puts several passages into one footnote, with the numbers of their paragraphs", () => {
    const { body } = composeEdition(ferryContent(ENGLISH), FIRST);
    expect(body).toContain("[^f4]: ¶ 1 and 3: “Mary O'Neil” “Owen Blake”\n");
  });

  test("a quote without a speaker carries its footnote itself", () => {
    const content = ferryContent(ENGLISH, { q1: quoteWords("We have waited", null, null) });
    expect(composeEdition(content, FIRST).body).toContain("\n> “We have waited” [^q1]\n\n");
  });

  test("changing one fragment's text changes its own lines alone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ENGLISH, FRENCH, ARABIC),
        fc.constantFrom("h1", "f1", "s2", "q1", "q3", "o1"),
        fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, unit: "grapheme" })),
        (phrases, label, text) => {
          const words = { ...FERRY_WORDS[phrases.language], q1: "Assez" };
          const before = composeEdition(ferryContent(phrases, words), FIRST).body.split("\n");
          const after = composeEdition(
            ferryContent(phrases, { ...words, [label]: `x ${text}` }),
            FIRST,
          );
          const lines = after.body.split("\n");
          expect(lines.length).toBeLessThanOrEqual(before.length);
          const changed = lines.filter((line) => !before.includes(line));
          expect(changed.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("never wraps, never ends a line in a space, ends with one newline", () => {
    fc.assert(
      fc.property(contents(), (content) => {
        const { markdown } = composeEdition(content, FIRST);
        expect(markdown).not.toMatch(/[ \t]\n/);
        expect(markdown).not.toMatch(/[\r\u2028\u2029\u0085]/);
        expect(markdown).toMatch(/[^\n]\n$/);
      }),
    );
  });

  test("stands names of the other direction between isolates, balanced, and keeps no other direction mark", () => {
    fc.assert(
      fc.property(contents(), (content) => {
        const { markdown } = composeEdition(content, FIRST);
        expect(markdown).not.toMatch(/[\u200E\u200F\u061C\u202A-\u202E\u2066\u2067]/);
        for (const line of markdown.split("\n"))
          expect(line.replace(/\u2068[^\u2068\u2069]*\u2069/g, "")).not.toMatch(/[\u2068\u2069]/);
      }),
    );
    const arabic = composeEdition(ferryContent(ARABIC, FERRY_WORDS["ar"]), FIRST).body;
    expect(arabic).toContain("> — **\u2068Mary O'Neil\u2069**، رئيسة المجلس [^q1]");
    expect(arabic).toContain("بحسب رئيسته \u2068Mary O'Neil\u2069. [^s1]");
    const english = composeEdition(ferryContent(ENGLISH, { s1: "He is محمد علي (30)." }), FIRST);
    expect(english.body).toContain("He is \u2068محمد علي\u2069 (30). [^s1]");
  });

  test("no text of a person becomes structure, markup or front matter", () => {
    const shape = (content: EditionContent) => {
      const { markdown, body } = composeEdition(content, RELEASE);
      expect(markdown.split("\n---\n")).toHaveLength(2);
      return nodeTypes(body);
    };
    const plain = shape(everywhere("x"));
    for (const text of HOSTILE) expect(shape(everywhere(`x${text}`)), text).toEqual(plain);
  });
});

/** An edition with one text in every place a person can write to. */
function everywhere(text: string): EditionContent {
  const content = ferryContent(ENGLISH);
  const words = { text, speaker: text, role: text };
  return {
    ...content,
    source: { ...content.source, title: text, publisher: text, url: text },
    revisionText: stripDirection(text).padEnd(content.revisionText.length, "y"),
    fragments: content.fragments.map((entry) => ({ ...entry, words, source: words })),
  };
}

function nodeTypes(body: string): unknown {
  const tree = fromMarkdown(body, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const types = (node: { type: string; children?: unknown[] }): unknown =>
    node.children
      ? [node.type, ...node.children.map((child) => types(child as typeof node))]
      : node.type;
  return types(tree);
}

function contents(): fc.Arbitrary<EditionContent> {
  const text = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ minLength: 1, unit: "grapheme", maxLength: 40 }),
    fc.constantFrom("سلام Mary, 30", "אבג (x) y", "a\u202Eb\u2068c"),
  );
  return fc
    .record({
      phrases: fc.constantFrom(ENGLISH, FRENCH, ARABIC),
      texts: fc.array(text, { minLength: 12, maxLength: 12 }),
    })
    .map(({ phrases, texts }) => {
      const [h1 = "", f1 = "", s1 = "", o1 = "", q1 = "", by = "", role = "", q3 = "", title = ""] =
        texts;
      const content = ferryContent(phrases, {
        h1,
        f1,
        s1,
        o1,
        q1: quoteWords(q1, by, role),
        q3: quoteWords(q3, by, null),
      });
      return { ...content, source: { ...content.source, title } };
    });
}
