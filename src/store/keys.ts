import { createHash } from "node:crypto";
import { type Words, wordsKey } from "../domain/rendition.ts";
import { comparable } from "../domain/text.ts";

/** SHA-256 in lower-case hex of the text's UTF-8 bytes: by it a text is known again. */
export function textSha(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The hash of what words say, typography aside; null for none. */
export function wordsSha(words: Words | null): string | null {
  return words && textSha(wordsKey(words));
}

/** The hash of what a text says, typography aside: the key of memory. */
export function saidSha(text: string): string {
  return textSha(comparable(text));
}

/** A text as search compares it: without case, accents and vowel points. (SQLite folds ASCII alone.) */
export function searchKey(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
