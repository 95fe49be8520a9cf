/**
 * `npm run -s eval`: our analysis on the dev sets of `../shared/eval`, measured by its scorers, as one table.
 * Without that folder it says so and is done.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cues, FOLDER, quotes, segmentation, summaries, type Row } from "./scorers.ts";

if (existsSync(FOLDER)) {
  const temporary = mkdtempSync(join(tmpdir(), "briefdesk-eval-"));
  try {
    print([
      ...(await segmentation(temporary)),
      ...(await quotes(temporary)),
      ...(await summaries(temporary)),
      ...(await cues(temporary)),
    ]);
  } finally {
    rmSync(temporary, { recursive: true });
  }
} else process.stdout.write(`eval: no gold data at ${FOLDER}\n`);

function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ measure }) => measure.length)) + 2;
  const line = (set: string, measure: string, baseline: string, ours: string): string =>
    `${set.padEnd(16)}${measure.padEnd(width)}${baseline.padStart(9)}${ours.padStart(9)}\n`;
  process.stdout.write(line("set", "measure", "baseline", "ours"));
  for (const { set, measure, baseline, ours } of rows)
    process.stdout.write(line(set, measure, baseline?.toFixed(1) ?? "–", ours.toFixed(1)));
}
