import { expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

const REST = "\n\nNobody was hurt in the night, the governor of the region said on television.";

test.each([
  ["en", "LONDON (Reuters) — Ministers met on Monday to talk of grain.", "Ministers"],
  ["en", "NEW YORK, May 3 - Ministers met on Monday to talk of grain.", "Ministers"],
  ["en", "(CNN) -- Ministers met on Monday to talk of grain.", "Ministers"],
  ["en", "Rome (CNN) Ministers met on Monday to talk of grain exports.", "Ministers"],
  ["en", "Critics of the union (EU) Ministers said so when they met on Monday.", "Critics"],
  ["fr", "Paris, le 3 mai – Les ministres se sont réunis lundi pour parler du blé.", "Les"],
  ["de", "BERLIN (dpa) – Die Minister haben am Montag über Getreide beraten.", "Die"],
  ["ar", "لندن (رويترز) - اجتمع الوزراء يوم الاثنين لبحث صادرات الحبوب.", "اجتمع"],
  ["en", "Anna Smith, 45, a baker – she has two shops – sold bread to the army.", "Anna"],
  ["en", "Ministers (nine of them) met on Monday — late as ever — to talk of grain.", "Ministers"],
  ["en", "The EU – and NATO – met on Monday to talk of grain exports.", "The"],
])("a point begins behind its dateline, and only that: %s, %s", (language, lead, first) => {
  const text = lead + REST;
  const { summary } = analyse({ text, language }, loadLexicon(language));
  const point = summary.find(({ start }) => start < lead.length);
  expect(text.slice(point?.start).split(/\s/)[0]).toBe(first);
});
