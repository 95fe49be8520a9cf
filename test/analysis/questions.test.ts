import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { QUESTION_KINDS, type QuestionFinding } from "../../src/domain/findings.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

function questionsOf(text: string, language = "en"): readonly QuestionFinding[] {
  return analyse({ text, language }, loadLexicon(language)).questions;
}

const SEED = readFileSync(join(import.meta.dirname, "../../seeds/london-talks.txt"), "utf8");

describe("questions in English", () => {
  test.each([
    [
      "condition",
      "The union would strike if talks failed.",
      "Will the union strike if talks fail?",
    ],
    ["outcome", "The talks stalled on Friday.", "When will the talks resume?"],
    ["count", "At least 12 killed in the blast.", "How many people were killed in all?"],
    [
      "deadline",
      "Iran faces a Friday deadline to sign the deal.",
      "Will the Friday deadline to sign the deal be met?",
    ],
    [
      "hearsay",
      "There were rumours of a coup in the city.",
      "What is behind the rumours of a coup in the city?",
    ],
    ["possible", "The man may be in hiding.", "Is the man in hiding?"],
    [
      "nodetail",
      "Omar did not say what led to the release, other than that elders helped.",
      "What led to the release?",
    ],
    ["outcome", "It is unclear whether the harbour was closed.", "Was the harbour closed?"],
    ["outcome", "It is not known who set the fire.", "Who set the fire?"],
    ["outcome", "It remains to be seen how the bank will pay.", "How will the bank pay?"],
    ["outcome", "It is unclear why the pilot turned back.", "Why did the pilot turn back?"],
    ["outcome", "The outcome of the vote is uncertain.", "What will be the outcome of the vote?"],
    [
      "unverified",
      "Reuters could not verify whether the bridge had been hit.",
      "Had the bridge been hit?",
    ],
    [
      "hearsay",
      "The general has reportedly fled.",
      "What evidence is there that the general has fled?",
    ],
    [
      "disputed",
      "Oslo denied that its ships had turned back.",
      "What supports Oslo’s denial that its ships had turned back?",
    ],
    ["expected", "The court is expected to rule soon.", "When will the court rule?"],
    ["expected", "The court is expected to rule on Friday.", "Will the court rule on Friday?"],
    [
      "nodetail",
      "The mayor declined to say when the bridge would open.",
      "When will the bridge open?",
    ],
    [
      "nodetail",
      "The firm did not respond to a request for comment.",
      "What does the firm say in response?",
    ],
    [
      "condition",
      "The union said it would strike unless pay rises.",
      "Will the union strike unless pay rises?",
    ],
    [
      "condition",
      "If the dam breaks, the valley will be flooded.",
      "Will the valley be flooded if the dam breaks?",
    ],
    [
      "deadline",
      "The council has until Monday to pass the budget.",
      "Will the council pass the budget by Monday?",
    ],
    ["possible", "The tax may be cut next year.", "Will the tax be cut next year?"],
    ["possible", "The supplies may be running out.", "Are the supplies running out?"],
    [
      "count",
      "At least 12 people were killed in the blast.",
      "How many people were killed in the blast?",
    ],
    ["unnamed", "Several countries have backed the plan.", "Which countries have backed the plan?"],
  ])("%s: %s", (kind, sentence, question) => {
    expect(questionsOf(sentence).map(({ kind: found, text }) => [found, text])).toEqual([
      [kind, question],
    ]);
  });

  test.each([
    "Prime Minister Theresa May resigned in 2019.",
    "The talks began in May and ended in June.",
    "The bridge could carry 200 cars an hour when it opened in 1934.",
    "She asked him if he had eaten.",
    "As expected, parliament approved the budget.",
    "He was denied a visa.",
  ])("none: %s", (sentence) => {
    expect(questionsOf(sentence)).toEqual([]);
  });

  test.each([
    "A filter can provide water for ten people if maintained properly.",
    "He had said he would sell it if the target was not reached by Christmas.",
    'Nothing like "this may happen" was seen.',
  ])("nothing is open: %s", (text) => {
    expect(questionsOf(text)).toEqual([]);
  });

  test("what names nothing says so", () => {
    const [question] = questionsOf("The aide told a paper the group fears ships could be missing.");
    expect(question).toMatchObject({ kind: "possible", vague: true });
  });

  test("a hedge inside a direct quote belongs to its speaker", () => {
    expect(questionsOf('"The tax may be cut next year," Finance Minister Anna Berg said.')).toEqual(
      [],
    );
  });

  test("are six to ten for the seed, outcome and verification first, none twice", () => {
    const questions = questionsOf(SEED);
    expect(questions.length).toBeGreaterThanOrEqual(6);
    expect(questions.length).toBeLessThanOrEqual(10);
    const texts = questions.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.slice(0, 3)).toContain(
      "Was the ceasefire observed along the 1,000-kilometer front line?",
    );
    expect(texts.slice(0, 3)).toContain("What will be the outcome of these diplomatic efforts?");
    expect(texts).toContain("When will US special envoy Steve Witkoff visit Moscow again?");
  });

  test("are anchored to the sentence that raises them, with the cue in it", () => {
    for (const { start, end, cue } of questionsOf(SEED)) {
      expect(cue && start <= cue.start && cue.end <= end).toBe(true);
      expect(cue?.text).toBe(SEED.slice(cue?.start, cue?.end));
    }
  });
});

describe("questions in other languages", () => {
  test.each([
    ["fr", "outcome", "On ignore qui a posé la bombe.", "Qui a posé la bombe ?"],
    [
      "fr",
      "outcome",
      "Reste à savoir si le pont sera rouvert.",
      "Quand saura-t-on si le pont sera rouvert ?",
    ],
    [
      "fr",
      "hearsay",
      "Le ministre aurait quitté le pays.",
      "Qu’est-ce qui confirme que le ministre a quitté le pays ?",
    ],
    [
      "fr",
      "possible",
      "Il a plu. Les taux pourraient baisser.",
      "Est-ce que les taux vont baisser ?",
    ],
    [
      "de",
      "outcome",
      "Offen ist, wer den Vertrag unterschreibt.",
      "Wann ist klar, wer den Vertrag unterschreibt?",
    ],
    ["de", "possible", "Die Brücke könnte im Mai öffnen.", "Wird die Brücke im Mai öffnen?"],
    ["de", "possible", "Im Mai könnte die Brücke öffnen.", "Wird die Brücke öffnen?"],
    ["es", "outcome", "No se sabe quién firmó la carta.", "¿Quién firmó la carta?"],
    ["es", "possible", "El puente podría cerrar en mayo.", "¿Va el puente a cerrar en mayo?"],
    ["uk", "outcome", "Наразі невідомо, чи відкриють міст.", "Чи відкриють міст?"],
    ["uk", "expected", "Очікується, що міст відкриють у травні.", "Чи міст відкриють у травні?"],
    ["ar", "outcome", "لم يتضح بعد من أغلق الجسر.", "متى يتضح من أغلق الجسر؟"],
    ["ar", "condition", "ستغلق المدينة الجسر إذا ارتفع الماء.", "ماذا سيحدث إذا ارتفع الماء؟"],
  ])("%s, %s: %s", (language, kind, sentence, question) => {
    expect(questionsOf(sentence, language).map(({ kind: found, text }) => [found, text])).toEqual([
      [kind, question],
    ]);
  });

  test("a language without a lexicon asks nothing", () => {
    expect(questionsOf("Det er uklart om broen ble stengt.", "nb")).toEqual([]);
  });
});

describe("the rules of every lexicon", () => {
  test.each(["en", "fr", "de", "es", "uk", "ar"])(
    "%s: are whole, and kinds and patterns are known",
    (language) => {
      const { rules } = loadLexicon(language).questions;
      expect(new Set(rules.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(11);
      for (const { kind, cue, ask, vague } of rules) {
        expect(QUESTION_KINDS).toContain(kind);
        expect(cue).not.toBe("");
        expect(ask.length + (vague === undefined ? 0 : 1)).toBeGreaterThan(0);
      }
    },
  );
});
