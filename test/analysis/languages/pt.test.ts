import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("pt");

function analysed(text: string): Findings {
  return analyse({ text, language: "pt", heading: null }, lexicon);
}

/** What is said word for word, by whom. */
function spokenIn(text: string): [string, string | null][] {
  return analysed(text)
    .quotes.filter(({ kind }) => kind === "direct")
    .map(({ text: words, speaker }) => [words, speaker?.name ?? speaker?.text ?? null]);
}

describe("a quotation in Portuguese has its speaker", () => {
  it.each([
    ['"Fico aqui", disse nesta terça-feira (12) a ministra Ana Reis.', "Fico aqui", "Ana Reis"],
    [
      "“A ponte está fechada”, afirmou à Lusa o autarca Rui Pires.",
      "A ponte está fechada",
      "Rui Pires",
    ],
    [
      "“A situação é grave”. A afirmação é do médico Paulo Nunes.",
      "A situação é grave",
      "Paulo Nunes",
    ],
    [
      "O deputado Carlos Lima (PX-SP) respondeu: “Vamos recorrer”.",
      "Vamos recorrer",
      "Carlos Lima",
    ],
    ['Joana Silva, 34, professora, conta: "Tenho medo".', "Tenho medo", "Joana Silva"],
    ["— Perdi tudo — disse a moradora Rosa Lima.", "Perdi tudo", "Rosa Lima"],
    ['Rui Pires saiu. "Volto já", acrescentou.', "Volto já", null],
  ])("%s", (text, words, speaker) => {
    expect(spokenIn(text)).toEqual([[words, speaker]]);
  });

  it("with the office before the name, also across a comma", () => {
    const [quote] = analysed(
      "O ministro da Fazenda, Paulo Nunes, disse que a meta será cumprida.",
    ).quotes;
    expect(quote).toMatchObject({
      kind: "indirect",
      speaker: { name: "Paulo Nunes", role: "ministro da Fazenda" },
    });
  });
});

it.each([
  ['O filme "Água fria" ganhou um prêmio.'],
  ['O chamado "orçamento secreto" causou polêmica.'],
  ["Trabalha no jornal «A Voz» há anos."],
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["O Sr. Silva e a Dra. Costa chegaram às 9h30. Depois saíram.", 2],
  ["A praça fica na Av. Brasil, ao lado do prédio da Lima Ltda. e do banco. É grande.", 2],
  ["Vivia ali até 700 a.C. A casa caiu depois.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it.each([
  ["Não se sabe se o avião caiu no mar.", "outcome", "Quando se saberá se o avião caiu no mar?"],
  ["Ainda não se sabe quem fechou a ponte.", "outcome", "Quem fechou a ponte?"],
  ["O resultado da votação continua incerto.", "outcome", "Qual será o resultado da votação?"],
  [
    "O homem terá roubado um quadro.",
    "hearsay",
    "Que provas há de que o homem tenha roubado um quadro?",
  ],
  ["Oslo nega ter vendido os navios.", "disputed", "Em que se baseia o desmentido de Oslo?"],
  [
    "Os sindicatos ameaçam bloquear o porto.",
    "condition",
    "A ameaça de bloquear o porto será cumprida?",
  ],
  [
    "É possível que o banco suba os juros.",
    "possible",
    "Qual é a probabilidade de que o banco suba os juros?",
  ],
  ["Pelo menos 12 pessoas morreram no incêndio.", "count", "Quantas pessoas morreram no incêndio?"],
  ["A empresa não quis comentar.", "nodetail", "O que responde a empresa?"],
  ["A reunião está marcada para quinta-feira.", "expected", "A reunião vai ocorrer como previsto?"],
  [
    "Segundo uma fonte próxima do processo, o porto fechará.",
    "anonymous",
    "Quem mais confirma que o porto fechará?",
  ],
  ["Alguns países têm apoiado o plano.", "unnamed", "Quais países têm apoiado o plano?"],
])("%s: %s, %s", (text, kind, question) => {
  expect(analysed(text).questions.map(({ kind: found, text: asked }) => [found, asked])).toEqual([
    [kind, question],
  ]);
});

it.each([
  ["As conversas terminaram em maio."],
  ["Como previsto, o parlamento aprovou a lei."],
  ["O juiz negou o pedido de liberdade."],
  ['"O banco poderá subir os juros", disse o presidente Rui Pires.'],
])("nothing is open: %s", (text) => {
  expect(analysed(text).questions).toEqual([]);
});

it.each([
  ["O porto reabriu em 12 de maio de 2025.", "12 de maio de 2025", "2025-05-12"],
  ["O prejuízo é de R$ 300 mil.", "R$ 300 mil", "300000"],
  ["A polícia francesa chegou.", "francesa", "FR"],
])("facts: %s", (text, found, value) => {
  expect(analysed(text).facts).toContainEqual(expect.objectContaining({ text: found, value }));
});
