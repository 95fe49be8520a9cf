import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseEdition } from "../../src/briefing/parse.ts";
import { dropFragment } from "../../src/desk/arrange-briefing.ts";
import { bringIn } from "../../src/desk/bring-in.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { moveEdition, releaseEditions } from "../../src/desk/move-edition.ts";
import { findRelease } from "../../src/desk/read-release.ts";
import { readWithdrawal } from "../../src/desk/read-withdrawal.ts";
import { acceptRendition, leaveOut } from "../../src/desk/settle-rendition.ts";
import { stripDirection } from "../../src/domain/localise.ts";
import { wordsOf } from "../../src/domain/rendition.ts";
import { normaliseLine } from "../../src/domain/text.ts";
import { latestRelease } from "../../src/store/releases.ts";
import { aDesk } from "../support/desk.ts";
import { HOSTILE } from "../support/hostile.ts";
import { ME, atTheDesk, blockersIn, refusalOf, workingOn } from "./acting.ts";

const LANGUAGES = ["en", "fr", "de", "es", "uk", "ar"] as const;

async function released(language = "fr") {
  const work = await atTheDesk();
  await work.acceptEach(language);
  await work.move(language, "release");
  return work;
}

describe("what stands in the way", () => {
  test("is every draft that nobody accepted, by its label", async () => {
    const work = await atTheDesk();
    const refusal = await refusalOf(work.move("fr", "release"));
    expect(refusal).toMatchObject({ code: "blocked", problems: { action: "edition_blocked" } });
    const blockers = blockersIn(refusal, "fr");
    expect(new Set(blockers.map(({ reason }) => reason))).toEqual(new Set(["not_accepted"]));
    expect(blockers.map(({ label }) => label)).toContain("s1");
  });

  test("is what is empty, stale, in error, and a missing title, each by its reason", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.save("s1", "en", "Officials met in London.");
    await work.save("s5", "en", "A truce of 30 hours was declared.");
    await work.save("s5", "fr", "Une trêve de 99 heures a été décrétée.");
    const { briefing } = await work.view();
    await dropFragment(work.desk, ME, (await work.fragment("h1")).id, briefing.version);
    for (const action of ["release", "submit", "approve"] as const) {
      const blockers = blockersIn(await refusalOf(work.move("fr", action)), "fr");
      expect(new Set(blockers.map(({ reason, label }) => `${reason} ${label ?? ""}`))).toEqual(
        new Set(["no_title ", "stale s1", "error s5"]),
      );
    }
  });

  test("is what is empty, where no memory knows the article", async () => {
    const desk = await aDesk();
    const { briefing } = await bringIn(desk, ME, {
      text: "A day out\n\nThe mayor opened the wheel on Monday, the city said.",
      languages: ["fr"],
    });
    const work = workingOn(desk, briefing);
    await work.acceptEach("fr");
    const blockers = blockersIn(await refusalOf(work.move("fr", "release")), "fr");
    expect(blockers.map(({ reason }) => reason)).toContain("empty");
  });

  test("is nothing of a fragment that the edition does without", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    await work.save("s1", "en", "Officials met in London.");
    await leaveOut(work.desk, ME, { ...(await work.aim("s1", "fr")), reason: "Plus actuel" });
    await work.move("fr", "release");
    const labels = parseEdition(await work.markdown("fr")).sections.flatMap(({ items }) =>
      items.map(({ label }) => label),
    );
    expect(labels).not.toContain("s1");
    expect(labels).toContain("s2");
  });

  test("keeps all editions of one act back", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    const moves = await Promise.all(
      ["fr", "de"].map(async (language) => ({
        language,
        version: (await work.edition(language)).version,
      })),
    );
    const refusal = await refusalOf(
      releaseEditions(work.desk, ME, { briefing: work.briefing, moves }),
    );
    expect(blockersIn(refusal, "fr")).toEqual([]);
    expect(blockersIn(refusal, "de").length).toBeGreaterThan(0);
    expect((await work.edition("fr")).releases).toBe(0);
  });
});

describe("moving", () => {
  test("goes from draft through review and approval to release", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    const states: string[] = [];
    for (const action of ["submit", "return", "submit", "approve", "release"] as const) {
      await work.move("fr", action);
      states.push((await work.edition("fr")).state);
    }
    expect(states).toEqual(["in_review", "draft", "in_review", "approved", "released"]);
  });

  test("by release alone passes all states", async () => {
    const work = await released();
    expect(await work.edition("fr")).toMatchObject({ state: "released", releases: 1 });
    expect((await work.edition("de")).releases).toBe(0);
  });

  test.each(["approve", "return", "release", "submit"] as const)(
    "a withdrawn edition by %s is refused",
    async (action) => {
      const work = await released();
      await work.move("fr", "withdraw");
      expect(await refusalOf(work.move("fr", action, "Note"))).toMatchObject({
        code: "invalid",
        problems: { action: "move_impossible" },
      });
    },
  );

  test("what was never released cannot be withdrawn", async () => {
    const work = await atTheDesk();
    expect(await refusalOf(work.move("fr", "withdraw"))).toMatchObject({
      problems: { action: "move_impossible" },
    });
  });

  test("from a stale page is a conflict with the edition as it is", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    const { version } = await work.edition("fr");
    await work.save("s1", "fr", "Deux.");
    const stale = { briefing: work.briefing, language: "fr", version };
    for (const action of ["submit", "approve", "release"] as const)
      expect(await refusalOf(moveEdition(work.desk, ME, { ...stale, action }))).toMatchObject({
        code: "conflict",
        detail: { language: "fr", version: version + 1 },
      });
  });

  test("in a language the briefing is not in is not found", async () => {
    const work = await atTheDesk();
    const wrong = { briefing: work.briefing, language: "xx", version: 1 };
    expect(
      await refusalOf(moveEdition(work.desk, ME, { ...wrong, action: "release" })),
    ).toMatchObject({ code: "not_found" });
  });

  test("none at all is refused", async () => {
    const work = await atTheDesk();
    const none = { briefing: work.briefing, moves: [] };
    expect(await refusalOf(releaseEditions(work.desk, ME, none))).toMatchObject({
      problems: { edition: "edition_missing" },
    });
  });
});

/** The desk with somebody who does something at the last moment, between an act's reading and its writing. */
function withSomebodyBefore(desk: Desk, they: () => Promise<unknown>): Desk {
  let isFirst = true;
  return {
    ...desk,
    store: {
      ...desk.store,
      commit: async (act) => {
        if (isFirst) {
          isFirst = false;
          await they();
        }
        return desk.store.commit(act);
      },
    },
  };
}

describe("a save that slips in between reading and writing", () => {
  test.each(["release", "approve"] as const)("makes a %s a conflict", async (action) => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    const late = withSomebodyBefore(work.desk, () => work.save("s1", "fr", "Pas approuvé."));
    const { version } = await work.edition("fr");
    const given = { briefing: work.briefing, language: "fr", version, action };
    expect(await refusalOf(moveEdition(late, ME, given))).toMatchObject({ code: "conflict" });
    expect(await work.edition("fr")).toMatchObject({ state: "draft", releases: 0 });
    const { slug } = (await work.view()).briefing;
    expect(await latestRelease(work.desk.store, "fr", slug)).toBeNull();
  });

  test("is refused for the source too: what a translation was made from changed", async () => {
    const work = await atTheDesk();
    await work.acceptEach("fr");
    const late = withSomebodyBefore(work.desk, () => work.save("s1", "en", "Something else."));
    const { version } = await work.edition("fr");
    const given = { briefing: work.briefing, language: "fr", version, action: "release" as const };
    expect(await refusalOf(moveEdition(late, ME, given))).toMatchObject({ code: "conflict" });
  });

  test("of another fragment lets a save through", async () => {
    const work = await atTheDesk();
    const late = withSomebodyBefore(work.desk, () => work.save("s2", "fr", "Ailleurs."));
    await acceptRendition(late, ME, await work.aim("s1", "fr"));
    expect((await work.rendition("s1", "fr")).standing.state).toBe("accepted");
    expect(await work.text("s2", "fr")).toBe("Ailleurs.");
  });
});

describe("a release", () => {
  test("says what was accepted, in every language", async () => {
    const work = await atTheDesk();
    for (const language of LANGUAGES) {
      await work.acceptEach(language);
      await work.move(language, "release");
    }
    const view = await work.view();
    for (const language of LANGUAGES) {
      const parsed = parseEdition(await work.markdown(language));
      const items = new Map(
        parsed.sections.flatMap(({ items: some }) => some.map((item) => [item.label, item])),
      );
      for (const { id, label, detail } of view.fragments) {
        const rendition = view.renditions.find(
          (one) => one.fragment === id && one.language === language,
        );
        const words = rendition && wordsOf(rendition);
        const text = stripDirection(words?.text ?? "");
        const item = items.get(label);
        if (detail.kind === "headline") expect(parsed.title).toBe(text);
        else if (detail.kind !== "quote") expect([label, item?.text]).toEqual([label, text]);
        else {
          expect(item?.text).toContain(text);
          expect([item?.speaker, item?.role]).toEqual([words?.speaker, words?.role]);
          expect(Boolean(item?.original)).toBe(language !== "en");
        }
        if (detail.kind !== "headline") expect(parsed.footnotes.get(label)).toBeTruthy();
      }
    }
  });

  test("of the seed in French has the structure that readers and scripts rely on", async () => {
    const work = await released();
    const lines = (await work.markdown("fr")).split("\n");
    const at = (line: string | RegExp) =>
      lines.findIndex((one) => (typeof line === "string" ? one === line : line.test(one)));
    const wanted = [
      "---",
      /^title: ".+"$/,
      'lang: "fr"',
      'slug: "london-talks-seek-path-to-ceasefire-in-ukraine-conflict"',
      "release: 1",
      /^released: "2026-11-24T12:\d\d:\d\dZ"$/,
      /^source: \{title: "London Talks .+", lang: "en", publisher: "Staff, Agencies", revision: 1\}$/,
      /^hash: "sha256-[0-9a-f]{64}"$/,
      /^# \S/,
      "**En bref**",
      /^- \*\*Quand\u00A0:\*\* .+ \[\^f1\]$/,
      "## L’essentiel",
      /^- .+ \[\^s1\]$/,
      "## Citations clés",
      /^> «\s.+\s»$/,
      /^> — \*\*Volodymyr Zelensky\*\*, président de l’Ukraine \[\^q1\]$/,
      /^> \*Original \(anglais\)\s:\* “There is nothing to talk about — .+”$/,
      "## Questions en suspens",
      /^- .+\s\? \[\^o1\]$/,
      /^\[\^f1\]: /,
      /^\[\^s1\]: §\s1\s: “Officials from Ukraine, the US, .+”$/,
      /^\[\^q1\]: §\s5\s: “There is nothing to talk about/,
      /^\[\^o1\]: /,
    ];
    const places = wanted.map(at);
    expect(wanted.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
    expect(lines.slice(-2).map((line) => line === "")).toEqual([false, true]);
    expect(lines.some((line) => line.startsWith("correction:") || line.startsWith("draft:"))).toBe(
      false,
    );
  });

  test("has the hash of its body, as the contract counts it", async () => {
    const work = await released();
    const markdown = await work.markdown("fr");
    const end = markdown.indexOf("\n---\n", 3) + "\n---\n".length;
    const body = markdown.slice(end);
    const digest = `sha256-${createHash("sha256").update(body, "utf8").digest("hex")}`;
    expect(body.startsWith("\n# ")).toBe(true);
    expect(markdown).toContain(`\nhash: "${digest}"\n`);
    const { slug } = (await work.view()).briefing;
    expect((await latestRelease(work.desk.store, "fr", slug))?.hash).toBe(digest);
  });

  test("of the same content, number, time and note has the same bytes", async () => {
    const noon = () => "2026-11-24T12:00:00.123Z";
    const markdowns = await Promise.all(
      [1, 2].map(async () => {
        const work = await atTheDesk();
        await work.acceptEach("fr");
        const { version } = await work.edition("fr");
        const given = { briefing: work.briefing, language: "fr", version };
        await moveEdition({ ...work.desk, now: noon }, ME, { ...given, action: "release" });
        return work.markdown("fr");
      }),
    );
    expect(markdowns[0]).toBe(markdowns[1]);
    expect(markdowns[0]).toContain('released: "2026-11-24T12:00:00Z"');
  });

  test("after a change of one text differs in its lines alone", async () => {
    const work = await released();
    await work.save("s2", "fr", "La réunion suit celle de Paris.");
    await work.move("fr", "release", "La phrase sur Paris était trop longue.");
    const [before, after] = [await work.markdown("fr", 1), await work.markdown("fr", 2)].map(
      (markdown) => markdown.slice(markdown.indexOf("\n# ")).split("\n"),
    );
    const changed = after?.filter((line, index) => line !== before?.[index]);
    expect(changed).toEqual(["- La réunion suit celle de Paris. [^s2]"]);
    expect(after?.length).toBe(before?.length);
  });

  test("of any accepted text reads back as that text", { timeout: 60_000 }, async () => {
    const work = await atTheDesk();
    await work.acceptEach("en");
    for (const [index, typed] of HOSTILE.entries()) {
      const line = normaliseLine(typed);
      const wanted = stripDirection(line).replace(/ {2,}/g, " ").trim();
      for (const label of ["h1", "s1", "o1"]) await work.save(label, "en", typed);
      const quote = await work.text("q1", "en");
      await work.save("q1", "en", { text: quote, speaker: typed, role: typed });
      const aim = await work.standing("s1", "en");
      // Marks without a partner are an error, and rightly so.
      if (aim.checks.some(({ severity }) => severity === "error")) continue;
      await work.move("en", "release", index === 0 ? undefined : typed);
      const { releases } = await work.edition("en");
      const parsed = parseEdition(await work.markdown("en", releases));
      const items = parsed.sections.flatMap(({ items: some }) => some);
      const find = (label: string) => items.find((item) => item.label === label);
      expect(parsed.title).toBe(wanted);
      expect(find("s1")?.text).toBe(wanted);
      expect(find("o1")?.text).toBe(wanted);
      expect([find("q1")?.speaker, find("q1")?.role]).toEqual([wanted, wanted]);
      expect(parsed.front.title).toBe(wanted);
      if (releases > 1) expect(parsed.front.correction).toBe(wanted);
    }
    expect((await work.edition("en")).releases).toBeGreaterThan(HOSTILE.length / 2);
  });
});

describe("a correction", () => {
  test("needs a note, and carries it; the first release stays as it was", async () => {
    const work = await released();
    const first = await work.markdown("fr");
    await work.save("s1", "fr", "Réunion à Londres.");
    for (const note of [undefined, " \r\n "])
      expect(await refusalOf(work.move("fr", "release", note))).toMatchObject({
        code: "invalid",
        problems: { "note-fr": "note_missing" },
      });
    await work.move("fr", "release", "La date était fausse :\r\nmercredi, non jeudi.");
    expect(await work.markdown("fr", 1)).toBe(first);
    const second = await work.markdown("fr", 2);
    expect(second).toContain("\nrelease: 2\n");
    expect(second).toContain('correction: "La date était fausse : mercredi, non jeudi."');
  });

  test("names every edition whose note is missing or too long", async () => {
    const work = await atTheDesk();
    for (const language of ["fr", "de"]) {
      await work.acceptEach(language);
      await work.move(language, "release");
      await work.save("s1", language, "Neu.");
    }
    const moves = async (note?: string) =>
      Promise.all(
        ["fr", "de"].map(async (language) => ({
          language,
          version: (await work.edition(language)).version,
          note,
        })),
      );
    const release = async (note?: string) =>
      releaseEditions(work.desk, ME, { briefing: work.briefing, moves: await moves(note) });
    expect((await refusalOf(release())).problems).toEqual({
      "note-fr": "note_missing",
      "note-de": "note_missing",
    });
    expect((await refusalOf(release("x".repeat(1001)))).problems).toMatchObject({
      "note-fr": "text_too_long",
    });
    await release("Corrigé.");
    expect((await work.edition("de")).releases).toBe(2);
  });
});

describe("a withdrawal", () => {
  test("leaves all releases gone, and a notice with the reason", async () => {
    const work = await released();
    await work.save("s1", "fr", "Réunion à Londres.");
    await work.move("fr", "release", "Corrigé.");
    await work.move("fr", "withdraw", "La source s’est *trompée*.");
    const { slug } = (await work.view()).briefing;
    for (const number of [undefined, 1, 2]) {
      const found = await findRelease(work.desk, "fr", slug, number);
      expect(found.kind).toBe("gone");
      if (found.kind !== "gone") continue;
      const { reason, markdown, at } = await readWithdrawal(work.desk, found.release);
      expect(reason).toBe("La source s’est *trompée*.");
      expect(markdown).toContain("La source s’est \\*trompée\\*.");
      expect(at).toMatch(/^2026-11-24T/);
    }
  });

  test("is of one language, and stays when a text is edited", async () => {
    const work = await released();
    await work.acceptEach("de");
    await work.move("de", "release");
    await work.move("fr", "withdraw");
    await work.save("s1", "fr", "Réunion à Londres.");
    expect([(await work.edition("fr")).state, (await work.edition("de")).state]).toEqual([
      "withdrawn",
      "released",
    ]);
  });
});
