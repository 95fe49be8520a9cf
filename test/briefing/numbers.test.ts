import { describe, expect, test } from "vitest";
import { missingNumbers } from "../../src/briefing/check-numbers.ts";
import { numbersIn } from "../../src/briefing/numbers.ts";
import type { Phrases } from "../../src/domain/phrases.ts";
import { loadPhrases } from "../../src/phrases/phrases.ts";
import { ARABIC, ENGLISH, FRENCH } from "../support/phrases.ts";

const GERMAN: Phrases = { ...ENGLISH, language: "de" };
const CHINESE: Phrases = { ...ENGLISH, language: "zh" };
const HINDI: Phrases = { ...ENGLISH, language: "hi" };

const shipped = (language: string) => loadPhrases(language);

const lacks = (source: string, target: string, phrases: Phrases, from = ENGLISH) =>
  missingNumbers({ text: source, phrases: from }, { text: target, phrases }).missing.map(
    ({ number }) => number,
  );

describe("numbersIn", () => {
  test.each<[string, string[][]]>([
    ["1,000", [["1000", "1"]]],
    ["1.000.000", [["1000000"]]],
    ["1,234.50", [["1234.5"]]],
    ["1\u202F000 km", [["1000"]]],
    ["10 000", [["10000"]]],
    ["12,50,000", [["1250000"]]],
    ["١٬٠٠٠ و٣٫٥", [["1000"], ["3.5"]]],
    ["۱۲۳", [["123"]]],
    ["007", [["7"]]],
    ["30-day", [["30"]]],
    ["2024-2025, 3", [["2024"], ["2025"], ["3"]]],
    ["23.04.2025", [["23"], ["4"], ["2025"]]],
    ["COVID-19 and G7", [["19"], ["7"]]],
    ["no number", []],
  ])("reads %j", (text, expected) => {
    expect(numbersIn(text).map(({ values }) => [...values])).toEqual(expected);
  });

  test("says where they stand", () => {
    const text = "from ١٬٠٠٠ to 3.";
    expect(numbersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(["١٬٠٠٠", "3"]);
  });
});

describe("missingNumbers", () => {
  test.each<[string, string, Phrases]>([
    ["a 1,000-kilometer line", "une ligne de 1 000 kilomètres", FRENCH],
    ["a 1,000-kilometer line", "une ligne de 1\u202F000 kilomètres", FRENCH],
    ["a 1,000-kilometer line", "eine Linie von 1.000 Kilometern", GERMAN],
    ["a 1,000-kilometer line", "خط طوله ١٬٠٠٠ كيلومتر", ARABIC],
    ["a 30-day ceasefire", "un cessez-le-feu de 30 jours", FRENCH],
    ["3.5 percent", "3,5 %", FRENCH],
    ["2 ministers met", "deux ministres se sont vus", FRENCH],
    ["12 ministers met", "التقى اثنا عشر وزيرا", ARABIC],
    ["$3.2 billion", "3,2 milliards de dollars", FRENCH],
    ["$3.2 billion", "32亿美元", CHINESE],
    ["5 million", "5.000.000", GERMAN],
    ["100,000 people", "10万人", CHINESE],
    ["10 million", "1 करोड़", HINDI],
    ["at 6 p.m.", "à 18 heures", FRENCH],
    ["at 12:30", "um 12.30 Uhr", GERMAN],
    ["April 23, 2025", "23.04.2025", GERMAN],
    ["On Wednesday, April 23", "Mercredi 23 avril", FRENCH],
    ["two ministers", "des ministres", FRENCH],
    ["25 ministers", "vingt-cinq ministres", shipped("fr")],
    ["31 ministers", "trente et un ministres", shipped("fr")],
    ["97 ministers", "quatre-vingt-dix-sept ministres", shipped("fr")],
    ["25 ministers", "fünfundzwanzig Minister", shipped("de")],
    ["34 ministers", "treinta y cuatro ministros", shipped("es")],
    ["25 ministers", "двадцять п'ять міністрів", shipped("uk")],
    ["25 ministers", "خمسة وعشرون وزيرا", shipped("ar")],
    ["25 Minister", "twenty-five ministers", shipped("en")],
  ])("%j is whole in %j", (source, target, phrases) => {
    expect(lacks(source, target, phrases)).toEqual([]);
  });

  test.each<[string, string, Phrases, string[]]>([
    ["a 30-day ceasefire", "un cessez-le-feu de 13 jours", FRENCH, ["30"]],
    ["1,000 and 30", "1 000", FRENCH, ["30"]],
    ["30 and 30 and 40", "rien", FRENCH, ["30", "40"]],
    ["$3.2 billion", "32 milliards", FRENCH, ["3.2"]],
    ["2 ministers", "trois ministres", FRENCH, ["2"]],
    ["15 ministers", "quinze ministres", FRENCH, ["15"]],
    ["5 ministers", "vingt-cinq ministres", shipped("fr"), ["5"]],
  ])("%j is not whole in %j", (source, target, phrases, expected) => {
    expect(lacks(source, target, phrases)).toEqual(expected);
  });

  test("tells numbers of dates from others, and shows the words around", () => {
    const { missing, strange } = missingNumbers(
      {
        text: "Signed on April 23, 2025 by at least 40 people who came from near and far",
        phrases: ENGLISH,
      },
      { text: "Signé le 24 par 41 personnes", phrases: FRENCH },
    );
    expect(missing.map(({ number, inDate }) => [number, inDate])).toEqual([
      ["23", true],
      ["2025", true],
      ["40", false],
    ]);
    expect(missing[2]?.context).toBe("…April 23, 2025 by at least 40 people who came from near…");
    expect(strange).toEqual([
      { start: 9, end: 11 },
      { start: 16, end: 18 },
    ]);
  });

  test("takes a megabyte of digits, stops and spaces in its stride", () => {
    for (const unit of ["0", "0.", "1 ", "1,", "00,000."])
      expect(lacks(`7${unit.repeat(1_000_000 / unit.length)}`, "sept", FRENCH)).not.toEqual([]);
  });
});
