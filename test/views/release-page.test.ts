import { expect, test } from "vitest";
import { ReleasePage, type ReleasePageProps } from "../../views/pages/release-page.tsx";
import { rendered } from "../support/rendered.ts";
import { edition } from "./sample-pages.ts";
import { sampleUi } from "./sample-review.ts";

const props: Omit<ReleasePageProps, "editions"> = {
  briefing: {
    id: "b1",
    title: "London Talks",
    sourceLanguage: "en",
    byline: null,
    published: null,
    revision: 1,
    article: "/desk/articles/a1",
  },
  action: "/desk/briefings/b1/releases",
  timeZone: "UTC",
  ui: sampleUi("en"),
};

function render(editions: ReleasePageProps["editions"], more: Partial<ReleasePageProps> = {}) {
  return rendered(ReleasePage({ ...props, editions, ...more }));
}

const RELEASED = { releases: 1, releasedAt: "2025-04-23T12:20:00Z", reader: "/fr/x" };

test("the one primary act names the editions that are ready, which are chosen", () => {
  const html = render([edition("de"), edition("uk")]);
  expect(html).toContain("Release German and Ukrainian");
  expect(html.match(/class="button primary"/g)).toHaveLength(1);
  expect(html).toMatch(/name="edition" value="de:7" checked/);
});

test("an edition that something blocks cannot be chosen, and each blocker leads to its fragment", () => {
  const html = render([
    edition("fr", {
      blockers: [
        { reason: "not_accepted", fragment: "x10", label: "o1", check: null },
        { reason: "not_accepted", fragment: "x12", label: "o2", check: null },
      ],
    }),
  ]);
  expect(html).not.toContain('name="edition"');
  expect(html).not.toContain("button primary");
  expect(html).toContain('href="/desk/briefings/b1/fr#fragment-x10"');
  expect(html).toContain('href="/desk/briefings/b1/fr#fragment-x12"');
});

test("an error says which it is", () => {
  const check = {
    code: "number_missing",
    severity: "error",
    values: {},
    faults: [],
    key: "k",
  } as const;
  expect(
    render([edition("fr", { blockers: [{ reason: "error", fragment: "x", label: "s4", check }] })]),
  ).toContain("Numbers differ.");
});

test("a correction is not chosen for anybody, and has a field for its note in its language", () => {
  const html = render([edition("ar", { ...RELEASED, state: "draft" })]);
  expect(html).toMatch(/name="edition" value="ar:7"\/>/);
  expect(html).toMatch(/<textarea[^>]* name="note-ar"[^>]* lang="ar" dir="rtl"/);
});

test("beside the note stands what changed since the last release, each leading to its fragment", () => {
  const changes = {
    release: 1,
    fragments: [
      {
        label: "s1",
        kind: "summary",
        href: "/desk/briefings/b1/ar#fragment-x",
        difference: [
          { kind: "same", text: "قبل " },
          { kind: "added", text: "بعد" },
        ],
      },
      { label: "q9", kind: null, href: null, difference: [{ kind: "removed", text: "<b>" }] },
    ],
  } as const;
  const html = render([edition("ar", { ...RELEASED, state: "draft", changes })]);
  expect(html).toContain("Changed since release 1");
  expect(html).toContain('href="/desk/briefings/b1/ar#fragment-x" aria-label="Fragment s1"');
  expect(html).toContain('<p lang="ar" dir="rtl">قبل <ins>بعد</ins></p>');
  expect(html).toContain("<del>&lt;b&gt;</del>");
});

test("a correction in which no text changed says so", () => {
  const changes = { release: 3, fragments: [] };
  const html = render([edition("fr", { ...RELEASED, state: "draft", changes })]);
  expect(html).toContain("No text changed since release 3.");
});

test("after a release the page says which editions went out", () => {
  const html = render([edition("de"), edition("es")], { released: ["de", "es"] });
  expect(html).toMatch(/role="status">.*Released: German and Spanish/);
});

test("what readers have as it is has neither a box nor a note", () => {
  const html = render([edition("fr", { ...RELEASED, state: "released" })]);
  expect(html).not.toContain('name="edition"');
  expect(html).not.toContain("note-fr");
});

test("only what was released can be withdrawn, and not twice", () => {
  expect(render([edition("fr")])).not.toContain('value="withdraw"');
  expect(render([edition("fr", { ...RELEASED, state: "released" })])).toContain('value="withdraw"');
  expect(render([edition("fr", { ...RELEASED, state: "withdrawn" })])).not.toContain(
    'value="withdraw"',
  );
});

test("a refused release keeps the choice and the note, with the problem beside its field", () => {
  const html = render([edition("de"), edition("fr", { ...RELEASED, state: "draft" })], {
    typed: { chosen: ["fr"], notes: { fr: "Avant" }, problems: { "note-fr": "note_missing" } },
  });
  expect(html).toMatch(/value="fr:7" checked/);
  expect(html).not.toMatch(/value="de:7" checked/);
  expect(html).toContain(">Avant</textarea>");
  expect(html).toContain('id="note-fr-problem"');
  expect(html).toContain('aria-invalid="true"');
});
