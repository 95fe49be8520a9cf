// The main job with no server: articles in, one Markdown briefing a language out.
//   npm run -s brief -- FILE… --languages en,fr,ar --out DIR
import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { bringIn, readUpload } from "../desk/bring-in.ts";
import { BUILT_IN_PERSON, type Desk } from "../desk/desk.ts";
import { learn } from "../desk/learn.ts";
import { draftMarkdown, readBriefing, readinessIn } from "../desk/read-edition.ts";
import { DeskError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import { readLocales } from "../phrases/phrases.ts";
import { openDatabase } from "../store/database.ts";
import { readSeeds } from "./seed.ts";

const WHOLE = 0;
const FAILED = 1;
const INCOMPLETE = 3;

const USAGE = "usage: npm run -s brief -- FILE… --languages en,fr,ar --out DIR";

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    const { files, languages, out } = readArguments(words);
    const desk = await deskInMemory(languages);
    await mkdir(out, { recursive: true });
    const results: number[] = [];
    for (const file of files) results.push(await briefOne(desk, file, out));
    desk.store.close();
    return [FAILED, INCOMPLETE].find((code) => results.includes(code)) ?? WHOLE;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return FAILED;
  }
}

function readArguments(words: readonly string[]) {
  const { values, positionals: files } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { languages: { type: "string" }, out: { type: "string" } },
  });
  const known = readLocales().languages;
  const languages = values.languages?.split(",").map((language) => language.trim()) ?? known;
  const unknown = languages.filter((language) => !known.includes(language));
  if (files.length === 0 || !values.out) throw new Error(USAGE);
  if (unknown.length > 0)
    throw new Error(`no such language: ${unknown.join(", ")}; there are ${known.join(", ")}`);
  return { files, languages, out: values.out };
}

/** A desk that forgets: the same path as in the server, and the memory of `seeds/`. */
async function deskInMemory(languages: readonly Language[]): Promise<Desk> {
  const desk: Desk = {
    store: await openDatabase(":memory:"),
    locales: readLocales(),
    languages,
    now: () => new Date().toISOString(),
    newId: randomUUID,
  };
  await learn(desk, BUILT_IN_PERSON, await readSeeds(desk.newId));
  return desk;
}

async function briefOne(desk: Desk, file: string, out: string): Promise<number> {
  try {
    const text = await readUpload(basename(file), await readFile(file));
    const { briefing } = await bringIn(desk, BUILT_IN_PERSON, text);
    const view = await readBriefing(desk, briefing);
    let code = WHOLE;
    for (const language of desk.languages.filter((one) => view.briefing.languages.includes(one))) {
      const name = `${view.briefing.slug}.${language}.md`;
      const { markdown } = await draftMarkdown(desk, view, language);
      await writeFile(join(out, name), markdown);
      const empty = readinessIn(desk, view, language).blockers.filter(
        ({ reason }) => reason === "empty",
      );
      if (empty.length > 0) code = INCOMPLETE;
      say(empty.length > 0 ? `${name}: ${empty.length} fragments are empty` : name);
    }
    return code;
  } catch (error) {
    say(`${file}: ${reasonOf(error)}`);
    return FAILED;
  }
}

/** A refusal by its keys, which are plain enough for a terminal: "text: no_sentence". */
function reasonOf(error: unknown): string {
  if (!(error instanceof DeskError)) return error instanceof Error ? error.message : String(error);
  const problems = Object.entries(error.problems).map(([field, key]) => `${field}: ${key}`);
  return problems.join(", ").replaceAll("_", " ") || error.code;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
