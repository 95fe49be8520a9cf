import { Worker } from "node:worker_threads";
import type { analyse } from "../analysis/analyse.ts";
import type { IncomingArticle, Stated } from "../domain/article.ts";
import type { Findings } from "../domain/findings.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Range } from "../domain/span.ts";
import { loadAnalysis } from "./on-demand.ts";

/** Above this many characters analysis leaves the event loop alone. */
const WORKER_FROM = 64 * 1024;

const LOADER = import.meta.resolve("tsx/esm/api");
const WORKER = new URL("./analysis-worker.ts", import.meta.url).href;
/** A thread of Node 20 gets no loader of its parent's, so it first takes the one that reads TypeScript. */
const START = `import(${JSON.stringify(LOADER)}).then(({ register }) => {
  register();
  return import(${JSON.stringify(WORKER)});
});`;

/** Findings of an article; a long one is analysed in a thread of its own. */
export async function analyseArticle(
  article: IncomingArticle,
  lexicon: Lexicon,
): Promise<Findings> {
  const { text, language, published } = article;
  const input = {
    text,
    language,
    published,
    title: rangeOf(article.title),
    byline: rangeOf(article.byline),
  };
  if (text.length >= WORKER_FROM) return inWorker({ input, lexicon });
  const { analyse: analyseHere } = await loadAnalysis();
  return analyseHere(input, lexicon);
}

function rangeOf(stated: Stated | null): Range | null {
  return stated && "span" in stated ? stated.span : null;
}

function inWorker(task: {
  readonly input: Parameters<typeof analyse>[0];
  readonly lexicon: Lexicon;
}): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(START, { eval: true });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`analysis ended with code ${code}`)));
    worker.postMessage(task);
  });
}
