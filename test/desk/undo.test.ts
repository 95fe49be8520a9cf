import { describe, expect, test } from "vitest";
import { addFragment, dropFragment, orderFragments } from "../../src/desk/arrange-briefing.ts";
import { lastAct } from "../../src/desk/last-act.ts";
import { readHistory } from "../../src/desk/read-history.ts";
import { acceptRendition } from "../../src/desk/settle-rendition.ts";
import { undo } from "../../src/desk/undo.ts";
import { lastActOf } from "../../src/store/trace.ts";
import { ME, type Work, atTheDesk, refusalOf } from "./acting.ts";

async function newest(work: Work): Promise<string> {
  const act = await lastActOf(work.desk.store, { briefing: work.briefing, by: ME });
  if (!act) throw new Error("nothing was done");
  return act;
}

const undoNewest = async (work: Work) => undo(work.desk, ME, await newest(work));

describe("undoing", () => {
  test("a save brings the draft back, and leaves both in the history", async () => {
    const work = await atTheDesk();
    const before = await work.rendition("s1", "fr");
    const act = await work.save("s1", "fr", "Deux.");
    const undone = await undo(work.desk, ME, act ?? "");
    expect(undone).toMatchObject({
      briefing: work.briefing,
      fragments: [before.fragment],
      structure: false,
    });
    expect(await work.rendition("s1", "fr")).toMatchObject({
      version: 3,
      standing: before.standing,
    });
    const history = await readHistory(work.desk, before.fragment, "fr");
    expect(history.map((step) => step.act)).toEqual(["undone", "saved", "drafted"]);
  });

  test("an undoing does it again", async () => {
    const work = await atTheDesk();
    await work.save("s1", "fr", "Deux.");
    const { act } = await undoNewest(work);
    await undo(work.desk, ME, act);
    expect(await work.text("s1", "fr")).toBe("Deux.");
  });

  test("what somebody changed since is a conflict, and changes nothing", async () => {
    const work = await atTheDesk();
    const act = await work.save("s1", "fr", "Deux.");
    await work.save("s1", "fr", "Trois.");
    expect(await refusalOf(undo(work.desk, ME, act ?? ""))).toMatchObject({ code: "conflict" });
    expect(await work.text("s1", "fr")).toBe("Trois.");
  });

  test("twice is a conflict the second time", async () => {
    const work = await atTheDesk();
    const act = (await work.save("s1", "fr", "Deux.")) ?? "";
    await undo(work.desk, ME, act);
    expect(await refusalOf(undo(work.desk, ME, act))).toMatchObject({ code: "conflict" });
  });

  test("one edit leaves later edits of other texts alone", async () => {
    const work = await atTheDesk();
    const act = await work.save("s1", "fr", "Deux.");
    await work.save("s2", "fr", "Ailleurs.");
    await undo(work.desk, ME, act ?? "");
    expect(await work.text("s2", "fr")).toBe("Ailleurs.");
  });

  test("a shortened source quote moves its passage back too", async () => {
    const work = await atTheDesk();
    const { anchors } = await work.fragment("q1");
    await work.save("q1", "en", "it is our land");
    expect((await undoNewest(work)).structure).toBe(true);
    expect((await work.fragment("q1")).anchors).toEqual(anchors);
    expect((await work.standing("q1", "fr")).stale).toBe(false);
  });

  test("an added fragment drops it, whose label is never given again", async () => {
    const work = await atTheDesk();
    const at = async () => ({
      briefing: work.briefing,
      version: (await work.view()).briefing.version,
    });
    const id = await addFragment(work.desk, ME, {
      ...(await at()),
      kind: "summary",
      start: 0,
      end: 6,
    });
    await undoNewest(work);
    const undone = (await work.view()).fragments.find((one) => one.id === id);
    expect(undone?.dropped).toBe(true);
    const next = await addFragment(work.desk, ME, {
      ...(await at()),
      kind: "summary",
      start: 0,
      end: 6,
    });
    const { fragments } = await work.view();
    expect(fragments.find((one) => one.id === next)?.label).not.toBe(undone?.label);
    expect(new Set(fragments.map(({ label }) => label)).size).toBe(fragments.length);
  });

  test("a drop, or another order, brings back what was", async () => {
    const work = await atTheDesk();
    const before = (await work.view()).fragments;
    const { id } = await work.fragment("s3");
    await dropFragment(work.desk, ME, id, (await work.view()).briefing.version);
    await undoNewest(work);
    expect((await work.view()).fragments).toEqual(before);
    await orderFragments(work.desk, ME, {
      briefing: work.briefing,
      version: (await work.view()).briefing.version,
      order: before.map((one) => one.id).toReversed(),
    });
    await undoNewest(work);
    expect((await work.view()).fragments).toEqual(before);
  });

  test("an order that was changed again is a conflict", async () => {
    const work = await atTheDesk();
    const { id } = await work.fragment("s3");
    await dropFragment(work.desk, ME, id, (await work.view()).briefing.version);
    const act = await newest(work);
    const other = (await work.fragment("s4")).id;
    await dropFragment(work.desk, ME, other, (await work.view()).briefing.version);
    expect(await refusalOf(undo(work.desk, ME, act))).toMatchObject({ code: "conflict" });
  });
});

describe("the state of an edition", () => {
  test("is again what it was when the edit that took it back is undone", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.move("fr", "approve");
    await work.save("s1", "fr", "Deux.");
    expect((await work.edition("fr")).state).toBe("draft");
    await undoNewest(work);
    expect((await work.edition("fr")).state).toBe("approved");
  });

  test("is not, when something else was edited since", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.move("fr", "approve");
    const act = await work.save("s1", "fr", "Deux.");
    await work.save("s2", "fr", "Ailleurs.");
    await undo(work.desk, ME, act ?? "");
    expect((await work.edition("fr")).state).toBe("draft");
  });

  test("approved since, is taken back by undoing an edit it rests on", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    const act = await work.save("s1", "fr", "Deux.");
    await work.move("fr", "approve");
    await undo(work.desk, ME, act ?? "");
    expect((await work.edition("fr")).state).toBe("draft");
  });

  test("goes back from an approval while it stands, and is a conflict afterwards", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await undo(work.desk, ME, await work.move("fr", "approve"));
    expect((await work.edition("fr")).state).toBe("draft");
    const approval = await work.move("fr", "approve");
    await work.save("s1", "fr", "Deux.");
    expect(await refusalOf(undo(work.desk, ME, approval))).toMatchObject({ code: "conflict" });
  });
});

describe("what cannot be taken back", () => {
  test("a release, a withdrawal, an article brought in", async () => {
    const work = await atTheDesk();
    const made = await newest(work);
    await work.acceptEach("fr");
    const released = await work.move("fr", "release");
    const withdrawn = await work.move("fr", "withdraw", "Faux");
    for (const act of [made, released, withdrawn])
      expect(await refusalOf(undo(work.desk, ME, act))).toMatchObject({
        code: "invalid",
        problems: { act: "act_not_undoable" },
      });
    expect((await work.edition("fr")).state).toBe("withdrawn");
  });

  test("an act that never was", async () => {
    const work = await atTheDesk();
    expect(await refusalOf(undo(work.desk, ME, "none"))).toMatchObject({ code: "not_found" });
  });
});

describe("the last act", () => {
  const last = async (work: Work, by = ME) => {
    const { briefing, fragments } = await work.view();
    return lastAct(work.desk, by, { briefing: briefing.id, fragments });
  };

  test("is named with the labels it touched", async () => {
    const work = await atTheDesk();
    expect(await last(work)).toBeNull();
    const act = await acceptRendition(work.desk, ME, await work.aim("s1", "fr"));
    expect(await last(work)).toEqual({ id: act, what: "accepted", labels: ["s1"] });
    await dropFragment(
      work.desk,
      ME,
      (await work.fragment("s2")).id,
      (await work.view()).briefing.version,
    );
    expect(await last(work)).toMatchObject({ what: "dropped", labels: ["s2"] });
    await undoNewest(work);
    expect(await last(work)).toMatchObject({ what: "undone", labels: ["s2"] });
  });

  test("is the person's own, and a release is none that can be taken back", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    expect(await last(work, "somebody")).toBeNull();
    await work.move("fr", "release");
    expect(await last(work)).toBeNull();
  });
});
