import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { BUILT_IN_PERSON } from "../desk/desk.ts";
import { DeskError } from "../domain/errors.ts";
import { readAssets } from "./assets.ts";
import type { AppEnv, Web } from "./env.ts";
import { guardDesk, guardWrites } from "./guard.ts";
import { refuse } from "./refusals.ts";
import { articleRoutes } from "./routes/articles.ts";
import { assetRoutes } from "./routes/assets.ts";
import { briefingRoutes } from "./routes/briefings.ts";
import { fragmentRoutes } from "./routes/fragments.ts";
import { queueRoutes } from "./routes/queue.ts";
import { readerRoutes } from "./routes/readers.ts";
import { uiFor } from "./ui-language.ts";

/** Bytes of a form: an article of 1 MiB may come percent-encoded, three bytes for one. */
const ARTICLE_BODY = 4 * 1024 * 1024;
const FORM_BODY = 256 * 1024;

/** The whole product as one function from request to answer; a test builds its own. */
export function createApp(web: Web): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const assets = readAssets();

  // First what even an error page needs: an id, words, a person.
  app.use(requestId());
  app.use(async (c, next) => {
    const { ui, t } = uiFor(c, web, assets);
    c.set("ui", ui);
    c.set("t", t);
    c.set("by", BUILT_IN_PERSON);
    await next();
  });
  app.onError((thrown, c) => refuse(web, thrown, c));
  app.notFound((c) => refuse(web, new DeskError("not_found"), c));

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // A plain form under "no-referrer" sends `Origin: null`, which the guard refuses.
      referrerPolicy: "same-origin",
      strictTransportSecurity: false,
      xFrameOptions: "DENY",
    }),
  );
  app.use(guardWrites(web.origins));
  app.use("/desk/*", guardDesk(web.origins));
  app.use("/desk", guardDesk(web.origins));
  for (const area of ["briefings", "fragments", "undo", "language"])
    app.use(`/desk/${area}/*`, bodyLimit({ maxSize: FORM_BODY }));
  app.use("/desk/*", bodyLimit({ maxSize: ARTICLE_BODY }));

  app.get("/healthz", (c) => c.text("ok"));
  app.route("/assets", assetRoutes(assets));
  app.route("/desk", queueRoutes(web));
  app.route("/desk/articles", articleRoutes(web));
  app.route("/desk/briefings", briefingRoutes(web));
  app.route("/desk/fragments", fragmentRoutes(web));
  app.route("/", readerRoutes(web));
  return app;
}
