import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { PATIENT, test } from "../support/browser.ts";
import { onReviewPage } from "./on-review-page.ts";

vi.setConfig(PATIENT);

/** Selects words of the source as a pointer does, whatever tags and signs stand between them. */
const SELECT = `(words) => {
  const nodes = [...document.querySelectorAll("#source [data-start]")].flatMap((piece) => [
    ...piece.childNodes,
  ]);
  const whole = nodes.map((node) => node.data).join("");
  const at = whole.indexOf(words);
  if (at < 0) throw new Error("the source does not say: " + words);
  const point = (offset) => {
    for (const node of nodes) {
      if (offset <= node.length) return [node, offset];
      offset -= node.length;
    }
  };
  document.getSelection().setBaseAndExtent(...point(at), ...point(at + words.length));
  document.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
}`;

async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(`(${SELECT})(${JSON.stringify(words)})`);
  await page.locator("#add-selection").waitFor({ state: "visible" });
}

const addAs = (page: Page, kind: string) =>
  page.locator(`#add-selection button[value="${kind}"]`).click();

test("words selected in the source become a fragment that rests on just these words", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("en"));
  const { row, isAt, isIn } = onReviewPage(page);
  const words = "momentum on the battlefield appears to be with Moscow";
  await select(page, words);
  await addAs(page, "summary");
  await row("s6").waitFor();
  await isAt("s6");
  await isIn("s6", "drafted");
  expect(await row("s6").locator(".text").innerText()).toBe(words);
  const { revision } = await site.work.view();
  const { anchors } = await site.work.fragment("s6");
  expect(anchors.map(({ start, end }) => revision.text.slice(start, end))).toEqual([words]);
  expect(await page.locator("#add-selection").isVisible()).toBe(false);
  expect(await page.locator('#source .passage[aria-current="true"]').innerText()).toContain(words);
});

test("a selection that cuts words takes them whole, and no more than them", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("en"));
  const { row } = onReviewPage(page);
  await select(page, "mentum on the battlefield appears to be with Mosc");
  await addAs(page, "summary");
  await row("s6").waitFor();
  expect(await row("s6").locator(".text").innerText()).toBe(
    "momentum on the battlefield appears to be with Moscow",
  );
});

test("a second selection is added on the page as the first one left it", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("en"));
  const { row, isAt } = onReviewPage(page);
  await select(page, "Kremlin spokesperson");
  await addAs(page, "fact");
  await row("f6").waitFor();
  await select(page, "artificial timelines");
  await addAs(page, "question");
  await row("o9").waitFor();
  await isAt("o9");
  expect(await page.locator("#notice").innerText()).toBe("");
});

test("a selection across a passage's sign counts the article's characters alone", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("en"));
  const { row } = onReviewPage(page);
  // A quote ends here in a passage of its own, with its number behind it.
  const words = 'the Ukrainian people," he stated.';
  await select(page, words);
  await addAs(page, "summary");
  await row("s6").waitFor();
  const { revision } = await site.work.view();
  const { anchors } = await site.work.fragment("s6");
  expect(anchors.map(({ start, end }) => revision.text.slice(start, end))).toEqual([words]);
});

test("selected speech becomes a quote, in a desk that speaks Arabic too", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("ar"), { language: "ar" });
  const { row } = onReviewPage(page);
  const words = "the territory belongs to Ukraine";
  await select(page, words);
  const bar = await page.locator("#add-selection").boundingBox();
  expect(bar?.x).toBeGreaterThanOrEqual(0);
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(1680);
  await addAs(page, "quote");
  await row("q5").waitFor();
  const { revision } = await site.work.view();
  const { anchors } = await site.work.fragment("q5");
  expect(anchors.map(({ start, end }) => revision.text.slice(start, end))).toEqual([words]);
  expect(await row("q5").locator(".original").getAttribute("dir")).toBe("ltr");
});

test("the current fragment lights its passage and its line of the preview, and no other", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  const { goTo, row } = onReviewPage(page);
  const lit = page.locator('#source .passage[aria-current="true"]');
  const read = page.locator('#preview [aria-current="true"]');
  for (const label of ["s1", "q2", "o4"]) {
    await goTo(label);
    const fragment = await row(label).getAttribute("data-fragment");
    await expect
      .poll(async () => [
        ...new Set(await Promise.all((await lit.all()).map((one) => one.getAttribute("data-for")))),
      ])
      .toEqual([fragment]);
    expect(await read.count()).toBe(1);
    const [first = ""] = (await row(label).locator(".text").innerText()).split("\n");
    expect(await read.innerText()).toContain(first.slice(0, 30));
  }
});

test("a passage far down is brought into sight when its fragment becomes current", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"), { height: 600 });
  const { goTo } = onReviewPage(page);
  await goTo("o5");
  const pane = await page.locator(".pane.source").boundingBox();
  await expect
    .poll(async () => {
      const passage = await page
        .locator('#source .passage[aria-current="true"]')
        .first()
        .boundingBox();
      return passage && pane && passage.y > pane.y && passage.y < pane.y + pane.height;
    })
    .toBe(true);
});

test("a click on a passage, on its sign or on a footnote makes its fragment current", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"));
  const { isAt, row } = onReviewPage(page);
  const passageOf = async (label: string) =>
    page.locator(`#source .passage[data-for="${await row(label).getAttribute("data-fragment")}"]`);
  await (await passageOf("q1")).locator("[data-start]").first().click();
  await isAt("q1");
  await (await passageOf("q4")).locator(".tag").last().click();
  await isAt("q4");
  const fragment = await row("s4").getAttribute("data-fragment");
  await page.locator(`#preview .tag[data-for="${fragment}"]`).first().click();
  await isAt("s4");
});

test("what one types in a row stays while others are accepted, moved and added", async ({
  site,
  visit,
}) => {
  const page = await visit(site, site.review("fr"), { refusals: [409] });
  const { row, isIn, goTo } = onReviewPage(page);
  const typed = "Ce que je suis en train d’écrire";
  await row("s1").locator('[data-act="edit"]').click();
  await row("s1").locator("textarea").fill(typed);
  const kept = () => row("s1").locator("textarea").inputValue();

  await row("s3").locator('[data-act="accept"]').click();
  await isIn("s3", "accepted");
  expect(await kept()).toBe(typed);

  await goTo("s5");
  await page.keyboard.press("Alt+ArrowUp");
  await expect
    .poll(() => page.locator('.fragment[data-label^="s"]').nth(3).getAttribute("data-label"))
    .toBe("s5");
  await row("s1").locator("textarea").waitFor();
  expect(await kept()).toBe(typed);

  await page.locator('[data-act="accept-all"]').click();
  await isIn("s5", "accepted");
  expect(await kept()).toBe(typed);
  // The draft under the pencil was accepted with the others: it has changed, and the save says so.
  await row("s1").locator('[data-act="save"]').click();
  await row("s1").locator(".merge").waitFor();
  expect(await kept()).toBe(typed);
});
