import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differ } from "../../src/briefing/difference.ts";

const shown = (before: string, after: string, language = "en") =>
  differ(before, after, language)
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `[+${text}+]`,
    )
    .join("");

describe("differ", () => {
  test.each([
    ["the same text", "the same text", "en", "the same text"],
    ["", "", "en", ""],
    ["", "new", "en", "[+new+]"],
    ["about 30 days", "about 31 days", "en", "about [-30-][+31+] days"],
    // One change for the reader, though a space between stayed.
    [
      "he said two things today",
      "he told three things today",
      "en",
      "he [-said two-][+told three+] things today",
    ],
    ["a word gone", "a gone", "en", "a [-word -]gone"],
    ["我们在伦敦会谈", "我们在巴黎会谈", "zh", "我们在[-伦敦-][+巴黎+]会谈"],
    ["قال الوزير أمس", "قال الوزير اليوم", "ar", "قال الوزير [-أمس-][+اليوم+]"],
  ])("of %j and %j", (before, after, language, expected) => {
    expect(shown(before, after, language)).toBe(expected);
  });

  test("gives both texts back, whatever they are", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc
        .array(fc.constantFrom("a", "b ", "  ", "c,", "我们", "伦敦"), { maxLength: 30 })
        .map((list) => list.join("")),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom("en", "zh", "th"), (before, after, language) => {
        const parts = differ(before, after, language);
        const without = (kind: string) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
        for (const { text: words } of parts) expect(words).not.toBe("");
      }),
    );
  });

  test("texts too different to compare are one removal and one addition", () => {
    const many = (word: string) =>
      Array.from({ length: 6000 }, (_, index) => word + index).join(" ");
    expect(differ(many("a"), many("b"), "en").length).toBeLessThan(4);
  });
});
