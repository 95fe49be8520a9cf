import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { HTMX, ORIGIN, SEED, aDesk, anApp } from "../support/desk.ts";
import { aSeededApp } from "./browsing.ts";

describe("a fault of ours", () => {
  test("is logged with the number that the person is told, and with nothing else told", async () => {
    const desk = await aDesk();
    const { get, send, logged } = anApp(desk);
    desk.store.close();
    for (const [answer, isPage] of [
      [await get("/desk"), true],
      [await get("/fr/"), true],
      [await send("POST", "/desk/articles", { text: SEED }), true],
      [await send("POST", "/desk/articles/recognise", { text: SEED }, HTMX), false],
    ] as const) {
      const said = await answer.text();
      const id = answer.headers.get("x-request-id") ?? "";
      expect(answer.status).toBe(500);
      expect(id).not.toBe("");
      expect(said).toContain(id);
      expect(said.includes("<html")).toBe(isPage);
      expect(said).not.toMatch(/\n\s+at |\.ts\b|node_modules|sqlite|database|TypeError/i);
      const line = logged.find((one) => one.includes(id)) ?? "";
      expect(line).toContain("request failed");
      expect(line).toContain("database connection is not open");
    }
    expect(logged).toHaveLength(4);
  });

  test("of the disk is 503, says that nothing was saved, and reading goes on", async () => {
    const { send, get, work, desk, briefing, logged } = await aSeededApp();
    const { id } = await work.fragment("s1");
    // No page more than there are: the disk is full.
    await sql`pragma max_page_count = 1`.execute(desk.store.db);
    const long = "Une phrase. ".repeat(300);
    const statuses: number[] = [];
    for (const headers of [{}, HTMX]) {
      const answer = await send(
        "PUT",
        `/desk/fragments/${id}/fr`,
        { version: "1", text: long },
        headers,
      );
      const said = await answer.text();
      statuses.push(answer.status);
      expect(said).toMatch(/Nothing was saved|The disk refused it/);
      expect(said).toContain(answer.headers.get("x-request-id") ?? "");
      expect(said).not.toMatch(/sqlite|\.ts/i);
    }
    expect(statuses).toEqual([503, 503]);
    expect(logged.length).toBe(2);
    expect((await get(`/desk/briefings/${briefing}/fr`)).status).toBe(200);
    expect((await work.rendition("s1", "fr")).version).toBe(1);
    await sql`pragma max_page_count = 1000000`.execute(desk.store.db);
    const saved = await send("PUT", `/desk/fragments/${id}/fr`, { version: "1", text: long });
    expect(saved.status).toBe(303);
  });

  test("is not what people do: refusals are not logged as faults", async () => {
    const { send, get, logged } = anApp(await aDesk());
    await get("/nowhere");
    await send("POST", "/desk/articles", { text: "" });
    await send("POST", "/desk/articles", { text: "x" }, { origin: "null" });
    expect(logged).toEqual([]);
  });
});

describe("a form", () => {
  test("over its limit is 413, wherever it goes, said or streamed", async () => {
    const { app, briefing, work } = await aSeededApp();
    const { id } = await work.fragment("s1");
    const body = `version=1&text=${"x".repeat(300 * 1024)}`;
    const paths = [
      `/desk/fragments/${id}/fr/accept`,
      `/desk/fragments/${id}/fr`,
      `/desk/briefings/${briefing}/order`,
      "/desk/undo/x",
      "/desk/language",
    ];
    for (const path of paths)
      for (const asHtmx of [{}, HTMX]) {
        const headers = {
          origin: ORIGIN,
          "content-type": "application/x-www-form-urlencoded",
          ...asHtmx,
        };
        const method = path.endsWith("/fr") ? "PUT" : "POST";
        const said = await app.request(`${ORIGIN}${path}`, {
          method,
          body,
          headers: { ...headers, "content-length": String(body.length) },
        });
        const streamed = await app.request(`${ORIGIN}${path}`, {
          method,
          body: new Blob([body]).stream(),
          headers,
          duplex: "half",
        });
        expect([path, said.status, streamed.status]).toEqual([path, 413, 413]);
        expect(await said.text()).toContain("too large");
      }
  });

  test("of another kind, or none, is refused in words", async () => {
    const { app, work, logged } = await aSeededApp();
    const { id } = await work.fragment("s1");
    for (const [type, body] of [
      ["application/json", '{"version":1,"text":"x"}'],
      ["text/plain", "version=1&text=x"],
      ["multipart/form-data", "version=1"],
      ["multipart/form-data; boundary=x", "--x\r\ncut"],
      ["application/x-www-form-urlencoded", "%E0%A4%A&=&&%"],
      ["application/x-www-form-urlencoded", ""],
    ] as const) {
      const answer = await app.request(`${ORIGIN}/desk/fragments/${id}/fr`, {
        method: "PUT",
        body,
        headers: { origin: ORIGIN, "content-type": type },
      });
      expect([type, answer.status]).toEqual([type, 422]);
    }
    const none = { method: "PUT", headers: { origin: ORIGIN } };
    expect((await app.request(`${ORIGIN}/desk/fragments/${id}/fr`, none)).status).toBe(422);
    expect(logged).toEqual([]);
  });

  test("cannot reach into objects by the names of its fields", async () => {
    const { send, work } = await aSeededApp();
    const { id } = await work.fragment("s1");
    const answer = await send("PUT", `/desk/fragments/${id}/fr`, {
      version: "1",
      text: "Oui.",
      __proto__: "x",
      constructor: "y",
      "a.b": "z",
      "c[]": "d",
    });
    expect(answer.status).toBe(303);
    expect(Object.hasOwn(Object.prototype, "a")).toBe(false);
  });
});

test("a request's number is its own, and no one can write lines into the log by it", async () => {
  const { get } = anApp(await aDesk());
  const strange = await get("/desk", { "x-request-id": "<script>" });
  expect(strange.headers.get("x-request-id")).toMatch(/^[\w-]+$/);
});
