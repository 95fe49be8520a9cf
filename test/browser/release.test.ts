import { readFileSync } from "node:fs";
import { expect, vi } from "vitest";
import { paths } from "../../src/web/paths.ts";
import { PATIENT, test } from "../support/browser.ts";
import { onReviewPage } from "./on-review-page.ts";

vi.setConfig(PATIENT);

test("what has no findings is accepted at once, and taken back at once", async ({
  site,
  visit,
}) => {
  await site.work.save("f5", "fr", "En chiffres : 77 ans");
  const page = await visit(site, site.review("fr"));
  const { isIn, wasSaid } = onReviewPage(page);
  const accepted = page.locator('.fragment[data-state="accepted"]');
  await isIn("f5", "error");
  await page.locator('[data-act="accept-all"]').click();
  await expect.poll(() => accepted.count()).toBe(22);
  await wasSaid("22 of 23 ready");
  await isIn("f5", "error");
  expect((await site.work.rendition("s1", "fr")).standing.state).toBe("accepted");

  await page.locator('[data-act="undo"]').click();
  await expect.poll(() => accepted.count()).toBe(0);
  await wasSaid("0 of 23 ready");
  await isIn("f5", "error");
  expect(await site.work.text("f5", "fr")).toBe("77 ans");
  expect((await site.work.rendition("s1", "fr")).standing.state).toBe("drafted");
});

test("with something in its way the release names it and goes to the first", async ({
  site,
  visit,
}) => {
  await site.work.acceptEach("fr");
  await site.work.save("f5", "fr", "En chiffres : 77 ans");
  const page = await visit(site, site.review("fr"));
  const { isAt, wasSaid, goTo } = onReviewPage(page);
  await goTo("f1");
  expect(await page.locator(".blockers").innerText()).toContain("f5");
  await page.locator('#edition-bar button[value="release"]').click();
  await isAt("f5");
  expect(await page.locator("#notice").innerText()).not.toBe("");
  await wasSaid((await page.locator("#notice .message").innerText()).split("\n")[0] ?? "");
  expect((await site.work.edition("fr")).state).toBe("draft");
});

test("an edition goes from drafts to a release that readers open and take away as Markdown", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  await page.locator('[data-act="accept-all"]').click();
  await page.locator(".blockers a").first().waitFor({ state: "detached" });
  await page.locator('#edition-bar button[value="release"]').click();
  await page.locator('#edition-bar [aria-current="step"]', { hasText: "Released" }).waitFor();

  const { slug } = (await site.work.view()).briefing;
  await page.goto(`${site.origin}/fr/`);
  await page
    .locator(`a[href="${paths.reader("fr", slug)}"]`)
    .first()
    .click();
  await page.waitForURL(site.origin + paths.reader("fr", slug));
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  expect(await page.locator("h1").innerText()).toBe(await site.work.text("h1", "fr"));

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("a[download]").first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.md$/);
  const saved = readFileSync(await download.path(), "utf8");
  expect(saved).toBe(await site.work.markdown("fr"));
  expect(saved).toContain('lang: "fr"');
});

test("a correction asks for a note, and readers see both", async ({ site, visit }) => {
  await site.work.acceptEach("fr");
  await site.work.move("fr", "release");
  await site.work.save("s1", "fr", "Des responsables se sont réunis mercredi à Londres.");
  const page = await visit(site, paths.briefing(site.briefing), { refusals: [422] });
  await page.locator('[name="edition"][value^="fr:"]').check();
  const release = page.locator("#release-heading ~ p button.primary");
  await release.click();
  await page.locator('#note-fr[aria-invalid="true"]').waitFor();
  await page.locator("#note-fr").fill("La réunion a eu lieu mercredi.");
  await release.click();
  await expect.poll(async () => (await site.work.edition("fr")).state).toBe("released");

  const { slug } = (await site.work.view()).briefing;
  await page.goto(site.origin + paths.reader("fr", slug));
  expect(await page.locator("body").innerText()).toContain("La réunion a eu lieu mercredi.");
  expect(await site.work.markdown("fr", 2)).toContain("correction:");
});

test("several languages are released by one act", async ({ site, visit }) => {
  for (const language of ["en", "uk", "ar"]) await site.work.acceptEach(language);
  const page = await visit(site, paths.briefing(site.briefing));
  await page.locator("#release-heading ~ p button.primary").click();
  await expect
    .poll(async () => (await site.work.view()).editions.map(({ state }) => state))
    .toEqual(expect.arrayContaining(["released", "released", "released"]));
  const states = new Map((await site.work.view()).editions.map((one) => [one.language, one.state]));
  expect(states.get("uk")).toBe("released");
  expect(states.get("fr")).toBe("draft");
});
