import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedStretches } from "../../src/briefing/marks.ts";
import { anchorQuote, sliceWords } from "../../src/briefing/slices.ts";
import type { QuoteForm } from "../../src/domain/findings.ts";
import type { Range } from "../../src/domain/span.ts";
import { ENGLISH, FRENCH } from "../support/phrases.ts";
import { at } from "./ferry.ts";

const SOURCE = `Talks were "coming to a head," Trump said. He said the "deal" was near.
“There is nothing to talk about — it’s our
land,” he stated. Talks were hard. « C’est fini », dit-elle.`;

const quote = (words: string) => at(words, SOURCE);
const slice = (anchors: readonly Range[], form: QuoteForm, quoted: readonly Range[] = []) =>
  sliceWords(SOURCE, anchors, form, quoted, ENGLISH.marks);

describe("sliceWords", () => {
  test("joins the passages of a direct quote, without outer marks", () => {
    expect(slice([quote("There is nothing"), quote("our\nland")], "direct")).toBe(
      "There is nothing […] our land",
    );
  });

  test("puts only the speaker's own words of a mixed quote into the language's marks", () => {
    const anchor = quote('Talks were "coming to a head," Trump said.');
    expect(slice([anchor], "mixed", [quote("coming to a head")])).toBe(
      "Talks were “coming to a head” Trump said.",
    );
    expect(sliceWords(SOURCE, [anchor], "mixed", [quote("coming to a head")], FRENCH.marks)).toBe(
      "Talks were «\u202Fcoming to a head\u202F» Trump said.",
    );
    expect(slice([quote("« C’est fini », dit-elle")], "mixed", [quote("C’est fini")])).toBe(
      "“C’est fini”, dit-elle",
    );
  });

  test("leaves a mixed quote's other marks as they stand", () => {
    const anchor = quote('Talks were "coming to a head," Trump said. He said the "deal" was near.');
    expect(slice([anchor], "mixed", [quote("coming to a head")])).toContain('the "deal" was');
  });

  test("cuts quoted stretches at the ends of the anchor", () => {
    expect(slice([quote('were "coming to')], "mixed", [quote("coming to a head")])).toBe(
      "were “coming to”",
    );
    expect(slice([quote("to a head,")], "mixed", [quote("coming to a head")])).toBe("“to a head”");
  });

  test("leaves indirect speech as it stands", () => {
    expect(slice([quote('the "deal" was near')], "indirect")).toBe('the "deal" was near');
  });
});

describe("anchorQuote", () => {
  const far = { start: 0, end: 0 };
  const passages = (typed: string, form: QuoteForm, near: Range = far) =>
    anchorQuote(SOURCE, typed, form, near)?.anchors.map(({ start, end }) =>
      SOURCE.slice(start, end),
    ) ?? null;

  test.each<[string, QuoteForm, string[] | null]>([
    ["There is nothing […] our land", "direct", ["There is nothing", "our\nland"]],
    ["There is nothing [...] our  land", "direct", ["There is nothing", "our\nland"]],
    ["“There is nothing to talk about”", "direct", ["There is nothing to talk about"]],
    ['"There is nothing"', "direct", ["There is nothing"]],
    ["it's our land,", "direct", ["it’s our\nland,"]],
    [
      "Talks were “coming to a head” Trump said.",
      "mixed",
      ['Talks were "coming to a head," Trump said.'],
    ],
    ["the “deal” was near", "indirect", ['the "deal" was near']],
    ["There is something", "direct", null],
    ["our land […] There is nothing", "direct", null],
    ["", "direct", null],
    [" […] ", "direct", null],
    ["“”", "direct", null],
  ])("finds %j (%s)", (typed, form, expected) => {
    expect(passages(typed, form)).toEqual(expected);
  });

  test("takes the place nearest to where the quote was", () => {
    const second = SOURCE.lastIndexOf("Talks were");
    const found = anchorQuote(SOURCE, "Talks were", "indirect", { start: second, end: second });
    expect(found?.anchors).toEqual([{ start: second, end: second + 10 }]);
    expect(anchorQuote(SOURCE, "Talks were", "indirect", far)?.anchors).toEqual([
      { start: 0, end: 10 },
    ]);
  });

  test("knows the speaker's own words of a mixed quote by the source's marks", () => {
    const found = anchorQuote(SOURCE, "Talks were “coming to a head”", "mixed", far);
    expect(found?.quoted).toEqual([
      { start: quote("coming to a head").start, end: quote("coming to a head").end },
    ]);
    expect(anchorQuote(SOURCE, "Talks were “coming […] head”", "mixed", far)?.quoted).toHaveLength(
      2,
    );
  });

  test("finds again what a slice says, whatever was sliced", () => {
    const words = fc.constantFrom(
      ...'a bb ccc. dd, “ee ff” "gg" « hh » ‘ii’ don’t 10.5 [x] „jj“ kk,” “ll\nmm\n\nnn …'.split(
        " ",
      ),
      "\u202F",
    );
    const texts = fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(" "));
    const cuts = fc.array(fc.nat(200), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        texts,
        cuts,
        fc.constantFrom("direct", "mixed", "indirect"),
        (text, ends, form) => {
          const anchors = anchorsIn(text, ends);
          const quoted =
            form === "mixed" ? anchors.flatMap((anchor) => markedStretches(text, anchor)) : [];
          const said = sliceWords(text, anchors, form, quoted, ENGLISH.marks);
          fc.pre(anchors.length > 0 && hasWordsOnly(said, form));
          const found = anchorQuote(text, said, form, anchors[0] ?? { start: 0, end: 0 });
          expect(found).not.toBeNull();
          const again = sliceWords(
            text,
            found?.anchors ?? [],
            form,
            found?.quoted ?? [],
            ENGLISH.marks,
          );
          expect(again).toBe(said);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Anchors between word ends near the numbers, in order. */
function anchorsIn(text: string, ends: readonly number[]): Range[] {
  const places = [...text.matchAll(/[^\s“”„"«»‘’]+/g)];
  const sorted = [...new Set(ends.map((end) => end % Math.max(1, places.length)))].toSorted(
    (a, b) => a - b,
  );
  const anchors: Range[] = [];
  for (let index = 0; index + 1 < sorted.length; index += 2) {
    const from = places[sorted[index] ?? 0];
    const to = places[sorted[index + 1] ?? 0];
    if (from && to) anchors.push({ start: from.index, end: to.index + to[0].length });
  }
  return anchors;
}

/** A piece that says nothing but marks and stops anchors nothing. */
function hasWordsOnly(said: string, form: QuoteForm): boolean {
  return (
    said.split(" […] ").every((piece) => /[\p{L}\p{N}]/u.test(piece)) &&
    !said.includes("[...]") &&
    form !== undefined
  );
}
