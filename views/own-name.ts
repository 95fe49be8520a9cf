import type { Language } from "../src/domain/language.ts";
import { languageName } from "../src/domain/localise.ts";

/** A language's own name as it stands alone, in a tab or a menu: "Français". */
export function ownName(language: Language): string {
  const name = languageName(language);
  const [first = "", ...rest] = name;
  return first.toLocaleUpperCase(language) + rest.join("");
}
