import { expect, test } from "vitest";
import en from "../../locales/en/ui.json" with { type: "json" };
import { LogPage } from "../../views/pages/log-page.tsx";
import { QueuePage, type QueuePageProps } from "../../views/pages/queue-page.tsx";
import { problemText, PROBLEMS } from "../../views/problems.ts";
import { rendered } from "../support/rendered.ts";
import { glance, LANGUAGES } from "./sample-pages.ts";
import { sampleUi } from "./sample-review.ts";

const ui = sampleUi("en");
const queue: QueuePageProps = {
  rows: [],
  languages: LANGUAGES,
  filter: { state: null, blocked: false, q: "" },
  next: null,
  ui,
};
const row = {
  id: "b1",
  href: "/desk/briefings/b1",
  title: "محادثات",
  titleLanguage: "ar",
  sourceLanguage: "ar",
  published: null,
  age: "42 minutes ago",
  cells: [glance("fr")],
};

test("a cell says in words what its signs say", () => {
  expect(rendered(QueuePage({ ...queue, rows: [row] }))).toContain(
    'aria-label="French, Draft, 1 of 3 ready, 1 stale, 1 with an error"',
  );
});

test("a title has its own language and direction, and languages without an edition an empty cell", () => {
  const html = rendered(QueuePage({ ...queue, rows: [row] }));
  expect(html).toContain('href="/desk/briefings/b1" lang="ar" dir="rtl">محادثات</a>');
  expect(html.match(/<td><\/td>/g)).toHaveLength(2);
});

test("filters keep what was looked for, escaped for an address", () => {
  const html = rendered(
    QueuePage({ ...queue, filter: { state: "draft", blocked: false, q: "a&b" } }),
  );
  expect(html).toContain('href="/desk?state=released&amp;q=a%26b"');
  expect(html).toMatch(/href="\/desk\?state=draft&amp;q=a%26b" aria-current="page"/);
});

test("an empty desk asks for an article, an empty search for another one", () => {
  expect(rendered(QueuePage(queue))).toContain("No articles yet");
  expect(rendered(QueuePage({ ...queue, filter: { ...queue.filter, blocked: true } }))).toContain(
    "Nothing matches",
  );
});

test("the log counts what one act did", () => {
  const line = { what: "accepted", language: "fr", briefing: null } as const;
  const html = rendered(
    LogPage({
      acts: [
        {
          id: "1",
          by: "desk",
          at: "2025-04-23T12:00:00Z",
          lines: [
            { ...line, kind: "rendition_changed", count: 12 },
            { ...line, kind: "edition_moved", what: "in_review", count: 1 },
          ],
        },
      ],
      older: null,
      timeZone: "UTC",
      ui,
    }),
  );
  expect(html).toContain("12 texts accepted");
  expect(html).toContain("Edition: In review");
  expect(html).toContain("the desk");
});

test("every refusal that has words is known, and an unknown one has some too", () => {
  expect([...PROBLEMS, "other"].toSorted()).toEqual(Object.keys(en.problem).toSorted());
  expect(problemText("no such key", ui)).toBe(en.problem.other);
});
