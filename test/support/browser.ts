import { once } from "node:events";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { pino } from "pino";
import { expect, test as base } from "vitest";
import { findChromium } from "../../src/cli/chromium.mjs";
import type { Desk } from "../../src/desk/desk.ts";
import { createApp } from "../../src/web/app.ts";
import { paths } from "../../src/web/paths.ts";
import { type Work, workingOn } from "../desk/acting.ts";
import { aSeededDesk } from "./desk.ts";

/** The product on a port of this machine. */
export interface Site {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** A site with the seed's briefing, as a first start leaves it, and a person at work on it without a browser. */
export interface SeededSite extends Site {
  readonly briefing: string;
  readonly article: string;
  readonly work: Work;
  /** The address of an edition's review page. */
  readonly review: (language: string) => string;
}

export interface VisitOptions {
  /** Without scripts when false. */
  readonly scripts?: boolean;
  /** What the browser says of its person's language. */
  readonly language?: string;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** Answers that the browser may report as failed: a refused save is one to it. */
  readonly refusals?: readonly number[];
}

/** Opens an address of a site in a browser profile of its own. */
export type Visit = (site: Site, path: string, options?: VisitOptions) => Promise<Page>;

/** How long a browser test may take, in milliseconds: for a machine that is busy with others. */
export const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };

/** No other host can be reached, whatever a page asks for. */
const FLAGS = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/**
 * A test with a browser, one for all tests of its file, and a site of its own. Whatever page it visits must not
 * report an error, break the content security policy, open a dialog or ask another host: else the test fails.
 */
export const test = base
  .extend("flags", { scope: "file" }, FLAGS)
  .extend("port", { scope: "file" }, 0)
  .extend("browser", { scope: "file" }, async ({ flags }, { onCleanup }): Promise<Browser> => {
    const browser = await launch(flags);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("site", async ({ port }, { onCleanup }): Promise<SeededSite> => {
    const site = await aSeededSite(port);
    onCleanup(site.close);
    return site;
  })
  .extend("visit", async ({ browser }, { onCleanup }): Promise<Visit> => {
    const faults: string[] = [];
    const closing: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const close of closing) await close();
      expect(faults).toEqual([]);
    });
    return async (site, path, options = {}) => {
      const context = await browser.newContext(contextOptions(options));
      closing.push(() => context.close());
      await context.addInitScript(REPORT);
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      watch(page, site, options, faults);
      await page.goto(site.origin + path);
      return page;
    };
  });

/** A Chromium of this machine. Fails, saying what to do, when there is none. */
async function launch(flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error(
      "There is no Chromium for the browser's tests. `npm test` installs one; or set CHROMIUM to its path.",
    );
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...asRoot, ...flags] });
}

/** Serves a desk on a port, a free one for 0; what a write may come from is that port alone. */
export async function aSite(desk: Desk, port: number): Promise<Site> {
  const origins: string[] = [];
  const log = pino({ level: "silent" });
  const app = createApp({ desk, timeZone: "UTC", origins: () => origins, log });
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  const origin = `http://127.0.0.1:${address.port}`;
  origins.push(origin);
  return { origin, close: () => closed(server) };
}

export async function aSeededSite(port: number): Promise<SeededSite> {
  const { desk, briefing, article } = await aSeededDesk();
  const site = await aSite(desk, port);
  return {
    ...site,
    close: async () => {
      await site.close();
      desk.store.close();
    },
    briefing,
    article,
    work: workingOn(desk, briefing),
    review: (language) => paths.review(briefing, language),
  };
}

async function closed(server: ReturnType<typeof serve>): Promise<void> {
  if (isHttp(server)) server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}

function isHttp(server: ReturnType<typeof serve>): server is Server {
  return "closeAllConnections" in server;
}

function contextOptions(options: VisitOptions): BrowserContextOptions {
  const {
    scripts = true,
    language = "en",
    scheme = "light",
    width = 1680,
    height = 1000,
  } = options;
  return {
    javaScriptEnabled: scripts,
    locale: language,
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: "reduce",
    acceptDownloads: true,
  };
}

/** Runs in every page before anything of its own: a break of the policy is said on the console. */
const REPORT = `addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error("policy: " + violatedDirective + " " + blockedURI));`;

function watch(page: Page, site: Site, { refusals = [] }: VisitOptions, faults: string[]): void {
  const say = (fault: string) => faults.push(`${new URL(page.url()).pathname}: ${fault}`);
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const status = /^Failed to load resource: .* status of (\d{3})/.exec(message.text())?.[1];
    if (!refusals.includes(Number(status))) say(message.text());
  });
  page.on("pageerror", (error) => say(`threw ${error.message}`));
  page.on("dialog", (dialog) => {
    say(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== site.origin) say(`asked for ${request.url()}`);
  });
}
