const LOWER_ENDING = /\p{Ll}{2}["”»’)\]]?$/u;
const SENTENCE_OPENING = /^["“«„]?(?:\p{Lu}\p{Ll}|\p{Lu}[\s'’])/u;
const ADDRESS = /[/@]|^www\.|\.(?:Com|Org|Net|Info|Io|Js)\b/u;
const LONGEST_RUN = 80;

/**
 * Whether two sentences meet here without a space, as where a page lost its line breaks: "… the talks.On Friday".
 * `from`–`to` is the stop and the marks that close behind it. Addresses and names with a stop in them do not count.
 */
export function isRunTogether(passage: string, from: number, to: number): boolean {
  if (!SENTENCE_OPENING.test(passage.slice(to, to + 3))) return false;
  if (!LOWER_ENDING.test(passage.slice(Math.max(0, from - 5), from))) return false;
  return !ADDRESS.test(runAround(passage, from, to));
}

/** What stands around it without white space, as far as that is near. */
function runAround(passage: string, from: number, to: number): string {
  const before = passage.slice(Math.max(0, from - LONGEST_RUN), from);
  const after = passage.slice(to, to + LONGEST_RUN);
  return `${before.split(/\s/).at(-1) ?? ""}.${after.split(/\s/, 1)[0] ?? ""}`;
}
