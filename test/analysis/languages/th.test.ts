import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("th");

function analysed(text: string): Findings {
  return analyse({ text, language: "th", published: "2026-11-24" }, lexicon);
}

/** What is said word for word, by whom, in which office. */
function spokenIn(text: string): (string | undefined)[][] {
  return analysed(text)
    .quotes.filter(({ kind }) => kind === "direct")
    .map(({ text: words, speaker }) => [words, speaker?.name ?? speaker?.text, speaker?.role]);
}

describe("a quotation in Thai has its speaker", () => {
  it.each([
    [
      "นายสมชาย ใจดี นายกรัฐมนตรี กล่าวว่า “เราจะเดินหน้าต่อไป”",
      "เราจะเดินหน้าต่อไป",
      "สมชาย ใจดี",
      "นายกรัฐมนตรี",
    ],
    ["“เราจะเดินหน้าต่อไป” นางมาลี ใจดี กล่าว", "เราจะเดินหน้าต่อไป", "มาลี ใจดี", undefined],
    ["“ฝนจะตก” เขาบอกกับผู้สื่อข่าว", "ฝนจะตก", "เขา", undefined],
    ["โฆษกรัฐบาลระบุว่า “ยังไม่มีข้อสรุป”", "ยังไม่มีข้อสรุป", "โฆษกรัฐบาล", undefined],
  ])("%s", (text, words, speaker, role) => {
    expect(spokenIn(text)).toEqual([[words, speaker, role]]);
  });

  it("reported speech too", () => {
    const [quote] = analysed("นายสมชาย ใจดี กล่าวว่ารัฐบาลจะลดภาษีในปีหน้า").quotes;
    expect(quote).toMatchObject({ kind: "indirect", speaker: { name: "สมชาย ใจดี" } });
  });
});

it.each(["ภาพยนตร์ “น้ำเย็น” ได้รับรางวัล", "เมืองนี้เรียกว่า “เวนิสตะวันออก”"])(
  "a title or a name is no quotation: %s",
  (text) => {
    expect(analysed(text).quotes).toEqual([]);
  },
);

it("sentences end at a space before a word that opens one", () => {
  const text =
    "รัฐบาลประกาศลดภาษีน้ำมันลงครึ่งหนึ่งเป็นเวลาสามเดือน อย่างไรก็ตาม ผู้เชี่ยวชาญเห็นว่ามาตรการนี้ไม่เพียงพอ";
  expect(analysed(text).sentences).toHaveLength(2);
});
