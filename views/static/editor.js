/** Open editors: the count of characters, and what is typed kept in this browser until it is saved. */
import { rowOf, word } from "./page.js";

/** @typedef {{ version: string, fields: Record<string, string> }} Kept */

document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const form = target.closest("form.editor");
  if (!(form instanceof HTMLFormElement)) return;
  count(form);
  keep(form);
});

/**
 * Fills an editor that was just opened with what was typed in it before, and counts.
 * @param {ParentNode} root
 */
export function prepareEditors(root) {
  for (const form of root.querySelectorAll("form.editor")) {
    if (!(form instanceof HTMLFormElement)) continue;
    giveBack(form);
    count(form);
  }
}

/**
 * Forgets what was typed in a row: it is saved, or someone else's text was chosen.
 * @param {Element | null} element
 */
export function forget(element) {
  const row = rowOf(element);
  if (row) localStorage.removeItem(keyOf(row));
}

/** Shows on every row whether something typed is kept for it. */
export function markKept() {
  for (const line of document.querySelectorAll(".fragment-line")) {
    const row = rowOf(line);
    if (!row) continue;
    const isKept = localStorage.getItem(keyOf(row)) !== null;
    const mark = line.querySelector(".kept");
    if (!isKept) mark?.remove();
    else if (!mark) line.querySelector(".state")?.after(keptMark());
  }
}

function keptMark() {
  const mark = document.createElement("span");
  mark.className = "kept";
  mark.textContent = word("kept");
  return mark;
}

/** @param {HTMLFormElement} form */
function count(form) {
  const text = form.querySelector("textarea");
  const counter = form.querySelector("[data-limit]");
  if (!text || !(counter instanceof HTMLElement)) return;
  const length = Array.from(text.value).length;
  counter.textContent = (counter.dataset["words"] ?? "").replace("{length}", String(length));
  counter.toggleAttribute("data-over", length > Number(counter.dataset["limit"]));
}

/** @param {HTMLFormElement} form */
function keep(form) {
  const row = rowOf(form);
  if (!row) return;
  /** @type {Kept} */
  const kept = { version: versionOf(form)?.value ?? "", fields: fieldsOf(form) };
  localStorage.setItem(keyOf(row), JSON.stringify(kept));
}

/**
 * Puts what was kept into the form, with the version it was typed on: if the text has changed meanwhile, saving
 * shows both. A form that comes back refused holds the newer words already.
 * @param {HTMLFormElement} form
 */
function giveBack(form) {
  const row = rowOf(form);
  const kept = row && readKept(keyOf(row));
  const version = versionOf(form);
  if (!kept || !version || row?.dataset["state"] === "conflict") return;
  version.value = kept.version;
  for (const [name, value] of Object.entries(kept.fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      field.value = value;
  }
}

/**
 * @param {string} key
 * @returns {Kept | null}
 */
function readKept(key) {
  const stored = localStorage.getItem(key);
  if (stored === null) return null;
  const kept = /** @type {unknown} */ (JSON.parse(stored));
  return isKept(kept) ? kept : null;
}

/**
 * @param {unknown} value
 * @returns {value is Kept}
 */
function isKept(value) {
  return typeof value === "object" && value !== null && "version" in value && "fields" in value;
}

/** @param {HTMLFormElement} form */
function versionOf(form) {
  const field = form.elements.namedItem("version");
  return field instanceof HTMLInputElement ? field : null;
}

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
function fieldsOf(form) {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      ["text", "speaker", "role"].includes(name) && typeof value === "string"
        ? [[name, value]]
        : [],
    ),
  );
}

/** @param {HTMLElement} row */
function keyOf(row) {
  const list = document.getElementById("fragments");
  return `kept:${row.dataset["fragment"] ?? ""}:${list?.dataset["language"] ?? ""}`;
}
