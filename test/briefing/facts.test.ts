import { describe, expect, test } from "vitest";
import { factLabel, isDay, withoutLabel, wordFact } from "../../src/briefing/facts.ts";
import type { FactDetail, Figure } from "../../src/domain/fragment.ts";
import type { Phrases } from "../../src/domain/phrases.ts";
import type { TermLookup } from "../../src/domain/term.ts";
import { ARABIC, ENGLISH, FRENCH } from "../support/phrases.ts";

const TERMS: Readonly<Record<string, string>> = {
  "place London fr": "Londres",
  "person John Healey fr": "M. John Healey",
  "role British Defense Secretary fr": "ministre britannique de la Défense",
  "expression ceasefire fr": "cessez-le-feu",
};
const terms: TermLookup = (kind, form, _from, to) => TERMS[`${kind} ${form} ${to}`] ?? null;
const worded = (detail: FactDetail, phrases: Phrases) =>
  wordFact(detail, { from: "en", to: phrases.language, phrases, terms });

const WHEN: FactDetail = { about: "when", date: "2025-04-23", said: "Wednesday" };
const HEALEY = { name: "John Healey", role: "British Defense Secretary" };
const figure = (
  value: string,
  unit: string | null,
  counts: string | null,
  meant: Pick<Figure, "hedge" | "rate" | "fate"> = {},
): FactDetail => ({
  about: "figures",
  figures: [{ value, unit, counts, ...meant }],
});

describe("wordFact", () => {
  test.each<[FactDetail, Phrases, string | null]>([
    [WHEN, ENGLISH, "Wednesday, 23 April 2025"],
    [WHEN, FRENCH, "mercredi 23 avril 2025"],
    [WHEN, ARABIC, "الأربعاء، 23 أبريل 2025"],
    [{ about: "when", date: null, said: "Wednesday" }, ENGLISH, "Wednesday"],
    [{ about: "when", date: null, said: "Wednesday" }, FRENCH, null],
    [{ about: "when", date: "2025-02-30", said: "soon" }, FRENCH, null],
    [{ about: "where", places: ["London"] }, FRENCH, "Londres"],
    // One place without a term: a list without it would say something else.
    [{ about: "where", places: ["London", "Zaporizhzhia"] }, FRENCH, null],
    [{ about: "where", places: ["London", "Zaporizhzhia"] }, ENGLISH, "London and Zaporizhzhia"],
    [{ about: "countries", codes: ["UA", "GB"] }, FRENCH, "Ukraine et Royaume-Uni"],
    [{ about: "countries", codes: ["UA", "GB"] }, ARABIC, "أوكرانيا والمملكة المتحدة"],
    [{ about: "countries", codes: ["UA", "QQ"] }, FRENCH, null],
    [{ about: "countries", codes: [] }, FRENCH, null],
    [{ about: "who", people: [HEALEY] }, ENGLISH, "John Healey (British Defense Secretary)"],
    [
      { about: "who", people: [HEALEY] },
      FRENCH,
      "M. John Healey (ministre britannique de la Défense)",
    ],
    [{ about: "who", people: [HEALEY] }, ARABIC, "John Healey"],
    [figure("30", "day", null), ENGLISH, "30 days"],
    [figure("30", "day", null), FRENCH, "30 jours"],
    [figure("30", "day", null), ARABIC, "30 يومًا"],
    [figure("30", "day", "ceasefire"), ENGLISH, "30 days (ceasefire)"],
    [figure("30", "day", "ceasefire"), FRENCH, "30 jours (cessez-le-feu)"],
    [figure("30", "day", "ceasefire"), ARABIC, null],
    [figure("1000", null, "ceasefire"), FRENCH, "1 000 (cessez-le-feu)"],
    [figure("12.5", "percent", null), FRENCH, "12,5 %"],
    [figure("3200000000", "USD", null), ENGLISH, "US$3,200,000,000"],
    [
      {
        about: "figures",
        figures: [
          { value: "30", unit: "day", counts: "ceasefire" },
          { value: "1000", unit: "kilometer", counts: null },
        ],
      },
      FRENCH,
      "30 jours (cessez-le-feu) et 1 000 kilomètres",
    ],
    [figure("14", null, "ships"), FRENCH, null],
    [figure("3", "year", null, { hedge: "over" }), ENGLISH, "more than 3 years"],
    [figure("3", "year", null, { hedge: "over" }), FRENCH, "plus de 3 ans"],
    [figure("65000000", "EUR", null, { rate: "day" }), ENGLISH, "€65,000,000 a day"],
    [figure("12", null, null, { hedge: "least", fate: "dead" }), ENGLISH, "at least 12 killed"],
    [figure("12", null, null, { hedge: "least", fate: "dead" }), FRENCH, "au moins 12 morts"],
    [figure("12", null, "students", { fate: "dead" }), ENGLISH, "12 students (killed)"],
    // Whom it struck has no term: that they died is said all the same.
    [figure("12", null, "students", { fate: "dead" }), FRENCH, "12 morts"],
    [figure("some", "day", null), ENGLISH, null],
    [figure("", null, null), ENGLISH, null],
    [figure("3", "parsec", null), ENGLISH, null],
    [{ about: "other" }, ENGLISH, null],
  ])("says %j", (detail, phrases, expected) => {
    // Which no-break space CLDR writes changes with its version.
    expect(worded(detail, phrases)?.replace(/[\u00A0\u202F]/g, " ") ?? null).toBe(expected);
  });
});

describe("factLabel", () => {
  test("writes the colon as the language does, and nothing for a fact of the desk's own", () => {
    expect(factLabel(WHEN, ENGLISH)).toBe("When:");
    expect(factLabel(WHEN, FRENCH)).toBe("Quand\u00A0:");
    expect(factLabel({ about: "other" }, FRENCH)).toBeNull();
  });
});

describe("withoutLabel", () => {
  test.each([
    ["Who: Jo Lee", "Jo Lee"],
    ["who : Jo Lee", "Jo Lee"],
    ["Qui\u00A0: Jo Lee", "Jo Lee"],
    ["الشخصيات: Jo Lee", "Jo Lee"],
    ["Whoever: Jo Lee", "Whoever: Jo Lee"],
    ["Who Jo Lee", "Who Jo Lee"],
    ["Who:", "Who:"],
    ["When: Monday", "When: Monday"],
  ])("%j is %j", (typed, text) => {
    const detail: FactDetail = { about: "who", people: [HEALEY] };
    expect(withoutLabel(typed, detail, [ENGLISH, FRENCH, ARABIC])).toBe(text);
  });

  test("a fact of the desk's own has none", () => {
    expect(withoutLabel("Who: Jo", { about: "other" }, [ENGLISH])).toBe("Who: Jo");
  });
});

describe("isDay", () => {
  test.each([
    ["2025-04-23", true],
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["2025-04", false],
    ["2025-04-23T10:00", false],
    ["", false],
  ])("%j: %s", (date, expected) => {
    expect(isDay(date)).toBe(expected);
  });
});
