/** A reading of a word with what is written onto it taken off. */
export interface Form {
  readonly word: string;
  /** The letters before and behind it that do not belong to it. */
  readonly front: number;
  readonly back: number;
  /** What stands in place of those before: "ال" for the "لل" of "للرئيس". */
  readonly instead: string;
}

/** The readings of a word: itself first, then without each of the prefixes ("و", "لل ال") or suffixes ("은"). */
export function formsOf(
  word: string,
  prefixes: readonly string[],
  suffixes: readonly string[],
): Form[] {
  const forms: Form[] = [{ word, front: 0, back: 0, instead: "" }];
  for (const entry of prefixes) {
    const [prefix = entry, instead = ""] = entry.split(" ");
    if (word.length > prefix.length + 1 && word.startsWith(prefix))
      forms.push({
        word: instead + word.slice(prefix.length),
        front: prefix.length,
        back: 0,
        instead,
      });
  }
  for (const suffix of suffixes)
    if (word.length > suffix.length && word.endsWith(suffix))
      forms.push({
        word: word.slice(0, -suffix.length),
        front: 0,
        back: suffix.length,
        instead: "",
      });
  return forms;
}
