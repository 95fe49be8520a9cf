import { describe, expect, test } from "vitest";
import {
  addFragment,
  dropFragment,
  moveFragment,
  orderFragments,
  putFragmentBack,
} from "../../src/desk/arrange-briefing.ts";
import { bringIn } from "../../src/desk/bring-in.ts";
import { readinessIn } from "../../src/desk/read-edition.ts";
import type { FragmentKind } from "../../src/domain/fragment.ts";
import { spanResolves } from "../../src/domain/span.ts";
import { aDesk } from "../support/desk.ts";
import { ME, type Work, atTheDesk, refusalOf, workingOn } from "./acting.ts";

/** Adds the words of the source as a fragment, and gives it. */
async function add(work: Work, kind: Exclude<FragmentKind, "headline">, words: string) {
  const { briefing, revision } = await work.view();
  const start = revision.text.indexOf(words);
  if (start < 0) throw new Error(`the source does not say ${words}`);
  const id = await addFragment(work.desk, ME, {
    briefing: briefing.id,
    version: briefing.version,
    kind,
    start,
    end: start + words.length,
  });
  const fragment = (await work.view()).fragments.find((one) => one.id === id);
  if (!fragment) throw new Error("it is not there");
  return { fragment, text: await work.text(fragment.label, "en") };
}

const version = async (work: Work) => (await work.view()).briefing.version;

describe("adding from a passage", () => {
  test.each(["summary", "fact"] as const)("a %s says the passage", async (kind) => {
    const work = await atTheDesk();
    const words = "talks come amid growing speculation";
    const before = (await work.view()).fragments;
    const { fragment, text } = await add(work, kind, words);
    expect(text).toBe(words);
    expect(fragment.detail.kind).toBe(kind);
    const { revision } = await work.view();
    expect(fragment.anchors.map(({ start, end }) => revision.text.slice(start, end))).toEqual([
      words,
    ]);
    expect(fragment.anchors.every((span) => spanResolves(revision.text, span))).toBe(true);
    expect(before.some(({ label }) => label === fragment.label)).toBe(false);
    // At the end of its section, drafted in the source, empty where no memory knows it.
    const { fragments } = readinessIn(work.desk, await work.view(), "en");
    const section = fragments.filter((one) => one.fragment.detail.kind === kind);
    expect(section.at(-1)?.fragment.id).toBe(fragment.id);
    expect((await work.standing(fragment.label, "en")).state).toBe("drafted");
    expect((await work.standing(fragment.label, "fr")).state).toBe("empty");
  });

  test("a whole sentence that memory knows is drafted everywhere", async () => {
    const work = await atTheDesk();
    const { fragments, revision } = await work.view();
    const known = fragments.find(({ label }) => label === "s1")?.anchors[0];
    if (!known) throw new Error("no s1");
    const { fragment } = await add(work, "summary", revision.text.slice(known.start, known.end));
    expect(await work.text(fragment.label, "fr")).toBe(await work.text("s1", "fr"));
  });

  test("a question of a sentence that raises one is asked; of another it waits, empty", async () => {
    const work = await atTheDesk();
    const open = await add(
      work,
      "question",
      "the outcome of these diplomatic efforts remains uncertain",
    );
    expect(open.text).toMatch(/\?$/);
    expect(open.fragment.detail).toMatchObject({ kind: "question", question: "outcome" });
    const plain = await add(work, "question", "By Staff, Agencies");
    expect(plain.fragment.detail).toMatchObject({ kind: "question", question: null });
    expect((await work.standing(plain.fragment.label, "en")).state).toBe("empty");
  });

  test("a selection inside a direct quote is a direct quote, by its speaker", async () => {
    const work = await atTheDesk();
    const { fragment, text } = await add(work, "quote", "it is our land");
    expect(text).toBe("it is our land");
    expect(fragment.detail).toMatchObject({ kind: "quote", form: "direct" });
    const { standing } = await work.rendition(fragment.label, "en");
    expect(standing).toMatchObject({
      words: { speaker: "Vladimir Zelensky", role: "Ukrainian President" },
    });
    expect((await work.standing(fragment.label, "en")).checks).toEqual([]);
  });

  test("a selection around a direct quote is cut to its words", async () => {
    const work = await atTheDesk();
    const { text } = await add(
      work,
      "quote",
      '"There is nothing to talk about — it is our land, the land of the Ukrainian people," he stated.',
    );
    expect(text).toBe(
      "There is nothing to talk about — it is our land, the land of the Ukrainian people",
    );
  });

  test("a mixed quote shows only its quoted words in marks", async () => {
    const work = await atTheDesk();
    const { fragment, text } = await add(work, "quote", "negotiations were “coming to a head,”");
    expect(fragment.detail).toMatchObject({ kind: "quote", form: "mixed" });
    expect(text).toBe("negotiations were “coming to a head”");
    expect((await work.standing(fragment.label, "en")).checks).toEqual([]);
  });

  test("what nobody said is an indirect quote without speaker, verbatim all the same", async () => {
    const work = await atTheDesk();
    const { fragment, text } = await add(
      work,
      "quote",
      "follows similar discussions held in Paris",
    );
    expect(text).toBe("follows similar discussions held in Paris");
    expect(fragment.detail).toMatchObject({ kind: "quote", form: "indirect" });
    expect((await work.standing(fragment.label, "en")).checks).toEqual([]);
  });

  test("white space at the ends is trimmed, a line break within is a space", async () => {
    const work = await atTheDesk();
    const spaced = await add(work, "summary", " this spring and summer");
    expect(spaced.text).toBe("this spring and summer");
    const lines = await add(work, "summary", "Conflict\n\nBy Staff");
    expect(lines.text).toBe("Conflict By Staff");
  });

  test("never ends within a character", async () => {
    const desk = await aDesk();
    const { briefing } = await bringIn(desk, ME, {
      text: "A day out\n\nThe mayor opened the 🎡 wheel 🎡 on Monday, the city said.",
    });
    const work = workingOn(desk, briefing);
    const { text } = (await work.view()).revision;
    const wheel = text.indexOf("🎡");
    await addFragment(desk, ME, {
      briefing,
      version: await version(work),
      kind: "fact",
      start: wheel + 1,
      end: text.lastIndexOf("🎡") + 1,
    });
    const added = (await work.view()).fragments.at(-1);
    expect(await work.text(added?.label ?? "", "en")).toBe("🎡 wheel 🎡");
  });

  test.each([
    ["before the text", { start: -1, end: 5 }],
    ["beyond it", { start: 0, end: 1_000_000 }],
    ["of nothing", { start: 5, end: 5 }],
    ["the wrong way round", { start: 9, end: 5 }],
  ])("a passage %s is refused", async (_, range) => {
    const work = await atTheDesk();
    const given = {
      briefing: work.briefing,
      version: await version(work),
      kind: "summary" as const,
      ...range,
    };
    expect(await refusalOf(addFragment(work.desk, ME, given))).toMatchObject({
      code: "invalid",
      problems: { start: "passage_missing" },
    });
  });

  test("a briefing that is full takes no more", { timeout: 60_000 }, async () => {
    const desk = await aDesk();
    const { briefing } = await bringIn(desk, ME, {
      text: "A day out\n\nThe mayor opened the wheel on Monday, the city said.",
      languages: ["en"],
    });
    const work = workingOn(desk, briefing);
    const { fragments, revision } = await work.view();
    const start = revision.text.indexOf("wheel");
    const once = async () =>
      addFragment(desk, ME, {
        briefing,
        version: await version(work),
        kind: "fact",
        start,
        end: start + 5,
      });
    for (let left = 200 - fragments.length; left > 0; left -= 1) await once();
    expect(await refusalOf(once())).toMatchObject({ problems: { kind: "fragments_too_many" } });
  });
});

describe("the order", () => {
  const labels = async (work: Work, kind: FragmentKind) =>
    readinessIn(work.desk, await work.view(), "fr")
      .fragments.filter(({ fragment }) => fragment.detail.kind === kind)
      .map(({ fragment }) => fragment.label);

  test("named is the order of every edition; what is not named follows as it was", async () => {
    const work = await atTheDesk();
    const { fragments } = await work.view();
    const id = (label: string) => fragments.find((one) => one.label === label)?.id ?? "";
    await orderFragments(work.desk, ME, {
      briefing: work.briefing,
      version: await version(work),
      order: [id("s3"), id("s1")],
    });
    expect(await labels(work, "summary")).toEqual(["s3", "s1", "s2", "s4", "s5"]);
    expect((await labels(work, "quote"))[0]).toBe("q1");
  });

  test("that is the order already does nothing", async () => {
    const work = await atTheDesk();
    const { fragments } = await work.view();
    const order = fragments.map(({ id }) => id);
    const first = { briefing: work.briefing, version: await version(work), order };
    await orderFragments(work.desk, ME, first);
    const again = { ...first, version: await version(work) };
    expect(await orderFragments(work.desk, ME, again)).toBeNull();
  });

  test.each([
    ["unknown", (id: string) => [id, "none"]],
    ["twice", (id: string) => [id, id]],
  ])("with a fragment %s is refused", async (_, orderOf) => {
    const work = await atTheDesk();
    const { id } = await work.fragment("s1");
    const given = { briefing: work.briefing, version: await version(work), order: orderOf(id) };
    expect(await refusalOf(orderFragments(work.desk, ME, given))).toMatchObject({
      code: "invalid",
      problems: { order: "order_unknown" },
    });
  });

  test("changes one step at a time, within the section, past what was dropped", async () => {
    const work = await atTheDesk();
    const step = async (label: string, by: number) =>
      moveFragment(work.desk, ME, {
        briefing: work.briefing,
        version: await version(work),
        fragment: (await work.fragment(label)).id,
        step: by,
      });
    await step("s2", -1);
    expect(await labels(work, "summary")).toEqual(["s2", "s1", "s3", "s4", "s5"]);
    expect(await step("s2", -1)).toBeNull();
    expect(await step("s5", 1)).toBeNull();
    await dropFragment(work.desk, ME, (await work.fragment("s3")).id, await version(work));
    await step("s1", 1);
    expect(await labels(work, "summary")).toEqual(["s2", "s4", "s1", "s5"]);
    expect(await step("s3", 1)).toBeNull();
  });
});

describe("dropping", () => {
  test("takes a fragment out of every edition, and putting back gives it back whole", async () => {
    const work = await atTheDesk();
    await work.save("s1", "fr", "Réunion à Londres.");
    const { id } = await work.fragment("s1");
    const before = await work.rendition("s1", "fr");
    await dropFragment(work.desk, ME, id, await version(work));
    for (const language of ["en", "fr", "ar"]) {
      const { fragments } = readinessIn(work.desk, await work.view(), language);
      expect(fragments.some(({ fragment }) => fragment.id === id)).toBe(false);
    }
    await putFragmentBack(work.desk, ME, id, await version(work));
    expect(await work.rendition("s1", "fr")).toEqual(before);
    expect((await work.standing("s1", "fr")).state).toBe("accepted");
  });

  test("what is dropped already does nothing; what never was is not found", async () => {
    const work = await atTheDesk();
    const { id } = await work.fragment("s1");
    await dropFragment(work.desk, ME, id, await version(work));
    const now = await version(work);
    await dropFragment(work.desk, ME, id, now);
    expect(await version(work)).toBe(now);
    expect(await refusalOf(dropFragment(work.desk, ME, "none", now))).toMatchObject({
      code: "not_found",
    });
  });

  test("the headline leaves an edition without a title, which blocks release", async () => {
    const work = await atTheDesk();
    await dropFragment(work.desk, ME, (await work.fragment("h1")).id, await version(work));
    const { blockers } = readinessIn(work.desk, await work.view(), "fr");
    expect(blockers.map(({ reason }) => reason)).toContain("no_title");
  });
});

describe("what a briefing consists of", () => {
  test("is guarded by its version: from a stale page every such act is a conflict", async () => {
    const work = await atTheDesk();
    const stale = await version(work);
    const { id } = await work.fragment("s1");
    await dropFragment(work.desk, ME, id, stale);
    const at = { briefing: work.briefing, version: stale };
    const acts = [
      addFragment(work.desk, ME, { ...at, kind: "summary", start: 0, end: 6 }),
      orderFragments(work.desk, ME, { ...at, order: [id] }),
      moveFragment(work.desk, ME, { ...at, fragment: id, step: 1 }),
      dropFragment(work.desk, ME, id, stale),
      putFragmentBack(work.desk, ME, id, stale),
    ];
    for (const refusal of await Promise.all(acts.map(refusalOf)))
      expect(refusal).toMatchObject({
        code: "conflict",
        detail: { id: work.briefing, version: stale + 1 },
      });
  });

  test("changed by two at once is changed by one", async () => {
    const work = await atTheDesk();
    const at = { briefing: work.briefing, version: await version(work) };
    const outcomes = await Promise.allSettled([
      addFragment(work.desk, ME, { ...at, kind: "summary", start: 0, end: 6 }),
      addFragment(work.desk, ME, { ...at, kind: "summary", start: 7, end: 12 }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "fulfilled",
      "rejected",
    ]);
  });

  test("can change while texts are saved: neither is in the other's way", async () => {
    const work = await atTheDesk();
    const { id } = await work.fragment("s2");
    await Promise.all([
      dropFragment(work.desk, ME, id, await version(work)),
      work.save("s1", "fr", "Un."),
      work.save("s1", "de", "Eins."),
    ]);
    expect([await work.text("s1", "fr"), await work.text("s1", "de")]).toEqual(["Un.", "Eins."]);
    expect((await work.fragment("s2")).dropped).toBe(true);
  });

  test("takes approved and released editions back to draft", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.acceptEach("de");
    await work.move("fr", "approve");
    await work.move("de", "release");
    await dropFragment(work.desk, ME, (await work.fragment("s2")).id, await version(work));
    expect(await work.edition("fr")).toMatchObject({ state: "draft", releases: 0 });
    expect(await work.edition("de")).toMatchObject({ state: "draft", releases: 1 });
  });
});
