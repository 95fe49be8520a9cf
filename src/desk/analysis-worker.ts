import { parentPort } from "node:worker_threads";
import { analyse } from "../analysis/analyse.ts";

// One task, one answer, the end. The task is made in analyse-article.ts, in this very process.
parentPort?.once(
  "message",
  ({
    input,
    lexicon,
  }: {
    input: Parameters<typeof analyse>[0];
    lexicon: Parameters<typeof analyse>[1];
  }) => {
    parentPort?.postMessage(analyse(input, lexicon));
  },
);
