import { Hono } from "hono";
import type { Assets } from "../assets.ts";
import type { AppEnv } from "../env.ts";

/** Style sheets and scripts, under a hash that changes with them: cached for ever. */
export function assetRoutes(assets: Assets): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/:hash/:name", (c) => {
    const asset = assets.get(c.req.param("name"));
    if (!asset) return c.notFound();
    const isCurrent = c.req.param("hash") === assets.hash;
    return c.body(asset.bytes, 200, {
      "Content-Type": asset.type,
      "Cache-Control": isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
    });
  });
}
