import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import type { FactFinding, FactKind } from "../../src/domain/findings.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

function factsOf(
  kind: FactKind,
  text: string,
  { language = "en", published = null }: { language?: string; published?: string | null } = {},
): FactFinding[] {
  const { facts } = analyse({ text, language, published }, loadLexicon(language));
  return facts.filter((fact) => fact.kind === kind);
}

const SEED = readFileSync(join(import.meta.dirname, "../../seeds/london-talks.txt"), "utf8");

describe("dates", () => {
  // 2025-04-23 was a Wednesday.
  test.each([
    ["en", "They met on Wednesday.", "Wednesday", "2025-04-23"],
    ["en", "They met on Monday.", "Monday", "2025-04-21"],
    ["en", "They met last Saturday.", "last Saturday", "2025-04-19"],
    ["en", "They met last Wednesday.", "last Wednesday", "2025-04-16"],
    ["en", "They will meet on Friday.", "Friday", "2025-04-25"],
    ["en", "They met yesterday.", "yesterday", "2025-04-22"],
    ["en", "They met on March 3.", "March 3", "2025-03-03"],
    ["en", "They met on December 30.", "December 30", "2024-12-30"],
    ["en", "They met on 3 March 2019.", "3 March 2019", "2019-03-03"],
    ["en", "They met on March 3, 2019.", "March 3, 2019", "2019-03-03"],
    ["en", "They met on 2019-03-03.", "2019-03-03", "2019-03-03"],
    ["en", "They met last week.", "last week", undefined],
    ["en", "They met on February 30.", "February 30", undefined],
    ["fr", "Ils se sont vus mardi dernier.", "mardi dernier", "2025-04-22"],
    ["fr", "Ils se sont vus le 1er mars 2019.", "1er mars 2019", "2019-03-01"],
    ["de", "Sie trafen sich am 3. März 2019.", "3. März 2019", "2019-03-03"],
    ["es", "Se vieron el 3 de marzo de 2019.", "3 de marzo de 2019", "2019-03-03"],
    ["uk", "Вони зустрілися у середу.", "середу", "2025-04-23"],
    ["uk", "Вони зустрілися 3 березня 2019 року.", "3 березня 2019", "2019-03-03"],
    ["ar", "التقوا في 3 مارس 2019.", "3 مارس 2019", "2019-03-03"],
  ])("%s: %s", (language, sentence, said, value) => {
    const found = factsOf("date", sentence, { language, published: "2025-04-23" });
    expect(found.map(({ text, value: day }) => [text, day])).toEqual([[said, value]]);
  });

  test("say so by having no value when nobody knows the day of publication", () => {
    expect(factsOf("date", "They met on Wednesday.")[0]).not.toHaveProperty("value");
  });
});

describe("figures", () => {
  test.each([
    ["en", "a 30-day ceasefire", "30", "day", "ceasefire"],
    ["en", "the 1,000-kilometer front line", "1000", "kilometer", "front line"],
    ["en", "It cost $3.2 billion.", "3200000000", "USD", undefined],
    ["en", "It rose by 4.5 percent.", "4.5", "percent", undefined],
    ["en", "in five Ukrainian regions: Crimea", "5", undefined, "Ukrainian regions"],
    ["en", "It killed 12 people in May.", "12", undefined, "people"],
    ["en", "10 percent of voters stayed away.", "10", "percent", "voters"],
    ["fr", "Il a coûté 3,2 milliards d’euros.", "3200000000", "EUR", undefined],
    ["fr", "dans cinq régions ukrainiennes", "5", undefined, "régions ukrainiennes"],
    ["de", "Es starben 1.200 Menschen in der Stadt.", "1200", undefined, "Menschen"],
    ["es", "Murieron 12 personas en mayo.", "12", undefined, "personas"],
    ["uk", "Це тривало 30 днів.", "30", "day", undefined],
    ["ar", "استمر ٣٠ يوما", "30", "day", undefined],
  ])("%s: %s", (language, text, value, unit, counts) => {
    const [figure] = factsOf("figure", text, { language });
    expect(figure?.value).toBe(value);
    if (unit !== undefined) expect(figure?.unit).toBe(unit);
    if (counts !== undefined) expect(figure?.counts).toBe(counts);
  });

  test.each([
    ["en", "It took more than three years.", "more than three years", { hedge: "over" }],
    ["en", "It fell, killing 107 or more.", "107 or more", { hedge: "least", fate: "dead" }],
    ["en", "It fell, wounding 238.", "238", { fate: "injured" }],
    ["en", "At least 107 killed in a fall.", "At least 107 killed", { hedge: "least" }],
    ["en", "Around 2 million people left.", "Around 2 million people", { hedge: "about" }],
    ["en", "It needs €65 m a day.", "€65 m a day", { unit: "EUR", rate: "day" }],
    ["en", "Twenty-five people were hurt.", "Twenty-five people were hurt", { value: "25" }],
    ["en", "Some 60 have been arrested.", "Some 60 have been arrested", { fate: "arrested" }],
    ["fr", "Au moins 12 morts.", "Au moins 12 morts", { hedge: "least", fate: "dead" }],
    ["fr", "Plus de 5.000 personnes ont fui.", "Plus de 5.000 personnes", { hedge: "over" }],
    ["fr", "Cela coûte 65 millions d’euros par jour.", "65 millions d’euros par jour", {}],
    ["de", "Mindestens 12 Menschen starben.", "Mindestens 12 Menschen starben", { fate: "dead" }],
    ["de", "Es gab rund 40 Verletzte.", "rund 40 Verletzte", { hedge: "about", fate: "injured" }],
    ["de", "Fünfundzwanzig Boote sanken.", "Fünfundzwanzig Boote", { value: "25" }],
    ["es", "Al menos 12 personas murieron.", "Al menos 12 personas murieron", { fate: "dead" }],
    ["es", "Hubo más de 30 heridos.", "más de 30 heridos", { hedge: "over", fate: "injured" }],
    ["uk", "Загинули щонайменше 12 людей.", "щонайменше 12 людей", { fate: "dead" }],
    ["uk", "Понад 40 поранених.", "Понад 40 поранених", { hedge: "over", fate: "injured" }],
    ["ar", "قتل ما لا يقل عن 12 شخصا.", "ما لا يقل عن 12 شخصا", { hedge: "least", fate: "dead" }],
    ["ar", "سقط أكثر من 30 جريحا.", "أكثر من 30 جريحا", { hedge: "over", fate: "injured" }],
  ])("%s: %s says how exact it is, how often, and who suffered", (language, text, said, parts) => {
    const [figure] = factsOf("figure", text, { language });
    expect(figure).toMatchObject({ text: said, ...parts });
  });

  test.each([
    ["10,000 migrants arriving came.", "migrants"],
    ["He was 4 shots behind.", "shots"],
    ["They are four months in advance.", undefined],
    ["It hit 108 police officers in May.", "police officers"],
  ])("counts nouns: %s", (text, counts) => {
    expect(factsOf("figure", text)[0]?.counts).toBe(counts);
  });

  test.each([
    "Four out of five children agree.",
    "He was 10 first and two back.",
    "It is on 8 channel.",
    "She lives at 12 Pear Tree Road.",
    "It was in 2019.",
    "They won 3-1.",
    "At 10:30 it began.",
    "He is the 4th.",
    "It began in septembre.",
  ])("none: %s", (text) => {
    expect(factsOf("figure", text)).toEqual([]);
  });
});

describe("places", () => {
  test.each([
    ["en", "Officials from the US and the UK met in Reykjavik.", ["US", "GB", undefined]],
    ["en", "Ukraine’s army left. Ukrainian towns were empty.", ["UA"]],
    ["en", "British troops came.", ["GB"]],
    ["fr", "L’Ukraine et les États-Unis négocient à Genève.", ["UA", "US", undefined]],
    ["de", "Russlands Truppen stehen vor Kiew.", ["RU", undefined]],
    ["es", "El Reino Unido y Rusia hablaron en París.", ["GB", "RU", undefined]],
    ["uk", "Делегація України прибула до Великої Британії.", ["UA", "GB"]],
    ["ar", "وصل الوفد الأوكراني إلى الولايات المتحدة.", ["UA", "US"]],
  ])("%s: %s", (language, text, codes) => {
    expect(factsOf("place", text, { language }).map(({ value }) => value)).toEqual(codes);
  });
});

describe("which facts, and in which order", () => {
  test("places named most come first, in their basic form, each once", () => {
    const uk = factsOf("place", "У Варшаві тихо. У Києві дощ. Мер Києва в Києві.", {
      language: "uk",
    });
    expect(uk.map(({ text, value, mentions }) => [text, value, mentions])).toEqual([
      ["Києві", "Київ", 3],
      ["Варшаві", "Варшава", 1],
    ]);
    const de = factsOf("place", "Berlins Regierung tagt in Berlin.", { language: "de" });
    expect(de).toMatchObject([{ text: "Berlins", value: "Berlin", mentions: 2 }]);
  });

  test("months, groups of people and somebody's given name are no places", () => {
    const text =
      "Dominique Besnehard wrote to readers from January. Reports from Londoners differ.";
    expect(factsOf("place", text)).toEqual([]);
    const fr = "Dominique Besnehard est parti. Dominique a tout vendu.";
    expect(factsOf("place", fr, { language: "fr" })).toEqual([]);
  });

  test("who is named most comes first, and who only signs the report is left out", () => {
    const text =
      "Mayor Anna Berg spoke. Minister John Keller listened. Keller left. Then Keller came back. " +
      "Ralph Ellis and Stella Chan contributed to this report.";
    expect(factsOf("person", text).map(({ value }) => value)).toEqual(["John Keller", "Anna Berg"]);
  });

  test("a country before its institution is no part of its name, nor is a weekday", () => {
    const text = "Iraq's National Parliament met. The Fed Cup on Sunday ended.";
    expect(factsOf("organisation", text).map(({ text: name }) => name)).toContain(
      "National Parliament",
    );
    expect(factsOf("organisation", "The Rugby League on Sunday began.")[0]?.text).toBe(
      "Rugby League",
    );
  });
});

describe("the facts of the seed", () => {
  test("name its people with their offices", () => {
    const people = factsOf("person", SEED).map(({ value, role }) => `${role}: ${value}`);
    expect(people).toContain("Ukrainian President: Vladimir Zelensky");
    expect(people).toContain("UK Foreign Secretary: David Lammy");
  });

  test("name its organisations and countries", () => {
    expect(factsOf("organisation", SEED).map(({ text }) => text)).toContain("Associated Press");
    expect(factsOf("place", SEED).map(({ value }) => value)).toEqual(
      expect.arrayContaining(["UA", "US", "GB", "RU"]),
    );
  });

  test("slice to their text", () => {
    const { facts } = analyse({ text: SEED, language: "en" }, loadLexicon("en"));
    for (const { start, end, text } of facts) expect(SEED.slice(start, end)).toBe(text);
  });
});
