import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/** A regular expression of the product, and where it stands: `src/analysis/words.ts:13`. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

export const ROOT = join(import.meta.dirname, "../../..");

/** What the sources say of regular expressions: those written out, and the places where others are built. */
export function readSources(): { literals: Pattern[]; building: string[] } {
  const literals: Pattern[] = [];
  const building: string[] = [];
  for (const file of ["src", "views"].flatMap(scriptsBelow)) {
    const code = readFileSync(join(ROOT, file), "utf8");
    const placeOf = ({ start }: { start: number }): string =>
      `${file}:${code.slice(0, start).split("\n").length}`;
    const build = (call: {
      start: number;
      callee: { type: string; start: number; end: number };
    }) => {
      if (code.slice(call.callee.start, call.callee.end) === "RegExp") building.push(placeOf(call));
    };
    const { program, errors } = parseSync(file, code);
    if (errors.length > 0) throw new Error(`${file} cannot be read.`);
    new Visitor({
      Literal(node) {
        if (!("regex" in node)) return;
        const { pattern, flags } = node.regex;
        literals.push({ source: pattern, flags, place: placeOf(node) });
      },
      NewExpression: build,
      CallExpression: build,
    }).visit(program);
  }
  return { literals, building };
}

function scriptsBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|m?js)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .toSorted();
}
