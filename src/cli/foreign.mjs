// Runs the tests that need programs nobody here wrote, installing those first where Debian's packages can be had.
import { spawnSync } from "node:child_process";

const PACKAGES = { "cmark-gfm": "cmark-gfm" };

const missing = Object.entries(PACKAGES).filter(([program]) => !runs(program));
if (missing.length > 0 && process.getuid?.() === 0 && runs("apt-get")) {
  const options = {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", ...missing.map(([, name]) => name)],
    options,
  );
}
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "test/foreign"],
  {
    cwd: new URL("../../", import.meta.url),
    stdio: "inherit",
  },
);
process.exit(status ?? 1);

function runs(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}
