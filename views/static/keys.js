/** Keys of the review page: each presses the button that says the same, so that a key can do nothing else. */
import { currentRow, step } from "./current.js";
import { hideSelection } from "./selection.js";

/** Where the desk's keys are on a keyboard whose letters are not Latin. */
const PLACES = new Map([
  ["KeyA", "a"],
  ["KeyE", "e"],
  ["KeyH", "h"],
  ["KeyJ", "j"],
  ["KeyK", "k"],
  ["KeyX", "x"],
  ["KeyZ", "z"],
  ["Equal", "="],
]);

const ROW_ACTS = new Map([
  ["e", "edit"],
  ["a", "accept"],
  ["=", "keep"],
  ["x", "dismiss"],
  ["h", "history"],
]);

const SWITCH = "keys";

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === "Escape") return leave(event);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return save(event);
  if (isField(event.target)) return;
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown"))
    return press(event, event.key === "ArrowUp" ? "up" : "down");
  if (event.ctrlKey || event.metaKey || event.altKey || !lettersOn()) return;
  letter(event, letterOf(event));
});

const choice = document.getElementById("keys-on");
if (choice instanceof HTMLInputElement) {
  choice.checked = lettersOn();
  choice.addEventListener("change", () => {
    localStorage.setItem(SWITCH, choice.checked ? "on" : "off");
  });
}

/**
 * @param {KeyboardEvent} event
 * @param {string} key
 */
function letter(event, key) {
  if (key === "j" || key === "k") {
    event.preventDefault();
    step(key === "j" ? 1 : -1);
  } else if (key === "?") {
    event.preventDefault();
    document.getElementById("keys")?.togglePopover();
  } else if (key === "z") {
    click(event, document.querySelector('#edition-bar [data-act="undo"]'));
  } else {
    const act = ROW_ACTS.get(key);
    if (act) press(event, act);
  }
}

/**
 * The letter a key stands for: as typed, or by its place where the layout is not Latin.
 * @param {KeyboardEvent} event
 */
function letterOf({ key, code, shiftKey }) {
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  if (code === "Slash" && shiftKey) return "?";
  return PLACES.get(code) ?? "";
}

/** @param {KeyboardEvent} event */
function save(event) {
  const editor = event.target instanceof Element ? event.target.closest(".editor") : null;
  click(event, editor?.querySelector('[data-act="save"]') ?? null);
}

/** @param {KeyboardEvent} event */
function leave(event) {
  hideSelection();
  const menu = document.querySelector(".menu[open]");
  if (menu) {
    menu.removeAttribute("open");
    const summary = menu.querySelector("summary");
    if (menu.contains(document.activeElement)) summary?.focus();
    return;
  }
  const row = event.target instanceof Element ? event.target.closest(".fragment") : null;
  click(event, (row ?? currentRow())?.querySelector('[data-act="leave"]') ?? null);
}

/**
 * @param {KeyboardEvent} event
 * @param {string} act
 */
function press(event, act) {
  click(event, currentRow()?.querySelector(`[data-act="${act}"]`) ?? null);
}

/**
 * @param {KeyboardEvent} event
 * @param {Element | null} control
 */
function click(event, control) {
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  control.click();
}

/** @param {EventTarget | null} target */
function isField(target) {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox")
  );
}

/** Single letters can be switched off, for this browser (WCAG 2.1.4). */
function lettersOn() {
  return localStorage.getItem(SWITCH) !== "off";
}
