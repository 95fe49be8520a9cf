import type { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import type { AppEnv } from "../../src/web/env.ts";
import { NotStored } from "../../src/store/errors.ts";
import { ORIGIN, aDesk, anApp } from "../support/desk.ts";
import { aSeededApp } from "./browsing.ts";

const FORM = "application/x-www-form-urlencoded";
const TYPES = [
  FORM,
  "multipart/form-data; boundary=x",
  "application/json",
  "text/plain",
  "application/octet-stream",
];
const UNSAFE = ["POST", "PUT", "PATCH", "DELETE"];
const FOREIGN = [
  "https://evil.example",
  "http://localhost:3001",
  "https://localhost:3000",
  "null",
  `${ORIGIN}.evil.example`,
];

describe("a write from another site", () => {
  let app: Hono<AppEnv>;
  beforeAll(async () => {
    ({ app } = anApp(await aDesk()));
  });

  test.each(UNSAFE.flatMap((method) => TYPES.map((type) => [method, type] as const)))(
    "%s as %s is refused without an Origin of ours",
    async (method, type) => {
      for (const origin of [undefined, ...FOREIGN])
        for (const path of ["/desk/articles", "/desk/fragments/x/fr", "/en/", "/nowhere"]) {
          const headers = { "content-type": type, ...(origin === undefined ? {} : { origin }) };
          const answer = await app.request(`${ORIGIN}${path}`, { method, headers, body: "a=b" });
          expect([answer.status, origin, path]).toEqual([403, origin, path]);
        }
    },
  );

  test("is refused whatever Sec-Fetch-Site says, and through another name for our address", async () => {
    const rebound = await app.request("http://rebound.example:3000/desk/articles", {
      method: "POST",
      headers: {
        origin: "http://rebound.example:3000",
        host: "rebound.example:3000",
        "sec-fetch-site": "same-origin",
      },
    });
    expect(rebound.status).toBe(403);
    const ours = await app.request("http://rebound.example:3000/desk/articles", {
      method: "POST",
      headers: { origin: ORIGIN, host: "rebound.example:3000" },
    });
    expect(ours.status).toBe(403);
  });

  test("cannot hide its method", async () => {
    const answer = await app.request(`${ORIGIN}/desk/fragments/x/fr`, {
      method: "POST",
      headers: { origin: "https://evil.example", "content-type": FORM },
      body: "_method=GET",
    });
    expect(answer.status).toBe(403);
  });
});

describe("the desk", () => {
  test("is not read through another name for our address, nor from another machine", async () => {
    const { app } = anApp(await aDesk());
    const foreign = await app.request(`${ORIGIN}/desk`, { headers: { host: "rebound.example" } });
    expect(foreign.status).toBe(403);
    const from = (address: string) =>
      app.request(
        `${ORIGIN}/desk`,
        {},
        { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: "IPv4" } } },
      );
    expect((await from("192.0.2.7")).status).toBe(403);
    expect((await from("::ffff:192.0.2.7")).status).toBe(403);
    for (const here of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      expect((await from(here)).status).toBe(200);
  });

  test("is never kept by a cache; readers' pages are for everybody", async () => {
    const { get } = await aSeededApp();
    expect((await get("/desk")).headers.get("cache-control")).toBe("no-store");
    expect((await get("/desk/nothing")).headers.get("cache-control")).toBe("no-store");
    expect((await get("/fr/")).headers.get("cache-control")).toBe("public, max-age=60");
  });
});

describe("every answer", () => {
  test.each(["/desk", "/desk/articles/new", "/fr/", "/nowhere", "/healthz"])(
    "of %s has its headers",
    async (path) => {
      const { get } = anApp(await aDesk());
      const { headers } = await get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("x-request-id")).toBeTruthy();
    },
  );

  test("that a bug spoils is logged with the request's id, and tells a person nothing else", async () => {
    const desk = await aDesk();
    const broken = {
      ...desk,
      store: {
        ...desk.store,
        get db(): never {
          throw new Error("secret /path/to/db");
        },
      },
    };
    const { get, logged } = anApp(broken);
    const answer = await get("/desk");
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).not.toMatch(/secret|path\/to\/db|\.ts:\d/);
    const id = answer.headers.get("x-request-id") ?? "none";
    expect(page).toContain(id);
    expect(logged.join("")).toContain(id);
  });

  test.each([
    ["full", 503],
    ["disk", 503],
  ] as const)("when the disk is %s says that nothing was saved", async (reason, status) => {
    const { desk, work } = await aSeededApp();
    const commit = () => Promise.reject(new NotStored(reason, null));
    const { send } = anApp({ ...desk, store: { ...desk.store, commit } });
    const { fragment } = await work.rendition("s1", "fr");
    const answer = await send("PUT", `/desk/fragments/${fragment}/fr`, {
      version: "1",
      text: "Un texte.",
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain("Nothing was saved");
  });
});

test("the language menu leads back to the desk and nowhere else", async () => {
  const { send } = anApp(await aDesk());
  const to = async (back: string) =>
    (await send("POST", "/desk/language", { language: "ar", back })).headers.get("location");
  expect(await to("/desk/log?before=x")).toBe("/desk/log?before=x");
  for (const back of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/desk\\@evil",
    "/desker",
    "javascript:alert(1)",
  ])
    expect(await to(back)).toBe("/desk");
});
