/** Words selected in the source can be added as a fragment: four buttons at the end of the selection. */

/** @typedef {{ start: number, end: number }} Offsets */

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("add-selection"));

// Pressing a button must not take away what is selected.
form?.addEventListener("mousedown", (event) => event.preventDefault());
form?.addEventListener("submit", () => {
  setTimeout(hideSelection);
});
document.addEventListener("pointerup", () => {
  setTimeout(offer);
});
document.addEventListener("keyup", ({ key, shiftKey }) => {
  if (shiftKey || key === "Shift") offer();
});
document.addEventListener("selectionchange", () => {
  if (document.getSelection()?.isCollapsed) hideSelection();
});
document.querySelector(".pane.source")?.addEventListener("scroll", () => {
  if (form && !form.hidden) offer();
});

/** Takes the four buttons away. */
export function hideSelection() {
  if (form) form.hidden = true;
}

function offer() {
  const selection = document.getSelection();
  const source = document.getElementById("source");
  if (!form || !source || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const offsets = source.contains(range.commonAncestorContainer) ? offsetsOf(source, range) : null;
  if (!offsets) return hideSelection();
  set("start", String(offsets.start));
  set("end", String(offsets.end));
  set("version", briefingVersion());
  form.hidden = false;
  place(form, range);
}

/**
 * Where a range of the page lies in the revision's text, in UTF-16 units, white space at its ends left out.
 * Only the text of `[data-start]` counts: signs and buttons between the words are no part of it.
 * @param {Element} source
 * @param {Range} range
 * @returns {Offsets | null}
 */
export function offsetsOf(source, range) {
  const pieces = [...source.querySelectorAll("[data-start]")]
    .filter((piece) => range.intersectsNode(piece))
    .map((piece) => pieceWithin(piece, range));
  const text = pieces.map((piece) => piece.text).join("");
  const first = pieces.find((piece) => piece.text.trim() !== "");
  const last = pieces.findLast((piece) => piece.text.trim() !== "");
  if (!first || !last || text.trim() === "") return null;
  const start = first.start + first.text.length - first.text.trimStart().length;
  return { start, end: last.start + last.text.trimEnd().length };
}

/**
 * @param {Element} piece
 * @param {Range} range
 */
function pieceWithin(piece, range) {
  const from = piece.contains(range.startContainer)
    ? offsetIn(range.startContainer, range.startOffset)
    : 0;
  const all = piece.textContent;
  const to = piece.contains(range.endContainer)
    ? offsetIn(range.endContainer, range.endOffset)
    : all.length;
  const start = Number(piece.getAttribute("data-start"));
  return { start: start + from, text: all.slice(from, to) };
}

/**
 * An offset in characters, also where the range points between a piece's nodes.
 * @param {Node} node
 * @param {number} offset
 */
function offsetIn(node, offset) {
  if (node.nodeType === Node.TEXT_NODE) return offset;
  return [...node.childNodes]
    .slice(0, offset)
    .reduce((length, child) => length + (child.textContent ?? "").length, 0);
}

/**
 * @param {"start" | "end" | "version"} name
 * @param {string} value
 */
function set(name, value) {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** The briefing's version, from the list of fragments: it came anew with whatever was added or moved last. */
function briefingVersion() {
  const field = document.querySelector('#structure [name="version"]');
  return field instanceof HTMLInputElement ? field.value : "";
}

/**
 * Puts the buttons under the end of the selection, within the window.
 * @param {HTMLElement} bar
 * @param {Range} range
 */
function place(bar, range) {
  const last = [...range.getClientRects()].at(-1);
  if (!last) return;
  const { width, height } = bar.getBoundingClientRect();
  const rtl = document.documentElement.dir === "rtl";
  const inline = rtl ? innerWidth - last.left - width / 2 : last.right - width / 2;
  const block = last.bottom + 6 + height > innerHeight ? last.top - height - 6 : last.bottom + 6;
  bar.style.setProperty("--add-start", `${clamp(inline, innerWidth - width)}px`);
  bar.style.setProperty("--add-top", `${clamp(block, innerHeight - height)}px`);
}

/**
 * @param {number} value
 * @param {number} most
 */
function clamp(value, most) {
  return Math.max(8, Math.min(value, most - 8));
}
