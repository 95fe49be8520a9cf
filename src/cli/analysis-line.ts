/** One line of the `analyse` command: what comes in, and what goes out. The keys are a contract. */
import { z } from "zod";
import { analyse } from "../analysis/analyse.ts";
import type { FactFinding, Findings, Mention, QuoteFinding } from "../domain/findings.ts";
import type { Language } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Range } from "../domain/span.ts";

const ARTICLE = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  lang: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string(),
  published: z.string().nullish(),
});

/** What the lines are analysed with. */
export interface LineTools {
  readonly lexiconOf: (language: Language) => Lexicon;
  readonly detect: (text: string) => Language;
  /** Adds rules, cues, score parts, and the units of figures. */
  readonly explain: boolean;
}

/** The answer to one line: findings, or what is wrong with it. Throws nothing that a line could cause. */
export function answerLine(text: string | null, number: number, tools: LineTools): object {
  if (text === null) return { line: number, error: "not UTF-8, or too long" };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { line: number, error: `not JSON: ${messageOf(error)}` };
  }
  const article = ARTICLE.safeParse(given);
  if (!article.success) return { line: number, error: problemsOf(article.error) };
  try {
    return answer(article.data, tools);
  } catch (error) {
    return { line: number, error: `cannot be analysed: ${messageOf(error)}` };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function problemsOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message))
    .join("; ");
}

function answer(
  { id, lang, title, text, published }: z.infer<typeof ARTICLE>,
  { lexiconOf, detect, explain }: LineTools,
): object {
  const language = lang ?? detect(text);
  const heading = title?.trim() ?? "";
  const findings = analyse(
    {
      text,
      language,
      title: titleIn(text, heading),
      heading,
      published: dayOf(published ?? ""),
    },
    lexiconOf(language),
  );
  return { id: id ?? null, lang: language, ...shape(findings, explain) };
}

/** Where the text begins with its title, the title is a span of it. */
function titleIn(text: string, heading: string): Range | null {
  const start = text.length - text.trimStart().length;
  return heading !== "" && text.startsWith(heading, start)
    ? { start, end: start + heading.length }
    : null;
}

/** The calendar day of a date or moment in ISO 8601; anything else says nothing. */
function dayOf(published: string): string | null {
  const day = published.slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

function shape(findings: Findings, explain: boolean): object {
  return {
    sentences: findings.sentences.map(({ start, end }) => [start, end]),
    summary: findings.summary.map(({ start, end, score, parts }) => ({
      start,
      end,
      score: rounded(score),
      ...(explain ? { parts: roundedParts(parts) } : {}),
    })),
    quotes: findings.quotes.map((quote) => shapeQuote(quote, explain)),
    questions: findings.questions.map(({ text, kind, start, end, cue, rule }) => ({
      text,
      kind,
      start,
      end,
      ...(explain ? { cue: cue && shapeMention(cue), rule } : {}),
    })),
    facts: findings.facts.map((fact) => shapeFact(fact, explain)),
  };
}

function rounded(score: number): number {
  return Number(score.toFixed(4));
}

function roundedParts(parts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, rounded(part)]));
}

function shapeMention({ start, end, text }: Mention): Mention {
  return { start, end, text };
}

function shapeQuote(
  { start, end, text, kind, speaker, cue, quoted, rule }: QuoteFinding,
  explain: boolean,
): object {
  return {
    start,
    end,
    text,
    kind,
    speaker: speaker && {
      start: speaker.start,
      end: speaker.end,
      text: speaker.text,
      ...(speaker.name === undefined ? {} : { name: speaker.name }),
      ...(speaker.role === undefined ? {} : { role: speaker.role }),
    },
    cue: cue && shapeMention(cue),
    ...(explain ? { quoted, rule } : {}),
  };
}

function shapeFact(
  { kind, text, start, end, role, value, unit, counts }: FactFinding,
  explain: boolean,
): object {
  return {
    kind,
    text,
    start,
    end,
    ...(role === undefined ? {} : { role }),
    ...(value === undefined ? {} : { value }),
    ...(explain && unit !== undefined ? { unit } : {}),
    ...(explain && counts !== undefined ? { counts } : {}),
  };
}
