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
  const { start, end } = toWholeWords(offsets, source);
  set("start", String(start));
  set("end", String(end));
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
 * A pointer seldom hits the edge of a word: the offsets, moved out to where the words that they cut begin and end.
 * Words that are written without spaces between them are told apart by the browser's dictionary.
 * @param {Offsets} offsets
 * @param {HTMLElement} source
 * @returns {Offsets}
 */
function toWholeWords({ start, end }, source) {
  const text = wholeText(source);
  const words = new Intl.Segmenter(source.lang || undefined, { granularity: "word" }).segment(text);
  const least = words.containing(start)?.index ?? start;
  const last = words.containing(end - 1);
  const most = last ? last.index + last.segment.length : end;
  while (start > least && isWithinWord(text, start)) start--;
  while (end < most && isWithinWord(text, end)) end++;
  return { start, end };
}

/**
 * Whether letters or figures stand on both sides of an offset: between "l'" and "eau" they do not.
 * @param {string} text
 * @param {number} at
 */
function isWithinWord(text, at) {
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}

/**
 * The revision's text, each character at its offset; what the page does not show is line breaks.
 * @param {Element} source
 */
function wholeText(source) {
  let text = "";
  for (const piece of source.querySelectorAll("[data-start]"))
    text = text.padEnd(Number(piece.getAttribute("data-start")), "\n") + piece.textContent;
  return text;
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
