/** The parts of the review page that scripts work on, found afresh each time: any of them may have been swapped. */

/** @returns {HTMLElement[]} */
export function rows() {
  return [...document.querySelectorAll(".fragment")].filter((row) => row instanceof HTMLElement);
}

/**
 * The row that an element stands in, or that it leads to by its address (`#fragment-…`) or its fragment's id.
 * @param {Element | null} element
 * @returns {HTMLElement | null}
 */
export function rowOf(element) {
  const row = element?.closest(".fragment");
  if (row instanceof HTMLElement) return row;
  const link = element?.closest('a[href^="#fragment-"]');
  const mark = element?.closest("[data-for]");
  const id = link?.getAttribute("href")?.slice(1);
  const fragment = mark instanceof HTMLElement ? mark.dataset["for"] : undefined;
  return document.getElementById(id ?? `fragment-${fragment ?? ""}`);
}

/**
 * Whether a row waits for a person.
 * @param {HTMLElement} row
 */
export function asksForPerson(row) {
  return ["empty", "error", "stale", "drafted", "conflict"].includes(row.dataset["state"] ?? "");
}

/**
 * Whether an element has a place on the screen at all; a pane that is switched away has none.
 * @param {Element | null} element
 */
export function isShown(element) {
  return element !== null && element.getClientRects().length > 0;
}

/**
 * A word of the UI that the page brings along for its scripts.
 * @param {"kept" | "offline" | "close"} name
 */
export function word(name) {
  return document.getElementById("content")?.getAttribute(`data-word-${name}`) ?? "";
}

/**
 * Says something to those who cannot see it.
 * @param {string} text
 */
export function announce(text) {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
}

/**
 * Shows a refusal in the place of refusals, or takes it away.
 * @param {string | null} text
 */
export function notify(text) {
  const notice = document.getElementById("notice");
  if (!notice) return;
  const message = document.createElement("div");
  message.className = "message";
  const close = document.createElement("button");
  close.type = "button";
  close.dataset["act"] = "close";
  close.textContent = word("close");
  message.append(text ?? "", close);
  notice.replaceChildren(...(text === null ? [] : [message]));
}

/**
 * Switches to a pane where not all three have room.
 * @param {"source" | "fragments" | "preview"} name
 */
export function showPane(name) {
  const choice = document.querySelector(`.pane-switch [value="${name}"]`);
  if (choice instanceof HTMLInputElement) choice.checked = true;
}
