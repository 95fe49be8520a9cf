import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { analyse } from "../src/analysis/analyse.ts";
import { checkRendition } from "../src/briefing/checks.ts";
import { draftFragments } from "../src/briefing/draft.ts";
import { draftRendition } from "../src/briefing/renditions.ts";
import { memoryLookup, termLookup } from "../src/desk/lookups.ts";
import type { IncomingArticle } from "../src/domain/article.ts";
import type { Fragment } from "../src/domain/fragment.ts";
import type { Language } from "../src/domain/language.ts";
import { type Rendition, type Standing, wordsOf } from "../src/domain/rendition.ts";
import { STANDARD_TEMPLATE } from "../src/domain/template.ts";
import { comparable } from "../src/domain/text.ts";
import { readArticle } from "../src/ingest/article.ts";
import { readLocales } from "../src/phrases/phrases.ts";

const FOLDER = join(import.meta.dirname, "../seeds");
const TARGETS = ["fr", "de", "es", "uk", "ar"] as const;
type Target = (typeof TARGETS)[number];

const Forms = z.strictObject({
  fr: z.string().min(1),
  de: z.string().min(1),
  es: z.string().min(1),
  uk: z.string().min(1),
  ar: z.string().min(1),
});
const Memory = z.strictObject({
  sample: z.literal(true),
  from: z.literal("en"),
  pairs: z.array(z.strictObject({ source: z.string().min(1), target: Forms })).min(1),
});
const Terms = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        kind: z.enum(["person", "role", "place", "organisation", "expression"]),
        forms: Forms.extend({ en: z.string().min(1) }),
      }),
    )
    .min(1),
});

const article = readFileSync(join(FOLDER, "london-talks.txt"), "utf8");
const { pairs } = Memory.parse(readJson("memory.json"));
const { terms } = Terms.parse(readJson("terms.json"));

const texts = [
  ...pairs.flatMap(({ source, target }) =>
    TARGETS.map((language) => ({ language, source, text: target[language] })),
  ),
  ...terms.flatMap(({ forms }) =>
    TARGETS.map((language) => ({ language, source: forms.en, text: forms[language] })),
  ),
];

test("every body sentence and the title of the seed has a pair", () => {
  const covered = pairs.map(({ source }) => comparable(source));
  const [title = "", , , ...body] = article.split("\n");
  expect(covered).toContain(comparable(title));
  for (const paragraph of body) {
    const rest = covered
      .filter((source) => /[.!?"]$/.test(source))
      .reduce((left, source) => left.replace(source, ""), comparable(paragraph));
    expect(rest.trim()).toBe("");
  }
});

test("every source but the questions is words of the seed", () => {
  const said = bare(article);
  const strangers = pairs.filter(
    ({ source }) => !source.endsWith("?") && !said.includes(bare(source)),
  );
  expect(strangers.map(({ source }) => source)).toEqual([]);
});

test("every question stays a question in each language", () => {
  const marks: Readonly<Record<Target, RegExp>> = {
    fr: /\u202f\?$/,
    de: /\S\?$/,
    es: /^[^¿]*¿[^¿?]+\?$/,
    uk: /\S\?$/,
    ar: /\S؟$/,
  };
  const lost = texts.filter(
    ({ language, source, text }) => source.endsWith("?") !== marks[language].test(text),
  );
  expect(lost).toEqual([]);
});

test("no source and no term is there twice", () => {
  const sources = pairs.map(({ source }) => comparable(source));
  expect(sources).toEqual([...new Set(sources)]);
  const keys = terms.map(({ kind, forms }) => `${kind} ${comparable(forms.en).toLowerCase()}`);
  expect(keys).toEqual([...new Set(keys)]);
});

test("numbers of the source are in each target, as digits of its own style", () => {
  const missing = texts.filter(({ source, text }) => {
    const given = digitsOf(text);
    return digitsOf(source).some((number) => !given.includes(number));
  });
  expect(missing).toEqual([]);
  const thousands = texts.filter(({ source }) => source.includes("1,000"));
  expect(thousands.length).toBeGreaterThan(0);
  const style: Readonly<Record<Target, string>> = {
    fr: "1\u202f000",
    de: "1.000",
    es: "1000",
    uk: "1000",
    ar: "1000",
  };
  for (const { language, text } of thousands) expect(text).toContain(style[language]);
});

test("quotation marks are the language's own, and balanced", () => {
  const styles: Readonly<Record<Target, { open: string; close: string; foreign: RegExp }>> = {
    fr: { open: "«\u202f", close: "\u202f»", foreign: /[“”„"']|«[^\u202f]|[^\u202f]»/ },
    de: { open: "„", close: "“", foreign: /[«»”"']/ },
    es: { open: "“", close: "”", foreign: /[«»„"']/ },
    uk: { open: "«", close: "»", foreign: /[“”„"']|«\s|\s»/ },
    ar: { open: "«", close: "»", foreign: /[“”„"']|«\s|\s»/ },
  };
  for (const { language, source, text } of texts) {
    const { open, close, foreign } = styles[language];
    const quotes = Math.floor([...source.matchAll(/[“”"]/g)].length / 2);
    expect(text).not.toMatch(foreign);
    expect([text, text.split(open).length - 1]).toEqual([text, quotes]);
    expect([text, text.split(close).length - 1]).toEqual([text, quotes]);
  }
});

test("spacing and punctuation are the language's own", () => {
  const wrong: Readonly<Record<Target, RegExp>> = {
    fr: /[^\u202f][;:!?]/,
    de: /\s[;:!?,.]|—/,
    es: /\s[;:!?,.]/,
    uk: /\s[;:!?,.]/,
    ar: /[,;?]|\s[،؛؟:.]|[٠-٩]/,
  };
  for (const { language, text } of texts) {
    expect(text).not.toMatch(/^\s|\s$|\s\s|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
    expect(text).not.toMatch(wrong[language]);
    expect(text).toBe(text.normalize("NFC"));
  }
});

test("a sentence ends as its source does", () => {
  const stops = (text: string) => /[.?؟][”“»"]?$/.test(text);
  const wrong = pairs.flatMap(({ source, target }) =>
    TARGETS.filter((language) => stops(target[language]) !== stops(source)).map((language) => [
      language,
      target[language],
    ]),
  );
  expect(wrong).toEqual([]);
});

test("Ukrainian and Arabic forms are in their own script, Latin names aside", () => {
  const left = texts.filter(
    ({ language, text }) =>
      (language === "uk" || language === "ar") &&
      /\p{Script=Latin}/u.test(text.replaceAll("Associated Press", "")),
  );
  expect(left).toEqual([]);
});

test.each(TARGETS)("the seed’s briefing is whole in %s, and no check finds fault with it", (to) => {
  const locales = readLocales();
  const incoming = readArticle({ text: article }, locales);
  const lookups = {
    terms: termLookup(terms.map((term, index) => ({ id: String(index), ...term }))),
    memory: memoryLookup(
      pairs.map(({ source, target }, index) => ({
        id: String(index),
        from: "en",
        to,
        source,
        target: target[to],
        sample: true,
      })),
    ),
  };
  const { fragments, words } = draftSeed(incoming, locales.phrases("en"));
  expect(fragments.length).toBeGreaterThan(15);
  const faults = fragments.flatMap((fragment) => {
    const source = words.get(fragment.id);
    if (!source) return [`${fragment.label} has no source`];
    const standing = draftRendition({
      fragment,
      source,
      from: "en",
      to,
      phrases: locales.phrases(to),
      ...lookups,
    });
    if (standing.state === "empty") return [`${fragment.label} ${source.text}`];
    const from: Standing = {
      state: "drafted",
      words: source,
      origin: { by: "source" },
      madeFrom: null,
    };
    const speaker = wordsOf({ standing })?.speaker;
    const named = !source.speaker || lookups.terms("person", source.speaker, "en", to) === speaker;
    const checks = checkRendition({
      fragment,
      rendition: rendition(fragment, to, standing),
      source: rendition(fragment, "en", from),
      revisionText: incoming.text,
      language: to,
      phrases: locales.phrases(to),
      sourcePhrases: locales.phrases("en"),
      template: STANDARD_TEMPLATE,
    });
    return [
      ...(named ? [] : [`${fragment.label} ${source.speaker ?? ""}`]),
      ...checks.map(({ code, values }) => `${fragment.label} ${code} ${JSON.stringify(values)}`),
    ];
  });
  expect(faults).toEqual([]);
});

function draftSeed(
  incoming: IncomingArticle,
  phrases: Parameters<typeof draftFragments>[0]["phrases"],
) {
  const { text, language, title, byline } = incoming;
  const rangeOf = (stated: typeof title) => (stated && "span" in stated ? stated.span : null);
  const findings = analyse(
    { text, language, title: rangeOf(title), byline: rangeOf(byline) },
    readLocales().lexicon(language),
  );
  const ids = Array.from({ length: 100 }, (_, index) => `fragment-${index}`);
  return draftFragments({
    revision: { ...incoming, article: "seed", number: 1, at: "2025-04-23T12:00:00Z", by: "desk" },
    findings,
    template: STANDARD_TEMPLATE,
    briefing: "briefing",
    newId: () => ids.pop() ?? "",
    phrases,
  });
}

function rendition(fragment: Fragment, language: Language, standing: Standing): Rendition {
  return {
    fragment: fragment.id,
    language,
    version: 1,
    standing,
    leftOut: null,
    by: "desk",
    at: "2025-04-23T12:00:00Z",
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
}

/** The words of a text in order: no marks, no case, and `that` left out, which a clause may keep or drop. */
function bare(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word !== "that")
    .join(" ");
}

/** The numbers of a text in digits, grouping marks taken out. */
function digitsOf(text: string): string[] {
  return (text.match(/\d+(?:[\u202f.,]\d{3})*/g) ?? []).map((number) => number.replace(/\D/g, ""));
}
