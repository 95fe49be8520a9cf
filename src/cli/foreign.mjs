// Runs the tests that need programs nobody here wrote, installing those first where Debian's packages can be had.
import { spawnSync } from "node:child_process";
import { installDebianPackages, runs } from "./apt.mjs";

const PROGRAMS = ["cmark-gfm"];

const missing = PROGRAMS.filter((program) => !runs(program));
if (missing.length > 0) installDebianPackages(missing);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "test/foreign"],
  {
    cwd: new URL("../../", import.meta.url),
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
