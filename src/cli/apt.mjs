import { spawnSync } from "node:child_process";

/**
 * Installs Debian's packages, where this is Debian and we may; what it prints goes to stderr.
 * Whoever needs the programs looks for them again afterwards.
 * @param {readonly string[]} packages
 */
export function installDebianPackages(packages) {
  if (process.getuid?.() !== 0 || !runs("apt-get")) return;
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

/**
 * Whether a program is there and answers to `--version`.
 * @param {string} program
 */
export function runs(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

/** @param {string[]} words */
function apt(...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", words, { stdio: ["ignore", 2, 2], env });
}
