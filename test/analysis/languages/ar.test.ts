import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("ar");

function analysed(text: string): Findings {
  return analyse({ text, language: "ar", heading: null }, lexicon);
}

function people(text: string): (string | undefined)[][] {
  return analysed(text)
    .facts.filter(({ kind }) => kind === "person")
    .map(({ value, role }) => [value, role]);
}

describe("a quotation in Arabic has its speaker", () => {
  it.each([
    ['قال سامي حداد: "انتهى الأمر".', "انتهى الأمر", "سامي حداد"],
    ['شرح سامي حداد الذي رافق ليلى منصور قائلا: "انتهى الأمر".', "انتهى الأمر", "سامي حداد"],
    ['"لم يبق لنا ماء"، تقول ليلى النجار.', "لم يبق لنا ماء", "ليلى النجار"],
    ['وصل سامي حداد. وقال حداد: "انتهى الأمر".', "انتهى الأمر", "سامي حداد"],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(direct.map((quote) => [quote.text, quote.speaker?.name])).toEqual([[words, speaker]]);
  });

  it("with the office before the name, what is written onto it left out", () => {
    const [quote] = analysed("وقال وزير المالية سامي حداد إن الميزانية جاهزة.").quotes;
    expect(quote?.speaker).toMatchObject({ name: "سامي حداد", role: "وزير المالية" });
    expect(people("سلم الرسالة للرئيس التونسي سامي حداد.")).toEqual([
      ["سامي حداد", "الرئيس التونسي"],
    ]);
  });
});

it.each([
  ["وصل ولي العهد الأمير خالد بن فهد إلى جدة.", [["خالد بن فهد", "ولي العهد"]]],
  ["أعلن المتحدث باسم الشرطة كريم سعيد النبأ.", [["كريم سعيد", "المتحدث باسم الشرطة"]]],
  ["افتتح مطار الملك خالد الدولي.", []],
  ["لدينا ماء وأمل كبير.", []],
])("tells who is a person: %s", (text, expected) => {
  expect(people(text)).toEqual(expected);
});

it("names a place once, whatever is written onto it", () => {
  const places = analysed("وصل إلى بيروت صباحا، وبيروت هادئة. غادر لبيروت الوفد.").facts;
  expect(places.filter(({ kind }) => kind === "place").map(({ text }) => text)).toEqual(["بيروت"]);
});

it("gives the clause to who says it, not to whom he cites", () => {
  const quotes = analysed("ذكرت الصحيفة نقلا عن مسؤول أن الجسر أغلق.").quotes;
  expect(quotes.map(({ text, speaker }) => [text, speaker?.text])).toEqual([
    ["أن الجسر أغلق", "الصحيفة"],
  ]);
});
