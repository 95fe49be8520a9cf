/**
 * A text in lower case, as long as it was: the dotted capital of Turkish becomes a plain "i", where `toLowerCase` by
 * itself makes two units of it that no list has.
 */
export function lowerCase(text: string): string {
  return text.includes("İ") ? text.replaceAll("İ", "i").toLowerCase() : text.toLowerCase();
}
