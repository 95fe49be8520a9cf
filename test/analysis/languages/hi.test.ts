import { describe, expect, it, test } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("hi");
const find = (text: string): Findings =>
  analyse({ text, language: "hi", published: "2024-05-15" }, lexicon);

test.each([
  [
    'प्रधानमंत्री विनोद मेहता ने शनिवार को पटना में कहा, "हम किसानों के साथ खड़े हैं।"',
    "प्रधानमंत्री विनोद मेहता",
    "विनोद मेहता",
    "कहा",
  ],
  ['"यह हमला कायरतापूर्ण है," रक्षा मंत्री रमेश सिंह ने कहा।', "रक्षा मंत्री रमेश सिंह", "रमेश सिंह", "कहा"],
  ["पुलिस ने “दो लोग पकड़े गए हैं” कहा।", "पुलिस", undefined, "कहा"],
  ['वह कहते हैं, "मैंने अपना घर खो दिया।"', "वह", undefined, "कहते"],
  ['विदेश मंत्रालय ने अपने बयान में कहा: "बातचीत जारी रहेगी।"', "विदेश मंत्रालय", undefined, "कहा"],
])("a speaker comes without postposition: %s", (text, speaker, name, cue) => {
  const [quote, ...others] = find(text).quotes;
  expect(others).toEqual([]);
  expect(quote?.kind).toBe("direct");
  expect([quote?.speaker?.text, quote?.speaker?.name, quote?.cue?.text]).toEqual([
    speaker,
    name,
    cue,
  ]);
});

test.each([
  ["डॉ. अनिल शर्मा का कहना है कि वायरस तेजी से फैल रहा है।", "डॉ. अनिल शर्मा"],
  ["पुलिस के मुताबिक, हमलावर फरार हो गए हैं।", "पुलिस"],
  ["रिपोर्ट में कहा गया है कि महंगाई बढ़ी है।", "रिपोर्ट"],
  ["विपक्ष का आरोप है कि सरकार आंकड़े छिपा रही है।", "विपक्ष"],
])("reported words have their source: %s", (text, speaker) => {
  const [quote] = find(text).quotes;
  expect([quote?.kind, quote?.speaker?.text]).toEqual(["indirect", speaker]);
});

it("gives “उन्होंने” the person who spoke", () => {
  const { quotes } = find(
    'कांग्रेस नेता सुनील वर्मा ने कहा, "महंगाई बढ़ रही है।" उन्होंने कहा कि सरकार जवाब दे।',
  );
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(["सुनील वर्मा", "सुनील वर्मा"]);
});

it("takes a word somebody has for something, but no title", () => {
  const [piece] = find('उन्होंने इस फैसले को "ऐतिहासिक" बताया।').quotes;
  expect([piece?.kind, piece?.speaker?.text]).toEqual(["mixed", "उन्होंने"]);
  expect(find('उनकी फिल्म "सूखी नदी" ने कई पुरस्कार जीते।').quotes).toEqual([]);
});

it("ends sentences at dandas, not at initials", () => {
  const text = "डॉ. ए. के. शर्मा आए। जी.डी.पी. बढ़ी है। क्या यह टिकेगी? कोई नहीं जानता।";
  expect(find(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    "डॉ. ए. के. शर्मा आए।",
    "जी.डी.पी. बढ़ी है।",
    "क्या यह टिकेगी?",
    "कोई नहीं जानता।",
  ]);
});

describe("questions", () => {
  test.each([
    [
      "अभी यह स्पष्ट नहीं है कि दोनों पक्ष फिर मिलेंगे या नहीं।",
      "outcome",
      "यह कब स्पष्ट होगा कि दोनों पक्ष फिर मिलेंगे या नहीं?",
    ],
    ["इन खबरों की स्वतंत्र रूप से पुष्टि नहीं हो सकी है।", "unverified", "इन खबरों की स्वतंत्र पुष्टि कौन करेगा?"],
    ["सूत्रों के अनुसार, दोनों नेता जल्द मिलेंगे।", "anonymous", null],
    ["अगर समझौता नहीं हुआ, तो युद्ध फिर शुरू होगा।", "condition", "अगर समझौता नहीं हुआ, तो आगे क्या होगा?"],
    ["हादसे में कम से कम 25 लोगों की मौत हो गई।", "count", null],
    ["मंत्रालय ने टिप्पणी करने से इनकार कर दिया।", "nodetail", null],
  ])("%s", (text, kind, question) => {
    const [first] = find(text).questions;
    expect(first?.kind).toBe(kind);
    if (question !== null) expect(first?.text).toBe(question);
  });

  it("asks nothing of a plain report", () => {
    expect(
      find("पुलिस ने दो लोगों को गिरफ्तार किया। प्रतिनिधिमंडल रविवार को लौट गया।").questions,
    ).toEqual([]);
  });
});
