import { describe, expect, test } from "vitest";
import { addFragment } from "../../src/desk/arrange-briefing.ts";
import { readHistory } from "../../src/desk/read-history.ts";
import {
  acceptRendition,
  dismissCheck,
  keepRendition,
  leaveOut,
  putIn,
  restoreRendition,
} from "../../src/desk/settle-rendition.ts";
import { traceOfAct } from "../../src/store/trace.ts";
import { ME, atTheDesk, refusalOf } from "./acting.ts";

describe("accepting", () => {
  test("takes the draft over as it stands, with where it came from", async () => {
    const work = await atTheDesk();
    const draft = (await work.rendition("s1", "fr")).standing;
    await acceptRendition(work.desk, ME, await work.aim("s1", "fr"));
    expect(await work.rendition("s1", "fr")).toMatchObject({
      version: 2,
      by: ME,
      standing: { ...draft, state: "accepted" },
    });
  });

  test("what is accepted already does nothing", async () => {
    const work = await atTheDesk();
    await acceptRendition(work.desk, ME, await work.aim("s1", "fr"));
    expect(await acceptRendition(work.desk, ME, await work.aim("s1", "fr"))).toBeNull();
  });

  test("an empty text is refused", async () => {
    const work = await atTheDesk();
    const { briefing, revision } = await work.view();
    // The sample memory fills all of the seed; what an editor adds to it stands empty.
    const start = revision.text.indexOf("As diplomatic talks continue");
    const id = await addFragment(work.desk, ME, {
      briefing: briefing.id,
      version: briefing.version,
      kind: "summary",
      start,
      end: start + 28,
    });
    const aim = { fragment: id, language: "fr", version: 1 };
    expect(await refusalOf(acceptRendition(work.desk, ME, aim))).toMatchObject({
      code: "invalid",
      problems: { text: "nothing_to_accept" },
    });
  });

  test("another text than the one looked at is refused with both", async () => {
    const work = await atTheDesk();
    const looked = await work.aim("s1", "fr");
    const before = await work.text("s1", "fr");
    await work.save("s1", "fr", "Autre chose.");
    expect(await refusalOf(acceptRendition(work.desk, ME, looked))).toMatchObject({
      code: "conflict",
      detail: {
        base: { text: before },
        theirs: { standing: { words: { text: "Autre chose." } } },
        // Nothing was typed: mine is what was looked at.
        mine: { text: before },
      },
    });
  });

  test("a stale draft leaves it stale", async () => {
    const work = await atTheDesk();
    await work.save("s1", "en", "Officials met in London.");
    await acceptRendition(work.desk, ME, await work.aim("s1", "fr"));
    expect(await work.standing("s1", "fr")).toMatchObject({ stale: true, state: "stale" });
  });

  test("in an approved edition takes it back to draft", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.move("fr", "approve");
    await leaveOut(work.desk, ME, { ...(await work.aim("s1", "fr")), reason: "Trop long" });
    expect((await work.edition("fr")).state).toBe("draft");
  });
});

describe("meaning unchanged", () => {
  test("makes a stale text stand for the source as it is, and leaves an approval alone", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.save("s1", "en", "Officials met in London.");
    const before = await work.text("s1", "fr");
    await keepRendition(work.desk, ME, await work.aim("s1", "fr"));
    expect(await work.standing("s1", "fr")).toMatchObject({ stale: false, difference: null });
    expect(await work.text("s1", "fr")).toBe(before);
    expect((await work.rendition("s1", "fr")).standing).toMatchObject({
      state: "accepted",
      madeFrom: { text: "Officials met in London." },
    });
  });

  test("does not accept a draft", async () => {
    const work = await atTheDesk();
    await work.save("s1", "en", "Officials met in London.");
    await keepRendition(work.desk, ME, await work.aim("s1", "fr"));
    expect(await work.standing("s1", "fr")).toMatchObject({ state: "drafted", stale: false });
  });

  test("of a text that is not stale does nothing, and of the source itself is refused", async () => {
    const work = await atTheDesk();
    expect(await keepRendition(work.desk, ME, await work.aim("s1", "fr"))).toBeNull();
    expect(await refusalOf(keepRendition(work.desk, ME, await work.aim("s1", "en")))).toMatchObject(
      { code: "invalid", problems: { text: "nothing_to_keep" } },
    );
  });
});

describe("leaving out", () => {
  test("takes a fragment out of one edition with a reason, and no blocker is left of it", async () => {
    const work = await atTheDesk();
    await leaveOut(work.desk, ME, {
      ...(await work.aim("s1", "fr")),
      reason: " Ne concerne\r\npas nos lecteurs ",
    });
    expect(await work.standing("s1", "fr")).toMatchObject({ state: "left_out" });
    expect((await work.rendition("s1", "fr")).leftOut).toBe("Ne concerne pas nos lecteurs");
    expect((await work.standing("s1", "de")).state).toBe("drafted");
  });

  test("needs a reason; the same again does nothing", async () => {
    const work = await atTheDesk();
    const aim = await work.aim("s1", "fr");
    expect(await refusalOf(leaveOut(work.desk, ME, { ...aim, reason: " \n" }))).toMatchObject({
      code: "invalid",
      problems: { reason: "reason_missing" },
    });
    // Cut anywhere, a text can end within a character.
    expect(
      await refusalOf(leaveOut(work.desk, ME, { ...aim, reason: "😀".repeat(151) })),
    ).toMatchObject({ problems: { reason: "text_too_long" } });
    await leaveOut(work.desk, ME, { ...aim, reason: "Trop long" });
    const again = { ...(await work.aim("s1", "fr")), reason: "Trop long" };
    expect(await leaveOut(work.desk, ME, again)).toBeNull();
  });

  test("is taken back by putting in, with the text as it was", async () => {
    const work = await atTheDesk();
    const before = (await work.rendition("s1", "fr")).standing;
    expect(await putIn(work.desk, ME, await work.aim("s1", "fr"))).toBeNull();
    await leaveOut(work.desk, ME, { ...(await work.aim("s1", "fr")), reason: "Trop long" });
    await putIn(work.desk, ME, await work.aim("s1", "fr"));
    expect(await work.rendition("s1", "fr")).toMatchObject({ standing: before, leftOut: null });
  });
});

describe("restoring", () => {
  test("brings an earlier text back as a new version; nothing is lost on the way", async () => {
    const work = await atTheDesk();
    const first = await work.text("s1", "fr");
    await work.save("s1", "fr", "Deux.");
    await work.save("s1", "fr", "Trois.");
    await restoreRendition(work.desk, ME, { ...(await work.aim("s1", "fr")), to: 1 });
    expect(await work.text("s1", "fr")).toBe(first);
    expect(await work.rendition("s1", "fr")).toMatchObject({
      version: 4,
      standing: { state: "accepted", origin: { by: "person" } },
    });
    const { fragment } = await work.aim("s1", "fr");
    const history = await readHistory(work.desk, fragment, "fr");
    expect(history.map(({ version, act, words }) => [version, act, words?.text])).toEqual([
      [4, "restored", first],
      [3, "saved", "Trois."],
      [2, "saved", "Deux."],
      [1, "drafted", first],
    ]);
  });

  test("a source quote moves its passage back", async () => {
    const work = await atTheDesk();
    const { anchors } = await work.fragment("q1");
    await work.save("q1", "en", "it is our land");
    await restoreRendition(work.desk, ME, { ...(await work.aim("q1", "en")), to: 1 });
    expect((await work.fragment("q1")).anchors).toEqual(anchors);
    expect((await work.standing("q1", "fr")).stale).toBe(false);
  });

  test("a version that never was is refused; from a stale page it is a conflict", async () => {
    const work = await atTheDesk();
    const looked = await work.aim("s1", "fr");
    expect(await refusalOf(restoreRendition(work.desk, ME, { ...looked, to: 9 }))).toMatchObject({
      code: "invalid",
      problems: { to: "nothing_to_restore" },
    });
    await work.save("s1", "fr", "Deux.");
    expect(await refusalOf(restoreRendition(work.desk, ME, { ...looked, to: 1 }))).toMatchObject({
      code: "conflict",
      detail: { kind: "rendition_conflict" },
    });
  });
});

describe("a finding", () => {
  test("of warning is dismissed with a record, until the text changes", async () => {
    const work = await atTheDesk();
    const same = await work.text("s1", "en");
    await work.save("s1", "fr", same);
    const { checks, fragment } = await work.standing("s1", "fr");
    const warning = checks.find(({ code }) => code === "same_as_source");
    if (!warning) throw new Error("no warning");
    const { code, key } = warning;
    const act = await dismissCheck(work.desk, ME, {
      fragment: fragment.id,
      language: "fr",
      code,
      key,
    });
    expect(await traceOfAct(work.desk.store, act)).toMatchObject([
      { kind: "check_dismissed", by: ME, after: { code, key } },
    ]);
    const left = (await work.standing("s1", "fr")).checks.map((one) => one.code);
    expect(left).not.toContain("same_as_source");
    const codes = async (language: string) =>
      (await work.standing("s1", language)).checks.map((one) => one.code);
    // Not for another language with the same text, nor for another text.
    await work.save("s1", "de", same);
    expect(await codes("de")).toContain("same_as_source");
    await work.save("s1", "en", `${same} Indeed.`);
    await work.save("s1", "fr", `${same} Indeed.`);
    expect(await codes("fr")).toContain("same_as_source");
    // But for the same text when it is back.
    await work.save("s1", "en", same);
    await work.save("s1", "fr", same);
    expect(await codes("fr")).not.toContain("same_as_source");
  });

  test("of an error is refused, and it goes on blocking", async () => {
    const work = await atTheDesk();
    await work.save("s5", "en", "A truce of 30 hours was declared.");
    await work.save("s5", "fr", "Une trêve de 99 heures a été décrétée.");
    const { checks, fragment } = await work.standing("s5", "fr");
    const error = checks.find(({ severity }) => severity === "error");
    if (!error) throw new Error("no error");
    const { code, key } = error;
    const aim = { fragment: fragment.id, language: "fr", code, key };
    expect(await refusalOf(dismissCheck(work.desk, ME, aim))).toMatchObject({ code: "conflict" });
    const { state } = await work.standing("s5", "fr");
    expect(state).toBe("error");
  });

  test("of a fragment that is not there is not found", async () => {
    const work = await atTheDesk();
    const wrong = { fragment: "none", language: "fr", code: "too_long", key: "x" } as const;
    expect(await refusalOf(dismissCheck(work.desk, ME, wrong))).toMatchObject({
      code: "not_found",
    });
  });
});
