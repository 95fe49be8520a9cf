import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("he");

function analysed(text: string): Findings {
  return analyse({ text, language: "he", heading: null }, lexicon);
}

function people(text: string): (string | undefined)[][] {
  return analysed(text)
    .facts.filter(({ kind }) => kind === "person")
    .map(({ value, role }) => [value, role]);
}

describe("a quotation in Hebrew has its speaker", () => {
  it.each([
    ['"אין לנו זמן", אמרה דנה לוי.', "אין לנו זמן", "דנה לוי"],
    ['יוסי כהן הגיע לחיפה ואמר: "אין לנו זמן".', "אין לנו זמן", "יוסי כהן"],
    ['יו"ר הוועד, עו"ד דוד כהן, אמר: "אין לנו זמן".', "אין לנו זמן", "דוד כהן"],
    ['דנה לוי קמה. "די", אמרה לוי.', "די", "דנה לוי"],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(direct.map((quote) => [quote.text, quote.speaker?.name])).toEqual([[words, speaker]]);
  });

  it("with the office before the name", () => {
    const [quote] = analysed('שר האוצר משה כהן אמר: "אין כסף".').quotes;
    expect(quote?.speaker).toMatchObject({ name: "משה כהן", role: "שר האוצר" });
  });

  it("also where a conjunction is written onto the marks or the name", () => {
    const [quote] = analysed('משה כהן טען ש"אין כסף בקופה".').quotes;
    expect(quote).toMatchObject({ kind: "mixed", speaker: { name: "משה כהן" } });
    const [second] = analysed('דנה לוי חייכה. ולוי אמרה: "טוב מאוד".').quotes;
    expect(second?.speaker?.name).toBe("דנה לוי");
  });
});

it.each(['הסרט "גשם ראשון" זכה בפרס.', 'מנכ"ל צה"ל ודו"ח האו"ם אינם ציטוט.'])(
  "a title or the mark of an abbreviation is no quotation: %s",
  (text) => {
    expect(analysed(text).quotes).toEqual([]);
  },
);

it.each([
  ["השרה יעל לוין, מומחית לחינוך, ביקרה בעכו.", [["יעל לוין", "השרה"]]],
  ['דובר צה"ל, תא"ל יואב כהן, הגיע.', [["יואב כהן", 'דובר צה"ל']]],
  ["רחוב משה דיין נסגר.", []],
  ["הדבר קשור למתן עירוי.", []],
])("tells who is a person: %s", (text, expected) => {
  expect(people(text)).toEqual(expected);
});

it.each([
  ["לא ברור אם השיחות יחודשו.", "האם השיחות יחודשו?"],
  ["עדיין לא ידוע מי ביצע את השוד.", "מי ביצע את השוד?"],
  ["אם ירד גשם, המשחק יבוטל.", "מה יקרה אם ירד גשם?"],
  ["צפוי כי הממשלה תאשר את התקציב.", "האם הממשלה תאשר את התקציב?"],
])("asks what is open: %s", (text, question) => {
  expect(analysed(text).questions.map((each) => each.text)).toEqual([question]);
});

it.each(["הוא יכול לרוץ מהר.", "ההסכם נחתם אתמול.", "השר אינו מכחיש את הדברים."])(
  "asks nothing of what is settled: %s",
  (text) => {
    expect(analysed(text).questions).toEqual([]);
  },
);

it("ends a sentence behind an abbreviation with a mark in it", () => {
  expect(analysed('הוא פנה לאו"ם. הארגון השיב.').sentences).toHaveLength(2);
});
