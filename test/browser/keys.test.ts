import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { PATIENT, test } from "../support/browser.ts";
import { onReviewPage } from "./on-review-page.ts";

vi.setConfig(PATIENT);

test("j and k go from fragment to fragment, and stop at both ends", async ({ site, visit }) => {
  const page = await visit(site, site.review("fr"));
  const { isAt, hasFocus, row } = onReviewPage(page);
  await isAt("h1");
  await page.keyboard.press("k");
  await isAt("h1");
  await page.keyboard.press("j");
  await isAt("f1");
  await hasFocus(row("f1"));
  for (const label of ["f2", "f3"]) {
    await page.keyboard.press("j");
    await isAt(label);
  }
  await page.keyboard.press("k");
  await isAt("f2");
  for (let pressed = 0; pressed < 30; pressed++) await page.keyboard.press("j");
  await isAt("o8");
  expect(await page.locator('[aria-current="true"].fragment').count()).toBe(1);
});

test("e edits, Ctrl+Enter saves and goes on to the next that waits for a person", async ({
  site,
  visit,
}) => {
  await site.work.save("s2", "fr", "Déjà relue.");
  const page = await visit(site, site.review("fr"));
  const { isAt, isIn, hasFocus, wasSaid, row, goTo } = onReviewPage(page);
  await goTo("s1");
  await page.keyboard.press("e");
  const text = row("s1").locator("textarea");
  await hasFocus(text);
  expect(await text.inputValue()).toBe(await site.work.text("s1", "fr"));
  await text.fill("Des responsables se sont réunis à Londres.");
  await page.keyboard.press("Control+Enter");
  await isAt("s3");
  await hasFocus(row("s3"));
  await isIn("s1", "accepted");
  await wasSaid("s1 saved");
  await wasSaid("2 of 23 ready");
  expect(await site.work.text("s1", "fr")).toBe("Des responsables se sont réunis à Londres.");
  expect(await page.locator("#preview").innerText()).toContain("Des responsables se sont réunis");
});

test("Escape leaves the editor for its row and keeps what was typed for later", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  const { isAt, isIn, hasFocus, row, goTo } = onReviewPage(page);
  const before = await site.work.text("s1", "fr");
  await goTo("s1");
  await page.keyboard.press("e");
  await hasFocus(row("s1").locator("textarea"));
  await row("s1").locator("textarea").fill("À moitié dit");
  await page.keyboard.press("Escape");
  await row("s1").locator("textarea").waitFor({ state: "detached" });
  await isAt("s1");
  await hasFocus(row("s1"));
  await isIn("s1", "drafted");
  expect(await row("s1").locator(".text").innerText()).toBe(before);
  expect(await row("s1").locator(".kept").innerText()).not.toBe("");
  expect(await site.work.text("s1", "fr")).toBe(before);
  await page.keyboard.press("e");
  await hasFocus(row("s1").locator("textarea"));
  expect(await row("s1").locator("textarea").inputValue()).toBe("À moitié dit");
});

test("a accepts, goes on and says so; on an accepted fragment it does nothing", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  const { isAt, isIn, hasFocus, wasSaid, row } = onReviewPage(page);
  await page.keyboard.press("a");
  await isAt("f1");
  await hasFocus(row("f1"));
  await isIn("h1", "accepted");
  await wasSaid("h1 accepted. 1 of 23 ready.");
  await page.keyboard.press("k");
  await isAt("h1");
  await page.keyboard.press("a");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await isAt("f2");
  await wasSaid("f1 accepted. 2 of 23 ready.");
  expect((await site.work.rendition("h1", "fr")).version).toBe(2);
});

test("after the last one is accepted the focus stays on its row", async ({ site, visit }) => {
  await site.work.acceptEach("fr");
  await site.work.save("s1", "en", `${await site.work.text("s1", "en")} It rained.`);
  const page = await visit(site, site.review("fr"));
  const { isAt, isIn, hasFocus, row } = onReviewPage(page);
  await isAt("s1");
  await page.keyboard.press("=");
  await isIn("s1", "accepted");
  await isAt("s1");
  await hasFocus(row("s1"));
});

test("= says that the meaning is unchanged where the source has been edited", async ({
  site,
  visit,
}) => {
  await site.work.acceptEach("fr");
  for (const label of ["s1", "s3"])
    await site.work.save(label, "en", `${await site.work.text(label, "en")} It rained.`);
  const page = await visit(site, site.review("fr"));
  const { isAt, isIn, wasSaid, row } = onReviewPage(page);
  await isAt("s1");
  expect(await row("s1").locator(".difference ins").innerText()).toContain("It rained.");
  await page.keyboard.press("=");
  await isAt("s3");
  await isIn("s1", "accepted");
  await wasSaid("22 of 23 ready");
  expect((await site.work.standing("s1", "fr")).stale).toBe(false);
});

test("h opens the history and Escape closes it; an earlier text can be restored", async ({
  site,
  visit,
}) => {
  const drafted = await site.work.text("s1", "fr");
  await site.work.save("s1", "fr", "Tout autre chose.");
  const page = await visit(site, site.review("fr"));
  const { hasFocus, isAt, row, goTo } = onReviewPage(page);
  await goTo("s1");
  await page.keyboard.press("h");
  await row("s1").locator(".history li").nth(1).waitFor();
  await isAt("s1");
  await page.keyboard.press("Escape");
  await row("s1").locator(".history").waitFor({ state: "detached" });
  await hasFocus(row("s1"));
  await page.keyboard.press("h");
  await row("s1").locator('[data-act="restore"]').click();
  await expect.poll(() => row("s1").locator(".text").innerText()).toBe(drafted);
  await isAt("s1");
  expect(await site.work.text("s1", "fr")).toBe(drafted);
});

test("Alt with an arrow moves a fragment within its section and keeps it current", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  const { isAt, hasFocus, labels, row, goTo } = onReviewPage(page);
  const inSection = async () => (await labels()).filter((label) => label?.startsWith("s"));
  await goTo("s2");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(inSection).toEqual(["s1", "s3", "s2", "s4", "s5"]);
  await isAt("s2");
  await hasFocus(row("s2"));
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(inSection).toEqual(["s1", "s2", "s3", "s4", "s5"]);
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(inSection).toEqual(["s2", "s1", "s3", "s4", "s5"]);
  await isAt("s2");
  await hasFocus(row("s2"));
});

test("z takes the last act back", async ({ site, visit }) => {
  const page = await visit(site, site.review("fr"));
  const { isAt, isIn, wasSaid } = onReviewPage(page);
  await page.keyboard.press("a");
  await isIn("h1", "accepted");
  await isAt("f1");
  await page.keyboard.press("z");
  await isIn("h1", "drafted");
  await wasSaid("0 of 23 ready");
  await isAt("f1");
  expect((await site.work.rendition("h1", "fr")).standing.state).toBe("drafted");
});

test("x dismisses a warning, and the focus stays on the next one's button until none is left", async ({
  site,
  visit,
}) => {
  await site.work.save("s1", "fr", `Il a dit "oui" et "non". ${"Et encore une fois. ".repeat(30)}`);
  const page = await visit(site, site.review("fr"));
  const { hasFocus, isAt, isIn, row, goTo } = onReviewPage(page);
  const warnings = row("s1").locator('.note[data-state="warning"]');
  await goTo("s1");
  const found = await warnings.count();
  expect(found).toBeGreaterThan(1);
  for (let left = found - 1; left > 0; left--) {
    await page.keyboard.press("x");
    await expect.poll(() => warnings.count()).toBe(left);
    await hasFocus(row("s1").locator('[data-act="dismiss"]').first());
  }
  await page.keyboard.press("x");
  await isIn("s1", "accepted");
  await isAt("s1");
  await hasFocus(row("s1"));
});

test("? lists all keys, and Escape closes the list", async ({ site, visit }) => {
  const page = await visit(site, site.review("fr"));
  await page.keyboard.press("?");
  await page.locator("#keys").waitFor({ state: "visible" });
  expect(await page.locator("#keys dt").count()).toBeGreaterThan(8);
  await page.keyboard.press("Escape");
  await page.locator("#keys").waitFor({ state: "hidden" });
});

test("letters are letters while one types", async ({ site, visit }) => {
  const page = await visit(site, site.review("fr"));
  const { isAt, isIn, hasFocus, row, goTo } = onReviewPage(page);
  await goTo("q1");
  await page.keyboard.press("e");
  const text = row("q1").locator("textarea");
  await hasFocus(text);
  await text.fill("");
  await page.keyboard.type("jkea=hzx? ok");
  expect(await text.inputValue()).toBe("jkea=hzx? ok");
  const speaker = row("q1").locator('[name="speaker"]');
  await speaker.fill("");
  await speaker.press("a");
  await speaker.press("j");
  expect(await speaker.inputValue()).toBe("aj");
  await page.keyboard.press("Alt+ArrowDown");
  await isAt("q1");
  await isIn("q1", "editing");
  expect(await page.locator("#keys").isVisible()).toBe(false);
  expect((await site.work.rendition("q1", "fr")).version).toBe(1);
});

test("on a Cyrillic layout the keys work by their place", async ({ site, visit }) => {
  const page = await visit(site, site.review("uk"), { language: "uk" });
  const { isAt, isIn, hasFocus, row } = onReviewPage(page);
  await isAt("h1");
  await pressAtPlace(page, "KeyJ", "о");
  await isAt("f1");
  await pressAtPlace(page, "KeyK", "л");
  await isAt("h1");
  await pressAtPlace(page, "KeyA", "ф");
  await isIn("h1", "accepted");
  await isAt("f1");
  await pressAtPlace(page, "KeyE", "у");
  await hasFocus(row("f1").locator("textarea"));
  await page.keyboard.press("Escape");
  await row("f1").locator("textarea").waitFor({ state: "detached" });
  await pressAtPlace(page, "KeyZ", "я");
  await isIn("h1", "drafted");
});

test("single letters can be switched off, and stay off", async ({ site, visit }) => {
  const page = await visit(site, site.review("fr"));
  const { isAt } = onReviewPage(page);
  await page.keyboard.press("?");
  await page.locator("#keys-on").uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await isAt("h1");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.keyboard.press("Alt+ArrowDown");
  await isAt("h1");
  expect((await site.work.rendition("h1", "fr")).version).toBe(1);
});

/** Presses a key as a keyboard of another script has it: its place, and its letter there. */
async function pressAtPlace(page: Page, code: string, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", code, key, text: key });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", code, key });
  await session.detach();
}
