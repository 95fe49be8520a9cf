import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseEdition } from "../../src/briefing/parse.ts";
import { readBriefing } from "../../src/desk/read-edition.ts";
import { stripDirection } from "../../src/domain/localise.ts";
import { wordsOf } from "../../src/domain/rendition.ts";
import { normaliseLine, normaliseText } from "../../src/domain/text.ts";
import { aDesk, anApp } from "../support/desk.ts";
import { HOSTILE } from "../support/hostile.ts";
import { aSeededApp, multipart, rowOf, typedIn, unescaped } from "./browsing.ts";

const shared = resolve(import.meta.dirname, "../../../shared/eval/hostile");
const theirs = existsSync(shared) ? sample(shared, 150) : [];
if (theirs.length === 0) console.log("skipped: no hostile strings in ../shared");
const ALL = [...HOSTILE, ...theirs];

/** So many of the strings, taken evenly from all files. */
function sample(folder: string, count: number): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const strings = files.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => z.object({ s: z.string() }).parse(JSON.parse(line)).s),
  );
  const step = Math.max(1, Math.floor(strings.length / count));
  return strings.filter((_, index) => index % step === 0);
}

/** What a page may hold of scripts and handlers, whatever was typed: its own, by address, and none. */
function expectHarmless(html: string): void {
  const markup = html.replace(/<textarea[^>]*>[^<]*<\/textarea>/g, "");
  const tags = markup.match(/<[a-z][^>]*>/gi) ?? [];
  const bad = tags.filter(
    (tag) =>
      /^<(?:script(?! (?:type="module" )?src="\/assets\/)|iframe|object|embed|style|base|img|meta http)/i.test(
        tag,
      ) ||
      /\s(?:on[a-z]+|hx-on[^=]*|srcdoc|style)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(?:href|src|action|formaction)="\s*(?:javascript|data|vbscript):/i.test(tag),
  );
  expect(bad).toEqual([]);
}

test.each([
  "<script>alert(1)</script>",
  '<script src="//evil.example/x.js">',
  "<img src=x onerror=alert(1)>",
  '<a title="x" onclick="alert(1)">',
  '<a href="javascript:alert(1)">',
  '<b hx-on:click="alert(1)">',
  "<svg onload=alert(1)>",
])("the rule for pages sees %s", (html) => {
  expect(() => expectHarmless(html)).toThrow();
});

describe("hostile text", () => {
  test(
    "as a fragment is saved, or refused and given back; the pages hold it as text",
    { timeout: 120_000 },
    async () => {
      const { send, get, work, briefing, logged } = await aSeededApp();
      const { id } = await work.fragment("q1");
      const address = `/desk/fragments/${id}/fr`;
      let version = 1;
      for (const [index, typed] of ALL.entries()) {
        const fields = { version: String(version), text: typed, speaker: typed, role: typed };
        const answer = await send("PUT", address, fields);
        const line = normaliseLine(typed);
        if (answer.status === 422) {
          expect(typedIn(await answer.text(), "text")).toBe(line);
          continue;
        }
        expect([typed, answer.status]).toEqual([typed, 303]);
        const now = await work.rendition("q1", "fr");
        version = now.version;
        expect(wordsOf(now)?.text).toBe(line);
        const row = await (await get(address)).text();
        expectHarmless(row);
        expect(rowOf(row, id)?.["version"]).toBe(String(version));
        if (index % 12 === 0)
          expectHarmless(await (await get(`/desk/briefings/${briefing}/fr`)).text());
      }
      expect(logged).toEqual([]);
    },
  );

  test(
    "as an article, its title and its byline is stored as it is, or refused and given back",
    { timeout: 120_000 },
    async () => {
      const desk = await aDesk();
      const { send, get, logged } = anApp(desk);
      for (const [index, typed] of ALL.entries()) {
        const text = `${typed}\n\nThe bridge was closed on Monday, police said, case ${index}.`;
        const answer = await send("POST", "/desk/articles", {
          text,
          title: index % 2 ? typed.slice(0, 900) : "",
          byline: index % 3 ? "" : typed.slice(0, 900),
          languages: ["en", "ar"],
          language: "en",
        });
        const location = answer.headers.get("location") ?? "";
        if (answer.status !== 303) {
          expect([typed, [409, 413, 422].includes(answer.status)]).toEqual([typed, true]);
          const back = typedIn(await answer.text(), "text");
          // A browser reads line ends and NULs of its own accord.
          expect(normaliseText(back ?? "")).toBe(normaliseText(text));
          continue;
        }
        if (index % 6 > 0) continue;
        const [, id = ""] = /briefings\/([^/]+)/.exec(location) ?? [];
        const { revision, briefing } = await readBriefing(desk, id);
        expect(revision.text).toContain(`case ${index}.`);
        expect(briefing.slug).toMatch(/^[a-z0-9-]{1,80}$/);
        for (const path of [
          location,
          `/desk/articles/${briefing.article}`,
          `/desk/briefings/${id}`,
        ])
          expectHarmless(await (await get(path)).text());
      }
      expectHarmless(await (await get("/desk")).text());
      expectHarmless(await (await get("/desk/log")).text());
      expect(logged).toEqual([]);
    },
  );

  test(
    "released, reads back from the file, and stands as text on readers' pages",
    { timeout: 120_000 },
    async () => {
      const { send, get, work, briefing, logged } = await aSeededApp();
      await work.acceptEach("en");
      const quote = await work.text("q1", "en");
      const { slug } = (await work.view()).briefing;
      const state = `/desk/briefings/${briefing}/en/state`;
      let releases = 0;
      for (const typed of ALL.filter((_, index) => index < HOSTILE.length || index % 5 === 0)) {
        const line = normaliseLine(typed).slice(0, 300).toWellFormed();
        if (line === "" || stripDirection(line).trim() === "") continue;
        for (const label of ["h1", "s1"]) await work.save(label, "en", line);
        await work.save("q1", "en", { text: quote, speaker: line });
        const { version } = await work.edition("en");
        const fields = { action: "release", version: String(version), note: line };
        const answer = await send("POST", state, fields);
        // Quotation marks without a partner keep a text back.
        if (answer.status === 422) continue;
        expect([line, answer.status]).toEqual([line, 303]);
        releases += 1;
        const wanted = stripDirection(normaliseLine(line))
          .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
          .replace(/ {2,}/g, " ")
          .trim();
        const markdown = await (await get(`/en/${slug}.md`)).text();
        const parsed = parseEdition(markdown);
        const items = parsed.sections.flatMap((section) => section.items);
        expect(parsed.title).toBe(wanted);
        expect(items.find((item) => item.label === "s1")?.text).toBe(wanted);
        expect(items.find((item) => item.label === "q1")?.speaker).toBe(wanted);
        const page = await (await get(`/en/${slug}`)).text();
        expectHarmless(page);
        expect(unescaped(page.replace(/<[^>]*>/g, ""))).toContain(wanted.slice(0, 20));
      }
      expectHarmless(await (await get("/en/")).text());
      expect(releases).toBeGreaterThan(HOSTILE.length / 2);
      expect(logged).toEqual([]);
    },
  );

  test(
    "in addresses, queries and headers finds nothing and breaks nothing",
    { timeout: 60_000 },
    async () => {
      const { get, logged } = await aSeededApp();
      for (const typed of ALL) {
        const part = encodeURIComponent(typed.toWellFormed().slice(0, 500));
        for (const path of [
          `/desk?q=${part}&state=${part}&after=${part}`,
          `/desk/articles/${part}`,
          `/desk/briefings/${part}/${part}`,
          `/desk/log?before=${part}`,
          `/en/${part}`,
          `/en/?before=${part}`,
          `/${part}`,
        ]) {
          const answer = await get(path);
          expect([path, answer.status < 500]).toEqual([path, true]);
          expectHarmless(await answer.text());
        }
      }
      expect(logged).toEqual([]);
    },
  );

  test("as the name of a file is a name", async () => {
    const { app, logged } = anApp(await aDesk());
    for (const [index, name] of HOSTILE.entries()) {
      const text = `Bridge ${index} closed\n\nThe bridge was closed, police said.`;
      const body = multipart({ file: new File([text], name) });
      const answer = await app.request("http://localhost:3000/desk/articles", {
        method: "POST",
        body,
        headers: { origin: "http://localhost:3000" },
      });
      expect([name, [303, 422].includes(answer.status)]).toEqual([name, true]);
    }
    expect(logged).toEqual([]);
  });
});
