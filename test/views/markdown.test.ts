import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Root } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { toMarkdown } from "mdast-util-to-markdown";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { normaliseLine } from "../../src/domain/text.ts";
import { renderBody, type BodyOptions } from "../../views/markdown.ts";
import { HOSTILE } from "../support/hostile.ts";

const options: BodyOptions = {
  language: "fr",
  sourceLanguage: "en",
  labels: {
    passagesHeading: "Passages de la source",
    passage: (ordinal) => `Passage ${ordinal}`,
    back: (ordinal) => `Retour, note ${ordinal}`,
  },
};

const ALLOWED =
  /<\/?(?:p|h[1-6]|ul|ol|li|blockquote|strong|em|code|pre|span|bdi)>|<(?:hr|br)>|<(?:p|ul|ol|span) class="(?:quoted|by|facts|footnotes|faint|verbatim)">|<ol start="\d+">|<li id="fn-[\w-]+">|<span lang="en" dir="ltr">|<a class="footnote" href="#fn-[\w-]+" id="ref-[\w-]+" aria-label="[^"<>]*">|<a href="#ref-[\w-]+" aria-label="[^"<>]*">|<a href="(?:https?:|mailto:|[^":]*[/?#]|(?![^"]*:))[^"<>]*" rel="nofollow noreferrer">|<\/a>/gi;

function liveMarkup(html: string): string[] {
  return html.replace(ALLOWED, "").match(/[<>].{0,60}/g) ?? [];
}

describe("what a briefing's body says", () => {
  test("a bold line before a list is the heading of the facts", () => {
    const html = renderBody("**En bref**\n\n- **Qui :** x\n", options);
    expect(html).toBe(
      '<h2>En bref</h2>\n<ul class="facts"><li><strong>Qui :</strong> x</li></ul>\n',
    );
  });

  test("a quote shows its words, its speaker and its original in the source's language", () => {
    const html = renderBody(
      "> « Rien »\n>\n> — **V. Z.**, président [^q1]\n>\n> *Original (anglais) :* “Nothing”\n\n[^q1]: § 5 : “Nothing,” he said.\n",
      options,
    );
    expect(html).toContain('<p class="quoted">« Rien »</p>');
    expect(html).toContain('<p class="by">— <strong>V. Z.</strong>, président <a class="footnote"');
    expect(html).toContain(
      '<p class="by">Original (anglais) : <span lang="en" dir="ltr">“Nothing”</span></p>',
    );
  });

  test("footnotes are numbered by first use, lead there and back, and carry the source's language", () => {
    const html = renderBody(
      "- a [^s2]\n- b [^s1] [^s2]\n\n[^s1]: § 1 : “One”\n\n[^s2]: § 2 : “Two”\n",
      options,
    );
    expect(html).toContain('href="#fn-s2" id="ref-s2" aria-label="Passage 1">1</a>');
    expect(html).toContain('href="#fn-s1" id="ref-s1" aria-label="Passage 2">2</a>');
    expect(html).toContain('href="#fn-s2" id="ref-s2-2" aria-label="Passage 1">1</a>');
    expect(html).toContain(
      '<li id="fn-s2"><a href="#ref-s2" aria-label="Retour, note 1">1</a><span class="faint">§ 2 :</span><span lang="en" dir="ltr">“Two”</span></li>',
    );
  });

  test("a footnote without a passage is in the edition's language", () => {
    expect(renderBody("a [^h1]\n\n[^h1]: La rédaction\n", options)).toContain(
      '<span class="faint">La rédaction</span></li>',
    );
  });

  test("a reference that nothing defines stays text", () => {
    expect(renderBody("a [^zz]\n", options)).toBe("<p>a [^zz]</p>\n");
  });

  test("whoever gives marks of their own gets them, and no list of passages", () => {
    const html = renderBody("a [^s1]\n\n[^s1]: § 1 : “One”\n", {
      ...options,
      noteMark: (label, ordinal) => `<i>${label}/${ordinal}</i>`,
    });
    expect(html).toBe("<p>a <i>s1/1</i></p>\n");
  });

  test("the title can be left to the page", () => {
    expect(renderBody("# T\n\n## H\n", { ...options, withTitle: false })).toBe("<h2>H</h2>\n");
  });

  test("within a page with a title of its own, headings go a level down and the title has its mark", () => {
    const body = "# T\n\n**F**\n\n- a\n\n## H\n";
    expect(renderBody(body, { ...options, within: { titleMark: "<i>h1</i>" } })).toBe(
      '<h2 class="title">T<i>h1</i></h2>\n<h3>F</h3>\n<ul class="facts"><li>a</li></ul>\n<h3>H</h3>\n',
    );
  });

  test("isolated names become bdi, and only where they open and close in one element", () => {
    expect(renderBody("\u2068زيلينسكي\u2069 **\u2068x** y\u2069\n", options)).toBe(
      "<p><bdi>زيلينسكي</bdi> <strong>\u2068x</strong> y\u2069</p>\n",
    );
  });

  test("links keep http, https, mailto and relative addresses alone", () => {
    const links =
      "[a](https://a.example/?b&c) [b](mailto:x@y.example) [c](/en/) [d](javascript:x) [e](JaVa\tScript:x) [f](data:text/html,x) [g](java&#115;cript:x)";
    expect(renderBody(links, options).match(/href="[^"]*"/g)).toEqual([
      'href="https://a.example/?b&amp;c"',
      'href="mailto:x@y.example"',
      'href="/en/"',
      'href="java&amp;#115;cript:x"',
    ]);
  });
});

describe("what cannot happen", () => {
  test("nesting of thousands is shown as the text it is", () => {
    for (const nested of [
      "> ".repeat(5000),
      ">".repeat(5000),
      "- ".repeat(5000),
      Array.from({ length: 5000 }, (_, depth) => `${"  ".repeat(depth % 900)}- a`).join("\n"),
      "*a ".repeat(5000) + "a* ".repeat(5000),
      "[x](y".repeat(50_000) + ")",
      "> a\nb\n".repeat(40_000),
    ])
      expect(renderBody(`${nested}x`, options)).toMatch(/^<p class="verbatim">/);
  });

  test("hostile text never becomes markup", { timeout: 30_000 }, () => {
    for (const text of [...HOSTILE, ...sharedHostile()])
      expect(liveMarkup(renderBody(text, options)), JSON.stringify(text)).toEqual([]);
  });

  test(
    "hostile text never becomes markup inside quotes, lists, bold and footnotes",
    { timeout: 30_000 },
    () => {
      for (const text of [...HOSTILE, ...sharedHostile()]) {
        const body = `> ${text}\n\n- **${text}** [^f1]\n\n[^f1]: § 1 : “${text}\n`;
        expect(liveMarkup(renderBody(body, options)), JSON.stringify(text)).toEqual([]);
      }
    },
  );

  test("text that was escaped on its way in comes back as it was", { timeout: 30_000 }, () => {
    for (const text of [...HOSTILE, ...sharedHostile()].map(normaliseLine))
      expect(shownOf(text), JSON.stringify(text)).toBe(text);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }).map(normaliseLine), (text) => {
        expect(shownOf(text)).toBe(text);
      }),
    );
  });
});

/** What a person reads where a serializer wrote the text as one list item. */
function shownOf(text: string): string {
  const isolates = /[\u2066-\u2069]/g;
  const root: Root = {
    type: "root",
    children: [
      {
        type: "list",
        children: [
          {
            type: "listItem",
            children: [{ type: "paragraph", children: [{ type: "text", value: text }] }],
          },
        ],
      },
    ],
  };
  const html = renderBody(toMarkdown(root, { extensions: [gfmFootnoteToMarkdown()] }), options);
  const shown = decode(html.replace(/<[^>]*>/g, "").replace(/\n$/, ""));
  // Isolates that pair up have become elements.
  return html.includes("<bdi>") && shown.replace(isolates, "") === text.replace(isolates, "")
    ? text
    : shown;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function decode(html: string): string {
  return html.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name
        ? (NAMED[name] ?? whole)
        : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}

const Line = z.object({ s: z.string() });

function sharedHostile(): string[] {
  const folder = join(import.meta.dirname, "../../../shared/eval/hostile");
  if (!existsSync(folder)) {
    console.log("skipped: the shared hostile strings are not here");
    return [];
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => Line.parse(JSON.parse(line)).s);
}
