/**
 * `npm run -s analyse < articles.jsonl > findings.jsonl`: one article a line in, its findings a line out, in
 * order; a line that cannot be read gives `{"line","error"}` and the rest goes on. `--explain` adds the reasons.
 */
import { parseArgs } from "node:util";
import { answerLine } from "./analysis-line.ts";
import { linesOf, writeLine } from "./jsonl.ts";
import { lineTools } from "./lexicon-shelf.ts";

const { values } = parseArgs({ options: { explain: { type: "boolean", default: false } } });
const tools = lineTools(values.explain);

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

for await (const { number, text } of linesOf(process.stdin)) {
  if (text?.trim() === "") continue;
  await writeLine(answerLine(text, number, tools), process.stdout);
}
