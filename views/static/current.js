/** The current fragment: one row, its passages and its mark in the preview, lit and in step. */
import { asksForPerson, isShown, rows } from "./page.js";

/** @returns {HTMLElement | null} */
export function currentRow() {
  return document.querySelector('.fragment[aria-current="true"]');
}

/**
 * Makes a row the current one. The row is scrolled as little as possible, and not at all when it was pointed at;
 * source and preview follow only when their part is out of sight.
 * @param {HTMLElement} row
 * @param {{ focus?: boolean, scroll?: boolean, follow?: boolean }} [how]
 */
export function makeCurrent(row, { focus = true, scroll = true, follow = true } = {}) {
  const before = currentRow();
  if (before && before !== row) {
    before.removeAttribute("aria-current");
    before.tabIndex = -1;
  }
  row.setAttribute("aria-current", "true");
  row.tabIndex = 0;
  light(row);
  if (focus) row.focus({ preventScroll: true });
  if (scroll) row.scrollIntoView({ block: "nearest" });
  if (follow) for (const part of litParts()) if (part.first) bringIntoSight(part.element);
}

/**
 * The row before or after the current one.
 * @param {1 | -1} step
 */
export function step(step) {
  const all = rows();
  const at = all.findIndex((row) => row === currentRow());
  const next = at < 0 ? all[0] : all[at + step];
  if (next) makeCurrent(next);
}

/**
 * The next row after this one that waits for a person, from the top again at the end; null when none does.
 * @param {HTMLElement} row
 */
export function nextForPerson(row) {
  const all = rows();
  const at = all.indexOf(row);
  return [...all.slice(at + 1), ...all.slice(0, at)].find(asksForPerson) ?? null;
}

/**
 * Lights the passages of a row and its block of the preview, and puts the others out.
 * @param {HTMLElement} row
 */
export function light(row) {
  const fragment = row.dataset["fragment"] ?? "";
  for (const lit of document.querySelectorAll(
    ".passage[aria-current], #preview [aria-current]:not(a)",
  ))
    lit.removeAttribute("aria-current");
  for (const mark of document.querySelectorAll(".passage[data-for], #preview .tag[data-for]")) {
    if (mark.getAttribute("data-for") !== fragment) continue;
    (mark.closest("#preview") ? blockOf(mark) : mark).setAttribute("aria-current", "true");
  }
}

/**
 * The block of the preview that a mark stands in.
 * @param {Element} mark
 */
export function blockOf(mark) {
  return mark.closest("blockquote") ?? mark.closest("li, p, .title") ?? mark;
}

/** What is lit in source and preview, and whether it is the first in its pane. */
function litParts() {
  return [".source .passage[aria-current]", "#preview [aria-current]:not(a)"].flatMap((selector) =>
    [...document.querySelectorAll(selector)].map((element, index) => ({
      element,
      first: index === 0,
    })),
  );
}

/**
 * Scrolls a pane so that the element stands in its upper third, unless it is in sight already.
 * @param {Element} element
 */
export function bringIntoSight(element) {
  const pane = element.closest(".pane");
  if (!pane || !isShown(element)) return;
  const { top, bottom } = element.getBoundingClientRect();
  const room = pane.getBoundingClientRect();
  const head = pane.querySelector(".pane-head")?.getBoundingClientRect().height ?? 0;
  if (top >= room.top + head && bottom <= room.bottom) return;
  pane.scrollTop += top - room.top - room.height / 3;
}
