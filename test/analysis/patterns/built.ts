// Prints the regular expressions that are built while the product reads an article in every language it knows, and
// the places in the sources that built them. A program of its own, because it must stand in for RegExp before the
// product is loaded.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Pattern, ROOT } from "./literals.ts";

const patterns = new Map<string, Pattern>();
const reached = new Set<string>();
const Own = RegExp;
const watched: RegExpConstructor = new Proxy(Own, {
  construct: (target, words, self) =>
    note(Reflect.construct(target, words, self === watched ? target : self)),
  apply: (target, self, words) => note(Reflect.apply(target, self, words)),
});

/** Notes an expression that a file of the product has just built. */
function note(built: unknown): RegExp {
  if (!(built instanceof Own)) throw new TypeError("RegExp built something else.");
  const stack = (new Error().stack ?? "").replaceAll("\\", "/").split("\n");
  const [, caller] = /\/((?:src|views)\/[^:()]+:\d+):\d+\)?$/.exec(stack[3] ?? "") ?? [];
  if (caller === undefined || stack[3]?.includes("/node_modules/") !== false) return built;
  reached.add(caller);
  const { source, flags } = built;
  patterns.set(`${caller} ${flags} ${source}`, { source, flags, place: caller });
  return built;
}

globalThis.RegExp = watched;
const { analyse } = await import("../../../src/analysis/analyse.ts");
const { numbersIn } = await import("../../../src/briefing/numbers.ts");
const { isolateWhole } = await import("../../../src/briefing/bidi.ts");
const { readArticle } = await import("../../../src/ingest/article.ts");
const { languagesIn, LOCALES_FOLDER } = await import("../../../src/phrases/folder.ts");
const { loadLexicon } = await import("../../../src/phrases/lexicons.ts");
await import("../../../views/markdown-reader.ts");

const text = readFileSync(join(ROOT, "seeds/london-talks.txt"), "utf8");
const languages = languagesIn(LOCALES_FOLDER, "lexicon.json");
for (const language of languages) {
  const lexicon = loadLexicon(language);
  readArticle({ text, language }, { languages, lexicon: () => lexicon });
  analyse({ text, language, published: "2025-04-23" }, lexicon);
}
numbersIn("between 12 34 and 56");
isolateWhole(text.slice(0, 100), "ar");
globalThis.RegExp = Own;
console.log(JSON.stringify({ patterns: [...patterns.values()], reached: [...reached] }));
