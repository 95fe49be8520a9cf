import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import type { Findings } from "../../../src/domain/findings.ts";
import { loadLexicon } from "../../../src/phrases/lexicons.ts";

const lexicon = loadLexicon("it");

function analysed(text: string): Findings {
  return analyse({ text, language: "it", heading: null }, lexicon);
}

/** What is said word for word, by whom. */
function spokenIn(text: string): [string, string | null][] {
  return analysed(text)
    .quotes.filter(({ kind }) => kind === "direct")
    .map(({ text: words, speaker }) => [words, speaker?.name ?? speaker?.text ?? null]);
}

describe("a quotation in Italian has its speaker", () => {
  it.each([
    ["«Resto qui», ha detto ieri ai cronisti il ministro Paolo Neri.", "Resto qui", "Paolo Neri"],
    [
      '"La strada è chiusa". Lo ha annunciato la sindaca Anna Verdi.',
      "La strada è chiusa",
      "Anna Verdi",
    ],
    [
      "Lucia Bianchi, 40 anni, maestra, racconta: «Ho perso tutto».",
      "Ho perso tutto",
      "Lucia Bianchi",
    ],
    [
      '"Serve una tregua", si legge in una nota del ministero.',
      "Serve una tregua",
      "una nota del ministero",
    ],
    ["Gino Neri è uscito. «Tornerò», ha aggiunto.", "Tornerò", null],
    ["“Abbiamo vinto” ha esultato il capitano Ivo Ferri.", "Abbiamo vinto", "Ivo Ferri"],
  ])("%s", (text, words, speaker) => {
    expect(spokenIn(text)).toEqual([[words, speaker]]);
  });

  it("with the office before the name, also across a comma", () => {
    const [quote] = analysed(
      "Il sindaco di Como, Marco Verdi, ha spiegato che il ponte riaprirà.",
    ).quotes;
    expect(quote).toMatchObject({
      kind: "indirect",
      speaker: { name: "Marco Verdi", role: "sindaco di Como" },
    });
  });
});

it.each([
  ['Il film "Acqua fredda" ha vinto un premio.'],
  ['Il cosiddetto "superbonus" costa molto.'],
  ["Lavora per il quotidiano «La Voce» da anni."],
])("a title or a name is no quotation: %s", (text) => {
  expect(analysed(text).quotes).toEqual([]);
});

it.each([
  ["Il sig. Neri e la dott.ssa Verdi sono arrivati alle 9.30. Poi sono usciti.", 2],
  ["La Rossi S.p.A. ha venduto ca. 1.200 auto, moto ecc. nel 2024. È molto.", 2],
  ["Lo dice l'art. 5 del decreto. Nessuno lo applica.", 2],
])("sentences end where they should: %s", (text, count) => {
  expect(analysed(text).sentences).toHaveLength(count);
});

it.each([
  [
    "Non è chiaro se il ponte sia stato chiuso.",
    "outcome",
    "Quando si saprà se il ponte sia stato chiuso?",
  ],
  ["Non si sa ancora quando riaprirà la strada.", "outcome", "Quando riaprirà la strada?"],
  ["L'esito del voto resta incerto.", "outcome", "Quale sarà l'esito del voto?"],
  [
    "L'uomo avrebbe rubato un quadro.",
    "hearsay",
    "Quali prove ci sono che l'uomo abbia rubato un quadro?",
  ],
  ["Oslo nega di aver venduto le navi.", "disputed", "Su che cosa si basa la smentita di Oslo?"],
  [
    "I sindacati minacciano di bloccare il porto.",
    "condition",
    "La minaccia di bloccare il porto sarà messa in atto?",
  ],
  [
    "È possibile che la banca alzi i tassi.",
    "possible",
    "Quanto è probabile che la banca alzi i tassi?",
  ],
  ["Almeno 12 persone sono morte nel rogo.", "count", "Quante persone sono morte nel rogo?"],
  ["L'azienda non ha voluto commentare.", "nodetail", "Che cosa risponde l'azienda?"],
  [
    "Il comune ha tempo fino a lunedì per approvare il bilancio.",
    "deadline",
    "Il comune riuscirà ad approvare il bilancio in tempo?",
  ],
  [
    "Secondo una fonte vicina al dossier, il porto chiuderà.",
    "anonymous",
    "Chi altro conferma che il porto chiuderà?",
  ],
  ["Alcuni paesi hanno sostenuto il piano.", "unnamed", "Quali paesi hanno sostenuto il piano?"],
])("%s: %s, %s", (text, kind, question) => {
  expect(analysed(text).questions.map(({ kind: found, text: asked }) => [found, asked])).toEqual([
    [kind, question],
  ]);
});

it.each([
  ["A maggio i colloqui sono finiti."],
  ["Come previsto, il parlamento ha approvato la legge."],
  ["Ha promesso che avrebbe ridotto le tasse."],
  ['"La banca potrebbe alzare i tassi", ha detto il governatore Ivo Ferri.'],
])("nothing is open: %s", (text) => {
  expect(analysed(text).questions).toEqual([]);
});

it.each([
  ["Il 12 maggio 2025 il porto ha riaperto.", "12 maggio 2025", "2025-05-12"],
  ["Sono stati spesi 300mila euro.", "300mila euro", "300000"],
  ["Il capo della polizia francese è partito.", "francese", "FR"],
])("facts: %s", (text, found, value) => {
  expect(analysed(text).facts).toContainEqual(expect.objectContaining({ text: found, value }));
});
