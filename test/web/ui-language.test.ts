import { describe, expect, test } from "vitest";
import { directionOf } from "../../src/domain/language.ts";
import { aDesk, anApp } from "../support/desk.ts";
import { aSeededApp } from "./browsing.ts";

const root = (html: string) => /<html lang="([^"]+)" dir="([^"]+)"/.exec(html)?.slice(1);

describe("the language of the desk", () => {
  test.each([
    ["what the browser asks for", { "accept-language": "fr-CA, en;q=0.5" }, "fr"],
    ["the one chosen", { cookie: "language=ar", "accept-language": "fr" }, "ar"],
    ["English where there is no other", { "accept-language": "nl" }, "en"],
    ["English where nothing is asked for", {}, "en"],
    ["no choice that is none", { cookie: "language=%3Cscript%3E", "accept-language": "de" }, "de"],
    ["not broken by nonsense", { cookie: "language=%;;=", "accept-language": ",;q=NaN,*" }, "en"],
  ])("is %s", async (_, headers, language) => {
    const { get } = anApp(await aDesk());
    for (const path of ["/desk", "/desk/articles/new", "/desk/none"])
      expect([path, root(await (await get(path, headers)).text())]).toEqual([
        path,
        [language, directionOf(language)],
      ]);
  });

  test("speaks in refusals too", async () => {
    const { send } = anApp(await aDesk());
    const french = await send("POST", "/desk/articles", { text: "" }, { cookie: "language=fr" });
    expect(root(await french.text())).toEqual(["fr", "ltr"]);
  });

  test("is one's choice, kept in a cookie of the desk", async () => {
    const { send } = anApp(await aDesk());
    const answer = await send("POST", "/desk/language", { language: "ar", back: "/desk/log?x=1" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/desk/log?x=1"]);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toContain("language=ar");
    for (const part of ["Path=/desk", "HttpOnly", "SameSite=Lax"]) expect(cookie).toContain(part);
    const unknown = await send("POST", "/desk/language", { language: "xx" });
    expect([unknown.status, unknown.headers.get("set-cookie")]).toEqual([303, null]);
  });

  test.each([
    "https://evil.example/desk",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/desk\\..\\..\\evil",
    "/deskevil.example",
    "javascript:alert(1)",
    "/desk\r\nSet-Cookie: x=1",
    " //evil.example",
    "/fr/",
    "",
  ])("never leads away from the desk: back=%j", async (back) => {
    const { send } = anApp(await aDesk());
    const answer = await send("POST", "/desk/language", { language: "fr", back });
    const location = new URL(answer.headers.get("location") ?? "", "http://localhost:3000");
    expect(answer.status).toBe(303);
    expect([location.origin, location.pathname.split("/")[1]]).toEqual([
      "http://localhost:3000",
      "desk",
    ]);
    expect(answer.headers.get("set-cookie")).not.toContain("x=1");
  });
});

describe("every page", () => {
  test.each(["en", "fr", "de", "es", "uk", "ar"])("speaks %s", async (language) => {
    const { get, work, briefing, article } = await aSeededApp();
    await work.acceptEach("fr");
    await work.move("fr", "release");
    const { slug } = (await work.view()).briefing;
    const { id } = await work.fragment("s1");
    const desk = [
      "/desk",
      "/desk?state=released",
      "/desk/log",
      "/desk/articles/new",
      `/desk/articles/${article}`,
      `/desk/briefings/${briefing}`,
      `/desk/briefings/${briefing}/fr`,
      `/desk/briefings/${briefing}/ar?edit=${id}`,
      `/desk/briefings/${briefing}/en?history=${id}`,
    ];
    for (const path of desk) {
      const answer = await get(path, { cookie: `language=${language}` });
      expect([path, answer.status]).toEqual([path, 200]);
      expect(root(await answer.text())).toEqual([language, directionOf(language)]);
    }
    // Readers' pages speak their own.
    for (const path of [`/${language}/`, `/${language}/nothing`])
      expect(root(await (await get(path)).text())).toEqual([language, directionOf(language)]);
    expect(root(await (await get(`/fr/${slug}`)).text())).toEqual(["fr", "ltr"]);
  });
});
