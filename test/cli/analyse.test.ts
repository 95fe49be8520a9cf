import { spawn } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { answerLine, type LineTools } from "../../src/cli/analysis-line.ts";
import { linesOf, writeLine, type Line } from "../../src/cli/jsonl.ts";
import { lineTools } from "../../src/cli/lexicon-shelf.ts";

const ROOT = join(import.meta.dirname, "../..");
const tools = lineTools(false);
const ARTICLE = {
  id: "a1",
  text: 'Talks ended on Monday. "We will meet again," President Anna Berg said. It is unclear whether Oslo agrees.',
  published: "2025-04-23",
};

async function linesFrom(...chunks: readonly (string | Uint8Array)[]): Promise<Line[]> {
  const bytes = chunks.map((chunk) => (typeof chunk === "string" ? Buffer.from(chunk) : chunk));
  const lines: Line[] = [];
  for await (const line of linesOf(Readable.from(bytes))) lines.push(line);
  return lines;
}

function answered(line: object, how: LineTools = tools): unknown {
  return JSON.parse(JSON.stringify(answerLine(JSON.stringify(line), 1, how)));
}

describe("lines", () => {
  test("are cut at line feeds wherever the chunks end", async () => {
    expect(await linesFrom("a\nb", "c\n", "d")).toEqual([
      { number: 1, text: "a" },
      { number: 2, text: "bc" },
      { number: 3, text: "d" },
    ]);
  });

  test("keep a letter whole whose bytes come in two chunks", async () => {
    const [first, second] = [Buffer.from("é\n").subarray(0, 1), Buffer.from("é\n").subarray(1)];
    expect(await linesFrom(first, second)).toEqual([{ number: 1, text: "é" }]);
  });

  test("that are no UTF-8 spoil only themselves", async () => {
    expect(await linesFrom("a\n", new Uint8Array([0xff, 0xfe, 0x0a]), "b\n")).toEqual([
      { number: 1, text: "a" },
      { number: 2, text: null },
      { number: 3, text: "b" },
    ]);
  });

  test("wait for a slow reader", async () => {
    const events: string[] = [];
    const sink = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        setImmediate(() => {
          events.push("taken");
          done();
        });
      },
    });
    await writeLine({ a: 1 }, sink);
    events.push("went on");
    expect(events).toEqual(["taken", "went on"]);
  });
});

describe("an answer", () => {
  test("has the keys of the contract, in their order, and no others", () => {
    const found = z.record(z.string(), z.unknown()).parse(answered(ARTICLE));
    expect(Object.keys(found)).toEqual([
      "id",
      "lang",
      "sentences",
      "summary",
      "quotes",
      "questions",
      "facts",
    ]);
    expect(found).toMatchObject({
      id: "a1",
      lang: "en",
      sentences: [
        [0, 22],
        [23, 70],
        [71, 105],
      ],
      quotes: [
        {
          kind: "direct",
          text: "We will meet again",
          speaker: { name: "Anna Berg", role: "President" },
        },
      ],
      questions: [{ kind: "outcome", text: "Does Oslo agree?", start: 71, end: 105 }],
    });
    const rows = z
      .record(z.string(), z.array(z.record(z.string(), z.unknown())).or(z.unknown()))
      .parse(found);
    const keys = (list: unknown): string[] =>
      z
        .array(z.looseObject({}))
        .parse(list)
        .flatMap((row) => Object.keys(row));
    expect(new Set(keys(rows["summary"]))).toEqual(new Set(["start", "end", "score"]));
    expect(new Set(keys(rows["questions"]))).toEqual(new Set(["text", "kind", "start", "end"]));
    expect(new Set(keys(rows["quotes"]))).toEqual(
      new Set(["start", "end", "text", "kind", "speaker", "cue"]),
    );
    for (const key of keys(rows["facts"]))
      expect(["kind", "text", "start", "end", "role", "value"]).toContain(key);
  });

  test("resolves dates against the day of publication", () => {
    const { facts } = z.object({ facts: z.array(z.unknown()) }).parse(answered(ARTICLE));
    expect(facts).toContainEqual({
      kind: "date",
      text: "Monday",
      start: 15,
      end: 21,
      value: "2025-04-21",
    });
  });

  test("explains itself on demand", () => {
    const found = answered(ARTICLE, { ...tools, explain: true });
    expect(found).toMatchObject({
      questions: [{ rule: "unclear-whether", cue: { text: "unclear" } }],
    });
    expect(JSON.stringify(found)).toContain('"parts":{"position":');
  });

  test.each([
    [
      "de",
      "Die Verhandlungen gingen am Montag zu Ende, ohne dass die Minister eine Einigung erreicht hätten.",
    ],
    ["uk", "Переговори завершилися в понеділок, але міністри так і не дійшли згоди щодо кордону."],
    ["ar", "انتهت المحادثات يوم الاثنين من دون أن يتوصل الوزراء إلى اتفاق بشأن الحدود."],
  ])("detects %s", (lang, text) => {
    expect(answered({ id: 1, text })).toMatchObject({ id: 1, lang });
  });

  test("takes a language that nobody knows for what it is", () => {
    expect(answered({ id: "x", lang: "tlh", text: "Qapla. batlh." })).toMatchObject({
      lang: "tlh",
      questions: [],
    });
  });

  test.each([
    ["not json", "not JSON"],
    ["[]", "expected object"],
    ['{"id":"x"}', "text"],
    ['{"text":5}', "text"],
    ['{"text":"a","published":7}', "published"],
  ])("to %s names the line and what is wrong", (line, problem) => {
    const answer = z.strictObject({ line: z.literal(7), error: z.string() });
    expect(answer.parse(answerLine(line, 7, tools)).error).toContain(problem);
  });
});

describe("the command", () => {
  test("answers line by line, in order, and goes on after a bad one", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", "src/cli/analyse.ts"], { cwd: ROOT });
    child.stdin.end(
      `${JSON.stringify(ARTICLE)}\nbroken\n\n${JSON.stringify({ ...ARTICLE, id: "a2" })}`,
    );
    const output = await readAll(child.stdout);
    const exit = await new Promise((resolve) => child.once("close", resolve));
    const rows = output
      .trimEnd()
      .split("\n")
      .map((line) => z.looseObject({}).parse(JSON.parse(line)));
    expect(rows.map(({ id, line }) => [id, line])).toEqual([
      ["a1", undefined],
      [undefined, 2],
      ["a2", undefined],
    ]);
    expect(exit).toBe(0);
  });
});
