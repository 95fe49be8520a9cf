import { describe, expect, test } from "vitest";
import { markFaults } from "../../src/briefing/check-marks.ts";
import { type Checked, checkRendition } from "../../src/briefing/checks.ts";
import type { FragmentDetail } from "../../src/domain/fragment.ts";
import type { Phrases } from "../../src/domain/phrases.ts";
import {
  type Origin,
  type Rendition,
  type Standing,
  plainWords,
  type Words,
} from "../../src/domain/rendition.ts";
import { spanOf } from "../../src/domain/span.ts";
import { STANDARD_TEMPLATE } from "../../src/domain/template.ts";
import { ARABIC, ENGLISH, FRENCH } from "../support/phrases.ts";
import { FERRY, at, quoteWords } from "./ferry.ts";

function rendition(words: Words | null, origin: Origin = { by: "person" }): Rendition {
  const standing: Standing = words
    ? { state: "accepted", words, origin, madeFrom: null }
    : { state: "empty" };
  return { fragment: "id1", language: "x", version: 1, standing, leftOut: null, by: "", at: "" };
}

interface Given {
  readonly detail?: FragmentDetail;
  readonly anchors?: readonly string[];
  readonly text: string | Words;
  /** Left out in the source edition. */
  readonly source?: string | Words;
  readonly phrases?: Phrases;
  readonly origin?: Origin;
  readonly revisionText?: string;
}

const wordsFor = (text: string | Words) => (typeof text === "string" ? plainWords(text) : text);

function checked(given: Given): Checked {
  const phrases = given.phrases ?? (given.source === undefined ? ENGLISH : FRENCH);
  return {
    fragment: {
      id: "id1",
      briefing: "b",
      label: "s1",
      position: 1,
      anchors: (given.anchors ?? []).map((passage) => spanOf(FERRY, at(passage))),
      detail: given.detail ?? { kind: "summary" },
      dropped: false,
    },
    rendition: rendition(wordsFor(given.text), given.origin),
    source: given.source === undefined ? null : rendition(wordsFor(given.source)),
    revisionText: given.revisionText ?? FERRY,
    language: phrases.language,
    phrases,
    sourcePhrases: ENGLISH,
    template: STANDARD_TEMPLATE,
  };
}

const check = (given: Given) => checkRendition(checked(given));
const codes = (given: Given) => check(given).map(({ severity, code }) => `${severity} ${code}`);

const DIRECT: FragmentDetail = { kind: "quote", form: "direct", quoted: [] };
const MIXED: FragmentDetail = { kind: "quote", form: "mixed", quoted: [at("nearly done")] };

describe("checkRendition in the source language", () => {
  test("finds an anchor that no longer resolves, and then does not ask for the slice", () => {
    const given = { anchors: ["We have waited"], text: "anything", detail: DIRECT };
    expect(codes({ ...given, revisionText: FERRY.replace("waited", "WAITED") })).toEqual([
      "error anchor_broken",
    ]);
  });

  test.each<[string, FragmentDetail, string, string[]]>([
    ["the slice itself", DIRECT, "We have waited long enough", []],
    ["one letter more", DIRECT, "We have waited long enoughs", ["error quote_not_verbatim"]],
    ["another dash or space", DIRECT, "We have  waited long enough", ["error quote_not_verbatim"]],
    ["a mixed slice", MIXED, "the repairs were “nearly done” and", []],
    ["a mixed slice in other marks", MIXED, "the repairs were «\u202Fnearly done\u202F» and", []],
    [
      "other words in marks",
      MIXED,
      "the repairs were “almost done” and",
      ["error quote_not_verbatim"],
    ],
  ])("a quote is its passages: %s", (_, detail, text, expected) => {
    const passage =
      detail === DIRECT ? "We have waited long enough" : 'the repairs were "nearly done," and';
    expect(codes({ detail, anchors: [passage], text })).toEqual(expected);
  });

  test("a quote of no passage is none", () => {
    expect(codes({ detail: DIRECT, text: "We have waited" })).toEqual(["error quote_not_verbatim"]);
  });

  test("a sentence of the source may open marks it does not close; what a person wrote may not", () => {
    const text = "“We have waited.";
    expect(codes({ text, origin: { by: "source" } })).toEqual([]);
    expect(codes({ text, origin: { by: "person" } })).toEqual(["error marks_unbalanced"]);
  });

  test("a person's text has no number that its passage lacks; the source's own is not asked", () => {
    const passage = "the repairs were";
    const given = { anchors: [passage], text: "The repairs cost 45 million" };
    expect(codes({ ...given, origin: { by: "person" } })).toEqual(["warning number_strange"]);
    expect(codes({ ...given, origin: { by: "source" } })).toEqual([]);
    // The desk's own words rest on no passage.
    expect(codes({ text: given.text, origin: { by: "person" } })).toEqual([]);
  });

  test("is silent about an empty rendition but for its anchors", () => {
    const empty = { ...checked({ text: "x", source: "30" }), rendition: rendition(null) };
    expect(checkRendition(empty)).toEqual([]);
  });
});

describe("checkRendition in a translation", () => {
  test.each<[string, string, string, Phrases, string[]]>([
    ["numbers in another form", "a 1,000-mile line", "une ligne de 1 000 milles", FRENCH, []],
    [
      "a number made up beside one that is right",
      "30 days, 30 hours",
      "45 jours, 30 heures",
      FRENCH,
      ["warning number_strange"],
    ],
    ["a word for a small number", "five regions", "5 régions", FRENCH, []],
    ["a lost number", "after 30 days", "après quelques jours", FRENCH, ["error number_missing"]],
    [
      "a lost day of a date",
      "on April 23 he came",
      "il vint mercredi",
      FRENCH,
      ["error date_missing"],
    ],
    ["a weekday", "on Wednesday he came", "il vint", FRENCH, []],
    [
      "marks of the language",
      "a “deal” was near",
      "un «\u202Faccord\u202F» était proche",
      FRENCH,
      [],
    ],
    ["inner marks of the language", "a “deal” was near", "un “accord” était proche", FRENCH, []],
    [
      "straight marks",
      "a “deal” was near",
      'un "accord" était proche',
      FRENCH,
      ["warning marks_wrong"],
    ],
    [
      "marks of another language",
      "a “deal” was near",
      "un „accord“ était proche",
      FRENCH,
      ["warning marks_wrong"],
    ],
    [
      "a mark without its partner",
      "a “deal” was near",
      "un « accord était proche",
      FRENCH,
      ["error marks_unbalanced"],
    ],
    [
      "a closing mark first",
      "a “deal” was near",
      "un » accord « était",
      FRENCH,
      ["error marks_unbalanced"],
    ],
    ["apostrophes", "the island's ferry", "l’île, l'île d'Yeu", FRENCH, []],
    [
      "a source that opens alone",
      "“We waited",
      "« Nous avons attendu",
      FRENCH,
      ["warning marks_unbalanced"],
    ],
    ["Arabic marks", "a “deal” was near", "كان «الاتفاق» قريبا", ARABIC, []],
    [
      "the source's own words",
      "the board of Port Ellis",
      "the board of Port Ellis",
      FRENCH,
      ["warning same_as_source"],
    ],
    ["a name alone", "Mary O'Neil Carter", "Mary O’Neil Carter", FRENCH, []],
  ])("%s", (_, source, text, phrases, expected) => {
    expect(codes({ source, text, phrases })).toEqual(expected);
  });

  test("asks for a role that the source has", () => {
    const source = quoteWords("We waited", "Mary", "chair");
    expect(codes({ source, text: quoteWords("Attendu", "Mary", null) })).toEqual([
      "warning role_missing",
    ]);
    expect(codes({ source, text: quoteWords("Attendu", "Mary", "présidente") })).toEqual([]);
    expect(check({ source, text: plainWords("x") })[0]?.values).toEqual({ role: "chair" });
  });

  test("warns of an engine's words accepted as they came, not of memory's", () => {
    const given = { source: "We waited", text: "Attendu" };
    const memory = { by: "memory", likeness: 100, sample: false } as const;
    expect(codes({ ...given, origin: { by: "engine", engine: "Apertium" } })).toEqual([
      "warning machine_unchanged",
    ]);
    expect(codes({ ...given, origin: memory })).toEqual([]);
  });

  test("warns of what is longer than the template allows, and shows where", () => {
    const text = "é😀".repeat(201);
    const [found] = check({ source: "x", text });
    expect(found).toMatchObject({ code: "too_long", values: { length: "402", limit: "400" } });
    expect(found?.faults.map(({ start, end }) => text.slice(start, end))).toEqual(["é😀"]);
    expect(codes({ detail: { kind: "headline" }, source: "x", text: "e".repeat(121) })).toEqual([
      "warning too_long",
    ]);
  });

  test("gives values ready to show, and ranges of the rendition's text", () => {
    const text = 'après 13 "jours"';
    const [number, marks] = check({ source: "after 30 days", text });
    expect(number).toMatchObject({ values: { number: "30", text: "after 30 days" } });
    expect(number?.faults.map(({ start, end }) => text.slice(start, end))).toEqual(["13"]);
    expect(marks).toMatchObject({ code: "marks_wrong", values: { found: '"' } });
    expect(marks?.faults).toHaveLength(2);
  });

  test("a finding's key holds until the text or what is found changes", () => {
    const key = (text: string, source = "a “deal” was") => check({ source, text })[0]?.key;
    expect(key('un "accord"')).toBe(key('un "accord"', "a “big” deal was"));
    expect(key('un "accord"')).not.toBe(key('un bon "accord"'));
    expect(key("30", "30 31")).not.toBe(key("30", "30 32"));
  });
});

describe("markFaults", () => {
  test.each<[string, Phrases["marks"], number, number]>([
    ['צה"ל and ת"א', ENGLISH.marks, 0, 0],
    ["6'2\" tall", ENGLISH.marks, 0, 0],
    ["“a ‘b’ c”", ENGLISH.marks, 0, 0],
    ["”Ja”, sa hon", { open: "”", close: "”", innerOpen: "’", innerClose: "’" }, 0, 0],
    ["”Ja, sa hon", { open: "”", close: "”", innerOpen: "’", innerClose: "’" }, 1, 0],
    ["„Ja“, sagte sie", { open: "„", close: "“", innerOpen: "‚", innerClose: "‘" }, 0, 0],
    ["「はい」", { open: "「", close: "」", innerOpen: "『", innerClose: "』" }, 0, 0],
    ["„Ja“", ENGLISH.marks, 0, 1],
    ["", ENGLISH.marks, 0, 0],
  ])("of %j", (text, marks, unbalanced, foreign) => {
    const faults = markFaults(text, marks);
    expect([faults.unbalanced.length, faults.foreign.length]).toEqual([unbalanced, foreign]);
  });
});
