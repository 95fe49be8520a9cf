import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("uk");
const read = (text: string): Findings => analyse({ text, language: "uk" }, lexicon);

function quotesOf(text: string): [string, string | undefined][] {
  return read(text).quotes.map(({ text: said, speaker }) => [said, speaker?.name ?? speaker?.text]);
}

function peopleOf(text: string): Record<string, string | undefined> {
  return Object.fromEntries(
    read(text).facts.flatMap(({ kind, value, role }) =>
      kind === "person" && value ? [[value, role]] : [],
    ),
  );
}

describe("Ukrainian people", () => {
  it("are shown in the nominative that the article has, with their office", () => {
    const text =
      "Зеленського чекають у Римі. Приїзд президента України Володимира Зеленського відклали. " +
      "Володимир Зеленський подякував. Зеленському відповіли.";
    expect(peopleOf(text)).toEqual({ "Володимир Зеленський": "президент України" });
  });

  it.each([
    ["Суд відпустив колишнього мера Івана Петренка.", "Іван Петренко", "колишній мер"],
    ["Про це сказали очільниці фонду Марії Коваль.", "Марія Коваль", "очільниця фонду"],
    ["Він говорив із прем'єром Емманюелем Макроном.", "Емманюель Макрон", "прем'єр"],
    ["Заяву міністра Дмитра Кулеби оприлюднили.", "Дмитро Кулеба", "міністр"],
    ["Зустріч із Сергієм Мельником відклали.", "Сергій Мельник", undefined],
  ])("are put into the nominative where that is sure: %s", (text, name, role) => {
    expect(peopleOf(text)).toEqual({ [name]: role });
  });

  it("do not get the office of somebody who is theirs", () => {
    expect(peopleOf("Дружина президента Володимира Мороза поїхала.")).toEqual({
      "Володимир Мороз": "президент",
    });
  });

  it("of one surname stay apart", () => {
    const text = "Депутат Іван Коваль приїхав. Співачка Марія Коваль заспівала. Івана Коваля чули.";
    expect(Object.keys(peopleOf(text))).toEqual(["Іван Коваль", "Марія Коваль"]);
  });
});

describe("Ukrainian quotes", () => {
  it.each([
    [
      "«Ми закриємо завод», — сказав у середу журналістам міністр Олег Сом.",
      ["Ми закриємо завод", "Олег Сом"],
    ],
    [
      "Глава МЗС Девід Леммі після переговорів із Сергієм Лавровим сказав, що прориву немає.",
      ["що прориву немає", "Девід Леммі"],
    ],
    ["За версією слідства, Коваль отримав хабар.", ["Коваль отримав хабар", "слідства"]],
  ])("have their speaker: %s", (text, expected) => {
    expect(quotesOf(text)).toEqual([expected]);
  });
});

describe("Ukrainian questions", () => {
  it.each([
    ["Причини пожежі досі не встановлені.", "outcome", "Коли з’ясуються причини пожежі?"],
    ["Незалежно перевірити ці дані не вдалося.", "unverified", "Хто може підтвердити ці дані?"],
    ["Уряд планує підвищити тарифи.", "expected", "Коли саме уряд планує підвищити тарифи?"],
    ["Компанія не відповіла на запит.", "nodetail", "Що на це відповідає компанія?"],
  ])("ask for what is open: %s", (text, kind, question) => {
    expect(read(text).questions.map((each) => [each.kind, each.text])).toEqual([[kind, question]]);
  });
});
