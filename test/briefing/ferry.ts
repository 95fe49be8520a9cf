import { STANDARD_TEMPLATE } from "../../src/domain/template.ts";
import { paragraphsOf, statedText, type Revision } from "../../src/domain/article.ts";
import type { Findings } from "../../src/domain/findings.ts";
import type { Fragment } from "../../src/domain/fragment.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Phrases } from "../../src/domain/phrases.ts";
import { plainWords, type Words } from "../../src/domain/rendition.ts";
import { type Range, spanOf } from "../../src/domain/span.ts";
import type { EditionContent } from "../../src/briefing/compose.ts";
import { draftFragments } from "../../src/briefing/draft.ts";
import { ENGLISH } from "../support/phrases.ts";

/** An invented article, so that no golden file rests on the seed. */
export const FERRY = `Harbour board votes to reopen the ferry
By Ann Carter
The board of Port Ellis voted on Tuesday to reopen the ferry to Norway after 14 months, chair Mary O'Neil said.
"We have waited long enough," O'Neil told reporters. "The island needs its ferry."
Owen Blake, harbour master, said the repairs were "nearly done," and cost $1,200,000.
Blake, the harbour master, warned that the ramp could fail again. It was not clear who would pay for it.`;

/** Where the words stand in the ferry article. */
export function at(words: string, text: string = FERRY): Range & { text: string } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, text: words };
}

export const REVISION: Revision = {
  article: "ferry",
  number: 1,
  at: "2026-11-24T08:00:00Z",
  by: "desk",
  text: FERRY,
  language: "en",
  title: { span: spanOf(FERRY, at("Harbour board votes to reopen the ferry")) },
  byline: { span: spanOf(FERRY, at("By Ann Carter")) },
  dateline: null,
  published: "2026-11-24",
  url: "https://wire.example/ferry?id=1&x=2",
};

const SENTENCES = [
  at(
    "The board of Port Ellis voted on Tuesday to reopen the ferry to Norway after 14 months, chair Mary O'Neil said.",
  ),
  at('"We have waited long enough," O\'Neil told reporters.'),
  at('"The island needs its ferry."'),
  at('Owen Blake, harbour master, said the repairs were "nearly done," and cost $1,200,000.'),
  at("Blake, the harbour master, warned that the ramp could fail again."),
  at("It was not clear who would pay for it."),
];

const found = { cue: null, rule: "test", quoted: [] };
const said = (passage: string) => ({ ...at(passage), says: at(passage) });
const oneil = { ...at("O'Neil"), name: "Mary O'Neil", role: "chair" };
const blake = { ...at("Owen Blake"), name: "Owen Blake", role: "harbour master" };

/** What analysis might report of it. */
export const FINDINGS: Findings = {
  language: "en",
  paragraphs: paragraphsOf(REVISION),
  sentences: SENTENCES,
  summary: [0, 3, 2, 5, 4, 1].map((index, rank) => ({
    start: SENTENCES[index]?.start ?? 0,
    end: SENTENCES[index]?.end ?? 0,
    score: 1 - rank / 10,
    parts: {},
  })),
  quotes: [
    { ...said('"We have waited long enough,"'), ...found, kind: "direct", speaker: oneil },
    { ...said('"The island needs its ferry."'), ...found, kind: "direct", speaker: oneil },
    {
      ...said('the repairs were "nearly done," and cost $1,200,000.'),
      ...found,
      kind: "mixed",
      quoted: [at("nearly done")],
      speaker: blake,
    },
    {
      ...said("the ramp could fail again"),
      ...found,
      kind: "indirect",
      speaker: blake,
    },
    { ...said("who would pay for it"), ...found, kind: "indirect", speaker: null },
  ],
  questions: [
    {
      ...at("It was not clear who would pay for it."),
      text: "Who will pay for the ramp?",
      kind: "nodetail",
      cue: null,
      rule: "test",
    },
  ],
  facts: [
    { kind: "date", ...at("Tuesday"), value: "2026-11-24" },
    { kind: "place", ...at("Port Ellis") },
    { kind: "place", ...at("Norway"), value: "NO" },
    { kind: "person", ...at("Mary O'Neil"), role: "chair" },
    { kind: "person", ...at("Owen Blake"), role: "harbour master" },
    { kind: "figure", ...at("14 months"), value: "14", unit: "month" },
    { kind: "figure", ...at("$1,200,000"), value: "1200000", unit: "USD" },
  ],
};

/** Its fragments and their English words; ids are `id1`, `id2`, … */
export function draftFerry(): { fragments: Fragment[]; words: ReadonlyMap<string, Words> } {
  let count = 0;
  return draftFragments({
    revision: REVISION,
    findings: FINDINGS,
    template: STANDARD_TEMPLATE,
    briefing: "ferry",
    newId: () => `id${++count}`,
    phrases: ENGLISH,
  });
}

/** The edition of these fragments in a language, with words by label; in English its own where none are given. */
export function ferryContent(
  phrases: Phrases,
  said: Readonly<Record<string, string | Words | null>> = {},
): EditionContent {
  const { fragments, words } = draftFerry();
  const isSource = phrases.language === "en";
  return {
    language: phrases.language,
    sourceLanguage: "en",
    slug: "harbour-board-votes-to-reopen-the-ferry",
    phrases,
    sourcePhrases: ENGLISH,
    source: {
      title: statedText(FERRY, REVISION.title),
      publisher: statedText(FERRY, REVISION.byline),
      published: REVISION.published,
      url: REVISION.url,
      revision: 1,
    },
    revisionText: FERRY,
    paragraphs: paragraphsOf(REVISION),
    sections: STANDARD_TEMPLATE.sections.map(({ kind }) => kind),
    fragments: fragments.map((fragment) => {
      const own = words.get(fragment.id) ?? null;
      const given = said[fragment.label];
      const typed = typeof given === "string" ? plainWords(given) : given;
      return {
        fragment,
        words: typed === undefined ? (isSource ? own : null) : typed,
        source: isSource ? null : own,
      };
    }),
  };
}

export function quoteWords(text: string, speaker: string | null, role: string | null): Words {
  return { text, speaker, role };
}

export const FERRY_WORDS: Readonly<Record<Language, Readonly<Record<string, string | Words>>>> = {
  fr: {
    h1: "Le conseil du port vote la réouverture du ferry",
    f1: "mardi 24 novembre 2026",
    f2: "Port Ellis",
    f3: "Norvège",
    f4: "Mary O’Neil (présidente) et Owen Blake (capitaine du port)",
    f5: "14 mois et 1 200 000 $",
    s1: "Le conseil de Port Ellis a voté mardi la réouverture du ferry vers la Norvège après 14 mois, selon sa présidente, Mary O’Neil.",
    s2: "« Nous avons assez attendu », a dit Mme O’Neil à la presse.",
    s3: "Owen Blake, capitaine du port, a dit que les réparations étaient « presque finies » et coûtaient 1 200 000 dollars.",
    s4: "Blake a averti que la rampe pourrait céder de nouveau.",
    s5: "On ne savait pas qui la paierait.",
    q1: quoteWords("Nous avons assez attendu", "Mary O’Neil", "présidente"),
    q2: quoteWords("L’île a besoin de son ferry.", "Mary O’Neil", "présidente"),
    q3: quoteWords(
      "les réparations étaient « presque finies » et coûtaient 1 200 000 dollars.",
      "Owen Blake",
      "capitaine du port",
    ),
    q4: quoteWords("la rampe pourrait céder de nouveau", "Owen Blake", "capitaine du port"),
    o1: "Qui paiera la rampe ?",
  },
  ar: {
    h1: "مجلس الميناء يصوّت لإعادة تشغيل العبّارة",
    f1: "الثلاثاء، 24 نوفمبر 2026",
    f2: "بورت إليس",
    f3: "النرويج",
    f4: "Mary O'Neil (رئيسة المجلس) وOwen Blake (مدير الميناء)",
    f5: "14 شهرًا و1٬200٬000 دولار",
    s1: "صوّت مجلس بورت إليس يوم الثلاثاء لإعادة تشغيل العبّارة إلى النرويج بعد 14 شهرًا، بحسب رئيسته Mary O'Neil.",
    s2: "قالت O'Neil للصحفيين: «انتظرنا بما يكفي».",
    s3: "قال Owen Blake إن الإصلاحات «شارفت على الانتهاء» وكلفت 1٬200٬000 دولار.",
    s4: "حذّر Blake من أن المنحدر قد يتعطل مجددًا.",
    s5: "لم يتضح من سيدفع ثمنه.",
    q1: quoteWords("انتظرنا بما يكفي", "Mary O'Neil", "رئيسة المجلس"),
    q2: quoteWords("الجزيرة تحتاج إلى عبّارتها.", "Mary O'Neil", "رئيسة المجلس"),
    q3: quoteWords(
      "الإصلاحات «شارفت على الانتهاء» وكلفت 1٬200٬000 دولار.",
      "Owen Blake",
      "مدير الميناء",
    ),
    q4: quoteWords("قد يتعطل المنحدر مجددًا", "Owen Blake", null),
    o1: "من سيدفع ثمن المنحدر؟",
  },
};
