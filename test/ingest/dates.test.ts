import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarOf } from "../../src/ingest/calendar.ts";
import { findDay } from "../../src/ingest/dates.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

const calendars = new Map(
  ["en", "fr", "de", "es", "uk", "ar"].map((language) => [
    language,
    calendarOf(language, loadLexicon(language).ingest),
  ]),
);

function find(language: string, line: string) {
  const calendar = calendars.get(language);
  if (!calendar) throw new Error(language);
  return findDay(line, calendar);
}

describe("a line that is a date and nothing else", () => {
  test.each([
    ["en", "2025-04-23"],
    ["en", "2025-04-23T23:30:00Z"],
    ["en", "2025-04-23 10:00:00 +0200"],
    ["en", "23 April 2025"],
    ["en", "April 23, 2025"],
    ["en", "Apr. 23, 2025"],
    ["en", "Wednesday, 23rd of April 2025"],
    ["en", "Published: Wed, April 23, 2025 at 10:15 a.m. EDT"],
    ["en", "Published 23 April 2025, updated 24 April 2025"],
    ["en", "4/23/2025"],
    ["en", "23.04.2025"],
    ["fr", "Publié le 23 avril 2025 à 14h30"],
    ["fr", "mercredi 23 avr. 2025"],
    ["fr", "23/04/2025"],
    ["de", "23. April 2025, 14:30 Uhr"],
    ["de", "Stand: 23.04.2025, 09:12 Uhr"],
    ["es", "Miércoles, 23 de abril de 2025"],
    ["es", "Actualizado: 23 abr 2025 a las 10:00 h"],
    ["uk", "23 квітня 2025 року, 12:30"],
    ["uk", "середа, 23 квітня 2025 р."],
    ["ar", "٢٣ أبريل ٢٠٢٥"],
    ["ar", "الأربعاء 23 نيسان/أبريل 2025"],
    ["ar", "نُشر في 23 أفريل 2025"],
  ])("%s: %s", (language, line) => {
    expect(find(language, line)).toMatchObject({ day: "2025-04-23", alone: true });
  });

  test("the months of the Levant have two words", () => {
    expect(find("ar", "3 كانون الثاني 2025")).toMatchObject({ day: "2025-01-03", alone: true });
  });

  test("the first of May has an ordinal in French", () => {
    expect(find("fr", "le 1er mai 2025")).toMatchObject({ day: "2025-05-01", alone: true });
  });
});

test.each([
  ["en", "Talks on 23 April 2025 ended early"],
  ["de", "Vom 23. April 2025 an gilt das Gesetz"],
])("a date within a sentence is found, but is not alone: %s %s", (language, line) => {
  expect(find(language, line)).toMatchObject({ day: "2025-04-23", alone: false });
});

test.each([
  ["en", "3/4/2025"],
  ["en", "April 2025"],
  ["en", "23 April"],
  ["en", "31 February 2025"],
  ["en", "2025-13-40"],
  ["en", "Wednesday"],
  ["en", "2,025 people came in May"],
  ["fr", "32/04/2025"],
  ["en", ""],
])("no day is made of what states none beyond doubt: %s %s", (language, line) => {
  expect(find(language, line)).toBeNull();
});

test("every day that CLDR writes in full is read back", () => {
  const days = fc.date({
    min: new Date("1950-01-01"),
    max: new Date("2099-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.constantFrom(...calendars.keys()), (date, language) => {
      const line = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(
        date,
      );
      expect(find(language, line)).toMatchObject({
        day: date.toISOString().slice(0, 10),
        alone: true,
      });
    }),
  );
});
