/** The dev sets of `../shared/eval`, our analysis of them, and what their scorers say of it. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { analyse } from "../analysis/analyse.ts";
import type { Findings } from "../domain/findings.ts";
import { lineTools } from "./lexicon-shelf.ts";

export const FOLDER = join(import.meta.dirname, "../../../shared/eval");
const run = promisify(execFile);
const tools = lineTools(false);

/** One line of the table; figures are percentages, null where there is no baseline. */
export interface Row {
  readonly set: string;
  readonly measure: string;
  readonly baseline: number | null;
  readonly ours: number;
}

const ITEM = z.object({
  id: z.string(),
  lang: z.string(),
  title: z.string().optional(),
  text: z.string(),
});
type Item = z.infer<typeof ITEM>;

/** Analyses every item of a file and writes what `answer` takes of it; gives the path of the system's file. */
function answerAll(
  file: string,
  temporary: string,
  answer: (findings: Findings, item: Item) => object,
): string {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const answers = lines.map((line) => {
    const item = ITEM.parse(JSON.parse(line));
    const { id, lang, text, title } = item;
    const input = { text, language: lang, heading: title ?? null };
    return JSON.stringify({ id, ...answer(analyse(input, tools.lexiconOf(lang)), item) });
  });
  const path = join(temporary, "system.jsonl");
  writeFileSync(path, `${answers.join("\n")}\n`);
  return path;
}

async function score(scorer: string, parameters: readonly string[]): Promise<string> {
  const script = join(FOLDER, scorer);
  const { stdout } = await run(process.execPath, [script, ...parameters], { maxBuffer: 2 ** 26 });
  return stdout;
}

function setsIn(folder: string): { set: string; file: string }[] {
  return readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => ({
      set: name.replace(/(?:\.dev)?\.jsonl$/, ""),
      file: join(FOLDER, folder, name),
    }));
}

/** Sentence ends, beside `Intl.Segmenter`. */
export async function segmentation(temporary: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { set, file } of setsIn("segmentation")) {
    const system = answerAll(file, temporary, ({ sentences }) => ({
      sentences: sentences.map(({ start, end }) => [start, end]),
    }));
    const text = await score("score-segmentation.mjs", ["--gold", file, "--system", system]);
    const figures = figuresAfter(text, set);
    rows.push({
      set,
      measure: "sentences, hard F1",
      baseline: figures.at(-1) ?? null,
      ours: figures[5] ?? 0,
    });
  }
  // Thai has no sentence punctuation: shown, never averaged.
  const averaged = rows.filter(({ set }) => set !== "pud-th");
  return [
    ...rows,
    { set: "mean of sets", ...meanOf(averaged, "sentences, hard F1 (without Thai)") },
  ];
}

function meanOf(rows: readonly Row[], measure: string): Omit<Row, "set"> {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    measure,
    baseline: mean(rows.map(({ baseline }) => baseline ?? 0)),
    ours: mean(rows.map(({ ours }) => ours)),
  };
}

/** The numbers of the printed line that begins with a name. */
function figuresAfter(text: string, name: string): number[] {
  const line = text.split("\n").find((each) => each.trimStart().startsWith(`${name} `)) ?? "";
  return (line.slice(line.indexOf(name) + name.length).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

const QUOTE_SCORES = z.array(
  z.object({
    /** What the line is about, where it is not of the whole set: "lang=de". */
    label: z.string(),
    view: z.string(),
    overlap50: z.object({ f1: z.number() }).loose(),
    chars: z.object({ f1: z.number() }).loose(),
    attributed: z.object({ f1: z.number() }).loose(),
  }),
);

type QuoteScores = z.infer<typeof QUOTE_SCORES>;

/** How a set of quotes is looked at: which of its lines are printed, and the scorer's parameters for them. */
const QUOTE_VIEWS: Readonly<Record<string, readonly { label: string; options: string[] }[]>> = {
  "de-wikinews": [
    { label: "", options: [] },
    { label: ", ≥ 4 words", options: ["--view", "direct", "--min-words", "4"] },
  ],
  "pud-18langs": [{ label: "", options: ["--by", "lang"] }],
};

/** Quotes and their speakers, beside the nearest verb of saying and capitals. */
export async function quotes(temporary: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { set, file } of setsIn("quotes")) {
    const system = answerAll(file, temporary, ({ quotes: found }) => ({ quotes: found }));
    const baseline = join(temporary, "baseline.jsonl");
    await score("baseline-quotes.mjs", ["--mode", "cue", "--in", file, "--out", baseline]);
    for (const { label, options } of QUOTE_VIEWS[set] ?? [{ label: "", options: [] }]) {
      const scores = async (path: string) =>
        QUOTE_SCORES.parse(
          JSON.parse(
            await score("score-quotes.mjs", ["--gold", file, "--sys", path, "--json", ...options]),
          ),
        );
      rows.push(...quoteRows(set, label, await scores(system), await scores(baseline)));
    }
  }
  return rows;
}

function quoteRows(set: string, label: string, ours: QuoteScores, theirs: QuoteScores): Row[] {
  return ours.flatMap((one) => {
    const other = theirs.find(({ view, label }) => view === one.view && label === one.label);
    const part = one.label.startsWith("lang=") ? `, ${one.label.slice(5)}` : "";
    const row = (measure: string, key: "overlap50" | "chars" | "attributed"): Row => ({
      set,
      measure: `quotes, ${one.view}${part}${label}: ${measure}`,
      baseline: other ? 100 * other[key].f1 : null,
      ours: 100 * one[key].f1,
    });
    return [
      row("span F1", "overlap50"),
      row("attributed F1", "attributed"),
      ...(one.view === "all" ? [row("characters F1", "chars")] : []),
    ];
  });
}

const SUMMARY_SCORES = z.array(
  z.object({ set: z.string(), system: z.array(z.number()), Lead: z.array(z.number()) }),
);

/** The best sentences within a hundred words, beside the first ones. */
export async function summaries(temporary: string): Promise<Row[]> {
  const rows: Row[] = [];
  const report = join(temporary, "report.json");
  for (const { set, file } of setsIn("summary")) {
    const system = answerAll(file, temporary, ({ summary }) => ({
      sentences: summary.map(({ start, end }) => [start, end]),
    }));
    await score("score-summary.mjs", [
      "--gold",
      file,
      "--system",
      system,
      "--budget",
      "100w",
      "--json",
      report,
    ]);
    const [scores] = SUMMARY_SCORES.parse(JSON.parse(readFileSync(report, "utf8")));
    if (!scores) continue;
    const [ours = 0] = scores.system;
    const [lead = 0] = scores.Lead;
    rows.push({
      set,
      measure: "summary, 100 words: ROUGE-1 (Lead)",
      baseline: 100 * lead,
      ours: 100 * ours,
    });
  }
  return [...rows, { set: "mean of sets", ...meanOf(rows, "summary, 100 words: ROUGE-1 (Lead)") }];
}

/** Whether a sentence leaves something open, and what, beside a list of hedges. */
export async function cues(temporary: string): Promise<Row[]> {
  const [cueSet] = setsIn("open-questions");
  if (!cueSet) return [];
  const system = answerAll(cueSet.file, temporary, ({ questions: [question] }) =>
    question ? { open: true, type: question.kind } : { open: false },
  );
  const text = await score("score-open-cues.mjs", ["--gold", cueSet.file, "--system", system]);
  const [ours = "", hedges = ""] = text.split("hedge words");
  const languages = [...ours.matchAll(/^ {2}(\w+) +n /gm)].map((match) => match[1] ?? "");
  return languages.flatMap((language) => {
    // Printed: n, P, R, F1, balanced accuracy, share of right types.
    const figures = figuresAfter(ours.replaceAll("F1", "F"), language);
    const baseline = figuresAfter(hedges.replaceAll("F1", "F"), language);
    return [
      {
        set: `cues ${language}`,
        measure: "open or not: balanced accuracy",
        baseline: baseline[4] ?? null,
        ours: figures[4] ?? 0,
      },
      { set: `cues ${language}`, measure: "type right", baseline: null, ours: figures[5] ?? 0 },
    ];
  });
}
