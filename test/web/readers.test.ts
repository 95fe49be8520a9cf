import { describe, expect, test } from "vitest";
import { bringIn } from "../../src/desk/bring-in.ts";
import { acceptAll } from "../../src/desk/accept-all.ts";
import { BUILT_IN_PERSON as ME } from "../../src/desk/desk.ts";
import { latestRelease } from "../../src/store/releases.ts";
import { ORIGIN, aDesk, anApp } from "../support/desk.ts";
import { workingOn } from "../desk/acting.ts";
import { aSeededApp, unescaped } from "./browsing.ts";

const SLUG = "london-talks-seek-path-to-ceasefire-in-ukraine-conflict";

/** The app with French and Arabic released. */
async function withReleases(...languages: readonly string[]) {
  const site = await aSeededApp();
  for (const language of languages.length > 0 ? languages : ["fr", "ar"]) {
    await site.work.acceptEach(language);
    await site.work.move(language, "release");
  }
  return site;
}

/** The same, French corrected once. */
async function corrected() {
  const site = await withReleases();
  await site.work.save("s1", "fr", "Réunion à Londres.");
  await site.work.move("fr", "release", "La date était fausse.");
  return site;
}

describe("GET /", () => {
  test.each([
    ["fr", "/fr/"],
    ["fr-CH, en;q=0.5", "/fr/"],
    ["nl, ar;q=0.5, de;q=0.4", "/ar/"],
    ["en;q=0.1, uk;q=0.9", "/uk/"],
    ["nl", "/en/"],
    ["*", "/en/"],
    ["fr;q=0, de", "/de/"],
    [";;q=x,,", "/en/"],
  ])("for a reader of %s leads to %s", async (accepted, path) => {
    const { get } = anApp(await aDesk());
    const answer = await get("/", { "accept-language": accepted });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, path]);
    expect(answer.headers.get("vary")).toContain("Accept-Language");
  });
});

describe("GET /{lang}/", () => {
  test("says kindly that there is nothing yet, in its language and direction", async () => {
    const { get } = await aSeededApp();
    for (const [language, dir] of [
      ["en", "ltr"],
      ["fr", "ltr"],
      ["ar", "rtl"],
    ] as const) {
      const answer = await get(`/${language}/`);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).toContain(`<html lang="${language}" dir="${dir}"`);
      expect(html).not.toContain(SLUG);
    }
    expect(await (await get("/en/")).text()).toContain("There are no briefings in English");
  });

  test("lists what is released, by its title in that language", async () => {
    const { get, work } = await withReleases();
    const answer = await get("/fr/");
    const html = unescaped(await answer.text());
    expect(html).toContain(`href="/fr/${SLUG}"`);
    expect(html).toContain(await work.text("h1", "fr"));
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    expect(await (await get("/de/")).text()).toContain('href="/fr/"');
  });

  test("is 304 for who has it, and comes in pages", { timeout: 60_000 }, async () => {
    const desk = { ...(await aDesk()), languages: ["en"] };
    const { get } = anApp(desk);
    for (let number = 1; number <= 31; number += 1) {
      const text = `Bridge ${number} closed\n\nBridge ${number} was closed, the city said.`;
      const { briefing } = await bringIn(desk, ME, { text });
      await acceptAll(desk, ME, { briefing, language: "en" });
      await workingOn(desk, briefing).move("en", "release");
    }
    const first = await get("/en/");
    const html = await first.text();
    const [, older = ""] = /href="(\/en\/\?before=[^"]+)"/.exec(html) ?? [];
    expect(html).toContain("bridge-31-closed");
    expect(html).not.toContain('"/en/bridge-1-closed"');
    expect(await (await get(older)).text()).toContain('"/en/bridge-1-closed"');
    const tag = first.headers.get("etag") ?? "";
    const again = await get("/en/", { "if-none-match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get("/en/?before=none")).status).toBe(200);
    expect(await (await get("/en/?before=")).text()).toContain("bridge-31-closed");
  });

  test("has a slash at its end; a language the desk has not is no reader's address", async () => {
    const { get } = await aSeededApp();
    const answer = await get("/fr");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/fr/"]);
    for (const path of ["/nl/", "/nl", "/FR/", "/frx/", "/en-GB/"])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });
});

describe("GET /{lang}/{slug}.md", () => {
  test("is the stored bytes, as a file of Markdown that says how long it holds", async () => {
    const { get, desk } = await withReleases();
    const answer = await get(`/fr/${SLUG}.md`);
    const stored = await latestRelease(desk.store, "fr", SLUG);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(stored?.markdown ?? []));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/markdown; charset=utf-8",
      "cache-control": "public, max-age=60",
      "last-modified": new Date(stored?.at ?? "").toUTCString(),
      link: `</ar/${SLUG}.md>; rel="alternate"; hreflang="ar"; type="text/markdown"`,
    });
    expect(answer.headers.get("etag")).toMatch(/^"[^"]+"$/);
    expect(answer.headers.get("content-disposition")).toBeNull();
  });

  test("answers HEAD with the same headers and no body", async () => {
    const { app, get } = await withReleases();
    for (const path of [`/fr/${SLUG}.md`, `/fr/${SLUG}`, "/fr/"]) {
      const head = await app.request(`${ORIGIN}${path}`, { method: "HEAD" });
      const whole = await get(path);
      expect([head.status, await head.text()]).toEqual([200, ""]);
      for (const name of ["etag", "last-modified", "content-type", "cache-control", "link"])
        expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    }
  });

  test("is 304 for who has it already", async () => {
    const { get } = await withReleases();
    const path = `/fr/${SLUG}.md`;
    const first = await get(path);
    const tag = first.headers.get("etag") ?? "";
    const at = first.headers.get("last-modified") ?? "";
    const later = new Date(Date.parse(at) + 1000).toUTCString();
    const before = new Date(Date.parse(at) - 1000).toUTCString();
    for (const [status, headers] of [
      [304, { "if-none-match": tag }],
      [304, { "if-none-match": `"other", W/${tag}` }],
      [304, { "if-none-match": "*" }],
      [304, { "if-modified-since": at }],
      [304, { "if-modified-since": later }],
      [200, { "if-none-match": '"other"' }],
      [200, { "if-none-match": '"other"', "if-modified-since": later }],
      [200, { "if-modified-since": before }],
      [200, { "if-modified-since": "yesterday" }],
    ] as const) {
      const answer = await get(path, headers);
      const body = await answer.text();
      expect([headers, answer.status, body === ""]).toEqual([headers, status, status === 304]);
      expect(answer.headers.get("etag")).toBe(tag);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    }
  });

  test("is a download where that is asked for, named after slug and language", async () => {
    const { get } = await withReleases();
    for (const [path, name] of [
      [`/fr/${SLUG}.md?download`, `${SLUG}.fr.md`],
      [`/fr/${SLUG}@1.md?download=1`, `${SLUG}.fr.md`],
    ] as const)
      expect((await get(path)).headers.get("content-disposition")).toBe(
        `attachment; filename="${name}"`,
      );
  });

  test("has another tag after a correction, and the newest text", async () => {
    const site = await withReleases();
    const path = `/fr/${SLUG}.md`;
    const tag = (await site.get(path)).headers.get("etag") ?? "";
    await site.work.save("s1", "fr", "Réunion à Londres.");
    // A draft is nothing to readers.
    expect((await site.get(path, { "if-none-match": tag })).status).toBe(304);
    await site.work.move("fr", "release", "Corrigé.");
    const answer = await site.get(path, { "if-none-match": tag });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("\nrelease: 2\n");
  });
});

describe("a numbered release", () => {
  test("stays as it was for ever, as page and as Markdown, @ or %40", async () => {
    const site = await withReleases();
    const first = await (await site.get(`/fr/${SLUG}.md`)).text();
    await site.work.save("s1", "fr", "Réunion à Londres.");
    await site.work.move("fr", "release", "La date était fausse.");
    for (const at of ["@", "%40"]) {
      const markdown = await site.get(`/fr/${SLUG}${at}1.md`);
      expect([markdown.status, await markdown.text()]).toEqual([200, first]);
      expect(markdown.headers.get("cache-control")).toBe("public, max-age=600");
      const page = await site.get(`/fr/${SLUG}${at}1`);
      const html = unescaped(await page.text());
      expect(page.status).toBe(200);
      expect(page.headers.get("cache-control")).toBe("public, max-age=600");
      expect(html).not.toContain("Réunion à Londres.");
      expect(html).toContain(`href="/fr/${SLUG}"`);
    }
    expect(await (await site.get(`/fr/${SLUG}@2.md`)).text()).toContain("Réunion à Londres.");
  });

  test("that never was is 404", async () => {
    const { get } = await withReleases();
    for (const end of ["@2", "@2.md", "@0", "@01", "@-1", "@1@1", "@", "@999999999999", "@x.md"])
      expect([end, (await get(`/fr/${SLUG}${end}`)).status]).toEqual([end, 404]);
  });
});

describe("GET /{lang}/{slug}", () => {
  test("is the page of the newest release, with its other languages and its note", async () => {
    const { get, work } = await corrected();
    const answer = await get(`/fr/${SLUG}`);
    const html = unescaped(await answer.text());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    expect(answer.headers.get("vary")).toContain("Accept");
    expect(html).toContain('<html lang="fr" dir="ltr"');
    expect(html).toContain(await work.text("h1", "fr"));
    expect(html).toContain("La date était fausse.");
    expect(html).toContain(`href="/ar/${SLUG}"`);
    expect(html).toContain(`/fr/${SLUG}@1`);
    expect(html).toContain(`/fr/${SLUG}.md`);
    const arabic = await (await get(`/ar/${SLUG}`)).text();
    expect(arabic).toContain('<html lang="ar" dir="rtl"');
  });

  test("is Markdown for who asks for that above HTML", async () => {
    const { get } = await withReleases();
    const path = `/fr/${SLUG}`;
    const markdown = await (await get(`${path}.md`)).text();
    for (const number of ["", "@1"]) {
      const answer = await get(`${path}${number}`, { accept: "text/markdown, */*;q=0.1" });
      expect(await answer.text()).toBe(markdown);
      expect(answer.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
      expect(answer.headers.get("vary")).toContain("Accept");
    }
    for (const accept of ["*/*", "text/html, text/markdown"])
      expect((await get(path, { accept })).headers.get("content-type")).toContain("text/html");
    // What one form is known by is not the other's.
    const tag = (await get(path)).headers.get("etag") ?? "";
    expect(tag).not.toBe("");
    const other = await get(path, { accept: "text/markdown", "if-none-match": tag });
    expect(other.status).toBe(200);
    expect((await get(path, { "if-none-match": tag })).status).toBe(304);
  });

  test("speaks the edition's language, whatever the browser and the desk speak", async () => {
    const { get } = await withReleases();
    const german = await (await get(`/fr/${SLUG}`)).text();
    const other = await get(`/fr/${SLUG}`, { "accept-language": "de", cookie: "language=de" });
    expect(await other.text()).toBe(german);
  });

  test("is 404 in the language where there is nothing, with a way on", async () => {
    const { get } = await withReleases();
    const paths = [
      `/de/${SLUG}`,
      `/de/${SLUG}.md`,
      "/de/nothing",
      "/de/a/b",
      `/de/${SLUG}/`,
      "/de/%00",
      "/de/..%2f",
    ];
    for (const path of paths) {
      const answer = await get(path);
      const html = await answer.text();
      expect([path, answer.status]).toEqual([path, 404]);
      expect(html).toContain('<html lang="de"');
      expect(html).toContain('href="/de/"');
    }
    const english = await get("/nowhere");
    expect([english.status, await english.text()]).toEqual([
      404,
      expect.stringContaining("There is no page here"),
    ]);
  });
});

describe("a withdrawn edition", () => {
  test("is 410 at all its addresses, as page and as Markdown, with its reason", async () => {
    const { get, work } = await corrected();
    await work.move("fr", "withdraw", "La source *s’est* trompée.");
    for (const number of ["", "@1", "@2", "%401"]) {
      const page = await get(`/fr/${SLUG}${number}`);
      const html = await page.text();
      expect([number, page.status]).toEqual([number, 410]);
      expect(html).toContain('<html lang="fr"');
      expect(html).toContain("La source *s’est* trompée.");
      for (const answer of [
        await get(`/fr/${SLUG}${number}.md`),
        await get(`/fr/${SLUG}${number}`, { accept: "text/markdown" }),
      ]) {
        expect([number, answer.status]).toEqual([number, 410]);
        expect(answer.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
        expect(await answer.text()).toContain("La source \\*s’est\\* trompée.");
      }
    }
  });

  test("is gone for who has an old copy, from the index, and from the other languages", async () => {
    const { get, work } = await withReleases();
    const tag = (await get(`/fr/${SLUG}.md`)).headers.get("etag") ?? "";
    await work.move("fr", "withdraw");
    expect((await get(`/fr/${SLUG}.md`, { "if-none-match": tag })).status).toBe(410);
    expect(await (await get("/fr/")).text()).not.toContain(SLUG);
    expect((await get(`/ar/${SLUG}.md`)).headers.get("link")).toBeNull();
    expect(await (await get(`/ar/${SLUG}`)).text()).not.toContain(`href="/fr/${SLUG}"`);
  });
});
