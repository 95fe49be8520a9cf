import type { Locator } from "playwright-core";
import { expect, vi } from "vitest";
import { paths } from "../../src/web/paths.ts";
import { PATIENT, test } from "../support/browser.ts";
import { onReviewPage } from "./on-review-page.ts";

vi.setConfig(PATIENT);

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error("it is not shown");
  return box;
}

test("a browser that speaks Arabic gets a desk that runs from right to left", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"), { language: "ar" });
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  expect(await page.locator("html").getAttribute("lang")).toBe("ar");
  const [source, fragments, preview] = await Promise.all(
    ["source", "fragments", "preview"].map((name) => boxOf(page.locator(`.pane.${name}`))),
  );
  expect(source?.x).toBeGreaterThan(fragments?.x ?? Infinity);
  expect(fragments?.x).toBeGreaterThan(preview?.x ?? Infinity);
  const { row } = onReviewPage(page);
  const mark = await boxOf(row("s1").locator(".fragment-mark"));
  const text = await boxOf(row("s1").locator(".text"));
  expect(mark.x).toBeGreaterThan(text.x + text.width / 2);
});

test("in it, texts keep the direction of their own language", async ({ site, visit }) => {
  const page = await visit(site, site.review("fr"), { language: "ar" });
  const { row } = onReviewPage(page);
  expect(await page.locator("#source").getAttribute("dir")).toBe("ltr");
  expect(await row("s1").locator(".text").getAttribute("dir")).toBe("ltr");
  expect(await row("s1").locator(".text").getAttribute("lang")).toBe("fr");
  await row("s1").locator('[data-act="edit"]').click();
  expect(await row("s1").locator("textarea").getAttribute("dir")).toBe("ltr");
});

test("an Arabic edition in an English desk is Arabic where it is text, and only there", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("ar"));
  const { row } = onReviewPage(page);
  expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
  expect(await row("s1").locator(".text").getAttribute("dir")).toBe("rtl");
  expect(await row("s1").locator(".original").getAttribute("dir")).toBe("ltr");
  expect(await page.locator('#preview [dir="rtl"], #preview[dir="rtl"]').count()).toBeGreaterThan(
    0,
  );
  await row("q1").locator('[data-act="edit"]').click();
  for (const field of ["text", "speaker", "role"])
    expect(await row("q1").locator(`[name="${field}"]`).getAttribute("dir")).toBe("rtl");
});

test("names of the other direction are set apart", async ({ site, visit }) => {
  const page = await visit(site, paths.queue, { language: "ar" });
  for (const name of ["English", "Français", "Українська"])
    expect(await page.locator("th bdi", { hasText: name }).count()).toBe(1);
  await page.goto(site.origin + site.review("en"));
  const { row } = onReviewPage(page);
  await row("s1").locator('[data-act="accept"]').click();
  await onReviewPage(page).isIn("s1", "accepted");
  expect(await row("s1").locator(".fragment-line a bdi").innerText()).toMatch(/^¶\d/);
  expect(await row("s1").locator(".fragment-line bdi").count()).toBeGreaterThan(1);
});

test("an Arabic release is read from right to left, its original quotes from left to right", async ({
  site,
  visit,
}) => {
  await site.work.acceptEach("ar");
  await site.work.move("ar", "release");
  const { slug } = (await site.work.view()).briefing;
  const page = await visit(site, paths.reader("ar", slug));
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  const original = page.locator('blockquote [lang="en"], [lang="en"][dir="ltr"]').first();
  expect(await original.innerText()).toContain("nothing to talk about");
});

test.for([
  ["en", 380],
  ["ar", 380],
  ["en", 1000],
  ["ar", 1680],
] as const)(
  "no page scrolls sideways: %s, %i pixels wide",
  async ([language, width], { site, visit }) => {
    const page = await visit(site, paths.queue, { language, width });
    for (const path of [
      paths.queue,
      paths.bringIn,
      paths.article(site.article),
      paths.briefing(site.briefing),
      site.review("en"),
      site.review("ar"),
      `/${language}/`,
    ]) {
      await page.goto(site.origin + path);
      const beyond = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(beyond, path).toBe(0);
    }
  },
);
