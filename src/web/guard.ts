import { getConnInfo } from "@hono/node-server/conninfo";
import { createMiddleware } from "hono/factory";
import { DeskError } from "../domain/errors.ts";
import type { AppContext, AppEnv } from "./env.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses cross-site writes: an unsafe request, whatever its content type, needs an Origin of ours and a Host of
 * ours. Comparing Origin with Host alone would let DNS rebinding through; no Origin is no proof, and refused.
 */
export function guardWrites(origins: () => readonly string[]) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (!SAFE.has(c.req.method)) {
      const ours = origins();
      const origin = c.req.header("origin");
      if (!origin || !ours.includes(origin))
        throw new DeskError("forbidden", { form: "origin_foreign" });
      if (!hostsOf(ours).includes(hostOf(c)))
        throw new DeskError("forbidden", { form: "host_foreign" });
    }
    await next();
  });
}

/**
 * While there are no accounts the desk is for this machine: the connection must come from it, and the Host must
 * be ours, or another site could read the desk by giving its own name our address.
 */
export function guardDesk(origins: () => readonly string[]) {
  return createMiddleware<AppEnv>(async (c, next) => {
    c.header("Cache-Control", "no-store");
    if (!comesFromHere(c)) throw new DeskError("forbidden", { form: "desk_is_local" });
    if (!hostsOf(origins()).includes(hostOf(c)))
      throw new DeskError("forbidden", { form: "host_foreign" });
    await next();
  });
}

function hostsOf(origins: readonly string[]): string[] {
  return origins.map((origin) => new URL(origin).host);
}

function hostOf(c: AppContext): string {
  return (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase();
}

function comesFromHere(c: AppContext): boolean {
  // A proxy on this machine makes everybody's connection come from here, and says for whom it asks.
  if (
    ["forwarded", "x-forwarded-for", "x-real-ip"].some((name) => c.req.header(name) !== undefined)
  )
    return false;
  // A request made in a test has no connection.
  if (typeof c.env !== "object" || c.env === null || !("incoming" in c.env)) return true;
  const { address = "" } = getConnInfo(c).remote;
  return address === "::1" || /^(?:::ffff:)?127\./.test(address);
}
