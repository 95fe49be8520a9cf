import { describe, expect, test } from "vitest";
import { bringIn } from "../../src/desk/bring-in.ts";
import { BUILT_IN_PERSON as ME } from "../../src/desk/desk.ts";
import { learn } from "../../src/desk/learn.ts";
import { readBriefing, readinessIn } from "../../src/desk/read-edition.ts";
import { spanResolves } from "../../src/domain/span.ts";
import { articleById } from "../../src/store/articles.ts";
import { releasesOfBriefing } from "../../src/store/releases.ts";
import { SEED, aDesk, aSeededDesk } from "../support/desk.ts";
import { refusalOf } from "./acting.ts";

const ITALIAN = `Rimosso il ponte sul fiume

Di Redazione
Il ponte sul fiume è stato rimosso lunedì dopo la piena della scorsa settimana, ha detto il sindaco della città.
«Non avevamo scelta», ha dichiarato il sindaco ai giornalisti davanti al municipio.
I lavori di ricostruzione cominceranno in primavera e dureranno almeno due anni, secondo la regione.`;

const GERMAN = `Brücke über den Fluss gesperrt

Die Brücke über den Fluss ist seit Montag gesperrt, teilte die Stadt mit. Der Bürgermeister sagte: „Wir hatten keine Wahl.“
Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern.`;

describe("the seed", () => {
  test("becomes six drafted editions, and nothing is released", async () => {
    const { desk, briefing, sourceLanguage } = await aSeededDesk();
    const view = await readBriefing(desk, briefing);
    expect(sourceLanguage).toBe("en");
    expect(view.briefing.languages).toEqual(["en", "fr", "de", "es", "uk", "ar"]);
    expect(view.editions.map(({ state, releases }) => [state, releases])).toEqual(
      Array.from({ length: 6 }, () => ["draft", 0]),
    );
    expect(await releasesOfBriefing(desk.store, briefing)).toEqual([]);
    for (const language of view.briefing.languages) {
      const { ready, total, blockers } = readinessIn(desk, view, language);
      expect([language, ready]).toEqual([language, 0]);
      // Each waits for a person, and for nothing else.
      expect(blockers.map(({ reason }) => reason)).toEqual(
        Array.from({ length: total }, () => "not_accepted"),
      );
    }
  });

  test("has every section, each fragment on passages that resolve", async () => {
    const { desk, briefing } = await aSeededDesk();
    const { fragments, revision, template } = await readBriefing(desk, briefing);
    const kinds = new Set(fragments.map(({ detail }) => detail.kind));
    expect([...kinds]).toEqual(["headline", ...template.sections.map(({ kind }) => kind)]);
    for (const { anchors } of fragments) {
      expect(anchors.length).toBeGreaterThan(0);
      expect(anchors.every((span) => spanResolves(revision.text, span))).toBe(true);
    }
  });

  test("is filled in every other language from sample memory or in house wording", async () => {
    const { desk, briefing } = await aSeededDesk();
    const { renditions } = await readBriefing(desk, briefing);
    const others = renditions.filter(({ language }) => language !== "en");
    const origins = others.map(({ standing }) =>
      standing.state === "drafted" ? standing.origin : standing.state,
    );
    expect(others.length).toBeGreaterThan(50);
    for (const origin of origins)
      expect([{ by: "memory", likeness: 100, sample: true }, { by: "house" }]).toContainEqual(
        origin,
      );
    expect(origins).toContainEqual({ by: "memory", likeness: 100, sample: true });
  });

  test("without memory shows honestly what is empty", async () => {
    const desk = await aDesk();
    const { briefing } = await bringIn(desk, ME, { text: SEED });
    const view = await readBriefing(desk, briefing);
    const reasons = readinessIn(desk, view, "fr").blockers.map(({ reason }) => reason);
    expect(reasons).toContain("empty");
    expect(readinessIn(desk, view, "en").blockers.map(({ reason }) => reason)).not.toContain(
      "empty",
    );
  });

  test("has its headline as slug, cut at a word", async () => {
    const { desk, briefing } = await aSeededDesk();
    expect((await readBriefing(desk, briefing)).briefing.slug).toBe(
      "london-talks-seek-path-to-ceasefire-in-ukraine-conflict",
    );
  });
});

describe("the same text again", () => {
  test("is a conflict that names the article, however its lines end", async () => {
    const { desk, article } = await aSeededDesk();
    for (const text of [SEED, SEED.replaceAll("\n", "\r\n"), `\uFEFF\n\n${SEED}  \n`]) {
      const refusal = await refusalOf(bringIn(desk, ME, { text }));
      expect(refusal).toMatchObject({
        code: "conflict",
        problems: { text: "article_known" },
        detail: { article },
      });
    }
  });

  test("at once is one article, and the other is told of it", async () => {
    const desk = await aDesk();
    const outcomes = await Promise.allSettled([
      bringIn(desk, ME, { text: SEED }),
      bringIn(desk, ME, { text: SEED }),
    ]);
    const made = outcomes.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    const refused = outcomes.flatMap((one): unknown[] =>
      one.status === "rejected" ? [one.reason] : [],
    );
    expect(made).toHaveLength(1);
    expect(refused).toEqual([
      expect.objectContaining({ code: "conflict", detail: { article: made[0]?.article } }),
    ]);
  });
});

describe("a slug", () => {
  const another = (word: string) =>
    `Bridge closed\n\nThe bridge was closed on ${word}, police said.`;
  const slugOf = async (desk: Awaited<ReturnType<typeof aDesk>>, text: string) => {
    const { briefing } = await bringIn(desk, ME, { text });
    return (await readBriefing(desk, briefing)).briefing.slug;
  };

  test("that is taken gets a number", async () => {
    const desk = await aDesk();
    expect(await slugOf(desk, another("Monday"))).toBe("bridge-closed");
    expect(await slugOf(desk, another("Tuesday"))).toBe("bridge-closed-2");
    expect(await slugOf(desk, another("Friday"))).toBe("bridge-closed-3");
  });

  test("wanted by two at once goes to one, and the other gets a number", async () => {
    const desk = await aDesk();
    const slugs = await Promise.all([
      slugOf(desk, another("Monday")),
      slugOf(desk, another("Tuesday")),
    ]);
    expect(slugs.toSorted()).toEqual(["bridge-closed", "bridge-closed-2"]);
  });

  test("of a title without Latin letters is the day and a short id", async () => {
    const desk = await aDesk();
    const text = `В Києві відкрили новий міст

Новий міст через Дніпро відкрили у понеділок, повідомила міська влада. «Ми чекали на це десять років», — сказав мер міста.
Рух мостом почнеться наступного тижня, додали в мерії.`;
    expect(await slugOf(desk, text)).toMatch(/^2026-11-24-[a-z0-9]{1,8}$/);
    const dated = await bringIn(desk, ME, {
      text: text.replace("Києві", "Львові"),
      published: "2026-11-20",
    });
    expect((await readBriefing(desk, dated.briefing)).briefing.slug).toMatch(/^2026-11-20-/);
  });
});

describe("the languages of a briefing", () => {
  test("are those asked for, the source first, then in the desk's order", async () => {
    const desk = await aDesk();
    const { briefing } = await bringIn(desk, ME, { text: SEED, languages: ["ar", "fr", "xx"] });
    expect((await readBriefing(desk, briefing)).briefing.languages).toEqual(["en", "fr", "ar"]);
  });

  test("begin with the article's own, whatever the desk publishes in", async () => {
    const desk = { ...(await aDesk()), languages: ["en", "fr"] };
    const { briefing, sourceLanguage } = await bringIn(desk, ME, { text: GERMAN });
    const view = await readBriefing(desk, briefing);
    expect([sourceLanguage, ...view.briefing.languages]).toEqual(["de", "de", "en", "fr"]);
    expect(readinessIn(desk, view, "de").blockers.some(({ reason }) => reason === "empty")).toBe(
      false,
    );
  });

  test("never begin with one that has no folder in locales: nothing could word its edition", async () => {
    const desk = await aDesk();
    expect(await refusalOf(bringIn(desk, ME, { text: ITALIAN, language: "it" }))).toMatchObject({
      code: "invalid",
      problems: { language: "language_unknown" },
    });
  });
});

describe("what is no article is refused by name", () => {
  test.each([
    ["nothing", { text: " \r\n\t" }, { text: "text_empty" }],
    ["bytes", { text: "%PDF\u0000\u0001\u0002".repeat(20) }, { text: "binary" }],
    ["no letters", { text: "1 2 3 …\n— — —" }, { text: "no_sentence" }],
    ["no sentence", { text: "Weather" }, { text: "no_sentence" }],
    ["too much", { text: `${SEED}\n${"a word ".repeat(150_000)}` }, { text: "too_large" }],
    ["no date", { text: SEED, published: "yesterday" }, { published: "published_wrong" }],
    ["a title without end", { text: SEED, title: "x".repeat(2000) }, { title: "text_too_long" }],
  ])("%s", async (_, input, problems) => {
    const desk = await aDesk();
    expect(await refusalOf(bringIn(desk, ME, input))).toMatchObject({ code: "invalid", problems });
  });
});

test("what a person says of an article wins over what is recognised", async () => {
  const desk = await aDesk();
  const { article } = await bringIn(desk, ME, {
    text: SEED,
    title: "Talks about talks",
    byline: "Ann Lee",
    published: "2025-04-23",
    url: "https://example.org/talks",
  });
  const stored = await articleById(desk.store, article);
  expect(stored?.revisions).toMatchObject([
    {
      published: "2025-04-23",
      url: "https://example.org/talks",
      title: { own: "Talks about talks" },
    },
  ]);
});

test("terms name a quote's speaker in the other language", async () => {
  const { desk, briefing } = await aSeededDesk();
  const { renditions } = await readBriefing(desk, briefing);
  const speakers = renditions.flatMap(({ language, standing }) =>
    language === "fr" && standing.state === "drafted" ? (standing.words.speaker ?? []) : [],
  );
  expect(speakers).toContain("Volodymyr Zelensky");
});

test("what the desk learned itself goes before the sample memory", async () => {
  const desk = await aDesk();
  const pair = {
    from: "en",
    to: "fr",
    source: "London Talks Seek Path to Ceasefire in Ukraine Conflict",
  };
  await learn(desk, ME, {
    terms: [],
    pairs: [
      { ...pair, id: "own", target: "Le nôtre", sample: false },
      { ...pair, id: "sample", target: "L’exemple", sample: true },
    ],
  });
  const { briefing } = await bringIn(desk, ME, { text: SEED });
  const { renditions, fragments } = await readBriefing(desk, briefing);
  const headline = fragments.find(({ detail }) => detail.kind === "headline")?.id;
  expect(
    renditions.find(({ fragment, language }) => fragment === headline && language === "fr"),
  ).toMatchObject({
    standing: {
      words: { text: "Le nôtre" },
      origin: { by: "memory", likeness: 100, sample: false },
    },
  });
});
