import { describe, expect, test } from "vitest";
import { HTMX, ORIGIN } from "../support/desk.ts";
import { aSeededApp, multipart, rowOf, typedIn, unescaped, valueOf } from "./browsing.ts";

/** The app with one fragment's addresses. */
async function atFragment(label = "s1", language = "fr") {
  const site = await aSeededApp();
  const { id } = await site.work.fragment(label);
  const review = `/desk/briefings/${site.briefing}/${language}`;
  return { ...site, id, address: `/desk/fragments/${id}/${language}`, review };
}

describe("GET /desk/fragments/{id}/{lang}", () => {
  test("is the fragment's row, which says what and which version it is", async () => {
    const { get, id, address, work } = await atFragment();
    const answer = await get(address);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(rowOf(html, id)).toMatchObject({ fragment: id, version: "1", state: "drafted" });
    expect(html).not.toContain("<html");
    expect(unescaped(html)).toContain(await work.text("s1", "fr"));
  });

  test("with its editor or history open for htmx, and a way to the page without", async () => {
    const { get, id, address, review } = await atFragment();
    const editor = await (await get(`${address}/edit`, HTMX)).text();
    expect(editor).toContain(' name="_method" value="PUT"');
    expect(valueOf(editor, "version")).toBe("1");
    expect(await (await get(`${address}/history`, HTMX)).text()).toContain("History of s1");
    for (const open of ["edit", "history"]) {
      const answer = await get(`${address}/${open}`);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        303,
        `${review}?${open}=${id}#fragment-${id}`,
      ]);
    }
  });

  test("is 404 for what is not there, and for a fragment that was dropped", async () => {
    const { get, send, id, address, work } = await atFragment();
    for (const path of ["/desk/fragments/none/fr", `/desk/fragments/${id}/xx`])
      expect((await get(path)).status).toBe(404);
    const { version } = (await work.view()).briefing;
    await send("POST", `/desk/fragments/${id}/drop`, { version: String(version) });
    expect((await get(address)).status).toBe(404);
  });
});

describe("PUT /desk/fragments/{id}/{lang}", () => {
  test.each([
    ["by PUT", "PUT", {}],
    ["by a form that posts _method", "POST", { _method: "PUT" }],
    ["by one in small letters", "POST", { _method: "put" }],
  ])("%s saves, and leads to the row on the page", async (_, method, extra) => {
    const { send, id, address, review, work } = await atFragment();
    const answer = await send(method, address, {
      ...extra,
      version: "1",
      text: "Réunion\r\nà Londres.",
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `${review}#fragment-${id}`,
    ]);
    expect(await work.text("s1", "fr")).toBe("Réunion à Londres.");
  });

  test("saves a form in parts as well", async () => {
    const { app, address, work } = await atFragment();
    const body = multipart({ _method: "PUT", version: "1", text: "Réunion." });
    const headers = { origin: ORIGIN };
    const answer = await app.request(`${ORIGIN}${address}`, { method: "POST", body, headers });
    expect(answer.status).toBe(303);
    expect(await work.text("s1", "fr")).toBe("Réunion.");
  });

  test("answers htmx, and htmx alone, with the places that changed", async () => {
    const { send, id, address } = await atFragment();
    const answer = await send("PUT", address, { version: "1", text: "Réunion." }, HTMX);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("vary")).toContain("HX-Request-Type");
    expect(rowOf(html, id)).toMatchObject({ version: "2", state: "accepted" });
    for (const place of ["tabs", "preview", "edition-bar", "status"])
      expect(html).toContain(`hx-target="#${place}"`);
    expect(html).not.toContain("<html");
    const boosted = { "HX-Request": "true", "HX-Request-Type": "full" };
    const full = await send("PUT", address, { version: "2", text: "Autre." }, boosted);
    expect(full.status).toBe(303);
  });

  test("brings the list and the source again when a source quote moves its passage", async () => {
    const { send, address } = await atFragment("q1", "en");
    const text = "it is our land";
    const saved = await (await send("PUT", address, { version: "1", text }, HTMX)).text();
    const restored = await send("POST", `${address}/restore`, { version: "2", to: "1" }, HTMX);
    for (const html of [saved, await restored.text()])
      for (const place of ["fragments", "source"]) expect(html).toContain(`hx-target="#${place}"`);
  });

  test.each([
    ["the page", {}],
    ["htmx", HTMX],
  ])("on a changed text is 409: %s gets base, theirs and mine to merge", async (_, headers) => {
    const { send, id, address, work } = await atFragment();
    const base = await work.text("s1", "fr");
    await work.save("s1", "fr", "Le leur <b>.");
    const answer = await send(
      "PUT",
      address,
      { version: "1", text: "Le mien </textarea> &amp;" },
      headers,
    );
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html.includes("<html")).toBe(Object.keys(headers).length === 0);
    expect(rowOf(html, id)).toMatchObject({ version: "2", state: "conflict" });
    expect(typedIn(html, "text")).toBe("Le mien </textarea> &amp;");
    // Saved again from there it goes through: the form names the version that is there now.
    const merge = html.slice(html.indexOf(`data-fragment="${id}"`));
    expect(valueOf(merge, "version")).toBe("2");
    const shown = unescaped(html.replace(/<[^>]*>/g, ""));
    expect(shown).toContain(base);
    expect(shown).toContain("leur <b>");
    const again = await send("PUT", address, { version: "2", text: "Le mien." });
    expect(again.status).toBe(303);
    expect(await work.text("s1", "fr")).toBe("Le mien.");
  });

  test.each([
    ["no text", { text: " " }, "There is no text"],
    ["too much", { text: "x".repeat(4001) }, "too long"],
  ])("%s is 422 with the words typed", async (_, typed, says) => {
    const { send, id, address } = await atFragment();
    const answer = await send("PUT", address, { version: "1", ...typed });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(says);
    expect(rowOf(html, id)).toMatchObject({ state: "editing", version: "1" });
    expect(typedIn(html, "text")).toBe(typed.text.trim());
  });

  test("a quote retyped is 422, and neither words nor speaker are lost", async () => {
    const { send, address } = await atFragment("q1", "en");
    const typed = { text: "There is plenty to talk about", speaker: "A. <Nother>", role: "king" };
    const html = await (await send("PUT", address, { version: "1", ...typed }, HTMX)).text();
    expect(typedIn(html, "text")).toBe(typed.text);
    expect([valueOf(html, "speaker"), valueOf(html, "role")]).toEqual(["A. <Nother>", "king"]);
    expect(html).toContain("not in the source");
  });

  test.each([
    ["no version", { text: "x" }],
    ["an empty one", { version: "", text: "x" }],
    ["one that is no count", { version: "0x1", text: "x" }],
    ["one below zero", { version: "-1", text: "x" }],
    ["two of them", { version: ["1", "2"], text: "x" }],
    ["no text at all", { version: "1" }],
  ])("with %s is 422, and nothing is saved", async (_, fields) => {
    const { send, address, work } = await atFragment();
    expect((await send("PUT", address, fields)).status).toBe(422);
    expect((await work.rendition("s1", "fr")).version).toBe(1);
  });

  test.each(["", "DELETE", "PATCH", "TRACE", "CONNECT", "GET", "no method", "<script>"])(
    "posted as %j is refused, and no fault of ours",
    async (method) => {
      const { send, address, work, logged } = await atFragment();
      const answer = await send("POST", address, { _method: method, version: "1", text: "x" });
      expect(answer.status).toBe(422);
      expect((await work.rendition("s1", "fr")).version).toBe(1);
      expect(logged).toEqual([]);
    },
  );

  test("of what is not there is 404", async () => {
    const { send, id } = await atFragment();
    for (const path of ["/desk/fragments/none/fr", `/desk/fragments/${id}/xx`])
      expect((await send("PUT", path, { version: "1", text: "x" })).status).toBe(404);
  });

  test("two at once: one goes through, the other has its text back", async () => {
    const { send, address } = await atFragment();
    const answers = await Promise.all(
      ["Un.", "Deux."].map(async (text) => {
        const answer = await send("PUT", address, { version: "1", text });
        return { status: answer.status, typed: typedIn(await answer.text(), "text"), text };
      }),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.typed).toBe(lost?.text);
  });
});

describe("the acts on a row", () => {
  test.each([
    ["accept", {}],
    ["leave-out", { reason: "Trop long" }],
  ] as const)("%s leads back to the row, or changes it in place", async (act, fields) => {
    const { send, id, address, review } = await atFragment();
    const plain = await send("POST", `${address}/${act}`, { version: "1", ...fields });
    expect([plain.status, plain.headers.get("location")]).toEqual([
      303,
      `${review}#fragment-${id}`,
    ]);
    const stale = await send("POST", `${address}/${act}`, { version: "1", ...fields }, HTMX);
    expect(stale.status).toBe(409);
    expect(rowOf(await stale.text(), id)?.["version"]).toBe("2");
  });

  test("keep makes a stale text stand", async () => {
    const { send, id, address, work } = await atFragment();
    await work.save("s1", "en", "Officials met in London.");
    const answer = await send("POST", `${address}/keep`, { version: "1" }, HTMX);
    expect(answer.status).toBe(200);
    expect(rowOf(await answer.text(), id)).toMatchObject({ state: "drafted", version: "2" });
  });

  test("put-in takes a left out text in again", async () => {
    const { send, id, address } = await atFragment();
    await send("POST", `${address}/leave-out`, { version: "1", reason: "Trop long" });
    const answer = await send("POST", `${address}/put-in`, { version: "2" }, HTMX);
    expect(rowOf(await answer.text(), id)).toMatchObject({ state: "drafted", version: "3" });
  });

  test("restore brings an earlier text back", async () => {
    const { send, address, work } = await atFragment();
    const first = await work.text("s1", "fr");
    await work.save("s1", "fr", "Deux.");
    expect((await send("POST", `${address}/restore`, { version: "2", to: "1" })).status).toBe(303);
    expect(await work.text("s1", "fr")).toBe(first);
    expect((await send("POST", `${address}/restore`, { version: "3", to: "9" })).status).toBe(422);
  });

  test("dismiss takes a warning away", async () => {
    const { send, address, work } = await atFragment();
    await work.save("s1", "fr", await work.text("s1", "en"));
    const [warning] = (await work.standing("s1", "fr")).checks;
    const { code = "", key = "" } = warning ?? {};
    expect((await send("POST", `${address}/dismiss`, { code, key })).status).toBe(303);
    const left = (await work.standing("s1", "fr")).checks.map((check) => check.key);
    expect(left).not.toContain(key);
    expect((await send("POST", `${address}/dismiss`, { code: "made_up", key })).status).toBe(422);
  });

  test("leave-out without a reason is 422, in words", async () => {
    const { send, address } = await atFragment();
    const answer = await send("POST", `${address}/leave-out`, { version: "1", reason: " " });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Say why");
  });

  test("accept of nothing is 422", async () => {
    const { send, work, briefing } = await atFragment();
    const { version } = (await work.view()).briefing;
    const fields = { version: String(version), kind: "summary", start: "0", end: "6" };
    const added = await send("POST", `/desk/briefings/${briefing}/fragments`, fields);
    const [, id = ""] = /#fragment-(.+)$/.exec(added.headers.get("location") ?? "") ?? [];
    const answer = await send("POST", `/desk/fragments/${id}/fr/accept`, { version: "1" }, HTMX);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("There is no text to accept");
  });
});

describe("drop and put-back", () => {
  test.each([
    ["the form names", { language: "ar" }, {}, "ar"],
    ["the request comes from", {}, { referer: "/de?edit=x" }, "de"],
    ["htmx names", {}, { "HX-Current-URL": "/uk" }, "uk"],
    ["nobody names", {}, {}, "en"],
    ["there is not", { language: "xx" }, { referer: "/releases" }, "en"],
  ])("lead back to the edition that %s", async (_, fields, from, language) => {
    const { send, id, briefing, work } = await atFragment();
    const page = `/desk/briefings/${briefing}`;
    const headers = Object.fromEntries(
      Object.entries(from).map(([name, end]) => [name, `${ORIGIN}${page}${end}`]),
    );
    for (const act of ["drop", "put-back"]) {
      const version = String((await work.view()).briefing.version);
      const answer = await send(
        "POST",
        `/desk/fragments/${id}/${act}`,
        { version, ...fields },
        headers,
      );
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `${page}/${language}`]);
      expect((await work.fragment("s1")).dropped).toBe(act === "drop");
    }
  });

  test("from a stale page are 409, on the page and in place", async () => {
    const { send, id } = await atFragment();
    await send("POST", `/desk/fragments/${id}/drop`, { version: "1" });
    const page = await send("POST", `/desk/fragments/${id}/put-back`, { version: "1" });
    expect([page.status, (await page.text()).includes("<html")]).toEqual([409, true]);
    const partial = await send("POST", `/desk/fragments/${id}/put-back`, { version: "1" }, HTMX);
    expect(partial.status).toBe(409);
    expect(partial.headers.get("hx-retarget")).toBe("#notice");
    expect(await partial.text()).toContain("Somebody changed this meanwhile");
  });
});
