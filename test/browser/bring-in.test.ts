import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { paths } from "../../src/web/paths.ts";
import { SEED } from "../support/desk.ts";
import { PATIENT, test } from "../support/browser.ts";

vi.setConfig(PATIENT);

const BRIDGE = `Minister opens bridge over the Taff

By Jane Smith
CARDIFF, 12 May 2026 — The minister opened the bridge on Tuesday. "It took nine years," he said.

It is not known what the bridge cost.
`;

const valueOf = (page: Page, id: string) => () => page.locator(`#${id}`).inputValue();

test("as one pastes, what the article says of itself appears beside it", async ({
  site,
  visit,
}) => {
  const page = await visit(site, paths.bringIn);
  await page.locator("#text").fill(BRIDGE);
  await expect.poll(valueOf(page, "title")).toBe("Minister opens bridge over the Taff");
  expect(await valueOf(page, "byline")()).toBe("Jane Smith");
  expect(await valueOf(page, "published")()).toBe("2026-05-12");
  expect(await page.locator("#recognised").getAttribute("data-language")).toBe("en");
  expect(await page.locator("#recognised").innerText()).toContain("CARDIFF");
});

test("a corrected title stays while one goes on typing, and is the briefing's", async ({
  site,
  visit,
}) => {
  const page = await visit(site, paths.bringIn);
  await page.locator("#text").fill(BRIDGE);
  await expect.poll(valueOf(page, "title")).toBe("Minister opens bridge over the Taff");
  await page.locator("#title").fill("A bridge is opened");
  await page.locator("#text").fill(BRIDGE.replace("12 May", "13 May"));
  await expect.poll(valueOf(page, "published")).toBe("2026-05-13");
  expect(await valueOf(page, "title")()).toBe("A bridge is opened");
  await page.locator("#text").press("Control+Enter");
  await page.waitForURL(/\/desk\/briefings\/[^/]+\/en$/);
  expect(await page.locator("#briefing-head").innerText()).toBe("A bridge is opened");
});

test("a French article is recognised as one, in its own letters' direction and spelling", async ({
  site,
  visit,
}) => {
  const page = await visit(site, paths.bringIn);
  await page
    .locator("#text")
    .fill(
      "Le pont est ouvert\n\nLa ministre a ouvert le pont mardi. Personne ne sait ce qu’il a coûté.",
    );
  await expect.poll(() => page.locator("#recognised").getAttribute("data-language")).toBe("fr");
  expect(await page.locator("#text").getAttribute("lang")).toBe("fr");
  await page.locator("#make").click();
  await page.waitForURL(/\/desk\/briefings\/[^/]+\/fr$/);
});

test("a dropped file is read, named and made into a briefing", async ({ site, visit }) => {
  const page = await visit(site, paths.bringIn);
  const transfer = await page.evaluateHandle(
    `(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(BRIDGE)}], "bridge.txt", { type: "text/plain" }));
      return transfer;
    })()`,
  );
  for (const type of ["dragenter", "dragover", "drop"])
    await page.locator("#drop").dispatchEvent(type, { dataTransfer: transfer });
  expect(await page.locator("#file-name").innerText()).toBe("bridge.txt");
  await expect.poll(valueOf(page, "title")).toBe("Minister opens bridge over the Taff");
  await page.locator("#make").click();
  await page.waitForURL(/\/desk\/briefings\/[^/]+\/en$/);
  expect(await page.locator("#source").innerText()).toContain("It took nine years");
});

test("the same text again is said while one pastes, refused when sent, and leads to the article", async ({
  site,
  visit,
}) => {
  const page = await visit(site, paths.bringIn, { refusals: [409] });
  await page.locator("#text").fill(SEED);
  const link = page.locator(`a[href="${paths.article(site.article)}"]`);
  await link.first().waitFor();
  await page.locator("#make").click();
  await page.waitForURL(site.origin + paths.articles);
  expect(await valueOf(page, "text")()).toBe(SEED);
  await link.first().click();
  await page.waitForURL(site.origin + paths.article(site.article));
});

test.for([
  ["nothing at all", "", 422],
  ["what is no text", "%PDF-1.7\u0000\u0001\u0002\u0000", 422],
  ["what has no sentence", "12", 422],
  ["more than a mebibyte", "Ministers met in London. ".repeat(42_000), 413],
] as const)(
  "%s is refused with the reason and the text still there",
  async ([, text, status], { site, visit }) => {
    const page = await visit(site, paths.bringIn, { refusals: [422, 413] });
    await page.locator("#text").fill(text);
    const answered = page.waitForResponse(
      (response) =>
        response.request().method() === "POST" &&
        new URL(response.url()).pathname === paths.articles,
    );
    await page.locator("#make").click();
    expect((await answered).status()).toBe(status);
    await page.locator('#text[aria-invalid="true"]').waitFor();
    expect(await page.locator("#text-problem").innerText()).not.toBe("");
    // HTML has no NUL: its parser shows the sign of a character it does not know.
    expect(await valueOf(page, "text")()).toBe(text.replaceAll("\u0000", "\uFFFD"));
  },
);
