// Judges every regular expression of the product that is not on the list of those judged, and writes the list anew.
// Says which are not safe on stderr, and exits with 1 where there is one.
//   npm run judge
import { findPatterns, judge, readJudged, writeJudged } from "./judge.ts";

const PATIENCE_MS = 120_000;
const SAVED_EVERY = 20;

const { patterns } = findPatterns();
const judged = readJudged();
const safe = new Set([...patterns.keys()].filter((hash) => judged.has(hash)));
const fresh = [...patterns].filter(([hash]) => !judged.has(hash));
const unsafe: string[] = [];
for (const [at, [hash, pattern]] of fresh.entries()) {
  const fault = await judge(pattern, PATIENCE_MS);
  if (fault === null) safe.add(hash);
  else unsafe.push(fault);
  if (fault !== null) console.error(fault);
  // What was judged before an interruption need not be judged again.
  if (at % SAVED_EVERY === 0) writeJudged(new Set([...judged, ...safe]));
}
writeJudged(safe);
console.error(
  `${patterns.size} patterns; judged ${fresh.length}, of which ${unsafe.length} not safe.`,
);
process.exit(unsafe.length === 0 ? 0 : 1);
