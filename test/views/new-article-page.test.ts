import { expect, test } from "vitest";
import { emptyForm } from "../../views/new-article.ts";
import { NewArticlePage, type NewArticlePageProps } from "../../views/pages/new-article-page.tsx";
import { rendered } from "../support/rendered.ts";
import { LANGUAGES } from "./sample-pages.ts";
import { sampleUi } from "./sample-review.ts";

const props: NewArticlePageProps = {
  form: emptyForm(LANGUAGES, "standard"),
  recognised: null,
  languages: LANGUAGES,
  templates: [{ id: "standard", name: "Standard briefing" }],
  action: "/desk/articles",
  recognise: "/desk/articles/recognise",
  ui: sampleUi("en"),
};

test("the form goes as multipart to where articles are taken, without scripts too", () => {
  const html = rendered(NewArticlePage(props));
  expect(html).toMatch(
    /<form[^>]* method="post" action="\/desk\/articles" enctype="multipart\/form-data"/,
  );
  for (const name of [
    "text",
    "file",
    "title",
    "byline",
    "published",
    "language",
    "languages",
    "template",
    "check",
  ])
    expect(html).toContain(` name="${name}"`);
});

test("everything typed comes back, a first blank line too, with the problem beside its field", () => {
  const form = {
    ...props.form,
    text: "\nx",
    title: "Mine",
    languages: ["fr"],
    problems: { text: "no_sentence" },
  };
  const html = rendered(NewArticlePage({ ...props, form }));
  expect(html).toMatch(
    /aria-invalid="true" aria-describedby="text-problem"[^>]*>\n\nx<\/textarea>/,
  );
  expect(html).toContain('id="text-problem"');
  expect(html).toContain(">Mine</textarea>");
  expect(html.match(/name="languages" value="\w+" checked/g)).toEqual([
    'name="languages" value="fr" checked',
  ]);
});

test("what was recognised stands in fields of the article's language", () => {
  const form = { ...props.form, title: "محادثات", byline: "وكالات" };
  const recognised = { language: "ar", place: null, paragraphs: 3 };
  const html = rendered(NewArticlePage({ ...props, form, recognised }));
  expect(html).toMatch(/<textarea id="title"[^>]* lang="ar" dir="rtl"/);
  expect(html).toMatch(/<option value="ar" selected/);
  expect(html).toContain("3 paragraphs");
});

test("a language the desk does not publish in can still be the article's", () => {
  const recognised = { language: "pt", place: null, paragraphs: 1 };
  expect(rendered(NewArticlePage({ ...props, recognised }))).toMatch(
    /<option value="pt" selected[^>]*>Portuguese/,
  );
});

test("a text that is here already leads to its article", () => {
  const known = { href: "/desk/articles/a1", title: "London Talks", language: "en" };
  expect(rendered(NewArticlePage({ ...props, known }))).toContain('href="/desk/articles/a1"');
});
