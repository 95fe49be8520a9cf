import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What a test does and sees on a review page. */
export function onReviewPage(page: Page) {
  const row = (label: string): Locator => page.locator(`.fragment[data-label="${label}"]`);
  const labelOfCurrent = () =>
    page.locator('.fragment[aria-current="true"]').getAttribute("data-label");
  return {
    row,
    /** Waits until the row of this label is the current one, and the only one. */
    isAt: async (label: string): Promise<void> => {
      await expect.poll(labelOfCurrent).toBe(label);
    },
    /** Waits until this element has the focus. */
    hasFocus: async (element: Locator): Promise<void> => {
      await expect.poll(() => element.and(page.locator(":focus")).count()).toBe(1);
    },
    /** Waits until what was said to screen readers last has these words. */
    wasSaid: async (words: string): Promise<void> => {
      await expect.poll(() => page.locator("#status").innerText()).toContain(words);
    },
    /** Waits until a row has this state. */
    isIn: async (label: string, state: string): Promise<void> => {
      await expect.poll(() => row(label).getAttribute("data-state")).toBe(state);
    },
    /** The labels of all rows, in order. */
    labels: async (): Promise<(string | null)[]> => {
      const rows = await page.locator(".fragment").all();
      return Promise.all(rows.map((one) => one.getAttribute("data-label")));
    },
    /** Goes to a row by pointer, pressing on no control of it. */
    goTo: (label: string) => row(label).locator(".state").click(),
  };
}
