import type { Fragment } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import type { MemoryLookup } from "../domain/memory.ts";
import type { Phrases } from "../domain/phrases.ts";
import { type Standing, type Words, plainWords } from "../domain/rendition.ts";
import type { TermLookup } from "../domain/term.ts";
import { wordFact } from "./facts.ts";

const EXACT = 100;

/**
 * The first rendition in another language: an exact match of memory, else what phrases, CLDR and terms can say
 * of a fact, else empty. A quote's speaker keeps the source's form where no term names them; a role without a
 * term is left out, and the check of roles asks for it. `phrases` are those of `to`.
 */
export function draftRendition(given: {
  readonly fragment: Fragment;
  readonly source: Words;
  readonly from: Language;
  readonly to: Language;
  readonly phrases: Phrases;
  readonly terms: TermLookup;
  readonly memory: MemoryLookup;
}): Standing {
  const { fragment, source, to, memory } = given;
  const match = source.text.trim() === "" ? null : memory(source.text, to);
  if (match && match.likeness >= EXACT && match.target.trim() !== "")
    return {
      state: "drafted",
      words: attributed(match.target, given),
      origin: { by: "memory", likeness: match.likeness, sample: match.sample },
      madeFrom: source,
    };
  const { detail } = fragment;
  const house = detail.kind === "fact" ? wordFact(detail.fact, given) : null;
  return house
    ? { state: "drafted", words: plainWords(house), origin: { by: "house" }, madeFrom: source }
    : { state: "empty" };
}

function attributed(
  text: string,
  given: {
    readonly fragment: Fragment;
    readonly source: Words;
    readonly from: Language;
    readonly to: Language;
    readonly terms: TermLookup;
  },
): Words {
  const { source, from, to, terms } = given;
  if (given.fragment.detail.kind !== "quote") return plainWords(text);
  const { speaker, role } = source;
  return {
    text,
    speaker: speaker && (terms("person", speaker, from, to) ?? speaker),
    role: role && terms("role", role, from, to),
  };
}
