import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../../src/analysis/sentences/segment.ts";
import { emptyLexicon } from "../../src/domain/lexicon.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

const lexicons = new Map(
  ["en", "fr", "de", "es", "uk", "ar"].map((language) => [language, loadLexicon(language)]),
);

function sentencesOf(text: string, language: string): string[] {
  const lexicon = lexicons.get(language) ?? emptyLexicon(language);
  return segment(text, language, lexicon).sentences.map(({ start, end }) => text.slice(start, end));
}

describe("a sentence ends", () => {
  it.each([
    ["en", ["Was it heard?", "Nobody knows.", "They left!"]],
    ["en", ["It cost 3.5 million.", "The rest was free."]],
    ["en", ["He works for Orion Inc.", "The firm is small."]],
    ["en", ["“We won’t go.”", "That was all she said."]],
    ["fr", ["Elle est partie à 9 h. 15.", "Personne ne l’a vue."]],
    ["de", ["Das war 1987.", "Danach kam nichts."]],
    ["es", ["¿Quién lo sabe?", "Nadie."]],
    ["uk", ["Хто це знає?", "Ніхто."]],
    ["ar", ["من يعلم ذلك؟", "لا أحد."]],
    ["zh", ["谁知道呢？", "没有人回答。"]],
  ])("where its stop does (%s)", (language, sentences) => {
    expect(sentencesOf(sentences.join(" "), language)).toEqual(sentences);
  });
});

describe("a stop ends nothing", () => {
  it.each([
    ["en", "Dr. Ada Byrne met Lt. Gen. R. J. Moss in the U.S. Capitol at 9 a.m. yesterday."],
    ["en", "“Is that so?” Byrne asked."],
    ["en", "He paused … then went on."],
    ["fr", "M. Blanc a vu Mme Noir."],
    ["de", "Am 3. Oktober sprach Karl IV. mit Dr. Weiß, z. B. über Geld."],
    ["es", "El Sr. Gil viajó a EE. UU. con la Dra. Paz."],
    ["uk", "«Це наш дім, — сказав він. — Іншого немає»."],
    ["ja", "「もう遅い。帰ろう。」と彼は言った。"],
  ])("in an abbreviation, an initial, an ordinal or a quotation (%s)", (language, sentence) => {
    expect(sentencesOf(sentence, language)).toEqual([sentence]);
  });
});

describe("a segmented text", () => {
  it("has a paragraph a line with words, and says which each sentence is in", () => {
    const text = "A title\r\n\r\n***\r\n\tOne. Two.\r\nThree.";
    const { paragraphs, sentences, paragraphOf } = segment(text, "en", loadLexicon("en"));
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      "A title",
      "One. Two.",
      "Three.",
    ]);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "A title",
      "One.",
      "Two.",
      "Three.",
    ]);
    expect(paragraphOf).toEqual([0, 1, 1, 2]);
  });

  it("leaves out no letter or digit, whatever the text, and keeps its order", () => {
    const piece = fc.constantFrom(
      "Mr. ",
      "a",
      "Z",
      "5",
      ".",
      "…",
      "! ",
      "»",
      "“",
      "\n",
      "\r",
      " ",
      "。",
      "(",
      ")",
      "😀",
    );
    const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "de", "uk", "xx"), (text, language) => {
        const lexicon = lexicons.get(language) ?? emptyLexicon(language);
        const { sentences, paragraphs, paragraphOf } = segment(text, language, lexicon);
        let last = 0;
        sentences.forEach(({ start, end }, index) => {
          const paragraph = paragraphs[paragraphOf[index] ?? -1];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(paragraph && paragraph.start <= start && end <= paragraph.end).toBe(true);
          last = end;
        });
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
