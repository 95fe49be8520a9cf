import { describe, expect, test } from "vitest";
import { recognise } from "../../src/ingest/recognise.ts";
import { readLocales } from "../../src/phrases/phrases.ts";

const locales = readLocales();

const BODY = "The ministers met on Wednesday and agreed to meet again. Nothing else was decided.";

interface Expected {
  readonly title: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly place: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly paragraphs: number;
}

const ARTICLES: Readonly<Record<string, { readonly text: string; readonly expected: Expected }>> = {
  "English, as agencies send it": {
    text: `Ministers agree to meet again\n\nBy JANE DOE and John Roe Jr.\nApril 23, 2025\n\nKYIV, Ukraine (AP) — ${BODY}`,
    expected: {
      title: "Ministers agree to meet again",
      byline: "JANE DOE and John Roe Jr.",
      dateline: "KYIV, Ukraine (AP)",
      place: "KYIV, Ukraine",
      published: "2025-04-23",
      language: "en",
      paragraphs: 2,
    },
  },
  French: {
    text: "Les pourparlers de Londres dans l’impasse\n\nPar Marie Dupont, avec AFP\nPublié le 3 mai 2025 à 14h30\n\nPARIS, 3 mai (AFP) - Les ministres se sont réunis samedi à Londres.\n\nRien n’a été décidé.",
    expected: {
      title: "Les pourparlers de Londres dans l’impasse",
      byline: "Marie Dupont, avec AFP",
      dateline: "PARIS, 3 mai (AFP)",
      place: "PARIS",
      published: "2025-05-03",
      language: "fr",
      paragraphs: 3,
    },
  },
  German: {
    text: "Klimagipfel endet ohne Einigung\nVon Anna Groß und Ben Klein\n12.05.2025, 14:30 Uhr\n\nBerlin (dpa) - Die Verhandlungen über das Abkommen sind in der Nacht gescheitert.",
    expected: {
      title: "Klimagipfel endet ohne Einigung",
      byline: "Anna Groß und Ben Klein",
      dateline: "Berlin (dpa)",
      place: "Berlin",
      published: "2025-05-12",
      language: "de",
      paragraphs: 2,
    },
  },
  "Spanish, dated at the foot": {
    text: "La cumbre termina sin acuerdo\n\nPor Juan Pérez\n\nMadrid, 3 may (EFE).- El presidente dijo que las conversaciones continuarán la próxima semana.\n\n3 de mayo de 2025",
    expected: {
      title: "La cumbre termina sin acuerdo",
      byline: "Juan Pérez",
      dateline: "Madrid, 3 may (EFE).",
      place: "Madrid",
      published: "2025-05-03",
      language: "es",
      paragraphs: 2,
    },
  },
  Ukrainian: {
    text: "Переговори в Лондоні завершилися без результату\n\nАвтор: Олена Коваль\n5 травня 2025 року, 12:30\n\nКИЇВ, 5 травня — Президент України заявив, що переговори триватимуть.",
    expected: {
      title: "Переговори в Лондоні завершилися без результату",
      byline: "Олена Коваль",
      dateline: "КИЇВ, 5 травня",
      place: "КИЇВ",
      published: "2025-05-05",
      language: "uk",
      paragraphs: 2,
    },
  },
  Arabic: {
    text: "محادثات لندن تنتهي دون اتفاق\n\nبقلم: أحمد علي\n٣ مايو ٢٠٢٥\n\nلندن (رويترز) - قال الرئيس الأوكراني إن المحادثات ستستمر الأسبوع المقبل.",
    expected: {
      title: "محادثات لندن تنتهي دون اتفاق",
      byline: "أحمد علي",
      dateline: "لندن (رويترز)",
      place: "لندن",
      published: "2025-05-03",
      language: "ar",
      paragraphs: 2,
    },
  },
  "Markdown with front matter": {
    text: `---\ntitle: Ministers agree\nauthor: [Jane Doe, John Roe]\ndate: 2025-04-23T10:00:00Z\nlang: en-GB\n---\n\n${BODY}`,
    expected: {
      title: "Ministers agree",
      byline: "Jane Doe, John Roe",
      dateline: null,
      place: null,
      published: "2025-04-23",
      language: "en",
      paragraphs: 1,
    },
  },
};

test.each(Object.entries(ARTICLES))(
  "an article says of itself: %s",
  (_name, { text, expected }) => {
    expect(recognise(text, locales)).toEqual(expected);
    expect(recognise(text.replaceAll("\n", "\r\n"), locales)).toEqual(expected);
  },
);

describe("a title is", () => {
  test.each([
    ["a line before a blank line", `Ministers agree\n\n${BODY}`, "Ministers agree"],
    ["a line before a paragraph", `Ministers agree\n${BODY}`, "Ministers agree"],
    ["a question before a blank line", `Will they meet again?\n\n${BODY}`, "Will they meet again?"],
    ["a line below the date", `23 April 2025\nMinisters agree\n${BODY}`, "Ministers agree"],
    ["a line below the byline", `By Jane Doe\nMinisters agree\n${BODY}`, "Ministers agree"],
    [
      "the line above a subtitle",
      `Ministers agree\nA long day in London\n${BODY}`,
      "Ministers agree",
    ],
    [
      "a line that ends in an abbreviation",
      `Talks open in the U.S.\n\n${BODY}`,
      "Talks open in the U.S.",
    ],
    [
      "a name of a place that only looks like a byline",
      `Von Berlin nach Kiew\n\nDer Zug fährt wieder. Er ist voll.`,
      "Von Berlin nach Kiew",
    ],
  ])("%s", (_what, text, title) => {
    expect(recognise(text, locales).title).toBe(title);
  });

  test.each([
    ["a sentence", `${BODY}\n\n${BODY}`],
    ["all there is", "Ministers agree"],
    ["a question within the text", `Will they meet again?\n${BODY}`],
    [
      "the first line of a wrapped paragraph",
      "Officials from Ukraine, the US and several European countries gathered in\nLondon on Wednesday as part of ongoing efforts to explore possibilities\nfor ending the war between Russia and Ukraine.",
    ],
    ["too long for one", `${"Ministers agree ".repeat(20)}\n\n${BODY}`],
    ["a lead-in", `Key points:\n\n${BODY}`],
  ])("not %s", (_what, text) => {
    expect(recognise(text, locales).title).toBeNull();
  });
});

describe("a byline is", () => {
  test.each([
    ["en", "By Staff, Agencies", "Staff, Agencies"],
    ["en", "By Jane Doe, Reuters", "Jane Doe, Reuters"],
    [
      "en",
      "By Jean-Luc O’Brien and Vera van der Meer, in Kyiv",
      "Jean-Luc O’Brien and Vera van der Meer, in Kyiv",
    ],
    ["en", "Staff and agencies", "Staff and agencies"],
    ["en", "Jane Doe, AFP", "Jane Doe, AFP"],
    [
      "fr",
      "Par Marie Dupont, notre correspondante à Moscou",
      "Marie Dupont, notre correspondante à Moscou",
    ],
    ["de", "Von unserem Korrespondenten Ben Klein", "unserem Korrespondenten Ben Klein"],
    ["es", "Redacción / Agencias", "Redacción / Agencias"],
    ["uk", "Олена Коваль, Укрінформ", "Олена Коваль, Укрінформ"],
    ["ar", "إعداد: قسم التحرير", "قسم التحرير"],
  ])("%s: %s, without the word that opens it", (language, line, names) => {
    const text = `Ministers agree\n\n${line}\n\n${BODY}`;
    expect(recognise(text, locales, { language }).byline).toBe(names);
  });

  test("without the date behind it", () => {
    const { byline, published } = recognise(
      `Ministers agree\nBy Jane Doe | Published 23 April 2025\n\n${BODY}`,
      locales,
    );
    expect({ byline, published }).toEqual({ byline: "Jane Doe", published: "2025-04-23" });
  });

  test.each([
    "By the numbers",
    "By Wednesday, the talks had ended.",
    "Jane Doe",
    "From here on, no word",
  ])("not %j", (line) => {
    expect(recognise(`Ministers agree\n\n${line}\n\n${BODY}`, locales).byline).toBeNull();
  });
});

describe("a dateline is", () => {
  test.each([
    ["LONDON (AP) — ", "LONDON (AP)", "LONDON"],
    ["LONDON — ", "LONDON", "LONDON"],
    ["LONDON—", "LONDON", "LONDON"],
    ["WASHINGTON, April 23 (Reuters) - ", "WASHINGTON, April 23 (Reuters)", "WASHINGTON"],
    ["Rio de Janeiro, April 23 – ", "Rio de Janeiro, April 23", "Rio de Janeiro"],
    ["NEW YORK (Reuters) -- ", "NEW YORK (Reuters)", "NEW YORK"],
  ])("%j", (opening, dateline, place) => {
    const found = recognise(`Ministers agree\n\n${opening}${BODY}`, locales);
    expect([found.dateline, found.place]).toEqual([dateline, place]);
  });

  test.each([
    "The talks — ",
    "Zelensky – ",
    "EXCLUSIVE — ",
    "It was over — ",
    "“NO” — ",
    "2025 — ",
    "(AP) — ",
  ])("not %j", (opening) => {
    expect(recognise(`Ministers agree\n\n${opening}${BODY}`, locales).dateline).toBeNull();
  });
});

test("a day is only taken from head and foot", () => {
  const inside = `Ministers agree\n\n${`${BODY}\n\n`.repeat(10)}23 April 2025\n\n${`${BODY}\n\n`.repeat(5)}`;
  expect(recognise(inside, locales).published).toBeNull();
  expect(recognise(`${BODY}\n\nPublished: 23 April 2025`, locales).published).toBe("2025-04-23");
});

test("the language that a person chose decides how the head is read", () => {
  const text = `Ministers agree\n3/4/2025\n${BODY}`;
  expect(recognise(text, locales).published).toBeNull();
  expect(recognise(text, locales, { language: "fr" })).toMatchObject({
    language: "fr",
    published: "2025-04-03",
  });
});

test("nothing is recognised in nothing", () => {
  expect(recognise("", locales)).toEqual({
    title: null,
    byline: null,
    dateline: null,
    place: null,
    published: null,
    language: "und",
    paragraphs: 0,
  });
});
