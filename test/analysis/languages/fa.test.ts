import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("fa");

function analysed(text: string): Findings {
  return analyse({ text, language: "fa", heading: null }, lexicon);
}

function people(text: string): (string | undefined)[][] {
  return analysed(text)
    .facts.filter(({ kind }) => kind === "person")
    .map(({ value, role }) => [value, role]);
}

describe("a quotation in Persian has its speaker", () => {
  it.each([
    ["مریم کریمی در نشست خبری گفت: «ما آماده‌ایم.»", "ما آماده‌ایم.", "مریم کریمی"],
    ["به گزارش ایرنا، رضا محمدی در تهران گفت: «کار تمام شد.»", "کار تمام شد.", "رضا محمدی"],
    ["«راهی نمانده است»؛ این را علی احمدی، شهردار یزد، گفت.", "راهی نمانده است", "علی احمدی"],
    ["رضا محمدی به تهران رفت. وی افزود: «کار تمام شد.»", "کار تمام شد.", "رضا محمدی"],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(direct.map((quote) => [quote.text, quote.speaker?.name])).toEqual([[words, speaker]]);
  });

  it("with the office behind the name, a comma between them or not", () => {
    for (const comma of ["، ", " "]) {
      const [quote] = analysed(`رضا محمدی${comma}وزیر نیرو گفت: «برق هست.»`).quotes;
      expect(quote?.speaker).toMatchObject({ name: "رضا محمدی", role: "وزیر نیرو" });
    }
  });
});

it("reports what follows a colon without marks", () => {
  const [quote] = analysed("وزیر نیرو رضا محمدی گفت: قیمت برق تغییر نمی‌کند.").quotes;
  expect(quote).toMatchObject({ kind: "indirect", text: "قیمت برق تغییر نمی‌کند" });
  expect(quote?.speaker?.name).toBe("رضا محمدی");
});

it("finds nothing said in a title", () => {
  expect(analysed("فیلم «باران پاییزی» جایزه گرفت.").quotes).toEqual([]);
});

it.each([
  ["سخنگوی وزارت دفاع، حسن رضایی، به شیراز رفت.", [["حسن رضایی", "سخنگوی وزارت دفاع"]]],
  ["دونالد ترامپ رئیس‌جمهور آمریکا آمد.", [["دونالد ترامپ", "رئیس‌جمهور آمریکا"]]],
  ["خیابان علی شریعتی بسته است.", []],
  ["امید مردم به صلح زیاد شد.", []],
])("tells who is a person: %s", (text, expected) => {
  expect(people(text)).toEqual(expected);
});

it.each([
  ["هنوز مشخص نیست که آیا مذاکرات ادامه دارد.", "آیا مذاکرات ادامه دارد؟"],
  ["معلوم نیست چه کسی پشت حمله بوده است.", "چه کسی پشت حمله بوده است؟"],
  ["اگر باران ببارد، بازی لغو می‌شود.", "اگر باران ببارد، چه خواهد شد؟"],
  ["گفته می‌شود که وزیر استعفا داده است.", "چه مدرکی نشان می‌دهد که وزیر استعفا داده است؟"],
])("asks what is open: %s", (text, question) => {
  expect(analysed(text).questions.map((each) => each.text)).toEqual([question]);
});

it.each(["او می‌تواند به سه زبان صحبت کند.", "دو طرف توافق را امضا کردند.", "«شاید بیایم.»"])(
  "asks nothing of what is settled or said: %s",
  (text) => {
    expect(analysed(text).questions).toEqual([]);
  },
);

it("ends a sentence at its stop, not at a joiner", () => {
  expect(analysed("او نمی‌آید. ما می‌رویم؟ بله.").sentences).toHaveLength(3);
});
