/** A BCP 47 language tag as the desk writes it: `en`, `fr`, `ar`. */
export type Language = string;

export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"]);

/** The base direction of text in this language; regions and scripts after the first hyphen are ignored. */
export function directionOf(language: Language): Direction {
  return RIGHT_TO_LEFT.has(language.split("-")[0] ?? language) ? "rtl" : "ltr";
}
