import { expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { analyseArticle } from "../../src/desk/analyse-article.ts";
import { bringIn } from "../../src/desk/bring-in.ts";
import { BUILT_IN_PERSON as ME } from "../../src/desk/desk.ts";
import { readBriefing } from "../../src/desk/read-edition.ts";
import { recogniseArticle } from "../../src/desk/recognise-article.ts";
import { readArticle } from "../../src/ingest/article.ts";
import { SEED, aDesk } from "../support/desk.ts";

/** The seed, told again and again until it is 100 kB long. */
const LONG = Array.from(
  { length: Math.ceil(100_000 / SEED.length) },
  (_, index) => `${SEED}\nThat was part ${index + 1} of the report, the editors said.`,
).join("\n");

test("a long article is analysed in a thread of its own, with the findings it would have here", async () => {
  const { locales } = await aDesk();
  const article = readArticle({ text: LONG }, locales);
  const { text, language, published, title, byline } = article;
  const lexicon = locales.lexicon(language);
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  const found = await analyseArticle(article, lexicon);
  clearInterval(turning);
  const spanIn = (stated: typeof title) => (stated && "span" in stated ? stated.span : null);
  expect(text.length).toBeGreaterThan(100_000);
  expect(found).toEqual(
    analyse({ text, language, published, title: spanIn(title), byline: spanIn(byline) }, lexicon),
  );
  // Meanwhile everybody else was served.
  expect(turns).toBeGreaterThan(2);
});

test("a long article becomes a briefing like any other", async () => {
  const desk = await aDesk();
  const { briefing } = await bringIn(desk, ME, { text: LONG });
  const { fragments, template } = await readBriefing(desk, briefing);
  for (const { kind, most } of template.sections) {
    const made = fragments.filter(({ detail }) => detail.kind === kind).length;
    expect([kind, made > 0 && made <= most]).toEqual([kind, true]);
  }
});

test("while it is pasted, a text says what it is; a very long one is not analysed at every pause", async () => {
  const desk = await aDesk();
  const { article } = await bringIn(desk, ME, { text: SEED });
  const short = await recogniseArticle(desk, { text: SEED });
  expect(short.known).toBe(article);
  expect(short.findings?.quotes.length).toBeGreaterThan(0);
  expect(short.said).toMatchObject({ language: "en", byline: "Staff, Agencies" });
  expect((await recogniseArticle(desk, { text: LONG })).findings).toBeNull();
  expect(await recogniseArticle(desk, { text: "…" })).toMatchObject({
    findings: null,
    known: null,
  });
});
