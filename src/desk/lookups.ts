import type { Language } from "../domain/language.ts";
import type { MemoryLookup, MemoryPair } from "../domain/memory.ts";
import { comparable } from "../domain/text.ts";
import type { Term, TermKind, TermLookup } from "../domain/term.ts";

/** Terms by kind and form; where two terms share a form, the first one that has the other language wins. */
export function termLookup(terms: readonly Term[]): TermLookup {
  const found = new Map<string, Term[]>();
  const keyOf = (kind: TermKind, form: string, language: Language) =>
    `${kind}\n${language}\n${comparable(form).toLocaleLowerCase(language)}`;
  for (const term of terms) {
    for (const [language, form] of Object.entries(term.forms)) {
      const key = keyOf(term.kind, form, language);
      found.set(key, [...(found.get(key) ?? []), term]);
    }
  }
  return (kind, form, from, to) =>
    found
      .get(keyOf(kind, form, from))
      ?.map((term) => term.forms[to])
      .find((translated) => translated !== undefined) ?? null;
}

/** Exact matches among the pairs given: the same text, typography aside. The newest pair (the last) wins. */
export function memoryLookup(pairs: readonly MemoryPair[]): MemoryLookup {
  const found = new Map(pairs.map((pair) => [`${pair.to}\n${comparable(pair.source)}`, pair]));
  return (source, to) => {
    const pair = found.get(`${to}\n${comparable(source)}`);
    return pair ? { target: pair.target, likeness: 100, sample: pair.sample } : null;
  };
}
