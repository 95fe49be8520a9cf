import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readBriefing } from "../../src/desk/read-edition.ts";
import { articleById } from "../../src/store/articles.ts";
import { HTMX, ORIGIN, SEED, aDesk, anApp } from "../support/desk.ts";
import { aSeededApp, multipart, typedIn, unescaped, valueOf } from "./browsing.ts";

const SHORT = "Bridge closed\n\nThe bridge was closed on Monday, police said.";

describe("GET /desk/articles/new", () => {
  test("is a form that a browser can send with or without a file", async () => {
    const { get } = anApp(await aDesk());
    const answer = await get("/desk/articles/new");
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(
      /<form[^>]* method="post"[^>]* action="\/desk\/articles"[^>]* enctype="multipart\/form-data"/,
    );
    for (const name of ["text", "file", "title", "byline", "published", "language", "languages"])
      expect(html).toContain(` name="${name}"`);
  });
});

describe("POST /desk/articles", () => {
  test("makes the briefing and leads to its source edition", async () => {
    const desk = await aDesk();
    const { send, get } = anApp(desk);
    const answer = await send("POST", "/desk/articles", { text: SEED.replaceAll("\n", "\r\n") });
    const location = answer.headers.get("location") ?? "";
    expect(answer.status).toBe(303);
    expect(location).toMatch(/^\/desk\/briefings\/[^/]+\/en$/);
    expect((await get(location)).status).toBe(200);
  });

  test("the same text again is 409, names the article and keeps the text", async () => {
    const { send, article } = await aSeededApp();
    const answer = await send("POST", "/desk/articles", { text: SEED, title: "Mine" });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(answer.headers.get("location")).toBe(`/desk/articles/${article}`);
    expect(typedIn(html, "text")).toBe(SEED.trim());
    expect(typedIn(html, "title")).toBe("Mine");
    expect(html).toContain(`href="/desk/articles/${article}"`);
  });

  test.each([
    ["no text", { text: "  " }, 422, "There is no text"],
    ["no sentence", { text: "Weather" }, 422, "There is no sentence"],
    ["no date", { text: SHORT, published: "someday" }, 422, "This is no date"],
    ["an unknown language", { text: SHORT, language: "xx" }, 422, "language"],
    ["an address that is none", { text: SHORT, url: "javascript:alert(1)" }, 422, "cannot be read"],
  ])(
    "%s is refused in words, with everything typed still there",
    async (_, typed, status, says) => {
      const { send } = anApp(await aDesk());
      const fields = {
        title: "My <title>",
        byline: 'Ann "Lee"',
        languages: ["fr", "ar"],
        ...typed,
      };
      const answer = await send("POST", "/desk/articles", fields);
      const html = await answer.text();
      expect(answer.status).toBe(status);
      expect(html).toContain(says);
      expect(typedIn(html, "text")).toBe(typed.text.trim());
      expect(typedIn(html, "title")).toBe("My <title>");
      expect(valueOf(html, "byline")).toBe('Ann "Lee"');
      const chosen = [...html.matchAll(/name="languages" value="(\w+)" checked/g)].map(
        ([, one]) => one,
      );
      expect(chosen).toEqual(["fr", "ar"]);
    },
  );

  test("the desk's whole mebibyte is taken, one byte more is 413 with the text still there", async () => {
    const limit = 1024 * 1024;
    const text = `Bridge closed\n\n${"The bridge was closed on Monday, police said.\n".repeat(30_000)}`;
    const { send } = anApp(await aDesk());
    const whole = `${text.slice(0, limit - 1)}.`;
    const over = `${text.slice(0, limit)}.`;
    const refused = await send("POST", "/desk/articles", { text: over });
    const html = await refused.text();
    expect(refused.status).toBe(413);
    expect(html).toContain("1 MiB");
    expect(typedIn(html, "text")?.length).toBe(over.length);
    const made = await send("POST", "/desk/articles", { text: whole, languages: ["en"] });
    expect([made.status, Buffer.byteLength(whole)]).toEqual([303, limit]);
  }, 60_000);

  test("a body beyond any article is 413 and not read", async () => {
    const { send, app } = anApp(await aDesk());
    const answer = await send("POST", "/desk/articles", { text: "x".repeat(4 * 1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("too large");
    // As a stream, whose length nobody says.
    const chunk = new Uint8Array(1024 * 1024).fill(120);
    const streamed = await app.request(`${ORIGIN}/desk/articles`, {
      method: "POST",
      headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded" },
      body: new ReadableStream({
        pull(controller) {
          controller.enqueue(chunk);
        },
      }),
      duplex: "half",
    });
    expect(streamed.status).toBe(413);
  });

  test.each([
    ["several fields", ["fr", "ar"]],
    ["one list", "ar, fr"],
  ])("drafts in the languages asked for, as %s", async (_, languages) => {
    const desk = await aDesk();
    const { send } = anApp(desk);
    const answer = await send("POST", "/desk/articles", { text: SHORT, languages });
    const [, briefing = ""] = /briefings\/([^/]+)/.exec(answer.headers.get("location") ?? "") ?? [];
    expect((await readBriefing(desk, briefing)).briefing.languages).toEqual(["en", "fr", "ar"]);
  });

  test("takes what a person says of the article", async () => {
    const desk = await aDesk();
    const { send } = anApp(desk);
    const said = { title: "A bridge", byline: "Ann Lee", published: "2026-11-20", language: "en" };
    const answer = await send("POST", "/desk/articles", { text: SHORT, ...said });
    const [, id = ""] = /briefings\/([^/]+)/.exec(answer.headers.get("location") ?? "") ?? [];
    const { revision } = await readBriefing(desk, id);
    expect(revision).toMatchObject({ published: "2026-11-20", title: { own: "A bridge" } });
    expect(revision.text).toContain("Ann Lee");
  });

  test("a field that comes twice, or a file where words belong, is no fault of ours", async () => {
    const { send, app } = anApp(await aDesk());
    const twice = await send("POST", "/desk/articles", { text: [SHORT, "x"], title: ["A", "B"] });
    expect(twice.status).toBe(303);
    const body = multipart({
      text: new File(["x"], "x.txt"),
      languages: new File(["x"], "x.txt"),
      check: new File(["x"], "x.txt"),
      file: "not a file",
    });
    const odd = await app.request(`${ORIGIN}/desk/articles`, {
      method: "POST",
      body,
      headers: { origin: ORIGIN },
    });
    expect(odd.status).toBe(422);
  });
});

describe("a file", () => {
  const post = (app: ReturnType<typeof anApp>["app"], body: FormData, path = "/desk/articles") =>
    app.request(`${ORIGIN}${path}`, { method: "POST", body, headers: { origin: ORIGIN } });

  test("in Windows-1251 is read right", async () => {
    const text =
      "Рада підтримала закон про мости\n\nВерховна Рада підтримала у понеділок закон про мости, повідомив спікер. «Ми чекали на це десять років», — сказав він.";
    const desk = await aDesk();
    const { app } = anApp(desk);
    const bytes = new Uint8Array(iconv.encode(text, "windows-1251"));
    const answer = await post(app, multipart({ text: "", file: new File([bytes], "rada.txt") }));
    const [, id = ""] = /briefings\/([^/]+)/.exec(answer.headers.get("location") ?? "") ?? [];
    expect(answer.status).toBe(303);
    const { revision, briefing } = await readBriefing(desk, id);
    expect([revision.text, briefing.sourceLanguage]).toEqual([text, "uk"]);
  });

  test("in Markdown gives its text and its heading", async () => {
    const desk = await aDesk();
    const { app } = anApp(desk);
    const markdown =
      "# Bridge **closed**\n\nThe bridge was [closed](https://example.org) on Monday, police said.\n";
    const answer = await post(app, multipart({ file: new File([markdown], "bridge.md") }));
    const [, id = ""] = /briefings\/([^/]+)/.exec(answer.headers.get("location") ?? "") ?? [];
    expect((await readBriefing(desk, id)).revision.text).toBe(SHORT);
  });

  test("that is no text is refused, and what was typed beside it stays", async () => {
    const { app } = anApp(await aDesk());
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
    const answer = await post(
      app,
      multipart({ text: SHORT, title: "Mine", file: new File([bytes], "photo.png") }),
    );
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("cannot be read as text");
    expect([typedIn(html, "text"), typedIn(html, "title")]).toEqual([SHORT, "Mine"]);
  });

  test("left empty, as browsers send it, leaves the text that was pasted", async () => {
    const { app } = anApp(await aDesk());
    const answer = await post(app, multipart({ text: SHORT, file: new File([], "") }));
    expect(answer.status).toBe(303);
  });

  test("in a damaged body is refused, not a fault of ours", async () => {
    const { app, logged } = anApp(await aDesk());
    for (const body of [
      '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\ncut',
      "nothing",
    ]) {
      const answer = await app.request(`${ORIGIN}/desk/articles`, {
        method: "POST",
        body,
        headers: { origin: ORIGIN, "content-type": "multipart/form-data; boundary=x" },
      });
      expect(answer.status).toBe(422);
    }
    expect(logged).toEqual([]);
  });
});

describe("what an article says of itself", () => {
  test("comes as a partial while it is pasted", async () => {
    const { send, article } = await aSeededApp();
    const answer = await send("POST", "/desk/articles/recognise", { text: SEED }, HTMX);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).not.toContain("<html");
    expect(typedIn(html, "title")).toBe("London Talks Seek Path to Ceasefire in Ukraine Conflict");
    expect(valueOf(html, "byline")).toContain("Staff, Agencies");
    expect(html).toContain(`/desk/articles/${article}`);
  });

  test("is shown on the page without scripts, and what a person put right stays", async () => {
    const desk = await aDesk();
    const { send } = anApp(desk);
    const first = await (await send("POST", "/desk/articles", { text: SEED, check: "yes" })).text();
    expect(typedIn(first, "title")).toBe("London Talks Seek Path to Ceasefire in Ukraine Conflict");
    expect(typedIn(first, "text")).toBe(SEED.trim());
    const again = await send("POST", "/desk/articles", {
      text: SEED,
      title: "Talks about talks",
      published: "2025-04-23",
      check: "yes",
    });
    const html = await again.text();
    expect(typedIn(html, "title")).toBe("Talks about talks");
    expect(valueOf(html, "published")).toBe("2025-04-23");
    expect(valueOf(html, "byline")).toContain("Staff, Agencies");
  });

  test("of no text is nothing", async () => {
    const { send } = anApp(await aDesk());
    const answer = await send("POST", "/desk/articles/recognise", {}, HTMX);
    expect(answer.status).toBe(200);
  });
});

describe("GET /desk/articles/{id}", () => {
  test("shows the article with its revisions and briefings", async () => {
    const { get, article, briefing, desk } = await aSeededApp();
    const answer = await get(`/desk/articles/${article}`);
    const html = unescaped(await answer.text());
    const text = (await articleById(desk.store, article))?.revisions[0]?.text ?? "";
    expect(answer.status).toBe(200);
    expect(html).toContain(`/desk/briefings/${briefing}`);
    for (const line of text.split("\n").slice(3)) expect(html).toContain(line);
  });

  test("of none is a 404 in words", async () => {
    const { get } = anApp(await aDesk());
    for (const id of ["none", "%00", "..%2f..", "new%20"]) {
      const answer = await get(`/desk/articles/${id}`);
      expect([id, answer.status]).toEqual([id, 404]);
      expect(await answer.text()).toContain("There is no page here");
    }
  });
});
