import { expect, vi } from "vitest";
import { DeskError } from "../../src/domain/errors.ts";
import { bringIn } from "../../src/desk/bring-in.ts";
import { paths } from "../../src/web/paths.ts";
import { ME, type Work, workingOn } from "../desk/acting.ts";
import { PATIENT, aSeededSite, test as base } from "../support/browser.ts";
import { hostileStrings } from "./hostile-strings.ts";

vi.setConfig(PATIENT);

/**
 * A site where every text of people is hostile. That nothing of it executes, breaks the content security policy,
 * opens a dialog or asks for anything is what each visit of these tests holds.
 */
const test = base.extend("hostile", { scope: "file" }, async ({ port }, { onCleanup }) => {
  const site = await aSeededSite(port);
  onCleanup(site.close);
  const strings = hostileStrings();
  const briefings = await hostileArticles(site.work, strings);
  const texts = await hostileTranslations(site.work, strings);
  return { ...site, briefings, texts, released: await releaseAll(site.work, briefings) };
});

test("the desk's pages over hostile articles execute nothing and ask for nothing", async ({
  hostile,
  visit,
}) => {
  const page = await visit(hostile, paths.queue);
  const pages = hostile.briefings.flatMap(({ briefing, article }) => [
    paths.article(article),
    paths.briefing(briefing),
    paths.review(briefing, "en"),
  ]);
  expect(pages.length).toBeGreaterThan(8);
  for (const path of [paths.log, ...pages]) {
    const answer = await page.goto(hostile.origin + path);
    expect(answer?.status(), path).toBe(200);
    await page.locator("#content").waitFor();
  }
});

test("readers' pages of hostile releases execute nothing and ask for nothing", async ({
  hostile,
  visit,
}) => {
  expect(hostile.released.length).toBeGreaterThan(0);
  const page = await visit(hostile, "/en/", { refusals: [410] });
  for (const path of hostile.released) {
    const answer = await page.goto(hostile.origin + path);
    expect([200, 410], path).toContain(answer?.status());
    await page.locator("#content").waitFor();
  }
});

test("hostile translations execute nothing, and come back as they were typed", async ({
  hostile,
  visit,
}) => {
  const page = await visit(hostile, paths.queue);
  for (const [language, texts] of hostile.texts) {
    await page.goto(hostile.origin + hostile.review(language));
    for (const [label, text] of texts) {
      const row = page.locator(`.fragment[data-label="${label}"]`);
      expect(await row.locator(".text [data-words], .text").first().textContent()).toContain(
        text.split("\n")[0],
      );
    }
  }
});

test("a hostile text in its editor, its history and a merge executes nothing", async ({
  hostile,
  visit,
}) => {
  const page = await visit(hostile, hostile.review("fr"), { refusals: [409] });
  const texts = [...(hostile.texts.get("fr") ?? [])].slice(0, 6);
  expect(texts).toHaveLength(6);
  for (const [label, text] of texts) {
    const row = page.locator(`.fragment[data-label="${label}"]`);
    await row.locator("summary").click();
    await row.locator('[data-act="history"]').click();
    await row.locator(".history").waitFor();
    await row.locator('.history [data-act="leave"]').click();
    await row.locator(".history").waitFor({ state: "detached" });
    await row.locator('[data-act="edit"]').click();
    expect(await row.locator("textarea").inputValue()).toBe(text);
    await row.locator("textarea").fill(`${text} ${text}`);
    await hostile.work.save(label, "fr", `Avant ${text}`);
    await row.locator('[data-act="save"]').click();
    await row.locator(".merge").waitFor();
    expect(await row.locator("textarea").inputValue()).toBe(`${text} ${text}`);
    await row.locator('[data-act="keep-mine"]').click();
    await row.locator(".merge").waitFor({ state: "detached" });
    await row.locator(".text").waitFor();
  }
});

test("a hostile article in the form executes nothing", async ({ hostile, visit }) => {
  const page = await visit(hostile, paths.bringIn, { refusals: [409, 422] });
  for (const text of hostileStrings().slice(0, 12)) {
    const answered = page.waitForResponse(
      (response) => new URL(response.url()).pathname === paths.recognise,
    );
    await page.locator("#text").fill(`${text}\n\nBy ${text}\n\nMinisters met. ${text}`);
    expect((await answered).status()).toBe(200);
  }
});

interface HostileArticle {
  readonly briefing: string;
  readonly article: string;
}

/** Articles whose title, byline and sentences are hostile, a dozen strings each. */
async function hostileArticles(
  { desk }: Work,
  strings: readonly string[],
): Promise<HostileArticle[]> {
  const articles: HostileArticle[] = [];
  for (let at = 0; at < strings.length; at += 24) {
    const some = strings.slice(at, at + 24);
    const [title = "", byline = ""] = some;
    const text = some
      .map((one) => `The minister said on Wednesday: “${one}”. Nobody knew why, said ${one}.`)
      .join("\n\n");
    const sent = { text, title: `News of ${title}`, byline: `By ${byline}`, language: "en" };
    articles.push(await bringIn(desk, ME, sent));
  }
  return articles;
}

/** Every translation of the seed's briefing hostile: text, speaker and role. What is refused is left. */
async function hostileTranslations(
  work: Work,
  strings: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  const labels = (await work.view()).fragments.map(({ label }) => label);
  const saved = new Map<string, Map<string, string>>();
  let at = 0;
  for (const language of ["fr", "de", "es", "uk", "ar"]) {
    const texts = new Map<string, string>();
    for (const label of labels) {
      const [text = "", speaker = "", role = ""] = strings.slice(at).concat(strings);
      at = (at + 1) % strings.length;
      const typed = label.startsWith("q") ? { text, speaker, role } : { text };
      const ok = await isDone(work.save(label, language, typed));
      if (ok) texts.set(label, await work.text(label, language));
    }
    saved.set(language, texts);
  }
  return saved;
}

/** Releases what can be: the hostile articles and the hostile editions, what blocks one left out of it. */
async function releaseAll(seed: Work, articles: readonly HostileArticle[]): Promise<string[]> {
  const works = [seed, ...articles.map(({ briefing }) => workingOn(seed.desk, briefing))];
  const released: string[] = ["/en/", "/fr/"];
  for (const work of works)
    for (const language of work === seed ? ["fr", "ar"] : ["en"]) {
      await work.acceptEach(language);
      if (!(await isDone(work.move(language, "release")))) continue;
      await isDone(work.save("h1", language, `${await work.text("h1", language)} again`));
      await isDone(work.move(language, "release", "<img src=x onerror=alert(1)> was wrong"));
      const { slug } = (await work.view()).briefing;
      released.push(paths.reader(language, slug), paths.reader(language, slug, 1));
    }
  const last = works.at(-1);
  if (last) await isDone(last.move("en", "withdraw", "<svg onload=alert(1)> withdrawn"));
  return released;
}

/** Whether an act went through; a refusal is an answer too. */
async function isDone(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (error instanceof DeskError) return false;
    throw error;
  }
}
