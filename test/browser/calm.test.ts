import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { PATIENT, test } from "../support/browser.ts";
import { onReviewPage } from "./on-review-page.ts";

vi.setConfig(PATIENT);

/** Collects every shift of the layout that no press of a key or button explains. */
const WATCH = `window.shifted = [];
new PerformanceObserver((list) => {
  for (const { value, sources, hadRecentInput } of list.getEntries())
    if (!hadRecentInput)
      window.shifted.push([value, ...sources.map(({ node }) => node?.className)].join(" "));
}).observe({ type: "layout-shift", buffered: true });`;

/** What has moved, once two frames have passed in which it could be seen. */
const shifts = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifted))))`);

/** Where that stands which must never move. */
async function placesOf(page: Page) {
  const fixed = ["header.bar", ".tabs", ".pane.fragments .pane-head", "#edition-bar"];
  const primary = '#edition-bar button[value="release"]';
  return Promise.all(
    [...fixed, primary].map(async (place) => [place, await page.locator(place).boundingBox()]),
  );
}

test("nothing moves while the page comes, and while one accepts, edits, leaves, saves and undoes", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  await page.evaluate(WATCH);
  const { isAt, isIn, row, goTo } = onReviewPage(page);
  await isAt("h1");
  const places = await placesOf(page);
  const textTop = async () => {
    const text = row("s2").locator(".text, textarea");
    return Math.round((await text.boundingBox())?.y ?? NaN);
  };
  const standsStill = async () => {
    expect(await shifts(page)).toEqual([]);
    expect(await placesOf(page)).toEqual(places);
  };
  await standsStill();

  await page.keyboard.press("a");
  await isAt("f1");
  await standsStill();

  await goTo("s2");
  const top = await textTop();
  await page.keyboard.press("e");
  await row("s2").locator("textarea").waitFor();
  await standsStill();
  expect(await textTop()).toBe(top);

  await page.keyboard.press("Escape");
  await row("s2").locator("textarea").waitFor({ state: "detached" });
  await standsStill();
  expect(await textTop()).toBe(top);

  await page.keyboard.press("e");
  await row("s2").locator("textarea").fill("Une phrase plus courte.");
  await page.keyboard.press("Control+Enter");
  await isIn("s2", "accepted");
  await isAt("s3");
  await standsStill();

  await page.keyboard.press("z");
  await isIn("s2", "drafted");
  await standsStill();
});

test("the current row stands still when what is above it changes its height", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  const { row, goTo, isIn, isAt } = onReviewPage(page);
  await goTo("q1");
  await isAt("q1");
  const before = await row("q1").boundingBox();
  await page.keyboard.press("a");
  await isIn("q1", "accepted");
  const after = await row("q1").boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1);
});

test("the seed's review page is small: under 120 kB of HTML, under 60 kB of styles and scripts", async ({
  site,
  visit,
}) => {
  const page = await visit(site, "/desk");
  const kept = new Map<string, number>();
  const waiting: Promise<void>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(?:css|js)$/.test(pathname))
      waiting.push(
        response.body().then((bytes) => void kept.set(pathname, gzipSync(bytes).length)),
      );
  });
  for (const language of ["en", "fr", "uk", "ar"]) {
    const answer = await page.goto(site.origin + site.review(language));
    expect((await answer?.body())?.length).toBeLessThan(120_000);
  }
  await Promise.all(waiting);
  expect(kept.size).toBeGreaterThan(8);
  const total = [...kept.values()].reduce((sum, size) => sum + size, 0);
  console.log(`review page: ${total} bytes of styles and scripts, gzipped`);
  expect(total).toBeLessThan(60_000);
});
