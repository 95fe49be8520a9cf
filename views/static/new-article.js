/**
 * Bringing an article in: a file can be dropped, Ctrl+Enter makes the briefing, and what a person put right
 * is not overwritten by what is recognised next. The form works without this.
 */

const form = /** @type {HTMLFormElement} */ (document.getElementById("bring-in"));
const text = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
const file = /** @type {HTMLInputElement} */ (document.getElementById("file"));
const fileName = /** @type {HTMLOutputElement} */ (document.getElementById("file-name"));
const make = /** @type {HTMLButtonElement} */ (document.getElementById("make"));
const busy = /** @type {HTMLElement} */ (document.getElementById("busy"));

/** Nobody needs to see that something takes less than this, in milliseconds. */
const PATIENCE = 300;

form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(make);
});

// A second press would send the article twice; the second is refused, but why ask for it.
form.addEventListener("submit", (event) => {
  if (form.dataset["sent"]) event.preventDefault();
  form.dataset["sent"] = "yes";
  setTimeout(() => showBusy(true), PATIENCE);
});

// Back to this page from the next one: the form is as it was, and may be sent again.
addEventListener("pageshow", () => {
  delete form.dataset["sent"];
  showBusy(false);
});

/** @param {boolean} shown */
function showBusy(shown) {
  for (const part of busy.children) part.toggleAttribute("hidden", !shown);
}

for (const type of ["dragenter", "dragover"])
  form.addEventListener(type, (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    form.dataset["over"] = "yes";
  });
for (const type of ["dragleave", "drop"])
  form.addEventListener(type, () => delete form.dataset["over"]);

form.addEventListener("drop", (event) => {
  const dropped = event.dataTransfer?.files;
  if (!dropped || dropped.length === 0) return;
  event.preventDefault();
  file.files = dropped;
  file.dispatchEvent(new Event("change", { bubbles: true }));
});

// The browser's own field, which says it, is out of sight.
file.addEventListener("change", () => {
  fileName.textContent = [...(file.files ?? [])].map(({ name }) => name).join(", ");
});

/** @param {Event} event */
function hasFile(event) {
  return event instanceof DragEvent && event.dataTransfer?.types.includes("Files");
}

// What was typed into a field stays when the fields beside the box are filled in anew.
document.addEventListener("input", ({ target, isTrusted }) => {
  if (isTrusted && target instanceof HTMLElement && target.closest("#recognised"))
    target.setAttribute("hx-morph-skip", "");
});

// The box has the face and the direction of its language.
document.addEventListener("htmx:after:swap", () => {
  const language = document.getElementById("recognised")?.dataset["language"];
  if (!language) return;
  text.lang = language;
  text.dir = document.getElementById("title")?.dir || "auto";
});
