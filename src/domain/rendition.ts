import type { Language } from "./language.ts";
import { comparable } from "./text.ts";

/** What a rendition says. Speaker and role belong to quotes; elsewhere they are null. */
export interface Words {
  readonly text: string;
  readonly speaker: string | null;
  readonly role: string | null;
}

/** Who or what can draft: the source itself, the house's phrases with CLDR and terms, memory, an engine. */
export type DraftOrigin =
  | { readonly by: "source" }
  | { readonly by: "house" }
  | { readonly by: "memory"; readonly likeness: number; readonly sample: boolean }
  | { readonly by: "engine"; readonly engine: string };

export type Origin = DraftOrigin | { readonly by: "person" };

/** Where a text stands. Only what a person accepted may be released. */
export type Standing =
  | { readonly state: "empty" }
  | {
      readonly state: "drafted";
      readonly words: Words;
      readonly origin: DraftOrigin;
      readonly madeFrom: Words | null;
    }
  | {
      readonly state: "accepted";
      readonly words: Words;
      readonly origin: Origin;
      readonly madeFrom: Words | null;
    };

/**
 * A fragment's text in one language. `madeFrom` is the source rendition's words it was made from (null in the
 * source language). `leftOut`: this edition does without the fragment, for that reason.
 */
export interface Rendition {
  readonly fragment: string;
  readonly language: Language;
  /** Counts every change; a save names the one it was made from. */
  readonly version: number;
  readonly standing: Standing;
  readonly leftOut: string | null;
  readonly by: string;
  readonly at: string;
}

/** Its words, or null while it is empty. */
export function wordsOf(rendition: Pick<Rendition, "standing">): Words | null {
  return rendition.standing.state === "empty" ? null : rendition.standing.words;
}

export function plainWords(text: string): Words {
  return { text, speaker: null, role: null };
}

/** Equal keys mean that nothing which matters to a translation differs (white space and typography do not). */
export function wordsKey(words: Words): string {
  return [words.text, words.speaker ?? "", words.role ?? ""].map(comparable).join("\u0000");
}

/** Whether what a rendition was made from has changed since. The source language is never stale this way. */
export function isStale(rendition: Pick<Rendition, "standing">, source: Words | null): boolean {
  const { standing } = rendition;
  if (standing.state === "empty" || !standing.madeFrom) return false;
  return source === null || wordsKey(source) !== wordsKey(standing.madeFrom);
}

/** A person's text, made from the source as it is now: editing is accepting. */
export function written(words: Words, madeFrom: Words | null): Standing {
  return { state: "accepted", words, origin: { by: "person" }, madeFrom };
}

/** The draft as it stands, taken over by a person. Empty stays empty; what it was made from stays as it was. */
export function accepted(standing: Standing): Standing {
  return standing.state === "drafted" ? { ...standing, state: "accepted" } : standing;
}

/** "Meaning unchanged": the text stands for the source as it is now. */
export function kept(standing: Standing, source: Words): Standing {
  return standing.state === "empty" || !standing.madeFrom
    ? standing
    : { ...standing, madeFrom: source };
}
