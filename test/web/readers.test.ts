import { beforeAll, describe, expect, test } from "vitest";
import { parseEdition } from "../../src/briefing/parse.ts";
import { releaseNumbered } from "../../src/store/releases.ts";
import { aDesk, anApp } from "../support/desk.ts";
import { aSeededApp } from "./browsing.ts";

const SLUG = "london-talks-seek-path-to-ceasefire-in-ukraine-conflict";

type Site = Awaited<ReturnType<typeof aSeededApp>>;

/** French released, corrected and released again; Arabic released once; German withdrawn. */
async function aReadSite(): Promise<Site> {
  const site = await aSeededApp();
  const { work } = site;
  for (const language of ["en", "fr", "ar", "de"]) await work.acceptEach(language);
  for (const language of ["fr", "ar", "de"]) await work.move(language, "release");
  await work.save("s1", "fr", { text: "Des responsables se sont réunis mercredi à Londres." });
  await work.move("fr", "release", "Le premier point était trop long.");
  await work.move("de", "withdraw", "Die Quelle hat den Bericht zurückgezogen.");
  return site;
}

describe("before anything is released", () => {
  test("the front door asks the browser for its language", async () => {
    const { get } = anApp(await aDesk());
    const door = async (wanted: string) => (await get("/", { "accept-language": wanted })).headers;
    expect((await door("uk-UA,uk;q=0.9,en;q=0.5")).get("location")).toBe("/uk/");
    expect((await door("it, ar;q=0.4, fr;q=0.8")).get("location")).toBe("/fr/");
    expect((await door("it")).get("location")).toBe("/en/");
    expect((await door("fr")).get("vary")).toContain("Accept-Language");
  });

  test("an index without its slash leads to it, and says kindly that there is nothing yet", async () => {
    const { get } = anApp(await aDesk());
    const bare = await get("/ar");
    expect([bare.status, bare.headers.get("location")]).toEqual([301, "/ar/"]);
    const page = await (await get("/ar/")).text();
    expect(page).toContain('lang="ar" dir="rtl"');
    expect(page).not.toContain("<article");
  });

  test("a language that is not the desk's is no address", async () => {
    const { get } = anApp(await aDesk());
    for (const path of ["/xx/", "/e", "/english/", "/fr-x/"])
      expect((await get(path)).status).toBe(404);
  });
});

describe("a release", () => {
  let site: Site;
  beforeAll(async () => {
    site = await aReadSite();
  });

  test("is the bytes that were stored, with all that a cache needs", async () => {
    const answer = await site.get(`/fr/${SLUG}.md`);
    const stored = await releaseNumbered(site.desk.store, "fr", SLUG, 2);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(
      new Uint8Array(stored?.markdown ?? []),
    );
    expect(answer.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(answer.headers.get("etag")).toMatch(/^"[\w-]+"$/);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    expect(answer.headers.get("last-modified")).toBe(new Date(stored?.at ?? 0).toUTCString());
    expect(answer.headers.get("link")).toBe(
      `</ar/${SLUG}.md>; rel="alternate"; hreflang="ar"; type="text/markdown"`,
    );
    expect(answer.headers.get("content-disposition")).toBeNull();
  });

  test("is not sent again to whoever has it", async () => {
    const first = await site.get(`/fr/${SLUG}.md`);
    const tag = first.headers.get("etag") ?? "";
    const modified = first.headers.get("last-modified") ?? "";
    const again = async (headers: Record<string, string>) =>
      (await site.get(`/fr/${SLUG}.md`, headers)).status;
    expect(await again({ "if-none-match": tag })).toBe(304);
    expect(await again({ "if-none-match": `"other", W/${tag}` })).toBe(304);
    expect(await again({ "if-none-match": '"other"', "if-modified-since": modified })).toBe(200);
    expect(await again({ "if-modified-since": modified })).toBe(304);
    expect(await again({ "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT" })).toBe(200);
    const head = await site.app.request(`http://localhost:3000/fr/${SLUG}.md`, { method: "HEAD" });
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, tag, ""]);
  });

  test("is offered as a file on demand", async () => {
    const { headers } = await site.get(`/fr/${SLUG}.md?download`);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${SLUG}.fr.md"`);
  });

  test.each([
    ["text/markdown", true],
    ["text/markdown, text/html;q=0.9", true],
    ["text/html, text/markdown", false],
    ["text/html;q=0.5, text/markdown;q=0.6", true],
    ["text/markdown;q=0.5, */*;q=0.8", false],
    ["text/markdown, */*;q=0.1", true],
    ["*/*", false],
    ["text/*", false],
    ["", false],
  ])("at its page, to Accept %j, is Markdown: %s", async (accept, isMarkdown) => {
    const { headers } = await site.get(`/fr/${SLUG}`, accept ? { accept } : {});
    expect(headers.get("content-type")).toContain(isMarkdown ? "text/markdown" : "text/html");
    expect(headers.get("vary")).toContain("Accept");
  });

  test("keeps its own address for ever, however the sign is written", async () => {
    const old = await (await site.get(`/fr/${SLUG}@1.md`)).text();
    expect(parseEdition(old).front).toMatchObject({ release: 1 });
    expect(parseEdition(old).front).not.toHaveProperty("correction");
    expect(await (await site.get(`/fr/${SLUG}%401.md`)).text()).toBe(old);
    const answer = await site.get(`/fr/${SLUG}@1`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=600");
    expect(await answer.text()).toContain(`href="/fr/${SLUG}"`);
    for (const none of [`${SLUG}@3`, `${SLUG}@0`, `${SLUG}@1.txt`, `${SLUG}@x.md`, "nothing.md"])
      expect((await site.get(`/fr/${none}`)).status).toBe(404);
  });

  test("has a page in its language, with the correction on top and a way to all that belongs to it", async () => {
    const page = await (await site.get(`/fr/${SLUG}`)).text();
    expect(page).toContain('<html lang="fr" dir="ltr"');
    expect(page).toContain("Le premier point était trop long.");
    expect(page).toContain(`href="/fr/${SLUG}@1"`);
    expect(page).toContain(`href="/fr/${SLUG}.md?download"`);
    expect(page).toContain(`href="/ar/${SLUG}"`);
    expect(page).not.toContain(`href="/de/${SLUG}"`);
    expect(page).toContain('type="text/markdown"');
    const tag = (await site.get(`/fr/${SLUG}`)).headers.get("etag") ?? "";
    expect((await site.get(`/fr/${SLUG}`, { "if-none-match": tag })).status).toBe(304);
  });

  test("stands in the index of its language alone", async () => {
    expect(await (await site.get("/fr/")).text()).toContain(`href="/fr/${SLUG}"`);
    for (const language of ["en", "de", "uk"])
      expect(await (await site.get(`/${language}/`)).text()).not.toContain(`/${SLUG}"`);
  });

  test("that was withdrawn is gone, not lost: as a page, as Markdown, and every release of it", async () => {
    for (const path of [SLUG, `${SLUG}@1`]) {
      const page = await site.get(`/de/${path}`);
      expect(page.status).toBe(410);
      expect(await page.text()).toContain("Die Quelle hat den Bericht zurückgezogen.");
      const markdown = await site.get(`/de/${path}.md`);
      expect([markdown.status, markdown.headers.get("content-type")]).toEqual([
        410,
        "text/markdown; charset=utf-8",
      ]);
      expect(await markdown.text()).toMatch(
        /^# .+\n\n.+\n\nDie Quelle hat den Bericht zurückgezogen\.\n$/,
      );
    }
  });

  test("that never was is missed in the reader's language", async () => {
    const page = await site.get("/uk/no-such-briefing");
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<html lang="uk"');
  });
});
