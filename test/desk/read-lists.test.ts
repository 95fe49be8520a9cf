import { describe, expect, test } from "vitest";
import { bringIn } from "../../src/desk/bring-in.ts";
import { languagesWithReleases, readIndex } from "../../src/desk/read-index.ts";
import { readQueue } from "../../src/desk/read-queue.ts";
import { readBriefing, readinessIn } from "../../src/desk/read-edition.ts";
import { newestPerLanguage } from "../../src/desk/read-release.ts";
import { acceptAll } from "../../src/desk/accept-all.ts";
import { releaseEditions } from "../../src/desk/move-edition.ts";
import { aDesk } from "../support/desk.ts";
import { ME, atTheDesk } from "./acting.ts";

/** A desk in English alone with so many released briefings, the first brought in first. */
async function withReleases(count: number) {
  const desk = { ...(await aDesk()), languages: ["en"] };
  const briefings: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { briefing } = await bringIn(desk, ME, {
      text: `Bridge ${number} closed\n\nBridge ${number} was closed for repairs, the city said.`,
    });
    await acceptAll(desk, ME, { briefing, language: "en" });
    const { editions } = await readBriefing(desk, briefing);
    await releaseEditions(desk, ME, {
      briefing,
      moves: editions.map(({ language, version }) => ({ language, version })),
    });
    briefings.push(briefing);
  }
  return { desk, briefings };
}

describe("the queue", () => {
  test("measures each edition as its own page does", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.save("s1", "en", "Officials met in London.");
    const { lines } = await readQueue(work.desk, {});
    const view = await work.view();
    expect(lines).toHaveLength(1);
    for (const { language, readiness, state } of lines[0]?.editions ?? []) {
      expect(readiness).toEqual(readinessIn(work.desk, view, language));
      expect(state).toBe("draft");
    }
  });

  test("is found by state and by words, and comes in pages", async () => {
    const { desk, briefings } = await withReleases(27);
    const first = await readQueue(desk, {});
    const rest = await readQueue(desk, { after: first.next ?? "" });
    expect([...first.lines, ...rest.lines].map(({ id }) => id)).toEqual(briefings.toReversed());
    expect([first.lines.length, rest.lines.length, rest.next]).toEqual([25, 2, null]);
    expect((await readQueue(desk, { query: "BRIDGE 27" })).lines).toHaveLength(1);
    expect((await readQueue(desk, { query: "%" })).lines).toHaveLength(0);
    expect((await readQueue(desk, { state: "draft" })).lines).toHaveLength(0);
    expect((await readQueue(desk, { state: "released" })).lines).toHaveLength(25);
  });
});

describe("the readers' index", () => {
  test("has the newest first, in pages, and nothing that was withdrawn", async () => {
    const { desk, briefings } = await withReleases(32);
    const first = await readIndex(desk, "en");
    const rest = await readIndex(desk, "en", first.next ?? "");
    expect([...first.entries, ...rest.entries].map(({ briefing }) => briefing)).toEqual(
      briefings.toReversed(),
    );
    expect([first.entries.length, rest.next]).toEqual([30, null]);
  });

  test("is empty at first; languages with something to read are told", async () => {
    const work = await atTheDesk();
    expect(await readIndex(work.desk, "fr")).toEqual({ entries: [], next: null });
    expect(await languagesWithReleases(work.desk)).toEqual([]);
    await work.acceptEach("fr");
    await work.move("fr", "release");
    expect(await languagesWithReleases(work.desk)).toEqual(["fr"]);
    const { entries } = await readIndex(work.desk, "fr");
    expect(entries).toMatchObject([{ number: 1, lead: await work.text("s1", "fr") }]);
    expect((await newestPerLanguage(work.desk, work.briefing)).map((one) => one.language)).toEqual([
      "fr",
    ]);
    await work.move("fr", "withdraw");
    expect(await languagesWithReleases(work.desk)).toEqual([]);
    expect(await newestPerLanguage(work.desk, work.briefing)).toEqual([]);
  });
});
