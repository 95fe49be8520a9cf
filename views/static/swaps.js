/** After an answer: focus where one goes on, the current row where it stood, nothing typed lost. */
import { currentRow, light, makeCurrent, nextForPerson } from "./current.js";
import { forget, markKept, prepareEditors } from "./editor.js";
import { announce, notify, rowOf, rows, word } from "./page.js";

/** Acts that settle a row: one goes on to the next that waits for a person. */
const SETTLES = ["save", "accept", "keep", "keep-mine"];

/**
 * What was there before an answer is swapped in.
 * @typedef {object} Before
 * @property {string | undefined} act the control that was pressed
 * @property {string | undefined} row the row it stood in
 * @property {string | undefined} current
 * @property {number | undefined} top where the current row stood
 * @property {string[]} rows all there were
 * @property {string[]} typing rows with an open editor that the answer is not about
 */

/**
 * By request, for two answers may be on their way at once.
 * @type {WeakMap<import("htmx.org").HtmxRequestCtx, Before>}
 */
const before = new WeakMap();

document.addEventListener("htmx:before:request", () => notify(null));

document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  const saved = ctx.request.method !== "GET" && (ctx.response?.status ?? 500) < 300;
  const act = actOf(ctx);
  if ((saved && (act === "save" || act === "keep-mine")) || act === "keep-theirs")
    forget(ctx.sourceElement);
});

document.addEventListener("htmx:before:swap", ({ detail: { ctx, tasks } }) => {
  const row = rowOf(ctx.sourceElement);
  const current = currentRow();
  const typing = [...document.querySelectorAll(".fragment:has(.editor)")].filter(
    (one) => one !== row,
  );
  before.set(ctx, {
    act: actOf(ctx),
    row: row?.id,
    current: current?.id,
    top: current?.getBoundingClientRect().top,
    rows: rows().map(({ id }) => id),
    typing: typing.map(({ id }) => id),
  });
  // A row in which someone types is left alone; its save will show what has changed.
  for (const kept of typing) {
    const at = tasks.findIndex((task) => isTask(task) && task.target === kept);
    if (at >= 0) tasks.splice(at, 1);
  }
});

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const was = before.get(ctx);
  refresh();
  if (!was) return;
  const row = was.row ? document.getElementById(was.row) : null;
  keepStill(was);
  const added = rows().find(({ id }) => !was.rows.includes(id));
  if (added) makeCurrent(added);
  else if (row) goOn(row, was, (ctx.response?.status ?? 500) < 300);
  else stayNear(was);
  for (const id of was.typing) reopen(id);
});

document.addEventListener("htmx:error", () => {
  notify(word("offline"));
  announce(word("offline"));
});

/** Everything that depends on more than one place of the page, brought up to date. */
export function refresh() {
  prepareEditors(document);
  markKept();
}

/**
 * The current row stays current, and stands where it stood.
 * @param {Before} was
 */
function keepStill({ current, top }) {
  const row = current ? document.getElementById(current) : null;
  if (!row || top === undefined) return;
  row.setAttribute("aria-current", "true");
  row.tabIndex = 0;
  light(row);
  const pane = row.closest(".pane");
  const moved = row.getBoundingClientRect().top - top;
  if (pane && moved !== 0) pane.scrollTop += moved;
}

/**
 * Focus after an answer in a row: into its editor, on to the next row, or back to the control that was pressed.
 * @param {HTMLElement} row
 * @param {Before} was
 * @param {boolean} done
 */
function goOn(row, { act }, done) {
  const text = row.querySelector(".editor textarea");
  if (text instanceof HTMLTextAreaElement) {
    makeCurrent(row, { focus: false });
    text.focus({ preventScroll: true });
    if (done) text.setSelectionRange(text.value.length, text.value.length);
    return;
  }
  const next = done && act && SETTLES.includes(act) ? nextForPerson(row) : null;
  if (next) return makeCurrent(next);
  makeCurrent(row, { scroll: false, follow: false });
  const control = act && act !== "leave" ? row.querySelector(`[data-act="${act}"]`) : null;
  if (control instanceof HTMLElement && !control.closest("details:not([open])")) control.focus();
}

/**
 * After an act of the bar, or one that took the current row away: where one was, or the nearest row that is left.
 * @param {Before} was
 */
function stayNear({ current, rows: before }) {
  const at = before.indexOf(current ?? "");
  const near = [...before.slice(Math.max(at, 0)), ...before.slice(0, Math.max(at, 0)).reverse()];
  const row = near.map((id) => document.getElementById(id)).find((one) => one !== null);
  if (row && (row.id !== current || document.activeElement === document.body)) makeCurrent(row);
}

/**
 * Opens an editor again that went away with the whole list; what was typed in it is kept.
 * @param {string} id
 */
function reopen(id) {
  const row = document.getElementById(id);
  if (row?.querySelector(".editor")) return;
  const edit = row?.querySelector('[data-act="edit"]');
  if (edit instanceof HTMLElement) edit.click();
}

/**
 * The act that was asked for: of the button that sent a form, or of the link itself.
 * @param {import("htmx.org").HtmxRequestCtx} ctx
 * @returns {string | undefined}
 */
function actOf({ sourceEvent, sourceElement }) {
  const submitter = sourceEvent instanceof SubmitEvent ? sourceEvent.submitter : null;
  const element = submitter ?? sourceElement;
  const control = element.closest("[data-act]") ?? element.querySelector("[data-act]");
  return control instanceof HTMLElement ? control.dataset["act"] : undefined;
}

/**
 * @param {unknown} task
 * @returns {task is { target: unknown }}
 */
function isTask(task) {
  return typeof task === "object" && task !== null && "target" in task;
}
