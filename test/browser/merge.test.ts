import type { Locator, Page } from "playwright-core";
import { expect, vi } from "vitest";
import { PATIENT, type SeededSite, type Visit, test } from "../support/browser.ts";

vi.setConfig(PATIENT);

const BASE = "Premier brouillon du matin.";
const THEIRS = "Premier brouillon de midi.";
const MINE = "Deuxième brouillon du matin.";

function rowIn(page: Page, label = "s1"): Locator {
  return page.locator(`.fragment[data-label="${label}"]`);
}

async function edit(page: Page, text: string): Promise<Locator> {
  const row = rowIn(page);
  await row.locator('[data-act="edit"]').click();
  await row.locator("textarea").fill(text);
  return row;
}

/** Two people open the same text; one saves theirs, then the other sends mine. */
async function collide(site: SeededSite, visit: Visit): Promise<Locator> {
  await site.work.save("s1", "fr", BASE);
  const [one, other] = [
    await visit(site, site.review("fr")),
    await visit(site, site.review("fr"), { refusals: [409] }),
  ];
  const theirs = await edit(one, THEIRS);
  const mine = await edit(other, MINE);
  await theirs.locator('[data-act="save"]').click();
  await theirs.locator("textarea").waitFor({ state: "detached" });
  await mine.locator('[data-act="save"]').click();
  await mine.locator(".merge").waitFor();
  return mine;
}

/** The words of the three sides, differences and all. */
async function sidesOf(row: Locator): Promise<string[]> {
  const sides = await row.locator(".merge > div").all();
  return Promise.all(
    sides.map(async (side) => (await side.locator("p").innerText()).replace(/\s+/g, " ").trim()),
  );
}

test("the second of two saves shows what both began with, what was saved, and what was typed", async ({
  site,
  visit,
}) => {
  const row = await collide(site, visit);
  const [base, theirs, mine] = await sidesOf(row);
  expect(base).toBe(BASE);
  for (const part of ["Premier brouillon", "midi"]) expect(theirs).toContain(part);
  for (const part of ["Deuxième", "brouillon du matin"]) expect(mine).toContain(part);
  expect(await row.locator(".merge ins").allInnerTexts()).not.toEqual([]);
  expect(await row.locator("textarea").inputValue()).toBe(MINE);
  expect(await row.locator('[role="alert"]').innerText()).toContain("Nothing is lost");
  expect(await site.work.text("s1", "fr")).toBe(THEIRS);
});

test("keeping mine saves what was typed over what is there now", async ({ site, visit }) => {
  const row = await collide(site, visit);
  await row.locator('[data-act="keep-mine"]').click();
  await row.locator(".merge").waitFor({ state: "detached" });
  expect(await row.locator(".text").innerText()).toBe(MINE);
  expect(await site.work.text("s1", "fr")).toBe(MINE);
});

test("keeping theirs leaves what is there now and forgets what was typed", async ({
  site,
  visit,
}) => {
  const row = await collide(site, visit);
  await row.locator('[data-act="keep-theirs"]').click();
  await row.locator(".merge").waitFor({ state: "detached" });
  expect(await row.locator(".text").innerText()).toBe(THEIRS);
  await row.locator('[data-act="edit"]').click();
  expect(await row.locator("textarea").inputValue()).toBe(THEIRS);
  expect(await site.work.text("s1", "fr")).toBe(THEIRS);
});

test("merging starts from what was typed and saves on top of theirs", async ({ site, visit }) => {
  const row = await collide(site, visit);
  await row.locator("textarea").fill("Deuxième brouillon de midi.");
  await row.page().keyboard.press("Control+Enter");
  await row.locator(".merge").waitFor({ state: "detached" });
  expect(await row.locator(".text").innerText()).toBe("Deuxième brouillon de midi.");
  expect(await site.work.text("s1", "fr")).toBe("Deuxième brouillon de midi.");
});

test("a third change while one merges is shown again, and still nothing is lost", async ({
  site,
  visit,
}) => {
  const row = await collide(site, visit);
  await site.work.save("s1", "fr", "Troisième main.");
  await row.locator('[data-act="keep-mine"]').click();
  await expect.poll(() => row.locator(".merge").innerText()).toContain("Troisième main.");
  expect(await row.locator("textarea").inputValue()).toBe(MINE);
  expect(await site.work.text("s1", "fr")).toBe("Troisième main.");
});

test("what was typed and not saved is there again after a reload, on the version it was typed on", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"), { refusals: [409] });
  await edit(page, MINE);
  await site.work.save("s1", "fr", THEIRS);
  await page.reload();
  const row = rowIn(page);
  await row.locator(".kept").waitFor();
  await row.locator('[data-act="edit"]').click();
  expect(await row.locator("textarea").inputValue()).toBe(MINE);
  await row.locator('[data-act="save"]').click();
  await row.locator(".merge").waitFor();
  expect(await sidesOf(row)).toHaveLength(3);
});

test("saves of different fragments and of different languages do not collide", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  const row = await edit(page, MINE);
  await site.work.save("s2", "fr", "Autre phrase.");
  await site.work.save("s1", "de", "Anderer Satz.");
  await row.locator('[data-act="save"]').click();
  await row.locator("textarea").waitFor({ state: "detached" });
  expect(await site.work.text("s1", "fr")).toBe(MINE);
});

test("without scripts a refused save is a page with all three and the form as typed", async ({
  site,
  visit,
}) => {
  await site.work.save("s1", "fr", BASE);
  const page = await visit(site, site.review("fr"), { scripts: false, refusals: [409] });
  const row = await edit(page, MINE);
  await site.work.save("s1", "fr", THEIRS);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    row.locator('[data-act="save"]').click(),
  ]);
  expect(answer.status()).toBe(409);
  const [base, theirs, mine] = await sidesOf(row);
  expect(base).toBe(BASE);
  expect(theirs).toContain("midi");
  expect(mine).toContain("Deuxième");
  expect(await row.locator("textarea").inputValue()).toBe(MINE);

  await row.locator("textarea").fill("Deuxième brouillon de midi.");
  await row.locator('[data-act="save"]').click();
  expect(await rowIn(page).locator(".text").innerText()).toBe("Deuxième brouillon de midi.");
  expect(await site.work.text("s1", "fr")).toBe("Deuxième brouillon de midi.");
});

test("without scripts mine or theirs can be kept with a button", async ({ site, visit }) => {
  const page = await visit(site, site.review("fr"), { scripts: false, refusals: [409] });
  for (const [button, kept] of [
    ["keep-theirs", THEIRS],
    ["keep-mine", MINE],
  ] as const) {
    const row = await edit(page, MINE);
    await site.work.save("s1", "fr", THEIRS);
    await row.locator('[data-act="save"]').click();
    await row.locator(`[data-act="${button}"]`).click();
    await row.locator(".merge").waitFor({ state: "detached" });
    expect(await row.locator(".text").innerText()).toBe(kept);
    expect(await site.work.text("s1", "fr")).toBe(kept);
    await site.work.save("s1", "fr", BASE);
    await page.reload();
  }
});
