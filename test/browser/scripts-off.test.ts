import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { paths } from "../../src/web/paths.ts";
import { SEED, aDesk } from "../support/desk.ts";
import { PATIENT, type SeededSite, type Visit, aSite, test as base } from "../support/browser.ts";
import { onReviewPage } from "./on-review-page.ts";

vi.setConfig(PATIENT);

const test = base.extend("empty", async ({ port }, { onCleanup }) => {
  const desk = await aDesk();
  const site = await aSite(desk, port);
  onCleanup(async () => {
    await site.close();
    desk.store.close();
  });
  return site;
});

const plain = (visit: Visit, site: SeededSite, language: string): Promise<Page> =>
  visit(site, site.review(language), { scripts: false });

test("an article is brought in by two steps: what was recognised, put right, then made", async ({
  empty,
  visit,
}) => {
  const page = await visit(empty, paths.bringIn, { scripts: false });
  await page.locator("#text").fill(SEED);
  await page.locator('[name="check"]').click();
  expect(await page.locator("#title").inputValue()).toBe(
    "London Talks Seek Path to Ceasefire in Ukraine Conflict",
  );
  expect(await page.locator("#text").inputValue()).toBe(SEED);
  await page.locator("#title").fill("London talks on a ceasefire");
  await page.locator("#make").click();
  await page.waitForURL(/\/desk\/briefings\/[^/]+\/en$/);
  expect(await page.locator("#briefing-head").innerText()).toBe("London talks on a ceasefire");
});

test("a file is brought in, and the same again leads to the article", async ({ empty, visit }) => {
  const page = await visit(empty, paths.bringIn, { scripts: false, refusals: [409] });
  const file = { name: "talks.txt", mimeType: "text/plain", buffer: Buffer.from(SEED) };
  await page.locator("#file").setInputFiles(file);
  await page.locator("#make").click();
  await page.waitForURL(/\/desk\/briefings\//);
  await page.goto(empty.origin + paths.bringIn);
  await page.locator("#file").setInputFiles(file);
  await page.locator("#make").click();
  await page.locator('a[href^="/desk/articles/id"]').first().click();
  expect(await page.locator("h1").innerText()).toContain("London Talks");
});

test("a text is edited and saved, and line ends of the form change nothing", async ({
  site,
  visit,
}) => {
  const page = await plain(visit, site, "fr");
  const { row } = onReviewPage(page);
  const before = await site.work.text("q1", "fr");
  await row("q1").locator('[data-act="edit"]').click();
  await row("q1").locator("textarea").fill(`${before}\nDeuxième ligne.`);
  await row("q1").locator('[data-act="save"]').click();
  await page.waitForURL(/#fragment-/);
  expect(await row("q1").getAttribute("data-state")).not.toBe("drafted");
  const saved = await site.work.rendition("q1", "fr");
  await row("q1").locator('[data-act="edit"]').click();
  await row("q1").locator('[data-act="save"]').click();
  await row("q1").locator("textarea").waitFor({ state: "detached" });
  const again = await site.work.rendition("q1", "fr");
  expect(again).toEqual(saved);
  expect(await site.work.text("q1", "fr")).not.toContain("\r");
});

test("a refused text comes back in its form with the reason", async ({ site, visit }) => {
  const page = await visit(site, site.review("en"), { scripts: false, refusals: [422] });
  const { row } = onReviewPage(page);
  await row("q1").locator('[data-act="edit"]').click();
  await row("q1").locator("textarea").fill("Words that nobody said");
  await row("q1").locator('[data-act="save"]').click();
  expect(await row("q1").locator("textarea").inputValue()).toBe("Words that nobody said");
  expect(await row("q1").locator('[data-state="error"]').innerText()).not.toBe("");
  expect(await row("q1").locator("textarea").getAttribute("aria-invalid")).toBe("true");
});

test("drafts are accepted one by one, all at once, and taken back", async ({ site, visit }) => {
  const page = await plain(visit, site, "fr");
  const { row } = onReviewPage(page);
  await row("s1").locator('[data-act="accept"]').click();
  await page.waitForURL(/#fragment-/);
  expect(await row("s1").getAttribute("data-state")).toBe("accepted");
  await page.locator('[data-act="accept-all"]').click();
  await page.locator('[data-act="accept-all"]').waitFor({ state: "detached" });
  expect(await page.locator('.fragment:not([data-state="accepted"])').count()).toBe(0);
  await page.locator('[data-act="undo"]').click();
  await page.locator('[data-act="accept-all"]').waitFor();
  expect(await page.locator('.fragment[data-state="accepted"]').count()).toBe(1);
});

test("a fragment is moved, dropped and put back in the edition one looks at", async ({
  site,
  visit,
}) => {
  const page = await plain(visit, site, "fr");
  const { row, labels } = onReviewPage(page);
  const points = async () => (await labels()).filter((label) => label?.startsWith("s"));
  await row("s1").locator("summary").click();
  await row("s1").locator('[data-act="down"]').click();
  await expect.poll(points).toEqual(["s2", "s1", "s3", "s4", "s5"]);
  await row("s3").locator("summary").click();
  await row("s3").locator('[data-act="drop"]').click();
  await expect.poll(points).toEqual(["s2", "s1", "s4", "s5"]);
  await page.locator(".dropped summary").click();
  await page.locator(".dropped button").click();
  await expect
    .poll(async () => new Set(await points()))
    .toEqual(new Set(["s1", "s2", "s3", "s4", "s5"]));
  expect(new URL(page.url()).pathname).toBe(site.review("fr"));
});

test("a sentence of the source is added with the buttons beside it", async ({ site, visit }) => {
  const page = await plain(visit, site, "fr");
  const { row } = onReviewPage(page);
  const sentence = page.locator(".paragraph", { hasText: "long-term peace" }).locator(".add");
  await sentence.locator("summary").click();
  await sentence.locator('button[value="summary"]').click();
  await page.waitForURL(/#fragment-/);
  expect(await row("s6").locator(".original").innerText()).toContain("The meeting, hosted by");
});

test("a fragment is left out with a reason and taken in again", async ({ site, visit }) => {
  const page = await plain(visit, site, "fr");
  const { row } = onReviewPage(page);
  await row("s5").locator("summary").click();
  await row("s5").locator('[name="reason"]').fill("Trop long");
  await row("s5").locator('[data-act="leave-out"]').click();
  await page.waitForURL(/#fragment-/);
  expect(await row("s5").innerText()).toContain("Trop long");
  expect(await row("s5").getAttribute("data-state")).toBe("left_out");
  await row("s5").locator('[data-act="put-in"]').click();
  await row("s5").locator('[data-act="put-in"]').waitFor({ state: "detached" });
  expect(await row("s5").getAttribute("data-state")).toBe("drafted");
});

test("a release is refused with what stands in its way, and made once nothing does", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"), { scripts: false, refusals: [422] });
  const release = page.locator('#edition-bar button[value="release"]');
  await release.click();
  await expect.poll(() => page.locator("#notice").innerText()).toContain("s1");
  await page.locator('[data-act="accept-all"]').click();
  await page.locator('[data-act="accept-all"]').waitFor({ state: "detached" });
  await release.click();
  await page.locator('#edition-bar [aria-current="step"]', { hasText: "Released" }).waitFor();
  expect((await site.work.edition("fr")).state).toBe("released");

  const { slug } = (await site.work.view()).briefing;
  await page.goto(site.origin + paths.reader("fr", slug));
  expect(await page.locator("h1").innerText()).toContain("Londres");
});

test("the desk's language is chosen from a menu", async ({ site, visit }) => {
  const page = await plain(visit, site, "fr");
  await page.locator("header .menu summary").click();
  await page.locator('header button[value="ar"]').click();
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  expect(new URL(page.url()).pathname).toBe(site.review("fr"));
});
