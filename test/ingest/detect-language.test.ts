import { describe, expect, test } from "vitest";
import { detectLanguage, languageAmong } from "../../src/ingest/detect-language.ts";

const DESK = ["en", "fr", "de", "es", "uk", "ar"];

describe("the language of one sentence", () => {
  test.each([
    ["en", "Officials from several European countries gathered in London on Wednesday."],
    ["fr", "Les responsables de plusieurs pays européens se sont réunis mercredi à Londres."],
    ["de", "Vertreter mehrerer europäischer Länder trafen sich am Mittwoch in London."],
    ["es", "Representantes de varios países europeos se reunieron el miércoles en Londres."],
    ["uk", "Представники кількох європейських країн зустрілися в середу в Лондоні."],
    ["ar", "اجتمع مسؤولون من عدة دول أوروبية في لندن يوم الأربعاء."],
  ])("%s", (language, text) => {
    expect(detectLanguage(text, DESK)).toBe(language);
    expect(detectLanguage(text)).toBe(language);
  });
});

test("the script decides where only one candidate is written in it", () => {
  expect(detectLanguage("Київ", DESK)).toBe("uk");
  expect(detectLanguage("لندن", DESK)).toBe("ar");
  expect(detectLanguage("東京で会議", ["en", "ja"])).toBe("ja");
  expect(detectLanguage("北京会议", ["en", "zh"])).toBe("zh");
});

test.each(["", "   ", "12:30 — 2025", "!!!", "北京会议昨日召开", "Αθήνα"])(
  "nothing that the desk could publish in is und: %j",
  (text) => {
    expect(detectLanguage(text, DESK)).toBe("und");
  },
);

test("a long text in a language that is no candidate is und rather than its neighbour", () => {
  const portuguese =
    "Autoridades de vários países europeus reuniram-se na quarta-feira em Londres para discutir o fim da guerra. " +
    "O ministro disse que as negociações vão continuar na próxima semana, mas não quis dar mais pormenores. ";
  const russian =
    "Представители нескольких европейских стран собрались в среду в Лондоне, чтобы обсудить окончание войны. " +
    "Министр сказал, что переговоры продолжатся на следующей неделе, но не сообщил подробностей. ";
  expect(detectLanguage(portuguese.repeat(3), DESK)).toBe("und");
  expect(detectLanguage(russian.repeat(3), DESK)).toBe("und");
  expect(detectLanguage(portuguese.repeat(3), [...DESK, "pt"])).toBe("pt");
});

test("only the start of a text is looked at", () => {
  const english = "The talks in London ended without a result on Wednesday. ".repeat(80);
  expect(detectLanguage(english + "Київ".repeat(50_000), DESK)).toBe("en");
});

test.each([
  ["fr", "fr"],
  ["fr-CA", "fr"],
  ["FR_ca", "fr"],
  ["pt-BR", null],
  ["", null],
  ["constructor", null],
])("%j names the desk's language %j", (tag, language) => {
  expect(languageAmong(DESK, tag)).toBe(language);
});
