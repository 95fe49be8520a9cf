/** What is not ready in the preview, marked: readers would see it as it stands, so the desk says what it is. */
import { blockOf } from "./current.js";
import { rowOf, word } from "./page.js";

const UNREADY = /** @type {const} */ (["drafted", "stale", "error", "empty"]);

/** Marks every block of the preview whose fragment is not ready yet. */
export function markUnready() {
  for (const mark of document.querySelectorAll("#preview .tag[data-for]")) {
    const state = UNREADY.find((one) => one === rowOf(mark)?.dataset["state"]);
    const block = blockOf(mark);
    block.classList.toggle("unready", state !== undefined);
    block.querySelector(".unready-mark")?.remove();
    if (state) mark.after(label(word(state)));
  }
}

/** @param {string} text */
function label(text) {
  const mark = document.createElement("span");
  mark.className = "label unready-mark";
  mark.lang = document.documentElement.lang;
  mark.textContent = text;
  return mark;
}
