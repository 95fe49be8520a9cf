import { expect, test } from "vitest";
import { segment } from "../../src/analysis/sentences/segment.ts";
import { loadLexicon } from "../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("en");

test.each<[text: string, sentences: string[]]>(
  [
    ["The talks failed.On Friday they resume.", ["The talks failed.", "On Friday they resume."]],
    [
      'It was "a success".The minister left.A crowd followed.',
      ['It was "a success".', "The minister left.", "A crowd followed."],
    ],
    [
      'They sat outside."The mood is bad," he said.',
      ["They sat outside.", '"The mood is bad," he said.'],
    ],
    ["Dr.Smith wrote to Example.Com and www.Desk.Org on Monday.", null],
    ["The U.S.Senate met at 10.30 in Node.js style.", null],
  ].map(([text, sentences]) => [
    String(text),
    Array.isArray(sentences) ? sentences : [String(text)],
  ]),
)("ends a sentence that the next one follows without a space: %s", (text, sentences) => {
  const found = segment(text, "en", lexicon).sentences;
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
