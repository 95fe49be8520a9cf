/** The review page: its three panes in step. Without this everything still works, by links and plain forms. */
import { bringIntoSight, currentRow, makeCurrent } from "./current.js";
import { announce, asksForPerson, isShown, notify, rowOf, rows, showPane } from "./page.js";
import { refresh } from "./swaps.js";
import "./selection.js";

document.addEventListener("click", (event) => {
  const { target } = event;
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  closeMenus(target);
  if (target.closest('[data-act="close"]')) notify(null);
  if (target.closest(".add, form, .editor")) return;
  if (target.closest('a[href^="#passage-"]')) return toPassage(event, target);
  if (target.closest('.passage, #preview .tag, a[href^="#fragment-"]')) return toRow(event, target);
  const row = target.closest(".fragment");
  if (row instanceof HTMLElement && row !== currentRow())
    makeCurrent(row, {
      focus: !target.closest("a, button, summary, input, textarea"),
      scroll: false,
    });
});

// Whoever comes to a row with the tabulator is there, too. A press of the pointer waits for its click: nothing may
// move under it.
let pointing = false;
document.addEventListener("pointerdown", () => (pointing = true), true);
document.addEventListener("pointerup", () => (pointing = false), true);
document.addEventListener("pointercancel", () => (pointing = false), true);
document.addEventListener("focusin", ({ target }) => {
  const row = target instanceof Element ? target.closest(".fragment") : null;
  if (row instanceof HTMLElement && row !== currentRow() && !pointing)
    makeCurrent(row, { focus: false });
});

// With blockers the primary button is not dead: it names them and goes to the first.
document.addEventListener("submit", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLFormElement) || target.dataset["blocked"] === undefined) return;
  event.preventDefault();
  const first = document.querySelector(".blockers a");
  const row = rowOf(first);
  showPane("fragments");
  if (row) makeCurrent(row);
  notify(target.dataset["blocked"]);
  announce(target.dataset["blocked"]);
});

// Back from a passage to its row, where one pane is shown at a time.
addEventListener("hashchange", () => {
  const row = rowAt(location.hash);
  if (row) makeCurrent(row);
  if (row || location.hash === "") showPane("fragments");
});

start();

function start() {
  refresh();
  document
    .querySelector(".tabs [aria-current]")
    ?.scrollIntoView({ block: "nearest", inline: "center" });
  const open = rowOf(document.querySelector(".fragment .editor, .fragment .history"));
  const row = open ?? rowAt(location.hash) ?? rows().find(asksForPerson) ?? rows()[0];
  const text = row?.querySelector(".editor textarea");
  if (row) makeCurrent(row, { focus: false });
  if (text instanceof HTMLElement) text.focus();
}

/** @param {string} hash */
function rowAt(hash) {
  return hash.startsWith("#fragment-") ? document.getElementById(hash.slice(1)) : null;
}

/**
 * To the passage of a row: lit and in sight where there is room for both, else by its own address, so that Back
 * leads to the row again.
 * @param {Event} event
 * @param {Element} target
 */
function toPassage(event, target) {
  const row = rowOf(target);
  if (!row) return;
  makeCurrent(row, { focus: false });
  const id = target.closest("a")?.getAttribute("href")?.slice(1) ?? "";
  const passage = document.getElementById(id);
  if (isShown(passage) && passage) {
    event.preventDefault();
    bringIntoSight(passage);
  } else {
    history.replaceState(null, "", `#${row.id}`);
    showPane("source");
  }
}

/**
 * From a passage, a footnote or a blocker to the row it belongs to. Selecting words is not clicking.
 * @param {Event} event
 * @param {Element} target
 */
function toRow(event, target) {
  const row = rowOf(target);
  if (!row || document.getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  showPane("fragments");
  makeCurrent(row);
}

/**
 * Open menus close when one clicks elsewhere.
 * @param {Element} target
 */
function closeMenus(target) {
  for (const menu of document.querySelectorAll(".menu[open]"))
    if (!menu.contains(target)) menu.removeAttribute("open");
}
