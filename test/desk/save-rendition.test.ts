import { describe, expect, test } from "vitest";
import { isConflict } from "../../src/desk/rendition-in-hand.ts";
import { saveRendition } from "../../src/desk/save-rendition.ts";
import { DeskError } from "../../src/domain/errors.ts";
import { wordsOf } from "../../src/domain/rendition.ts";
import { spanResolves } from "../../src/domain/span.ts";
import { latestRelease } from "../../src/store/releases.ts";
import { HOSTILE } from "../support/hostile.ts";
import { normaliseLine } from "../../src/domain/text.ts";
import { ME, atTheDesk, refusalOf } from "./acting.ts";

describe("saving", () => {
  test("is accepting: the text is a person's, made from the source as it is", async () => {
    const { save, rendition, text } = await atTheDesk();
    await save("s1", "fr", "Des responsables se sont réunis à Londres.");
    expect(await rendition("s1", "fr")).toMatchObject({
      version: 2,
      by: ME,
      standing: {
        state: "accepted",
        words: { text: "Des responsables se sont réunis à Londres.", speaker: null, role: null },
        origin: { by: "person" },
        madeFrom: { text: await text("s1", "en") },
      },
    });
  });

  test("a draft as it stands accepts it, and where it came from stays known", async () => {
    const { save, rendition, text } = await atTheDesk();
    await save("s1", "fr", await text("s1", "fr"));
    expect((await rendition("s1", "fr")).standing).toMatchObject({
      state: "accepted",
      origin: { by: "memory", likeness: 100, sample: true },
    });
  });

  test("the same again changes nothing", async () => {
    const { save, rendition, edition } = await atTheDesk();
    await save("s1", "fr", "Réunion à Londres.");
    const before = [await rendition("s1", "fr"), await edition("fr")];
    expect(await save("s1", "fr", "Réunion à Londres.")).toBeNull();
    expect([await rendition("s1", "fr"), await edition("fr")]).toEqual(before);
  });

  test("what a plain form does to line ends and spaces makes no difference", async () => {
    const { save, text } = await atTheDesk();
    await save("s1", "fr", "Réunion à Londres, mercredi.");
    for (const typed of [
      "Réunion à Londres, mercredi.\r\n",
      "  Réunion\tà Londres,\r\nmercredi. ",
      "Re\u0301union a\u0300 Londres, mercredi.",
    ])
      expect(await save("s1", "fr", typed)).toBeNull();
    expect(await text("s1", "fr")).toBe("Réunion à Londres, mercredi.");
  });

  test("a fact is saved without the label that was typed before it", async () => {
    const { save, text } = await atTheDesk();
    await save("f1", "fr", "Quand : mercredi 23 avril");
    expect(await text("f1", "fr")).toBe("mercredi 23 avril");
    await save("f1", "fr", "When: mercredi 23 avril 2025");
    expect(await text("f1", "fr")).toBe("mercredi 23 avril 2025");
  });

  test.each([
    ["no text", { text: " \r\n " }, { text: "text_missing" }],
    ["too much text", { text: "x".repeat(4001) }, { text: "text_too_long" }],
    ["a name without end", { text: "x", speaker: "y".repeat(301) }, { speaker: "name_too_long" }],
    ["a role without end", { text: "x", role: "y".repeat(301) }, { role: "name_too_long" }],
  ])("%s is refused, and what was typed comes back", async (_, typed, problems) => {
    const { save, rendition } = await atTheDesk();
    const refusal = await refusalOf(save("q1", "fr", typed));
    expect(refusal).toMatchObject({
      code: "invalid",
      problems,
      detail: { text: normaliseLine(typed.text) },
    });
    expect((await rendition("q1", "fr")).version).toBe(1);
  });

  test("a fragment or a language that is not there is not found", async () => {
    const { desk, aim } = await atTheDesk();
    const there = await aim("s1", "fr");
    const typed = { text: "x" };
    for (const wrong of [{ fragment: "none" }, { language: "xx" }])
      expect(await refusalOf(saveRendition(desk, ME, { ...there, ...wrong, typed }))).toMatchObject(
        { code: "not_found" },
      );
  });

  test("any text comes back as it was, normalised", { timeout: 30_000 }, async () => {
    const { save, rendition } = await atTheDesk();
    for (const typed of HOSTILE) {
      await save("q1", "fr", { text: typed, speaker: typed, role: typed });
      const line = normaliseLine(typed);
      expect(wordsOf(await rendition("q1", "fr"))).toEqual({
        text: line,
        speaker: line,
        role: line,
      });
    }
  });
});

describe("a save on a text that changed meanwhile", () => {
  test("is refused with what both started from, what is there, and what was typed", async () => {
    const { desk, save, aim, text, rendition } = await atTheDesk();
    const stale = await aim("s1", "fr");
    const before = await text("s1", "fr");
    await save("s1", "fr", "Le leur.");
    const refusal = await refusalOf(
      saveRendition(desk, ME, { ...stale, typed: { text: "Le mien." } }),
    );
    expect(refusal.code).toBe("conflict");
    expect(isConflict(refusal.detail)).toBe(true);
    expect(refusal.detail).toMatchObject({
      base: { text: before },
      theirs: { version: 2, standing: { words: { text: "Le leur." } } },
      mine: { text: "Le mien." },
    });
    expect(await rendition("s1", "fr")).toMatchObject({ version: 2 });
  });

  test("of two at once one wins, and the loser gets theirs back", async () => {
    const { desk, aim, text } = await atTheDesk();
    const there = await aim("s1", "fr");
    const typed = ["Un.", "Deux.", "Trois."];
    const outcomes = await Promise.allSettled(
      typed.map((one) => saveRendition(desk, ME, { ...there, typed: { text: one } })),
    );
    const won = typed.filter((_, index) => outcomes[index]?.status === "fulfilled");
    expect(won).toEqual([await text("s1", "fr")]);
    const lost = outcomes.flatMap((one): unknown[] =>
      one.status === "rejected" ? [one.reason] : [],
    );
    expect(lost).toHaveLength(2);
    for (const reason of lost) expect(reason).toBeInstanceOf(DeskError);
    const mine = lost.map((reason) =>
      reason instanceof DeskError && isConflict(reason.detail) ? reason.detail.mine.text : null,
    );
    expect(new Set(mine)).toEqual(new Set(typed.filter((one) => !won.includes(one))));
  });
});

describe("saves to different fragments", () => {
  test("never collide, in an approved edition neither", async () => {
    const { save, text, acceptEach, move, edition } = await atTheDesk();
    await acceptEach("fr");
    await move("fr", "approve");
    const labels = ["h1", "s1", "s2", "s3", "o1", "q1"];
    const acts = await Promise.all(labels.map((label) => save(label, "fr", `Neuf : ${label}`)));
    expect(new Set(acts).size).toBe(labels.length);
    for (const label of labels) expect(await text(label, "fr")).toBe(`Neuf : ${label}`);
    expect(await edition("fr")).toMatchObject({ state: "draft" });
  });

  test("of one fragment in all languages do not either", async () => {
    const { save, text } = await atTheDesk();
    const languages = ["en", "fr", "de", "es", "uk", "ar"];
    await Promise.all(languages.map((language) => save("s1", language, `New in ${language}`)));
    for (const language of languages) expect(await text("s1", language)).toBe(`New in ${language}`);
  });

  test("source quotes whose passages move at once are both saved", async () => {
    const { save, text } = await atTheDesk();
    await Promise.all([
      save("q1", "en", "it is our land"),
      save("q3", "en", "continuation of international consultations"),
    ]);
    expect(await text("q1", "en")).toBe("it is our land");
    expect(await text("q3", "en")).toBe("continuation of international consultations");
  });
});

describe("a quote in the source language", () => {
  const WHOLE = "There is nothing to talk about — it is our land, the land of the Ukrainian people";

  test("can be shortened: its passage moves, and translations become stale", async () => {
    const work = await atTheDesk();
    expect(await work.text("q1", "en")).toBe(WHOLE);
    await work.save("q1", "en", "it is our land, the land of the Ukrainian people");
    const { anchors } = await work.fragment("q1");
    const { text } = (await work.view()).revision;
    expect(anchors.map((span) => text.slice(span.start, span.end))).toEqual([
      "it is our land, the land of the Ukrainian people",
    ]);
    expect(anchors.every((span) => spanResolves(text, span))).toBe(true);
    expect(await work.standing("q1", "en")).toMatchObject({ state: "accepted", checks: [] });
    expect(await work.standing("q1", "fr")).toMatchObject({ state: "stale", stale: true });
  });

  test("can be elided: two passages, joined by […]", async () => {
    const work = await atTheDesk();
    await work.save(
      "q1",
      "en",
      "There is nothing to talk about [...] the land of the Ukrainian people",
    );
    const { anchors } = await work.fragment("q1");
    const { text } = (await work.view()).revision;
    expect(anchors.map((span) => text.slice(span.start, span.end))).toEqual([
      "There is nothing to talk about",
      "the land of the Ukrainian people",
    ]);
    expect(await work.text("q1", "en")).toBe(
      "There is nothing to talk about […] the land of the Ukrainian people",
    );
    expect((await work.standing("q1", "en")).checks).toEqual([]);
  });

  test("can be moved to other words that stand in marks, and to nobody's prose", async () => {
    const work = await atTheDesk();
    await work.save("q1", "en", "coming to a head");
    const { anchors } = await work.fragment("q1");
    const { text } = (await work.view()).revision;
    expect(anchors.map((span) => text.slice(span.start, span.end))).toEqual(["coming to a head"]);
    const prose = work.save("q1", "en", "Western analysts believe this has lessened");
    expect((await refusalOf(prose)).problems).toEqual({ text: "quote_not_verbatim" });
  });

  test("of reported speech that is moved to words in marks gets marks", async () => {
    const work = await atTheDesk();
    await work.save("q3", "en", "There is nothing to talk about");
    expect((await work.fragment("q3")).detail).toMatchObject({ form: "direct", quoted: [] });
  });

  test("keeps the source's own characters whatever marks were typed", async () => {
    const work = await atTheDesk();
    await work.save("q1", "en", `"${WHOLE}"`);
    expect(await work.text("q1", "en")).toBe(WHOLE);
  });

  test.each([
    "There is nothing to discuss — it is our land",
    "THERE IS NOTHING TO TALK ABOUT",
    "the land of the Ukrainian people […] There is nothing to talk about",
    "[…]",
    "\u202Enothing",
  ])("is never retyped: %s", async (typed) => {
    const work = await atTheDesk();
    const before = await work.fragment("q1");
    expect(await refusalOf(work.save("q1", "en", typed))).toMatchObject({
      code: "invalid",
      problems: { text: "quote_not_verbatim" },
      detail: { text: normaliseLine(typed) },
    });
    expect(await work.fragment("q1")).toEqual(before);
  });

  test("can have its speaker put right with the words as they are", async () => {
    const work = await atTheDesk();
    await work.save("q1", "en", { text: WHOLE, speaker: "Volodymyr Zelensky", role: "" });
    expect(wordsOf(await work.rendition("q1", "en"))).toEqual({
      text: WHOLE,
      speaker: "Volodymyr Zelensky",
      role: null,
    });
    // The words are the same, but not who said them.
    expect((await work.standing("q1", "fr")).stale).toBe(true);
  });
});

describe("an edit of the source", () => {
  test("makes translations stale, and shows exactly what changed", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    const before = await work.text("s3", "en");
    await work.save("s3", "en", before.replace("described", "praised"));
    const { stale, difference, state } = await work.standing("s3", "fr");
    expect([stale, state]).toEqual([true, "stale"]);
    expect(difference?.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "described" },
      { kind: "added", text: "praised" },
    ]);
    const kept = difference?.filter(({ kind }) => kind !== "added").map(({ text }) => text);
    expect(kept?.join("")).toBe(before);
    expect((await work.standing("s2", "fr")).stale).toBe(false);
  });

  test("that is typography alone does not", async () => {
    const work = await atTheDesk();
    await work.save("s3", "en", "“We’re ready” – that’s what he said… twice");
    await work.save("s3", "fr", "« Nous sommes prêts », a-t-il dit deux fois.");
    await work.save("s3", "en", "\"We're ready\" — that's what  he said... twice");
    expect((await work.standing("s3", "fr")).stale).toBe(false);
    expect(await work.text("s3", "en")).toBe("\"We're ready\" — that's what he said... twice");
  });

  test("takes approved editions back to draft, in every language", async () => {
    const work = await atTheDesk();
    for (const language of ["en", "fr", "de"]) {
      await work.acceptEach(language);
      await work.move(language, "approve");
    }
    await work.save("s1", "en", "Officials met in London.");
    for (const language of ["en", "fr", "de"])
      expect((await work.edition(language)).state).toBe("draft");
  });

  test("to accept its draft as it stands leaves the others where they are", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.move("fr", "approve");
    await work.save("s1", "en", await work.text("s1", "en"));
    expect((await work.rendition("s1", "en")).standing.state).toBe("accepted");
    expect((await work.edition("fr")).state).toBe("approved");
  });
});

test("an edit takes an approved edition back to draft, and no other language's", async () => {
  const work = await atTheDesk();
  for (const language of ["fr", "de"]) {
    await work.acceptEach(language);
    await work.move(language, "approve");
  }
  await work.save("s1", "fr", "Réunion à Londres.");
  expect([(await work.edition("fr")).state, (await work.edition("de")).state]).toEqual([
    "draft",
    "approved",
  ]);
});

test("an edit of a released edition makes a draft of it, and readers keep the release", async () => {
  const work = await atTheDesk();
  await work.acceptEach("fr");
  await work.move("fr", "release");
  const before = await work.markdown("fr");
  await work.save("s1", "fr", "Réunion à Londres.");
  expect(await work.edition("fr")).toMatchObject({ state: "draft", releases: 1 });
  expect(await work.markdown("fr")).toBe(before);
  const { slug } = (await work.view()).briefing;
  expect((await latestRelease(work.desk.store, "fr", slug))?.number).toBe(1);
});
