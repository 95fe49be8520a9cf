import { expect, test } from "vitest";
import { GonePage } from "../../views/pages/gone-page.tsx";
import { ReaderIndexPage } from "../../views/pages/reader-index-page.tsx";
import { ReaderPage } from "../../views/pages/reader-page.tsx";
import { rendered } from "../support/rendered.ts";
import { LANGUAGES, release } from "./sample-pages.ts";
import { sampleUi } from "./sample-review.ts";

const around = {
  home: "/fr/",
  languages: LANGUAGES.map((language) => ({ language, href: `/${language}/x` })),
  timeZone: "Europe/Paris",
  ui: sampleUi("fr"),
};

test("a briefing's page is in its language, and its head names the others and the Markdown", () => {
  const html = rendered(ReaderPage({ ...around, release: release("Titre") }));
  expect(html).toContain('<html lang="fr" dir="ltr">');
  expect(html).toContain('<link rel="canonical" href="http://127.0.0.1:3000/fr/x"/>');
  expect(html).toContain('<link rel="alternate" hreflang="ar" href="http://127.0.0.1:3000/ar/x"/>');
  expect(html).toContain(
    '<link rel="alternate" type="text/markdown" href="http://127.0.0.1:3000/fr/x.md"/>',
  );
  expect(html).toContain('<meta name="description" content="Titre"/>');
});

test("the title stands once, and what was corrected stands before the text", () => {
  const html = rendered(ReaderPage({ ...around, release: release("Titre") }));
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html.indexOf('class="correction"')).toBeLessThan(html.indexOf("<article"));
});

test("times are those of the given zone", () => {
  expect(rendered(ReaderPage({ ...around, release: release("Titre") }))).toContain("20:10");
});

test("an older release says that there is a newer one, and leads to it", () => {
  const html = rendered(
    ReaderPage({ ...around, release: { ...release("T"), number: 1, note: null, newest: "/fr/x" } }),
  );
  expect(html).toMatch(/class="correction">.*href="\/fr\/x"/);
});

test("titles in other languages say which language they are, and their direction", () => {
  const html = rendered(ReaderPage({ ...around, release: release("T") }));
  expect(html).toContain('<a href="/ar/x" hreflang="ar" lang="ar" dir="rtl">T</a>');
});

test("a source's address that is none of the web's is not linked", () => {
  const one = release("T");
  const html = rendered(
    ReaderPage({
      ...around,
      release: { ...one, source: { ...one.source, url: "javascript:alert(1)" } },
    }),
  );
  expect(html).not.toContain("javascript:");
});

const index = {
  ...around,
  q: null,
  older: null,
  newer: null,
  elsewhere: [],
  canonical: "http://127.0.0.1:3000/fr/",
};

test("the index says kindly that nothing is there yet, and where there is something", () => {
  const html = rendered(
    ReaderIndexPage({ ...index, entries: [], elsewhere: [{ language: "en", href: "/en/" }] }),
  );
  expect(html).toContain("français");
  expect(html).toContain('<a href="/en/" hreflang="en" lang="en" dir="ltr">English</a>');
});

test("the index goes by the days of its zone, and the first one leads", () => {
  const entry = { href: "/fr/x", title: "T", lead: null, number: 1 };
  const html = rendered(
    ReaderIndexPage({
      ...index,
      entries: [
        { ...entry, at: "2025-04-23T22:30:00Z" },
        { ...entry, at: "2025-04-23T21:30:00Z" },
      ],
    }),
  );
  expect(html.match(/<time datetime="2025-04-2\d">/g)).toEqual([
    '<time datetime="2025-04-24">',
    '<time datetime="2025-04-23">',
  ]);
  expect(html.match(/class="latest lead"/g)).toHaveLength(1);
});

test("a tombstone names what was withdrawn and is not to be found by others", () => {
  const html = rendered(GonePage({ ...around, title: "Titre", at: null, reason: "Faux" }));
  expect(html).toContain("<del>Titre</del>");
  expect(html).toContain("Faux");
  expect(html).toContain('<meta name="robots" content="noindex"/>');
});
