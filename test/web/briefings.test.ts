import { describe, expect, test } from "vitest";
import { readBriefing, readinessIn } from "../../src/desk/read-edition.ts";
import { HTMX } from "../support/desk.ts";
import { aSeededApp, rowOf, typedIn, unescaped } from "./browsing.ts";

type Site = Awaited<ReturnType<typeof aSeededApp>>;

const versionOf = async (site: Site) => String((await site.work.view()).briefing.version);
const editionVersion = async (site: Site, language: string) =>
  String((await site.work.edition(language)).version);

async function move(site: Site, language: string, action: string, note?: string) {
  return site.send("POST", `/desk/briefings/${site.briefing}/${language}/state`, {
    action,
    version: await editionVersion(site, language),
    ...(note === undefined ? {} : { note }),
  });
}

describe("the pages of a briefing", () => {
  test("GET /desk/briefings/{id} lists its languages, what is ready and what is in the way", async () => {
    const { get, briefing } = await aSeededApp();
    const answer = await get(`/desk/briefings/${briefing}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    for (const language of ["en", "fr", "de", "es", "uk", "ar"])
      expect(html).toContain(`/desk/briefings/${briefing}/${language}`);
  });

  test.each(["en", "fr", "ar"])(
    "GET /desk/briefings/{id}/%s has a row for each fragment",
    async (language) => {
      const { get, briefing, work, desk } = await aSeededApp();
      const answer = await get(`/desk/briefings/${briefing}/${language}`);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      for (const { fragment } of readinessIn(desk, await work.view(), language).fragments)
        expect(rowOf(html, fragment.id)).toMatchObject({ version: "1", label: fragment.label });
      const dir = language === "ar" ? "rtl" : "ltr";
      expect(html).toMatch(new RegExp(`class="text reading" lang="${language}" dir="${dir}"`));
      expect(Buffer.byteLength(html)).toBeLessThan(120 * 1024);
    },
  );

  test("the review page has one title, and the preview’s headline says that it is not accepted", async () => {
    const { get, briefing, work } = await aSeededApp();
    const page = async () => (await get(`/desk/briefings/${briefing}/fr`)).text();
    const headline = (html: string) => html.split('<h2 class="title">')[1]?.split("</h2>")[0] ?? "";
    const html = await page();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(headline(html)).toContain(await work.text("h1", "fr"));
    expect(headline(html)).toContain("Not accepted");
    await work.acceptEach("fr");
    expect(headline(await page())).not.toContain("Not accepted");
  });

  test("an editor or a history stands open where the address asks for it", async () => {
    const { get, briefing, work } = await aSeededApp();
    const { id } = await work.fragment("s1");
    const page = `/desk/briefings/${briefing}/fr`;
    const editor = await (await get(`${page}?edit=${id}`)).text();
    expect(typedIn(editor, "text")).toBe(await work.text("s1", "fr"));
    expect(await (await get(`${page}?history=${id}`)).text()).toContain("History of s1");
    for (const strange of ["edit=none", "history=none", "edit=%22%3E%3Cscript%3E"])
      expect((await get(`${page}?${strange}`)).status).toBe(200);
  });

  test("what is not there is 404", async () => {
    const { get, briefing } = await aSeededApp();
    for (const path of [
      "/desk/briefings/none",
      "/desk/briefings/none/fr",
      `/desk/briefings/${briefing}/xx`,
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });
});

describe("POST /desk/briefings/{id}/fragments", () => {
  test("adds a passage, and leads to its row in the edition one looks at", async () => {
    const site = await aSeededApp();
    const { send, briefing, work } = site;
    const start = (await work.view()).revision.text.indexOf("it is our land");
    const fields = { kind: "quote", start: String(start), end: String(start + 14) };
    const answer = await send("POST", `/desk/briefings/${briefing}/fragments`, {
      ...fields,
      version: await versionOf(site),
      language: "fr",
    });
    const [, id = ""] = /#fragment-(.+)$/.exec(answer.headers.get("location") ?? "") ?? [];
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/desk/briefings/${briefing}/fr#fragment-${id}`);
    expect((await work.view()).fragments.some((one) => one.id === id)).toBe(true);
    const partial = await send(
      "POST",
      `/desk/briefings/${briefing}/fragments`,
      { ...fields, version: await versionOf(site), language: "en" },
      HTMX,
    );
    const html = await partial.text();
    expect(partial.status).toBe(200);
    for (const place of ["fragments", "source", "preview"])
      expect(html).toContain(`hx-target="#${place}"`);
  });

  test.each([
    ["a kind that cannot be added", { kind: "headline" }, 422],
    ["a passage beyond the text", { end: "99999999" }, 422],
    ["an offset that is none", { start: "1.5" }, 422],
    ["an old version", { version: "0" }, 409],
  ])("%s is refused", async (_, wrong, status) => {
    const site = await aSeededApp();
    const answer = await site.send("POST", `/desk/briefings/${site.briefing}/fragments`, {
      kind: "summary",
      start: "0",
      end: "6",
      version: await versionOf(site),
      ...wrong,
    });
    expect(answer.status).toBe(status);
  });
});

describe("POST /desk/briefings/{id}/order", () => {
  const order = async (site: Site, fields: Record<string, string | readonly string[]>) =>
    site.send("POST", `/desk/briefings/${site.briefing}/order`, {
      version: await versionOf(site),
      language: "fr",
      ...fields,
    });
  const summary = async ({ work, desk }: Site) =>
    readinessIn(desk, await work.view(), "fr")
      .fragments.filter(({ fragment }) => fragment.detail.kind === "summary")
      .map(({ fragment }) => fragment.label);

  test("takes the order as a list, or one step", async () => {
    const site = await aSeededApp();
    const ids = await Promise.all(
      ["s2", "s1"].map(async (label) => (await site.work.fragment(label)).id),
    );
    expect((await order(site, { order: ids })).status).toBe(303);
    expect((await summary(site)).slice(0, 2)).toEqual(["s2", "s1"]);
    expect((await order(site, { order: ids.toReversed().join(",") })).status).toBe(303);
    expect((await summary(site)).slice(0, 2)).toEqual(["s1", "s2"]);
    const step = await order(site, { move: `${ids[0]}:up` });
    expect(step.headers.get("location")).toBe(
      `/desk/briefings/${site.briefing}/fr#fragment-${ids[0]}`,
    );
    expect((await summary(site)).slice(0, 2)).toEqual(["s2", "s1"]);
  });

  test("of what is not there, or not a step, is refused", async () => {
    const site = await aSeededApp();
    expect((await order(site, { order: "none" })).status).toBe(422);
    expect((await order(site, { move: "none:up" })).status).toBe(404);
    expect((await order(site, { move: "x:sideways" })).status).toBe(422);
    expect((await order(site, { version: "99", order: "none" })).status).toBe(409);
    const nowhere = { version: "1", order: "x" };
    expect((await site.send("POST", "/desk/briefings/none/order", nowhere)).status).toBe(404);
  });
});

describe("accepting all, and taking it back", () => {
  test("goes as one act with one undo, with scripts off", async () => {
    const site = await aSeededApp();
    const { send, get, briefing, work, desk } = site;
    const page = `/desk/briefings/${briefing}/fr`;
    const seen = readinessIn(desk, await work.view(), "fr").fragments.map(
      ({ rendition }) => `${rendition.fragment}:${rendition.version}`,
    );
    const answer = await send("POST", `${page}/accept`, { fragment: seen });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, page]);
    const { ready, total } = readinessIn(desk, await work.view(), "fr");
    expect(ready).toBe(total);
    const html = await (await get(page)).text();
    const [, undo = ""] = /action="(\/desk\/undo\/[^"]+)"/.exec(html) ?? [];
    const undone = await send("POST", undo, { language: "fr" });
    expect([undone.status, undone.headers.get("location")]).toEqual([303, page]);
    expect(readinessIn(desk, await work.view(), "fr").ready).toBe(0);
  });

  test("gives htmx every row that changed", async () => {
    const { send, briefing, work } = await aSeededApp();
    const { id } = await work.fragment("s1");
    const path = `/desk/briefings/${briefing}/fr/accept`;
    const answer = await send("POST", path, { fragment: `${id}:1` }, HTMX);
    const html = await answer.text();
    // A list of nothing accepts nothing: nobody had anything before them.
    expect((await send("POST", path, {})).status).toBe(422);
    expect(rowOf(html, id)).toMatchObject({ version: "2", state: "accepted" });
  });

  test("an undo of what changed since is 409, of what cannot be 422, of none 404", async () => {
    const { send, work } = await aSeededApp();
    const first = await work.save("s1", "fr", "Deux.");
    await work.save("s1", "fr", "Trois.");
    await work.acceptEach("fr");
    const released = await work.move("fr", "release");
    for (const [act, status] of [
      [first, 409],
      [released, 422],
      ["none", 404],
    ] as const) {
      expect((await send("POST", `/desk/undo/${act}`, {})).status).toBe(status);
      expect((await send("POST", `/desk/undo/${act}`, {}, HTMX)).status).toBe(status);
    }
  });
});

describe("POST /desk/briefings/{id}/{lang}/state", () => {
  test("moves the edition through its states, each time back to its page", async () => {
    const site = await aSeededApp();
    await site.work.acceptEach("fr");
    for (const [action, state] of [
      ["submit", "in_review"],
      ["return", "draft"],
      ["approve", "approved"],
      ["release", "released"],
      ["withdraw", "withdrawn"],
    ] as const) {
      const answer = await move(site, "fr", action);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        303,
        `/desk/briefings/${site.briefing}/fr${action === "release" ? "?released" : ""}`,
      ]);
      expect((await site.work.edition("fr")).state).toBe(state);
    }
  });

  test("after a release says so, with the way to what readers have", async () => {
    const site = await aSeededApp();
    const page = async () => {
      const answer = await site.get(`/desk/briefings/${site.briefing}/fr?released`);
      return unescaped(await answer.text());
    };
    expect(await page()).not.toContain("Released: French");
    await site.work.acceptEach("fr");
    await move(site, "fr", "release");
    const { slug } = (await site.work.view()).briefing;
    const html = await page();
    expect(html).toContain("Released: French");
    expect(html).toContain(`<a href="/fr/${slug}">Release 1</a>`);
  });

  test("with blockers is 422 and names each fragment and why", async () => {
    const site = await aSeededApp();
    await site.work.acceptEach("fr");
    await site.work.save("s1", "en", "Officials met in London.");
    await site.work.save("s2", "en", "Another met in Paris.");
    const answer = await move(site, "fr", "release");
    const html = unescaped(await answer.text());
    expect(answer.status).toBe(422);
    expect(html).toContain("Stale s1, s2");
  });

  test("from a stale page is 409", async () => {
    const site = await aSeededApp();
    await site.work.acceptEach("fr");
    const answer = await site.send("POST", `/desk/briefings/${site.briefing}/fr/state`, {
      action: "release",
      version: "1",
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Somebody changed this meanwhile");
    expect((await site.work.edition("fr")).releases).toBe(0);
  });

  test("gives back a note that was refused", async () => {
    const site = await aSeededApp();
    await site.work.acceptEach("fr");
    const note = `Retirée : <b>${"la source s’est trompée, ".repeat(60)}`;
    await move(site, "fr", "release");
    const answer = await move(site, "fr", "withdraw", note);
    expect(answer.status).toBe(422);
    expect(unescaped(await answer.text())).toContain(note);
  });

  test("of an action that is none is 422, of no edition 404", async () => {
    const site = await aSeededApp();
    expect((await move(site, "fr", "publish")).status).toBe(422);
    const fields = { action: "release", version: "1" };
    const none = await site.send("POST", `/desk/briefings/${site.briefing}/xx/state`, fields);
    expect(none.status).toBe(404);
  });
});

describe("POST /desk/briefings/{id}/releases", () => {
  const release = async (
    site: Site,
    languages: readonly string[],
    notes: Record<string, string> = {},
  ) =>
    site.send("POST", `/desk/briefings/${site.briefing}/releases`, {
      edition: await Promise.all(
        languages.map(async (one) => `${one}:${await editionVersion(site, one)}`),
      ),
      ...notes,
    });

  test("releases several editions as one act", async () => {
    const site = await aSeededApp();
    for (const language of ["fr", "ar"]) await site.work.acceptEach(language);
    const answer = await release(site, ["fr", "ar"]);
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `/desk/briefings/${site.briefing}?released=fr,ar`,
    ]);
    const { editions } = await readBriefing(site.desk, site.briefing);
    const out = editions
      .filter(({ state }) => state === "released")
      .map(({ language }) => language);
    expect(new Set(out)).toEqual(new Set(["fr", "ar"]));
  });

  test("leads to a page that says what went out, and nothing that did not", async () => {
    const site = await aSeededApp();
    await site.work.acceptEach("fr");
    await release(site, ["fr"]);
    const page = async (query: string) =>
      (await site.get(`/desk/briefings/${site.briefing}?released=${query}`)).text();
    expect(await page("fr,ar,xx")).toContain("Released: French<");
    expect(await page("ar,<b>")).not.toContain("Released: ");
  });

  test("shows beside the note of a correction what readers would find changed", async () => {
    const site = await aSeededApp();
    await site.work.acceptEach("fr");
    await release(site, ["fr"]);
    await site.work.save("s1", "fr", "Le ferry reprend.");
    const html = await (await site.get(`/desk/briefings/${site.briefing}`)).text();
    expect(html).toContain("Changed since release 1");
    expect(html).toMatch(/<p lang="fr" dir="ltr"><del>.+<\/del><ins>Le ferry reprend.*<\/ins>/);
  });

  test("says at each note what is wrong with it, and keeps what was typed", async () => {
    const site = await aSeededApp();
    for (const language of ["fr", "de"]) {
      await site.work.acceptEach(language);
      await site.work.move(language, "release");
      await site.work.save("s1", language, "Neu.");
    }
    const answer = await release(site, ["fr", "de"], {
      "note-fr": "Corrigé : <b>",
      "note-de": " ",
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(typedIn(html, "note-fr")).toBe("Corrigé : <b>");
    expect(html).toContain('id="note-de-problem"');
    expect(html).not.toContain('id="note-fr-problem"');
    expect((await site.work.edition("fr")).releases).toBe(1);
  });

  test("says what is in the way, or that somebody was faster, where it can be read", async () => {
    const site = await aSeededApp();
    const blocked = await release(site, ["fr"]);
    expect([blocked.status, await blocked.text()]).toEqual([
      422,
      expect.stringContaining('id="form-problem"'),
    ]);
    const stale = await site.send("POST", `/desk/briefings/${site.briefing}/releases`, {
      edition: "fr:99",
    });
    expect([stale.status, await stale.text()]).toEqual([
      409,
      expect.stringContaining("Somebody changed this meanwhile"),
    ]);
    const none = await site.send("POST", `/desk/briefings/${site.briefing}/releases`, {});
    expect([none.status, await none.text()]).toEqual([
      422,
      expect.stringContaining('id="edition-problem"'),
    ]);
    for (const edition of ["xx:1", "fr", "fr:one", ":"])
      expect((await release(site, [], { edition })).status).toBeGreaterThanOrEqual(400);
  });
});

describe("the queue and the log", () => {
  test("GET /desk lists briefings, filtered by the address", async () => {
    const { get, briefing, work } = await aSeededApp();
    const shows = async (query: string) => {
      const answer = await get(`/desk${query}`);
      expect(answer.status).toBe(200);
      return (await answer.text()).includes(`/desk/briefings/${briefing}`);
    };
    expect(await shows("")).toBe(true);
    expect(await shows("?q=ceasefire")).toBe(true);
    expect(await shows("?q=volcano")).toBe(false);
    expect(await shows("?state=released")).toBe(false);
    expect(await shows("?state=nonsense&after=")).toBe(true);
    expect(await shows("?blocked")).toBe(true);
    await work.acceptEach("fr");
    await work.move("fr", "release");
    expect(await shows("?state=released")).toBe(true);
  });

  test("GET /desk/log says what was done, newest first, in pages", async () => {
    const { get, work } = await aSeededApp();
    for (let number = 0; number < 60; number += 1) await work.save("s1", "fr", `Numéro ${number}`);
    const first = await (await get("/desk/log")).text();
    const [, older = ""] = /href="(\/desk\/log\?before=[^"]+)"/.exec(first) ?? [];
    const second = await get(unescaped(older));
    expect(second.status).toBe(200);
    expect(await second.text()).toContain("Article brought in");
    expect(first).not.toContain("Article brought in");
    expect((await get("/desk/log?before=none")).status).toBe(200);
  });

  test("addresses of no page are 404, of other methods too", async () => {
    const { get, send } = await aSeededApp();
    for (const path of ["/desk/none", "/desk/fragments", "/desk/briefings", "/assets/x/none.css"])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect((await send(method, "/desk", {})).status).toBe(404);
    expect((await get("/healthz")).status).toBe(200);
  });
});

test("assets are kept for ever under their hash, and under no other", async () => {
  const { get } = await aSeededApp();
  const html = await (await get("/desk")).text();
  const addresses = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    ([, one]) => one ?? "",
  );
  expect(addresses.length).toBeGreaterThan(4);
  for (const address of addresses) {
    const answer = await get(address);
    expect([address, answer.status]).toEqual([address, 200]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const other = await get(address.replace(/\/assets\/[^/]+/, "/assets/other"));
    expect(other.headers.get("cache-control")).toBe("no-cache");
  }
});
