import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("id");

function analysed(text: string): Findings {
  return analyse({ text, language: "id", heading: null }, lexicon);
}

describe("a quotation in Indonesian has its speaker", () => {
  it.each([
    [
      '"Kami tidak punya waktu," kata Budi Hartono, Selasa.',
      "Kami tidak punya waktu",
      "Budi Hartono",
    ],
    [
      'Menteri Dewi Lestari mengatakan: "Anggaran sudah siap."',
      "Anggaran sudah siap.",
      "Dewi Lestari",
    ],
    ['"Kami siap," ujar juru bicara perusahaan itu.', "Kami siap", "juru bicara perusahaan itu"],
  ])("%s", (text, words, speaker) => {
    const direct = analysed(text).quotes.filter(({ kind }) => kind === "direct");
    expect(
      direct.map((quote) => [quote.text, quote.speaker?.name ?? quote.speaker?.text ?? null]),
    ).toEqual([[words, speaker]]);
  });

  it("with the office beside the name", () => {
    const [quote] = analysed('"Kami siap," ujar Menteri Kesehatan Budi Hartono.').quotes;
    expect(quote?.speaker).toMatchObject({ name: "Budi Hartono", role: "Menteri Kesehatan" });
  });

  it("reported speech too", () => {
    const [quote] = analysed(
      "Presiden Budi Hartono mengatakan bahwa perjanjian itu sudah siap.",
    ).quotes;
    expect(quote).toMatchObject({ kind: "indirect", speaker: { name: "Budi Hartono" } });
  });
});

it.each([
  'Film "Air Dingin" meraih penghargaan.',
  'Harian "Suara Pagi" terbit sejak lama.',
  'Jalur itu dikenal sebagai "tangga".',
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["Rapat di Jl. Merdeka No. 5 dihadiri Dr. Budi Hartono, S.H. Ia lalu pulang.", 2],
  ["Harganya Rp. 5.000 per kg. Mereka membelinya.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it("a verb that holds its pronoun speaks for the person before", () => {
  const { quotes } = analysed('Menteri Budi Hartono tiba hari ini. "Kami siap," katanya.');
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(["Budi Hartono"]);
});
