import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { readSeeds } from "../../src/cli/seed.ts";
import { type BroughtIn, bringIn } from "../../src/desk/bring-in.ts";
import { BUILT_IN_PERSON, type Desk } from "../../src/desk/desk.ts";
import { learn } from "../../src/desk/learn.ts";
import { readLocales } from "../../src/phrases/phrases.ts";
import { openDatabase } from "../../src/store/database.ts";
import { createApp } from "../../src/web/app.ts";
import { counter } from "./store.ts";

export const SEED = readFileSync(join(import.meta.dirname, "../../seeds/london-talks.txt"), "utf8");
export const ORIGIN = "http://localhost:3000";

/** Read once a file of tests: they never change. */
const LOCALES = readLocales(undefined, { missing: "throw" });

/** A desk in memory: ids count, and the clock moves a second with each look at it. */
export async function aDesk(): Promise<Desk> {
  const newId = counter("id");
  let seconds = 0;
  return {
    store: await openDatabase(":memory:", newId),
    locales: LOCALES,
    languages: ["en", "fr", "de", "es", "uk", "ar"],
    now: () => new Date(Date.UTC(2026, 10, 24, 12, 0, seconds++)).toISOString(),
    newId,
  };
}

/** A desk with the sample memory and the seed's briefing, as a first start leaves it. */
export async function aSeededDesk(): Promise<{ desk: Desk } & BroughtIn> {
  const desk = await aDesk();
  await learn(desk, BUILT_IN_PERSON, await readSeeds(desk.newId));
  return { desk, ...(await bringIn(desk, BUILT_IN_PERSON, { text: SEED })) };
}

/** The whole product over a desk, without a port; what it logs is kept. */
export function anApp(desk: Desk) {
  const logged: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void logged.push(line) });
  const app = createApp({ desk, timeZone: "UTC", origins: () => [ORIGIN], log });
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`${ORIGIN}${path}`, { headers });
  const send = (
    method: string,
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers: Record<string, string> = {},
  ) => {
    const body = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    );
    return app.request(`${ORIGIN}${path}`, {
      method,
      body,
      headers: { origin: ORIGIN, ...headers },
    });
  };
  return { app, get, send, logged };
}

/** What htmx says of itself when it asks for a piece of a page. */
export const HTMX = { "HX-Request": "true", "HX-Request-Type": "partial" };
