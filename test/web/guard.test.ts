import { describe, expect, test } from "vitest";
import { HTMX, ORIGIN, aDesk, anApp } from "../support/desk.ts";
import { aSeededApp } from "./browsing.ts";

const UNSAFE = ["POST", "PUT", "PATCH", "DELETE", "QUERY", "PROPFIND"];
const TYPES = [
  null,
  "application/x-www-form-urlencoded",
  "Application/X-WWW-Form-Urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  "application/json",
  "application/octet-stream",
  "nonsense",
];
const FOREIGN = [
  null,
  "",
  "null",
  "https://evil.example",
  "http://localhost",
  "http://localhost:3001",
  "https://localhost:3000",
  "http://localhost:3000.evil.example",
  "http://localhost:3000@evil.example",
  "HTTP://LOCALHOST:3000/",
  `${ORIGIN}, https://evil.example`,
];

describe("a write", () => {
  test("from anywhere else is refused, whatever it calls its content and itself", async () => {
    const { app, work } = await aSeededApp();
    const { id } = await work.fragment("s1");
    const addresses = [`/desk/fragments/${id}/fr`, "/desk/articles", "/desk/language", "/", "/fr/"];
    for (const method of UNSAFE)
      for (const type of TYPES)
        for (const origin of FOREIGN)
          for (const path of addresses) {
            const answer = await app.request(`${ORIGIN}${path}`, {
              method,
              body: "_method=PUT&version=1&text=taken+over&language=fr",
              headers: {
                ...(type === null ? {} : { "content-type": type }),
                ...(origin === null ? {} : { origin }),
                // What a browser says for itself, and what a form can be made to say, are no proof.
                "sec-fetch-site": "same-origin",
                referer: `${ORIGIN}/desk`,
              },
            });
            expect([method, type, origin, path, answer.status]).toEqual([
              method,
              type,
              origin,
              path,
              403,
            ]);
          }
    expect((await work.rendition("s1", "fr")).version).toBe(1);
  }, 60_000);

  test("from the desk itself goes through", async () => {
    const { send, work } = await aSeededApp();
    const { id } = await work.fragment("s1");
    const answer = await send("PUT", `/desk/fragments/${id}/fr`, { version: "1", text: "Oui." });
    expect(answer.status).toBe(303);
  });

  test("from the desk to another Host is refused: a name can be rebound to our address", async () => {
    const { send, work } = await aSeededApp();
    const { id } = await work.fragment("s1");
    for (const host of ["evil.example", "evil.example:3000", "localhost", "localhost:3001", ""]) {
      const fields = { version: "1", text: "Non." };
      const answer = await send("PUT", `/desk/fragments/${id}/fr`, fields, { host });
      expect([host, answer.status]).toEqual([host, 403]);
    }
  });

  test("refused says so in words, in its place for htmx, and changes nothing", async () => {
    const { send } = anApp(await aDesk());
    const foreign = { origin: "https://evil.example" };
    const page = await send("POST", "/desk/articles", { text: "x" }, foreign);
    expect(await page.text()).toContain("came from another site");
    const partial = await send("POST", "/desk/articles", { text: "x" }, { ...foreign, ...HTMX });
    expect(partial.headers.get("hx-retarget")).toBe("#notice");
    expect(partial.status).toBe(403);
  });
});

describe("the desk", () => {
  const PATHS = ["/desk", "/desk/articles/new", "/desk/log", "/desk/none"];

  test("is not read through another name", async () => {
    const { app, briefing } = await aSeededApp();
    for (const path of [...PATHS, `/desk/briefings/${briefing}/fr`])
      for (const host of ["evil.example:3000", "evil.example", "localhost.evil.example:3000"]) {
        const answers = [
          await app.request(`${ORIGIN}${path}`, { headers: { host } }),
          await app.request(`http://${host}${path}`),
        ];
        for (const answer of answers) {
          expect([path, host, answer.status]).toEqual([path, host, 403]);
          expect(await answer.text()).not.toContain("London");
        }
      }
  });

  test.each([
    ["127.0.0.1", true],
    ["127.8.8.8", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["192.168.1.7", false],
    ["10.0.0.127", false],
    ["::ffff:10.0.0.1", false],
    ["fe80::1", false],
    ["2001:db8::127", false],
    ["", false],
    [undefined, false],
  ])("answers a connection from %s: %s", async (remoteAddress, isHere) => {
    const { app } = anApp(await aDesk());
    const incoming = { socket: { remoteAddress, remotePort: 1, remoteFamily: "IPv4" } };
    for (const path of PATHS.slice(0, 3)) {
      const answer = await app.request(`${ORIGIN}${path}`, {}, { incoming });
      expect([path, answer.status]).toEqual([path, isHere ? 200 : 403]);
      // A proxy here speaks for somebody else, wherever it says that is.
      for (const name of ["forwarded", "x-forwarded-for", "x-real-ip"]) {
        const headers = { [name]: "127.0.0.1" };
        const proxied = await app.request(`${ORIGIN}${path}`, { headers }, { incoming });
        expect([path, name, proxied.status]).toEqual([path, name, 403]);
      }
    }
    // Readers may come from anywhere.
    expect((await app.request(`${ORIGIN}/en/`, {}, { incoming })).status).toBe(200);
  });

  test("is kept by no cache, its refusals neither", async () => {
    const { app, get } = anApp(await aDesk());
    for (const path of PATHS)
      expect([path, (await get(path)).headers.get("cache-control")]).toEqual([path, "no-store"]);
    const foreign = await app.request(`${ORIGIN}/desk`, { headers: { host: "evil.example" } });
    expect(foreign.headers.get("cache-control")).toBe("no-store");
  });
});

describe("every answer", () => {
  test("tells the browser what it may do: nothing inline, nothing from elsewhere", async () => {
    const { app, get, send, briefing } = await aSeededApp();
    const answers = [
      await get("/desk"),
      await get(`/desk/briefings/${briefing}/fr`),
      await get("/fr/"),
      await get("/nowhere"),
      await get("/fr/nothing"),
      await send("POST", "/desk/articles", { text: "" }),
      await send("POST", "/desk/articles", { text: "" }, { origin: "null" }),
      await app.request(`${ORIGIN}/desk`, { headers: { host: "evil.example" } }),
    ];
    for (const { headers } of answers) {
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|\*|http|data:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });

  test("has no script, style or handler of its own in its HTML", async () => {
    const { get, briefing, article } = await aSeededApp();
    const paths = ["/desk", "/desk/articles/new", "/desk/log", "/fr/", "/nowhere"];
    for (const path of [
      ...paths,
      `/desk/articles/${article}`,
      `/desk/briefings/${briefing}`,
      `/desk/briefings/${briefing}/fr`,
    ]) {
      const html = await (await get(path)).text();
      expect([path, /<script(?![^>]* src="\/assets\/)/.test(html)]).toEqual([path, false]);
      expect([path, /<style|\sstyle="|\son[a-z]+="|javascript:|hx-on/i.test(html)]).toEqual([
        path,
        false,
      ]);
      const elsewhere = [...html.matchAll(/(?:src|action|hx-[a-z]+)="(https?:[^"]*)"/g)];
      expect([path, elsewhere.map(([, one]) => one)]).toEqual([path, []]);
    }
  });
});
