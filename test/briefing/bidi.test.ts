import { describe, expect, test } from "vitest";
import { isolateRuns, isolateWhole, plainLine } from "../../src/briefing/bidi.ts";

const visible = (text: string) => text.replaceAll("\u2068", "⟦").replaceAll("\u2069", "⟧");

describe("plainLine", () => {
  test.each([
    ["a\nb\r\nc", "a b c"],
    ["  a   b ", "a b"],
    ["a\u202Eb\u2068c\u200F", "abc"],
    ["a\u0000b\u2028c", "a b c"],
    ["\uD800x", "\uFFFDx"],
    // Spaces that a language writes with its marks stay.
    ["«\u202Fx\u00A0»", "«\u202Fx\u00A0»"],
  ])("of %j", (text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });
});

describe("isolateRuns", () => {
  test.each([
    ["قال John Healey, MP. إن", "ar", "قال ⟦John Healey, MP⟧. إن"],
    ["قال John، Mary أمس", "ar", "قال ⟦John⟧، ⟦Mary⟧ أمس"],
    ["في 30 يوما (50%)", "ar", "في 30 يوما (50%)"],
    ["All in English, 30.", "ar", "⟦All in English, 30.⟧"],
    ["He is محمد علي (30) he", "en", "He is ⟦محمد علي⟧ (30) he"],
    ["a שלום, עולם! b", "en", "a ⟦שלום, עולם⟧! b"],
    ["שלום.", "en", "⟦שלום.⟧"],
    ["plain", "en", "plain"],
    ["123", "ar", "123"],
    ["مرحبا Зеленський 王 x", "ar", "مرحبا ⟦Зеленський 王 x⟧"],
    ["ا 𝒜𝒷 ب", "ar", "ا ⟦𝒜𝒷⟧ ب"],
  ])("%j in %s", (text, language, expected) => {
    expect(visible(isolateRuns(text, language))).toBe(expected);
  });

  test("isolates a whole name with its marks", () => {
    expect(visible(isolateWhole("“So it is”", "ar"))).toBe("⟦“So it is”⟧");
    expect(visible(isolateWhole("“So it is”", "en"))).toBe("“So it is”");
  });
});
