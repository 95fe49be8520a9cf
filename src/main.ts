import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import pino from "pino";
import { type Settings, readSettings } from "./cli/settings.ts";
import type { Desk } from "./desk/desk.ts";
import { loadEverything } from "./desk/on-demand.ts";
import { readLocales } from "./phrases/phrases.ts";
import { isEmpty } from "./store/counts.ts";
import { openDatabase } from "./store/database.ts";
import { createApp } from "./web/app.ts";

const log = pino({ name: "briefdesk", base: null }, pino.destination({ dest: 2, sync: true }));

try {
  await start();
} catch (error) {
  // One clear line and a code: what a person starting it needs. The stack is for a bug report.
  process.stderr.write(`briefdesk: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const locales = readLocales();
  const settings = readSettings(process.env, locales.languages);
  const newId = () => randomBytes(9).toString("base64url").replace(/[-_]/g, "x").toLowerCase();
  const store = await openDatabase(join(settings.dataDir, "briefdesk.sqlite"), newId);
  const desk: Desk = {
    store,
    locales,
    languages: settings.languages ?? locales.languages,
    now: () => new Date().toISOString(),
    newId,
  };
  // Only a first start needs what reads and drafts articles; any other is quicker without.
  if (await isEmpty(store)) await (await import("./cli/seed.ts")).seedDesk(desk);
  const origins: string[] = settings.origin ? [settings.origin] : [];
  const app = createApp({ desk, timeZone: settings.timeZone, origins: () => origins, log });

  const server = serve(
    { fetch: app.fetch, port: settings.port, hostname: settings.host },
    ({ port }) => {
      const hosts = ["127.0.0.1", "localhost", "[::1]"];
      // As browsers write them: without the port where it is the usual one.
      origins.push(...hosts.map((host) => new URL(`http://${host}:${port}`).origin));
      // The first answers go before what a start can do without.
      setTimeout(
        () => void loadEverything().catch((error: unknown) => log.error(error)),
        1000,
      ).unref();
      process.stdout.write(`Briefdesk is at ${addressOf(settings, port)}/desk\n`);
    },
  );
  server.on("error", (error: Error) => {
    process.stderr.write(`briefdesk: ${listenProblem(error, settings)}\n`);
    process.exit(1);
  });
  stopCleanly(() => {
    server.close(() => {
      store.close();
      process.exit(0);
    });
    // Open streams would hold the server for ever.
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

function addressOf({ host }: Settings, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function listenProblem(error: Error, { host, port }: Settings): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`;
  if (code === "EACCES")
    return `Port ${port} is not allowed to this user. Choose one above 1023: PORT=3000 npm start`;
  if (code === "EADDRNOTAVAIL") return `HOST=${host} is no address of this machine.`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}

function stopCleanly(stop: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
}
