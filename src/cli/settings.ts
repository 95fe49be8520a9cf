import { resolve } from "node:path";
import { z } from "zod";
import type { Language } from "../domain/language.ts";

/** How this Briefdesk is set up: environment variables, all optional. The README lists them. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The address browsers know the desk by, when it is another than the loopback one. */
  readonly origin: string | null;
  readonly dataDir: string;
  readonly timeZone: string;
  /** The languages the desk publishes in; null means all that are shipped. */
  readonly languages: readonly Language[] | null;
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default("data"),
  TIME_ZONE: z.string().refine(isTimeZone, "is no time zone such as Europe/Paris").default("UTC"),
  LANGUAGES: z
    .string()
    .transform((list) => list.split(",").map((language) => language.trim()))
    .optional(),
});

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(Environment.shape);

/** Reads the settings. Throws an Error with one line for a person when one is not as it should be. */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  shipped: readonly Language[],
): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Error(`A setting is wrong. ${faults.join("; ")}`);
  }
  const { PORT, HOST, ORIGIN, DATA_DIR, TIME_ZONE, LANGUAGES } = parsed.data;
  const unknown = LANGUAGES?.filter((language) => !shipped.includes(language)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `LANGUAGES names ${unknown.join(", ")}, which has no folder in locales/. There are ${shipped.join(", ")}.`,
    );
  return {
    port: PORT,
    host: HOST,
    origin: ORIGIN ? new URL(ORIGIN).origin : null,
    dataDir: resolve(DATA_DIR),
    timeZone: TIME_ZONE,
    languages: LANGUAGES ?? null,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
