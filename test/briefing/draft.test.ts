import { describe, expect, test } from "vitest";
import { draftFragments } from "../../src/briefing/draft.ts";
import { sliceWords } from "../../src/briefing/slices.ts";
import type { Findings } from "../../src/domain/findings.ts";
import { spanResolves } from "../../src/domain/span.ts";
import { STANDARD_TEMPLATE, type Template } from "../../src/domain/template.ts";
import { ENGLISH } from "../support/phrases.ts";
import { FERRY, FINDINGS, REVISION, at, draftFerry } from "./ferry.ts";

function drafted(
  changes: Partial<Findings> = {},
  template: Template = STANDARD_TEMPLATE,
  revision = REVISION,
) {
  let count = 0;
  const { fragments, words } = draftFragments({
    revision,
    findings: { ...FINDINGS, ...changes },
    template,
    briefing: "b",
    newId: () => `id${++count}`,
    phrases: ENGLISH,
  });
  return fragments.map((fragment) => ({
    label: fragment.label,
    text: words.get(fragment.id)?.text ?? null,
    words: words.get(fragment.id),
    fragment,
  }));
}

const texts = (list: ReturnType<typeof drafted>, letter: string) =>
  list.filter(({ label }) => label.startsWith(letter)).map(({ text }) => text);

describe("draftFragments", () => {
  test("puts the headline first, then the template's sections in order", () => {
    expect(drafted().map(({ label }) => label)).toEqual(
      "h1 f1 f2 f3 f4 f5 s1 s2 s3 s4 s5 q1 q2 q3 q4 o1".split(" "),
    );
    const turned = { ...STANDARD_TEMPLATE, sections: STANDARD_TEMPLATE.sections.toReversed() };
    expect(drafted({}, turned)[1]?.label).toBe("o1");
  });

  test("every anchor resolves in the revision, and positions rise", () => {
    const { fragments } = draftFerry();
    for (const { anchors } of fragments)
      for (const anchor of anchors) expect(spanResolves(FERRY, anchor)).toBe(true);
    expect(fragments.map(({ position }) => position)).toEqual(
      fragments.map((_, index) => index + 1),
    );
  });

  test("a corrected title is the desk's own; without a title the headline is empty", () => {
    const own = drafted({}, STANDARD_TEMPLATE, {
      ...REVISION,
      title: { own: "The ferry is back" },
    });
    expect(own[0]).toMatchObject({ text: "The ferry is back", fragment: { anchors: [] } });
    const none = drafted({}, STANDARD_TEMPLATE, { ...REVISION, title: null });
    expect(none[0]).toMatchObject({ label: "h1", text: null });
  });

  test("says the facts at a glance, what has a unit before what is only counted", () => {
    expect(texts(drafted(), "f")).toEqual([
      "Tuesday, 24 November 2026",
      "Port Ellis",
      "Norway",
      "Mary O'Neil (chair) and Owen Blake (harbour master)",
      "14 months and US$1,200,000",
    ]);
    const bare = { kind: "figure", ...at("14"), value: "14" } as const;
    expect(texts(drafted({ facts: [bare] }), "f")).toEqual([]);
    const ships = { kind: "figure", ...at("14"), value: "14", counts: "ships" } as const;
    const cost = FINDINGS.facts.filter(({ unit }) => unit === "USD");
    expect(texts(drafted({ facts: [ships] }), "f")).toEqual(["14 ships"]);
    expect(texts(drafted({ facts: [...cost, ships] }), "f")).toEqual(["US$1,200,000"]);
  });

  test("of many people names those first who are quoted most", () => {
    const people = ["Ann", "Ben", "Cas", "Dan", "Eve", "Fay"].map((name, index) => ({
      kind: "person" as const,
      start: index,
      end: index + 1,
      text: name,
      value: name,
    }));
    const speaker = { start: null, end: null, text: "Fay", name: "Fay" };
    const quotes = FINDINGS.quotes.slice(0, 1).map((quote) => ({ ...quote, speaker }));
    expect(texts(drafted({ facts: people, quotes }), "f")).toEqual(["Fay, Ann, Ben, Cas and Dan"]);
  });

  test("the places named most come first", () => {
    const place = (text: string, start: number) =>
      ({ kind: "place", start, end: start + 1, text }) as const;
    const facts = [place("A", 0), place("B", 2), place("C", 4), place("D", 6), place("D", 8)];
    expect(texts(drafted({ facts }), "f")).toEqual(["D, A and B"]);
  });

  test("names each person once, with the role any mention gives", () => {
    const facts: Findings["facts"] = [
      { kind: "person", ...at("O'Neil"), value: "Mary O'Neil" },
      { kind: "person", ...at("Mary O'Neil"), value: "Mary O'Neil", role: "chair" },
    ];
    expect(texts(drafted({ facts }), "f")).toEqual(["Mary O'Neil (chair)"]);
  });

  test("takes the best sentences in text order, without those that a chosen quote says whole", () => {
    const summary = texts(drafted(), "s");
    expect(summary).toHaveLength(5);
    expect(summary[0]).toContain("The board of Port Ellis voted");
    expect(summary).not.toContain('"The island needs its ferry."');
    expect(texts(drafted({ quotes: [] }), "s")).toContain('"The island needs its ferry."');
  });

  test("no point says mostly what a quote says", () => {
    const [point] = FINDINGS.summary.filter(({ parts }) => parts["torn"] === undefined);
    const { start = 0, end = 0 } = point ?? {};
    const quote = FINDINGS.quotes[0];
    const long = { start: start + Math.floor((end - start) / 4), end };
    const text = REVISION.text.slice(long.start, long.end);
    const quotes = quote ? [{ ...quote, ...long, text, says: long }] : [];
    const whole = REVISION.text.slice(start, end);
    expect(texts(drafted({ quotes: [] }), "s")).toContain(whole);
    expect(texts(drafted({ quotes }), "s")).not.toContain(whole);
  });

  test("a sentence that cuts a quotation in two is a point only where there are too few others", () => {
    const [first, ...others] = FINDINGS.summary;
    const torn = first ? { ...first, parts: { ...first.parts, torn: -1 } } : null;
    const whole = first ? REVISION.text.slice(first.start, first.end) : "";
    const summary = torn ? [torn, ...others] : [];
    expect(texts(drafted({ summary, quotes: [] }), "s")).not.toContain(whole);
    expect(texts(drafted({ summary: summary.slice(0, 2) }), "s")).toContain(whole);
  });

  test("takes direct quotes before mixed ones before indirect ones with name and role", () => {
    const quotes = drafted().filter(({ label }) => label.startsWith("q"));
    expect(quotes.map(({ text }) => text)).toEqual([
      "We have waited long enough",
      "The island needs its ferry.",
      "the repairs were “nearly done” and cost $1,200,000.",
      "the ramp could fail again",
    ]);
    expect(quotes[0]?.words).toMatchObject({ speaker: "Mary O'Neil", role: "chair" });
  });

  test("hears another voice before more of one that was heard", () => {
    const speech = (words: string, name: string) => ({
      ...at(words),
      says: at(words),
      kind: "indirect" as const,
      quoted: [],
      speaker: { start: null, end: null, text: name, name, role: "r" },
      cue: null,
      rule: "test",
    });
    const quotes = [
      speech("The board of Port Ellis voted", "Ann"),
      speech("to reopen the ferry", "Ann"),
      speech("the ramp could fail again", "Ben"),
    ];
    const two = STANDARD_TEMPLATE.sections.map((section) => ({ ...section, most: 2 }));
    expect(texts(drafted({ quotes }, { ...STANDARD_TEMPLATE, sections: two }), "q")).toEqual([
      "The board of Port Ellis voted",
      "the ramp could fail again",
    ]);
  });

  test("shows a clause without the word that only opens it, and no mere name for a thing", () => {
    const [clause] = FINDINGS.quotes.filter(({ kind }) => kind === "indirect");
    const quote = {
      ...at("that the ramp could fail again"),
      says: at("the ramp could fail again"),
    };
    const quotes = clause
      ? [
          { ...clause, ...quote },
          { ...clause, rule: "label" },
        ]
      : [];
    expect(texts(drafted({ quotes: quotes.slice(0, 1) }), "q")).toEqual([
      "the ramp could fail again",
    ]);
    expect(texts(drafted({ quotes: quotes.slice(1) }), "q")).toEqual([]);
  });

  test("rests no two quotes on the same words", () => {
    const again = FINDINGS.quotes.map((quote) => ({ ...quote, kind: "mixed" as const }));
    expect(texts(drafted({ quotes: [...FINDINGS.quotes, ...again] }), "q")).toHaveLength(4);
  });

  test("a quote's words are the slice of its anchors", () => {
    for (const { fragment, text } of drafted())
      if (fragment.detail.kind === "quote")
        expect(text).toBe(
          sliceWords(
            FERRY,
            fragment.anchors,
            fragment.detail.form,
            fragment.detail.quoted,
            ENGLISH.marks,
          ),
        );
  });

  test("names no speaker where only a pronoun stands", () => {
    const [first] = FINDINGS.quotes;
    if (!first) throw new Error("no quote");
    const said = (text: string) =>
      drafted({ quotes: [{ ...first, speaker: { start: 0, end: 2, text } }] }).find(
        ({ label }) => label === "q1",
      )?.words?.speaker;
    expect(said("he")).toBeNull();
    expect(said("a European official")).toBe("a European official");
    expect(said("O'Neil")).toBe("O'Neil");
  });

  test("asks nothing that names nothing", () => {
    const [question] = FINDINGS.questions;
    if (!question) throw new Error("no question");
    const vague = { ...question, text: "How likely is this?", vague: true };
    expect(texts(drafted({ questions: [vague, question] }), "o")).toEqual([question.text]);
  });

  test("asks each question once, best first", () => {
    const [question] = FINDINGS.questions;
    if (!question) throw new Error("no question");
    const other = { ...question, text: "When?" };
    expect(texts(drafted({ questions: [question, other, question] }), "o")).toEqual([
      "Who will pay for the ramp?",
      "When?",
    ]);
  });
});
