import { expect, test } from "vitest";
import { acceptAll } from "../../src/desk/accept-all.ts";
import { undo } from "../../src/desk/undo.ts";
import { readinessIn } from "../../src/desk/read-edition.ts";
import { traceOfAct } from "../../src/store/trace.ts";
import { ME, atTheDesk } from "./acting.ts";

test("accepts every clean draft of one edition, as one act", async () => {
  const work = await atTheDesk();
  const { act, fragments } = await acceptAll(work.desk, ME, {
    briefing: work.briefing,
    language: "fr",
  });
  const { ready, total } = readinessIn(work.desk, await work.view(), "fr");
  expect([ready, fragments.length]).toEqual([total, total]);
  expect(readinessIn(work.desk, await work.view(), "de").ready).toBe(0);
  const entries = await traceOfAct(work.desk.store, act ?? "");
  const accepted = entries.filter(
    ({ kind, what }) => kind === "rendition_changed" && what === "accepted",
  );
  expect(accepted).toHaveLength(total);
});

test("leaves what has findings, what is stale, and what is left out", async () => {
  const work = await atTheDesk();
  // A source that now says another number: the drafts made from the old one are stale.
  await work.save("s1", "en", "Officials from 12 countries met in London.");
  const { fragments } = await acceptAll(work.desk, ME, {
    briefing: work.briefing,
    language: "fr",
  });
  const stale = await work.rendition("s1", "fr");
  expect(fragments).not.toContain(stale.fragment);
  expect(stale.standing.state).toBe("drafted");
  expect(fragments.length).toBeGreaterThan(10);
});

test("accepts only what the person saw", async () => {
  const work = await atTheDesk();
  const seen = await work.rendition("s1", "fr");
  const changed = await work.rendition("s2", "fr");
  await work.save("s2", "en", "Something else.");
  const { fragments } = await acceptAll(work.desk, ME, {
    briefing: work.briefing,
    language: "fr",
    seen: new Map([
      [seen.fragment, seen.version],
      [changed.fragment, changed.version + 1],
    ]),
  });
  expect(fragments).toEqual([seen.fragment]);
});

test("of nothing does nothing", async () => {
  const work = await atTheDesk();
  const all = { briefing: work.briefing, language: "fr" };
  await acceptAll(work.desk, ME, all);
  const edition = await work.edition("fr");
  expect(await acceptAll(work.desk, ME, all)).toEqual({ act: null, fragments: [] });
  expect(await work.edition("fr")).toEqual(edition);
});

test("goes through beside saves, and never over what one of them wrote", async () => {
  const work = await atTheDesk();
  await work.save("s2", "fr", "Tapé avant.");
  const [{ fragments }] = await Promise.all([
    acceptAll(work.desk, ME, { briefing: work.briefing, language: "fr" }),
    work.save("s2", "fr", "Tapé par quelqu’un."),
    work.save("h1", "de", "Von jemand anderem."),
  ]);
  expect(fragments.length).toBeGreaterThan(10);
  expect(await work.text("s2", "fr")).toBe("Tapé par quelqu’un.");
  const seen = await work.rendition("s1", "de");
  await work.save("s1", "de", "Inzwischen getippt.");
  const rest = await acceptAll(work.desk, ME, {
    briefing: work.briefing,
    language: "de",
    seen: new Map([[seen.fragment, seen.version]]),
  });
  expect(rest.fragments).toEqual([]);
  expect(await work.text("s1", "de")).toBe("Inzwischen getippt.");
});

test("is undone in one", async () => {
  const work = await atTheDesk();
  const before = (await work.view()).renditions.map(({ fragment, language, standing }) => ({
    fragment,
    language,
    standing,
  }));
  const { act } = await acceptAll(work.desk, ME, { briefing: work.briefing, language: "fr" });
  await undo(work.desk, ME, act ?? "");
  const { renditions } = await work.view();
  expect(
    renditions.map(({ fragment, language, standing }) => ({ fragment, language, standing })),
  ).toEqual(before);
});
