/** The seed's briefing as a review page sees it, in every state that a row can have. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paragraphsOf } from "../../src/domain/article.ts";
import type { Check } from "../../src/domain/check.ts";
import type { EditionState } from "../../src/domain/edition.ts";
import { type Fragment, type FragmentDetail, labelOf } from "../../src/domain/fragment.ts";
import { type Language, directionOf } from "../../src/domain/language.ts";
import type { FragmentStanding, TickState } from "../../src/domain/readiness.ts";
import type { Rendition, Standing, Words } from "../../src/domain/rendition.ts";
import { type Range, spanOf } from "../../src/domain/span.ts";
import { STANDARD_TEMPLATE } from "../../src/domain/template.ts";
import { normaliseText } from "../../src/domain/text.ts";
import { LOCALES_FOLDER } from "../../src/phrases/folder.ts";
import { loadPhrases } from "../../src/phrases/phrases.ts";
import { readTranslators } from "../../src/phrases/translator.ts";
import type { EditionTab, Review } from "../../views/review.ts";
import type { Ui } from "../../views/ui.ts";

export const SEED = normaliseText(
  readFileSync(join(import.meta.dirname, "../../seeds/london-talks.txt"), "utf8"),
);
const LANGUAGES = ["en", "fr", "de", "es", "uk", "ar"];
const translators = readTranslators(LOCALES_FOLDER, { missing: "throw" });

/** The surroundings of a page in a UI language, with addresses as the desk has them. */
export function sampleUi(language: Language = "en"): Ui {
  const briefing = (id: string) => `/desk/briefings/${id}`;
  const fragment = (id: string, one: Language) => `/desk/fragments/${id}/${one}`;
  return {
    t: translators.translator(language),
    language,
    dir: directionOf(language),
    languages: LANGUAGES,
    path: "/desk/briefings/b1/fr",
    paths: {
      asset: (name) => `/assets/${name}`,
      readers: "/",
      queue: "/desk",
      bringIn: "/desk/articles/new",
      uiLanguage: "/desk/language",
      briefing,
      review: (id, one, open = {}) => {
        const query = new URLSearchParams(Object.entries(open)).toString();
        return `${briefing(id)}/${one}${query ? `?${query}` : ""}`;
      },
      state: (id, one) => `${briefing(id)}/${one}/state`,
      acceptAll: (id, one) => `${briefing(id)}/${one}/accept`,
      add: (id) => `${briefing(id)}/fragments`,
      order: (id) => `${briefing(id)}/order`,
      undo: (act) => `/desk/undo/${act}`,
      drop: (id) => `/desk/fragments/${id}/drop`,
      putBack: (id) => `/desk/fragments/${id}/put-back`,
      fragment,
      rendition: (id, one, act) => `${fragment(id, one)}/${act}`,
    },
  };
}

interface Sample {
  readonly detail: FragmentDetail;
  /** First and last words of its passage. */
  readonly passage: readonly [string, string];
  readonly en: string;
  readonly other: string;
  readonly speaker?: readonly [string, string | null];
  readonly state: TickState;
}

const SAMPLES: readonly Sample[] = [
  {
    detail: { kind: "headline" },
    passage: ["London Talks", "Ukraine Conflict"],
    en: "London Talks Seek Path to Ceasefire in Ukraine Conflict",
    other: "À Londres, des pourparlers cherchent la voie d’un cessez-le-feu en Ukraine",
    state: "accepted",
  },
  {
    detail: { kind: "fact", fact: { about: "when", date: "2025-04-23", said: "Wednesday" } },
    passage: ["gathered in London", "on Wednesday"],
    en: "Wednesday 23 April 2025",
    other: "mercredi 23 avril 2025",
    state: "accepted",
  },
  {
    detail: { kind: "fact", fact: { about: "countries", codes: ["UA", "US", "GB"] } },
    passage: ["Officials from Ukraine", "European countries"],
    en: "Ukraine, the United States and the United Kingdom",
    other: "l’Ukraine, les États-Unis et le Royaume-Uni",
    state: "warning",
  },
  {
    detail: {
      kind: "fact",
      fact: {
        about: "figures",
        figures: [{ value: "1000", unit: "kilometer", counts: "front line" }],
      },
    },
    passage: ["1,000-kilometer", "front line"],
    en: "1,000 kilometers (front line)",
    other: "1 000 kilomètres (ligne de front)",
    state: "left_out",
  },
  {
    detail: { kind: "summary" },
    passage: ["Officials from Ukraine", "Russia and Ukraine."],
    en: "Officials from Ukraine, the US, the UK and several European countries gathered in London on Wednesday as part of ongoing efforts to explore possibilities for ending the war between Russia and Ukraine.",
    other:
      "Des responsables ukrainiens, américains, britanniques et de plusieurs pays européens se sont réunis mercredi à Londres, dans le cadre des efforts engagés pour explorer les moyens de mettre fin à la guerre entre la Russie et l’Ukraine.",
    state: "accepted",
  },
  {
    detail: { kind: "summary" },
    passage: ["During the Paris meeting", "with the discussions."],
    en: "During the Paris meeting, US officials reportedly presented a proposal that would allow Russia to retain control over areas it currently occupies, according to a European official familiar with the discussions.",
    other:
      "À Paris, des responsables américains auraient présenté une proposition qui laisserait à la Russie le contrôle des zones qu’elle occupe actuellement, selon un responsable européen au fait des discussions.",
    state: "drafted",
  },
  {
    detail: { kind: "summary" },
    passage: ["Zelensky said Ukraine’s", "hostilities are paused."],
    en: "Zelensky said Ukraine’s delegation attending the London talks was authorized only to discuss an unconditional or partial ceasefire, and that Kiev is open to broader negotiations once hostilities are paused.",
    other:
      "Selon Volodymyr Zelensky, la délégation ukrainienne présente à Londres n’est habilitée à discuter que de la possibilité d’un cessez-le-feu inconditionnel ou partiel.",
    state: "stale",
  },
  {
    detail: { kind: "summary" },
    passage: ["Russia has reportedly", "considers unrealistic."],
    en: "Russia has reportedly rejected a US proposal for a 30-day ceasefire, citing demands it considers unrealistic.",
    other:
      "La Russie aurait rejeté une proposition américaine de cessez-le-feu de 30 heures, invoquant des exigences qu’elle juge irréalistes.",
    state: "error",
  },
  {
    detail: { kind: "quote", form: "direct", quoted: [] },
    passage: ["There is nothing to talk", "the Ukrainian people"],
    en: "There is nothing to talk about — it is our land, the land of the Ukrainian people",
    other: "Il n’y a rien à discuter — c’est notre terre, la terre du peuple ukrainien",
    speaker: ["Volodymyr Zelensky", "président de l’Ukraine"],
    state: "accepted",
  },
  {
    detail: { kind: "quote", form: "mixed", quoted: [] },
    passage: ["Trump recently said", "to a head,”"],
    en: "negotiations were “coming to a head”",
    other: "les négociations « approchaient de leur dénouement »",
    speaker: ["Donald Trump", null],
    state: "drafted",
  },
  {
    detail: { kind: "question", question: "unverified" },
    passage: ["The Associated Press", "front line."],
    en: "Was the ceasefire observed along the 1,000-kilometer front line?",
    other:
      "Le cessez-le-feu a-t-il été respecté le long des 1 000 kilomètres de la ligne de front ?",
    state: "drafted",
  },
  {
    detail: { kind: "question", question: "condition" },
    passage: ["Trump recently said", "no significant progress."],
    en: "Will the US step back from the process if there is no significant progress?",
    other: "",
    state: "empty",
  },
];

/** The seed under review in one language; in the source language every row is as it was drafted. */
export function sampleReview(language: Language = "fr"): Review {
  const article = {
    text: SEED,
    title: { span: spanOf(SEED, passage(["London Talks", "Ukraine Conflict"])) },
    byline: { span: spanOf(SEED, passage(["By Staff", "Agencies"])) },
    language: "en",
    number: 1,
    published: "2025-04-23",
  };
  const paragraphs = paragraphsOf(article);
  const fragments = standings(language);
  return {
    briefing: { id: "b1", version: 3, sourceLanguage: "en" },
    article: {
      ...article,
      heading: "London Talks Seek Path to Ceasefire in Ukraine Conflict",
      paragraphs,
      sentences: paragraphs.flatMap(sentencesIn),
    },
    edition: { briefing: "b1", language, state: "draft", version: 5, releases: 0 },
    reader: null,
    readiness: {
      fragments,
      ready: 5,
      total: 11,
      blockers: fragments.flatMap(({ fragment, state, checks }) => {
        const reason = BLOCKS[state];
        return reason
          ? [{ reason, fragment: fragment.id, label: fragment.label, check: checks[0] ?? null }]
          : [];
      }),
    },
    dropped: [
      {
        fragment: { ...sampleFragment(5, 9), dropped: true },
        text: "British officials cautioned against expecting a breakthrough.",
        language: "en",
      },
    ],
    tabs: LANGUAGES.map((one, index) => tab(one, index, fragments)),
    template: STANDARD_TEMPLATE,
    phrases: loadPhrases(language),
    sourcePhrases: loadPhrases("en"),
    preview: null,
    lastAct: { id: "a9", what: "accepted", labels: ["s1"] },
    timeZone: "Europe/Paris",
  };
}

const BLOCKS = {
  left_out: null,
  accepted: null,
  warning: null,
  empty: "empty",
  error: "error",
  stale: "stale",
  drafted: "not_accepted",
} as const satisfies Readonly<Record<TickState, string | null>>;

function tab(
  language: Language,
  index: number,
  fragments: readonly FragmentStanding[],
): EditionTab {
  const states: EditionState[] = ["released", "draft", "approved", "in_review", "draft", "draft"];
  const ticks = fragments.map(({ state }): TickState => (index % 2 ? state : "accepted"));
  const state = states[index] ?? "draft";
  const releases = [1, 2][index] ?? 0;
  return { language, state, releases, ready: index % 2 ? 5 : 11, total: 11, ticks };
}

function standings(language: Language): FragmentStanding[] {
  return SAMPLES.map((sample, index) => {
    const fragment = sampleFragment(index, ordinalOf(index));
    const isSource = language === "en";
    const state = isSource ? "drafted" : sample.state;
    const source = rendition(fragment.id, "en", "accepted", words(sample.en, sample));
    return {
      fragment,
      rendition: isSource
        ? rendition(fragment.id, "en", "drafted", words(sample.en, sample))
        : rendition(fragment.id, language, sample.state, words(sample.other, sample)),
      source: isSource ? null : source,
      state,
      stale: state === "stale",
      difference: state === "stale" ? DIFFERENCE : null,
      checks: isSource ? [] : checksOf(sample),
    };
  });
}

function ordinalOf(index: number): number {
  const kind = SAMPLES[index]?.detail.kind;
  return SAMPLES.slice(0, index + 1).filter(({ detail }) => detail.kind === kind).length;
}

function sampleFragment(index: number, ordinal: number): Fragment {
  const sample = SAMPLES[index];
  if (!sample) throw new RangeError(`no sample ${index}`);
  return {
    id: `fr${index}-${ordinal}`,
    briefing: "b1",
    label: labelOf(sample.detail.kind, ordinal),
    position: index,
    anchors: [spanOf(SEED, passage(sample.passage))],
    detail: sample.detail,
    dropped: false,
  };
}

function words(text: string, { speaker }: Sample): Words {
  return { text, speaker: speaker?.[0] ?? null, role: speaker?.[1] ?? null };
}

function rendition(fragment: string, language: Language, state: TickState, said: Words): Rendition {
  const base = {
    fragment,
    language,
    version: 4,
    leftOut: state === "left_out" ? "Known here." : null,
  };
  return { ...base, standing: standing(state, said), by: "desk", at: "2026-11-24T11:31:00Z" };
}

function standing(state: TickState, said: Words): Standing {
  if (state === "empty") return { state: "empty" };
  if (state !== "drafted")
    return { state: "accepted", words: said, origin: { by: "person" }, madeFrom: null };
  const origin = { by: "memory", likeness: 91, sample: true } as const;
  return { state: "drafted", words: said, origin, madeFrom: null };
}

const DIFFERENCE = [
  { kind: "same", text: "… authorized only to discuss " },
  { kind: "removed", text: "the possibility of " },
  { kind: "same", text: "an unconditional or partial ceasefire" },
  {
    kind: "added",
    text: ", and that Kiev is open to broader negotiations once hostilities are paused",
  },
  { kind: "same", text: "." },
] as const;

function checksOf({ state, other }: Sample): Check[] {
  if (state === "error") {
    const start = other.indexOf("30 heures");
    return [
      {
        code: "number_missing",
        severity: "error",
        values: { number: "30", text: "30-day" },
        faults: [{ start, end: start + 9 }],
        key: "k1",
      },
    ];
  }
  if (state !== "warning") return [];
  const values = { length: "292", limit: "280" };
  return [{ code: "too_long", severity: "warning", values, faults: [], key: "k2" }];
}

function passage([from, to]: readonly [string, string]): Range {
  const start = SEED.indexOf(from);
  return { start, end: SEED.indexOf(to, start) + to.length };
}

/** Good enough for the seed: a stop and a space end a sentence. */
function sentencesIn({ start, end }: Range): Range[] {
  return [...SEED.slice(start, end).matchAll(/\S.*?(?:[.”"](?= [A-Z])|$)/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
