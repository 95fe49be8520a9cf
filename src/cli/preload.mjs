// Loads the larger packages before TypeScript's loader is there: behind it every one of their files would make
// a round trip to another thread (kysely alone has 280), which more than doubles the time a start takes.
import "hono";
import "i18next";
import "kysely";
import "marked";
import "zod";
