import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARTICLE_LIMIT_BYTES, paragraphsOf, statedText } from "../../src/domain/article.ts";
import { DeskError } from "../../src/domain/errors.ts";
import { spanResolves } from "../../src/domain/span.ts";
import { normaliseText } from "../../src/domain/text.ts";
import { type ArticleInput, readArticle } from "../../src/ingest/article.ts";
import { readLocales } from "../../src/phrases/phrases.ts";

const locales = readLocales();
const read = (input: ArticleInput) => readArticle(input, locales);
const words = (input: ArticleInput) => {
  const article = read(input);
  const { text, title, byline, dateline } = article;
  return {
    text,
    title: statedText(text, title),
    byline: statedText(text, byline),
    dateline: statedText(text, dateline),
  };
};

const BODY = "The ministers met on Wednesday and agreed to meet again. Nothing else was decided.";
const ARTICLE = `Ministers agree\n\nBy Staff, Agencies\n${BODY}`;
const seed = readFileSync(join(import.meta.dirname, "../../seeds/london-talks.txt"), "utf8");

test("the first article of the desk is read as it stands", () => {
  const article = read({ text: seed });
  expect(article.text).toBe(normaliseText(seed));
  expect(statedText(article.text, article.title)).toBe(
    "London Talks Seek Path to Ceasefire in Ukraine Conflict",
  );
  expect(statedText(article.text, article.byline)).toBe("Staff, Agencies");
  expect(article).toMatchObject({ language: "en", published: null, dateline: null, url: null });
  expect(paragraphsOf(article)).toHaveLength(13);
});

describe("a title that is given", () => {
  test("and stands in the text is that line", () => {
    expect(read({ text: ARTICLE, title: " Ministers  agree " }).title).toHaveProperty(
      "span.start",
      0,
    );
    const kicker = `London\n\nMinisters agree\n\n${BODY}`;
    expect(read({ text: kicker, title: "Ministers agree" }).title).toHaveProperty("span.start", 8);
  });

  test("and corrects the one in the text is the desk's own", () => {
    const article = read({ text: ARTICLE, title: "Ministers agree to meet" });
    expect(article.title).toEqual({ own: "Ministers agree to meet" });
    expect(article.text).toBe(ARTICLE);
  });

  test("for a text without one is put first", () => {
    expect(words({ text: BODY, title: "Ministers agree." })).toMatchObject({
      text: `Ministers agree.\n\n${BODY}`,
      title: "Ministers agree.",
    });
  });

  test("and is blank was not given", () => {
    expect(words({ text: ARTICLE, title: " \n", byline: "" })).toEqual(words({ text: ARTICLE }));
  });
});

describe("a byline that is given", () => {
  test.each(["By Staff, Agencies", "Staff, Agencies"])(
    "and stands in the text is who signs there: %s",
    (byline) => {
      expect(read({ text: ARTICLE, byline }).byline).toHaveProperty("span.start", 20);
    },
  );

  test("and corrects the one in the text is the desk's own", () => {
    expect(read({ text: ARTICLE, byline: "Jane Doe" }).byline).toEqual({ own: "Jane Doe" });
  });

  test("for a text without one goes below the title", () => {
    expect(words({ text: `Ministers agree\n\n${BODY}`, byline: "Jane Doe" })).toMatchObject({
      text: `Ministers agree\nJane Doe\n\n${BODY}`,
      title: "Ministers agree",
      byline: "Jane Doe",
    });
    expect(words({ text: BODY, byline: "Jane Doe" }).text).toBe(`Jane Doe\n\n${BODY}`);
    expect(words({ text: BODY, title: "Ministers agree", byline: "Jane Doe" })).toMatchObject({
      text: `Ministers agree\nJane Doe\n\n${BODY}`,
      title: "Ministers agree",
      byline: "Jane Doe",
    });
  });
});

test("dateline and day are read behind what was put in", () => {
  const text = `LONDON, April 23, 2025 (AP) — ${BODY}`;
  const article = read({ text, title: "Ministers agree", byline: "Jane Doe" });
  expect(statedText(article.text, article.dateline)).toBe("LONDON, April 23, 2025 (AP)");
  expect(article.published).toBe("2025-04-23");
});

test("what is given wins over what is recognised", () => {
  const text = `Ministers agree\n23 April 2025\n${BODY}`;
  const given = {
    published: "2025-04-24T08:00:00Z",
    language: "fr-CA",
    url: "https://example.org/a b",
  };
  expect(read({ text, ...given })).toMatchObject({
    published: "2025-04-24",
    language: "fr",
    url: "https://example.org/a%20b",
  });
});

test("Markdown that shows itself as such is read as Markdown, other text as it came", () => {
  const markdown = `---\ntitle: Ministers agree\nauthor: Jane Doe\ndate: 2025-04-23\nurl: https://example.org/x\n---\n\nThe *ministers* met and [agreed](https://example.org).\n`;
  expect(read({ text: markdown })).toMatchObject({
    text: "Ministers agree\nJane Doe\n\nThe ministers met and agreed.",
    published: "2025-04-23",
    url: "https://example.org/x",
  });
  const plain = "The *ministers* met and [agreed](https://example.org) on <b>that</b>.";
  expect(read({ text: plain }).text).toBe(plain);
});

describe("what is no article is refused, with the field and the reason", () => {
  test.each<[string, ArticleInput, Record<string, string>]>([
    ["nothing", { text: "" }, { text: "text_empty" }],
    ["white space", { text: " \r\n\t\u2028 " }, { text: "text_empty" }],
    ["a NUL", { text: `${BODY}\u0000` }, { text: "binary" }],
    ["control characters", { text: "\u0001\u0002\u0003 a few words" }, { text: "binary" }],
    ["undecodable bytes", { text: "\uFFFD\uFFFD\uFFFD a few words here" }, { text: "binary" }],
    ["figures", { text: "12.5 — 2025" }, { text: "no_sentence" }],
    ["one word", { text: "Hello" }, { text: "no_sentence" }],
    ["a title and a byline", { text: "Ministers agree\n\nBy Jane Doe" }, { text: "no_sentence" }],
    ["over 1 MiB", { text: "Words and words. ".repeat(70_000) }, { text: "too_large" }],
    ["over 1 MiB in UTF-8", { text: "Слово за словом. ".repeat(40_000) }, { text: "too_large" }],
    [
      "an unknown language",
      { text: "北京会议昨日召开，没有结果。" },
      { language: "language_unknown" },
    ],
    ["a language the desk lacks", { text: BODY, language: "nl" }, { language: "language_unknown" }],
    [
      "a language that is none",
      { text: BODY, language: "../fr" },
      { language: "language_unknown" },
    ],
    [
      "a day that is none",
      { text: BODY, published: "2025-02-30" },
      { published: "published_wrong" },
    ],
    ["a day in words", { text: BODY, published: "yesterday" }, { published: "published_wrong" }],
    ["no web address", { text: BODY, url: "javascript:alert(1)" }, { url: "field_wrong" }],
    ["an endless title", { text: BODY, title: "a".repeat(1001) }, { title: "text_too_long" }],
    ["an endless byline", { text: BODY, byline: "a".repeat(1001) }, { byline: "text_too_long" }],
  ])("%s", (_what, input, problems) => {
    expect(refusal(input)).toEqual(problems);
  });
});

test("an article at the limit is taken", () => {
  const text = "Some words. ".repeat(ARTICLE_LIMIT_BYTES / 12).trim();
  expect(read({ text }).text).toHaveLength(text.length);
});

test.each(["你好世界", "北京会议昨日召开"])("words without spaces make a sentence: %s", (text) => {
  const context = { ...locales, languages: ["en", "zh"] };
  expect(readArticle({ text }, context).language).toBe("zh");
});

test("whatever comes in, the spans resolve and the text is normalised, or it is refused", () => {
  const anything = fc.string({ unit: "binary", maxLength: 80 });
  const piece = fc.oneof(
    anything,
    fc.constantFrom(
      "\n",
      "\n\n",
      "By Jane Doe",
      "23 April 2025",
      BODY,
      "LONDON (AP) — ",
      "# ",
      "---\n",
      "?",
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  const field = fc.option(fc.oneof(anything, fc.constantFrom("Jane Doe", "Ministers agree")), {
    nil: undefined,
  });
  fc.assert(
    fc.property(text, field, field, (body, title, byline) => {
      const input = { text: body, title, byline, language: "en" };
      if (refusal(input)) return;
      const article = read(input);
      expect(article.text).toBe(normaliseText(article.text));
      for (const stated of [article.title, article.byline, article.dateline])
        if (stated && "span" in stated) expect(spanResolves(article.text, stated.span)).toBe(true);
      // What the article says of itself it still says when the same text comes again.
      expect(read({ ...input, text: article.text }).text).toBe(article.text);
    }),
    { numRuns: 300 },
  );
});

function refusal(input: ArticleInput): unknown {
  try {
    read(input);
    return null;
  } catch (error) {
    if (error instanceof DeskError && error.code === "invalid") return error.problems;
    throw error;
  }
}
