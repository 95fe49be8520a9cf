import { describe, expect, test } from "vitest";
import { normaliseLine } from "../../src/domain/text.ts";

describe("normaliseLine", () => {
  test.each([
    ["a\r\nb\tc  d", "a b c d"],
    [" \u00A0a\u202F", "a"],
    ["a\u2003\u2009b", "a b"],
    // A French editor's no-break spaces are typography, not noise.
    ["«\u202Foui\u00A0», 1\u202F000\u00A0km", "«\u202Foui\u00A0», 1\u202F000\u00A0km"],
  ])("of %j", (text, expected) => {
    expect(normaliseLine(text)).toBe(expected);
  });
});
