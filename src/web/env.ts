import type { Context } from "hono";
import type { Logger } from "pino";
import type { Desk } from "../desk/desk.ts";
import type { Translate } from "../phrases/translator.ts";
import type { Ui } from "../../views/ui.ts";

/** What the web floor is given to work with. */
export interface Web {
  readonly desk: Desk;
  /** For the times that people are shown. */
  readonly timeZone: string;
  /** The origins that are ours; asked at each request, because a port may be chosen late. */
  readonly origins: () => readonly string[];
  readonly log: Logger;
}

/** What every request carries, set before anything can fail. */
export interface AppEnv {
  Variables: {
    requestId: string;
    ui: Ui;
    t: Translate;
    /** Who acts; the built-in person until there are accounts. */
    by: string;
  };
}

export type AppContext = Context<AppEnv>;
