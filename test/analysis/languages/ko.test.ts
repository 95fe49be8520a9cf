import { describe, expect, it, test } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("ko");
const find = (text: string): Findings =>
  analyse({ text, language: "ko", published: "2024-05-15" }, lexicon);

/** Each quote's words, its speaker as written, and the verb. */
const said = (text: string): unknown[] =>
  find(text).quotes.map((quote) => [quote.text, quote.speaker?.text ?? null, quote.cue?.text]);

test.each([
  [
    "문정수 대통령은 25일 열린 회의에서 “평화를 위해 노력하겠다”고 말했다.",
    "평화를 위해 노력하겠다",
    "문정수 대통령",
    "말했다",
  ],
  ["“물가가 안정될 것”이라고 김 장관이 설명했다.", "물가가 안정될 것", "김 장관", "설명했다"],
  [
    "국제보건연맹(IHL) 한나라 사무총장은 “백신이 부족하다”고 경고했다.",
    "백신이 부족하다",
    "국제보건연맹(IHL) 한나라 사무총장",
    "경고했다",
  ],
  ["이영수 씨는 “도움이 절실하다”라고 거듭 호소했다.", "도움이 절실하다", "이영수", "호소했다"],
  [
    "캐나다 외무부 당국자가 “합의는 없었다”는 입장을 밝혔다.",
    "합의는 없었다",
    "캐나다 외무부 당국자",
    "는 입장",
  ],
  [
    "“정말 무서웠어요.” 주민 박영희씨는 이렇게 말했다.",
    "정말 무서웠어요.",
    "주민 박영희",
    "말했다",
  ],
])("a speaker comes without particle: %s", (text, words, speaker, cue) => {
  expect(said(text)).toEqual([[words, speaker, cue]]);
});

it("gives two quotations in one sentence to its subject, and “김 장관” and “그” to the person named", () => {
  const { quotes } = find(
    "김민수 국토교통부 장관은 “집을 더 짓겠다”며 “세제도 고치겠다”고 밝혔다. " +
      "김 장관은 “곧 발표한다”고 덧붙였다. 그는 또 “협의가 끝났다”고 했다.",
  );
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(Array(4).fill("김민수"));
  expect(quotes[0]?.speaker?.role).toBe("국토교통부 장관");
});

test.each([
  ["정부는 예산을 늘리기로 했다고 발표했다.", "예산을 늘리기로 했다고", "정부"],
  ["경찰에 따르면 용의자는 도주했다.", "용의자는 도주했다", "경찰"],
])("reported words end before the verb: %s", (text, words, speaker) => {
  const [quote] = find(text).quotes;
  expect([quote?.kind, quote?.text, quote?.speaker?.text]).toEqual(["indirect", words, speaker]);
});

test.each([
  "그는 영화 “겨울 바다”로 상을 받았다.",
  "이른바 “검은 월요일”이라고 불리는 사건이 있었다.",
  "거리에는 “우리는 평화를 원한다”라고 적힌 현수막이 걸렸다.",
])("a title, a name and an inscription are no quote: %s", (text) => {
  expect(find(text).quotes).toEqual([]);
});

describe("questions", () => {
  test.each([
    [
      "두 정상이 다시 만날지는 불투명하다.",
      "outcome",
      "두 정상이 다시 만날지는 언제 분명해지는가?",
    ],
    ["통신사는 영상의 진위를 독립적으로 확인하지 못했다.", "unverified", null],
    ["한 관계자는 익명을 요구하며 언급을 피했다.", "anonymous", null],
    ["회사 측은 의혹을 부인했다.", "disputed", null],
    ["정부가 양보하지 않으면 파업에 들어갈 것이다.", "condition", null],
    ["최소 25명이 숨졌다.", "count", "최종 인명 피해는 몇 명인가?"],
    ["금리가 인하될 가능성이 있다.", "possible", null],
  ])("%s", (text, kind, question) => {
    const [first] = find(text).questions;
    expect(first?.kind).toBe(kind);
    if (question !== null) expect(first?.text).toBe(question);
  });

  it("asks nothing of a plain report", () => {
    expect(find("경찰은 용의자를 체포했다. 대표단은 일요일 제네바를 떠났다.").questions).toEqual(
      [],
    );
  });
});

it("reads dates, figures and places behind what is written onto them", () => {
  const facts = find(
    "2024년 5월 10일 서울에서 주민 25명이 숨지고 1억5000만 달러의 피해가 났다. 정부는 12일 캐나다와 협의했다.",
  ).facts.map(({ kind, text, value }) => [kind, text, value]);
  expect(facts).toContainEqual(["date", "2024년 5월 10일", "2024-05-10"]);
  expect(facts).toContainEqual(["date", "12일", "2024-05-12"]);
  expect(facts).toContainEqual(["figure", "25명", "25"]);
  expect(facts).toContainEqual(["figure", "1억5000만 달러", "150000000"]);
  expect(facts).toContainEqual(["place", "캐나다", "CA"]);
  expect(facts.filter(([kind]) => kind === "person")).toEqual([]);
});
