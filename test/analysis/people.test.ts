import { describe, expect, it } from "vitest";
import { findPeople, type Person } from "../../src/analysis/people/people.ts";
import { segment } from "../../src/analysis/sentences/segment.ts";
import { emptyLexicon } from "../../src/domain/lexicon.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

function peopleOf(text: string, language: string): Person[] {
  const lexicon = loadLexicon(language);
  return findPeople(text, segment(text, language, lexicon), language, lexicon);
}

function rolesOf(text: string, language: string): Record<string, string | null> {
  return Object.fromEntries(peopleOf(text, language).map(({ name, role }) => [name, role]));
}

describe("a person's role", () => {
  it.each([
    ["en", "Canadian Defence Minister Alice Horn left.", "Alice Horn", "Canadian Defence Minister"],
    ["en", "It was written by retired Maj. Gen. Peter Falk.", "Peter Falk", "retired Maj. Gen."],
    ["en", "He met former President Ellen Stone.", "Ellen Stone", "former President"],
    ["en", "Secretary of State Robert Dunn could not come.", "Robert Dunn", "Secretary of State"],
    [
      "en",
      "Norwegian foreign policy adviser Lars Holm agreed.",
      "Lars Holm",
      "Norwegian foreign policy adviser",
    ],
    ["en", "Helen Marsh, an envoy for the north, agreed.", "Helen Marsh", "envoy for the north"],
    [
      "fr",
      "Le ministre français des Affaires étrangères Paul Morel a parlé.",
      "Paul Morel",
      "ministre français des Affaires étrangères",
    ],
    [
      "de",
      "Die ehemalige Außenministerin Eva Lenz sprach.",
      "Eva Lenz",
      "ehemalige Außenministerin",
    ],
    ["es", "El expresidente Luis Prado habló.", "Luis Prado", "expresidente"],
    ["uk", "Міністр оборони Андрій Коваль виступив.", "Андрій Коваль", "Міністр оборони"],
  ])("is read beside the name (%s: %s)", (language, text, name, role) => {
    expect(rolesOf(text, language)).toEqual({ [name]: role });
  });
});

describe("people", () => {
  it("gather their variants, the first mention being the full one", () => {
    const text =
      "Stone warns of war\nPresident Ellen Stone spoke on Monday. Secretary Dunn listened to Stone.";
    const stone = peopleOf(text, "en").find(({ name }) => name === "Ellen Stone");
    expect(stone?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Ellen Stone",
      "Stone",
      "Stone",
    ]);
    expect(stone?.gender).toBe("f");
  });

  it("of one surname are kept apart", () => {
    const text = "Mayor Paul Gray met Anna Gray. Ms. Gray smiled. Mr. Gray did not.";
    const mentions = Object.fromEntries(
      peopleOf(text, "en").map(({ name, mentions }) => [name, mentions.map(({ start }) => start)]),
    );
    expect(mentions["Anna Gray"]).toContain(text.indexOf("Gray smiled"));
    expect(mentions["Paul Gray"]).toContain(text.indexOf("Gray did"));
  });

  it("are not organisations, places, weekdays or peoples", () => {
    const text =
      "The State Department and Northern Rail met British officials in New York on Monday. " +
      "The University of Georgia and Downing Street did not answer. Russia said nothing.";
    expect(peopleOf(text, "en")).toEqual([]);
  });

  it("do not get the role of someone who is named by them", () => {
    expect(rolesOf("Le frère de Paul Morel a parlé.", "fr")).toEqual({ "Paul Morel": null });
    expect(rolesOf("A friend of Alice Horn spoke.", "en")).toEqual({ "Alice Horn": null });
  });

  it("are found in inflected forms as one", () => {
    const text = "Президент Володимир Мороз приїхав. Зустріч із Морозом скасували.";
    expect(peopleOf(text, "uk").map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Володимир Мороз", 2],
    ]);
  });

  it("are not guessed without a lexicon", () => {
    const text = "Ministr Karel Dvorak promluvil.";
    const lexicon = emptyLexicon("cs");
    expect(findPeople(text, segment(text, "cs", lexicon), "cs", lexicon)).toEqual([]);
  });
});
