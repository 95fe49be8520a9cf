import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, vi } from "vitest";
import { paths } from "../../src/web/paths.ts";
import { aDesk } from "../support/desk.ts";
import { PATIENT, aSite, test as base } from "../support/browser.ts";
import { aSpentSite } from "./spent-site.ts";

vi.setConfig(PATIENT);

/** Sites that no test here changes. */
const test = base
  .extend("spent", { scope: "file" }, async ({ port }, { onCleanup }) => {
    const spent = await aSpentSite(port);
    onCleanup(spent.close);
    return spent;
  })
  .extend("empty", { scope: "file" }, async ({ port }, { onCleanup }) => {
    const desk = await aDesk();
    const site = await aSite(desk, port);
    onCleanup(async () => {
      await site.close();
      desk.store.close();
    });
    return site;
  });

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a colour scheme can change; all else is judged once. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * Breaks of WCAG 2.2 A and AA and of axe's best practice, each with its element and why: in light, and in dark for
 * one of the desk's languages, since no colour depends on the language.
 */
async function faultsOf(page: Page): Promise<string[]> {
  const light = await analyse(page, TAGS);
  if ((await page.locator("html").getAttribute("lang")) !== "en") return light;
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await analyse(page, OF_COLOUR);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((fault) => `${fault} (in dark)`)];
}

async function analyse(page: Page, runOnly: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly, resultTypes: ["violations"] })
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${page.url()} ${id}: ${target.join(" ")}: ${failureSummary}`,
    ),
  );
}

async function faultsOfEach(page: Page, origin: string, addresses: readonly string[]) {
  const faults: string[] = [];
  for (const address of addresses) {
    await page.goto(origin + address);
    faults.push(...(await faultsOf(page)));
  }
  return faults;
}

describe.each(["en", "ar"])("with the desk's words in %s, axe finds nothing", (language) => {
  // Tall, so that no pane scrolls anything away: what is out of sight cannot be judged.
  const tall = { language, height: 3400 };

  test("on the pages of an empty desk", async ({ empty, visit }) => {
    const page = await visit(empty, paths.queue, { language, refusals: [404] });
    const addresses = [paths.queue, paths.bringIn, `/${language}/`, "/desk/nowhere", "/en/nowhere"];
    expect(await faultsOfEach(page, empty.origin, addresses)).toEqual([]);
  });

  test("on the queue, an article, the log and the page of languages", async ({ spent, visit }) => {
    const page = await visit(spent, paths.queue, { language });
    const addresses = [
      paths.queue,
      paths.article(spent.article),
      paths.log,
      paths.briefing(spent.briefing),
    ];
    expect(await faultsOfEach(page, spent.origin, addresses)).toEqual([]);
  });

  test("on what readers see", async ({ spent, visit }) => {
    const page = await visit(spent, `/${language}/`, { language, refusals: [410] });
    const addresses = [`/${language}/`, ...spent.readers];
    expect(await faultsOfEach(page, spent.origin, addresses)).toEqual([]);
  });

  test("on the review pages", async ({ spent, visit }) => {
    const page = await visit(spent, paths.queue, tall);
    const addresses = ["en", "fr", "ar"].map(spent.review);
    expect(await faultsOfEach(page, spent.origin, addresses)).toEqual([]);
  });

  test("on the form with an article in it, and when it is refused", async ({ site, visit }) => {
    const page = await visit(site, paths.bringIn, { language, refusals: [422] });
    await page.locator("#text").fill(MINISTER);
    await page.locator('#recognised[data-language="en"]').waitFor();
    const faults = await faultsOf(page);

    await page.locator("#text").fill("");
    await page.locator("#make").click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    faults.push(...(await faultsOf(page)));
    expect(faults).toEqual([]);
  });

  test("on a review page where an editor, a merge, a history and the keys stand open", async ({
    site,
    visit,
  }) => {
    const page = await visit(site, site.review("fr"), { ...tall, refusals: [409] });
    const editing = page.locator('.fragment[data-label="s1"]');
    await editing.locator('[data-act="edit"]').click();
    await editing.locator("textarea").waitFor();

    const merging = page.locator('.fragment[data-label="q1"]');
    await merging.locator('[data-act="edit"]').click();
    await merging.locator("textarea").fill("Encore une autre");
    await site.work.save("q1", "fr", "Une autre parole");
    await merging.locator('[data-act="save"]').click();
    await merging.locator(".merge").waitFor();

    const reading = page.locator('.fragment[data-label="s3"]');
    await reading.locator("summary").click();
    await reading.locator('[data-act="history"]').click();
    await reading.locator(".history").waitFor();

    const faults = await faultsOf(page);
    await page.locator("#briefing-head").click();
    await page.keyboard.press("?");
    await page.locator("#keys").waitFor();
    faults.push(...(await faultsOf(page)));
    expect(faults).toEqual([]);
  });

  test("on a phone", async ({ spent, visit }) => {
    const page = await visit(spent, spent.review("fr"), { ...tall, width: 380 });
    const faults = await faultsOf(page);
    for (const pane of ["source", "preview"]) {
      await page.locator(`.pane-switch label:has([value="${pane}"])`).click();
      faults.push(...(await faultsOf(page)));
    }
    const addresses = [paths.queue, paths.bringIn, paths.briefing(spent.briefing)];
    faults.push(...(await faultsOfEach(page, spent.origin, addresses)));
    expect(faults).toEqual([]);
  });
});

const MINISTER = `Minister opens bridge over the Taff

By Jane Smith
CARDIFF, 12 May 2026 — The minister opened the bridge on Tuesday. "It took nine years," he said.
`;
