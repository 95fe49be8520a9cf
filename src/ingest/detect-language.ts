import { francAll } from "franc";
import type { Language } from "../domain/language.ts";

const SAMPLE_LENGTH = 4000;
/** From this many letters on, the best guess of all languages is as good as certain. */
const LONG_SAMPLE = 400;
/** A candidate nearer to the best guess than this is taken: close relatives are easily mixed up. */
const NEAR = 0.98;
const UNKNOWN: Language = "und";

/**
 * The language of a text, from its first 4,000 characters: one of the candidates, `und` for none of them.
 * The script decides where it can; then trigrams do (franc). A long text that is clearly in a language which
 * is no candidate is `und` too. Without candidates any language is given that franc knows.
 */
export function detectLanguage(text: string, candidates?: readonly Language[]): Language {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return UNKNOWN;
  const guesses = francAll(sample, { minLength: 1 }).map(
    ([code, score]) => [primaryTag(code), score] as const,
  );
  if (!candidates) return guesses[0]?.[0] ?? UNKNOWN;

  const script = scriptOf(sample);
  const written = candidates.filter((candidate) => scriptsOf(candidate).includes(script ?? ""));
  const guess = guesses.find(([tag]) => written.some((candidate) => primaryTag(candidate) === tag));
  if (letters >= LONG_SAMPLE && guesses.length > 0 && (guess?.[1] ?? 0) < NEAR) return UNKNOWN;
  if (!guess) return written.length === 1 ? (written[0] ?? UNKNOWN) : UNKNOWN;
  return written.find((candidate) => primaryTag(candidate) === guess[0]) ?? UNKNOWN;
}

/** The desk's language that a tag names: itself, or its language where the desk has no such region. */
export function languageAmong(languages: readonly Language[], tag: string): Language | null {
  const wanted = tag.toLowerCase().replaceAll("_", "-");
  const primary = wanted.split("-")[0];
  return (
    languages.find((language) => language.toLowerCase() === wanted) ??
    languages.find((language) => language.toLowerCase() === primary) ??
    null
  );
}

/** The BCP 47 language of a tag or an ISO 639-3 code, without script and region: `arb` and `ar-EG` give `ar`. */
function primaryTag(code: string): string {
  const [tag = code] = Intl.getCanonicalLocales(code);
  return tag.split("-")[0] ?? tag;
}

const SCRIPTS = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Grek: /\p{Script=Greek}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Hira: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hang: /\p{Script=Hangul}/gu,
  Hani: /\p{Script=Han}/gu,
} as const;

/** What CLDR calls the writing of a language, by the scripts it consists of. */
const CONSISTS_OF: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Hani"],
  Hant: ["Hani"],
  Jpan: ["Hira", "Hani"],
  Kore: ["Hang", "Hani"],
};

/** The script most letters are in. Japanese news has more Han than kana, so a fifth of kana tells. */
function scriptOf(text: string): string | null {
  const counts = Object.entries(SCRIPTS).map(
    ([script, letters]) => [script, text.match(letters)?.length ?? 0] as const,
  );
  const [best] = counts.toSorted(([, a], [, b]) => b - a);
  if (!best || best[1] === 0) return null;
  const kana = counts.find(([script]) => script === "Hira")?.[1] ?? 0;
  return best[0] === "Hani" && kana * 5 > best[1] ? "Hira" : best[0];
}

function scriptsOf(language: Language): readonly string[] {
  const script = new Intl.Locale(language).maximize().script ?? "";
  return CONSISTS_OF[script] ?? [script];
}
