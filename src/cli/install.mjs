// Brings a fresh checkout to where a command can run, and says on stderr what it does. Plain JavaScript and
// nothing but Node, because it runs before anything is installed. With everything in place it costs milliseconds.
//   node src/cli/install.mjs            what `npm start` needs
//   node src/cli/install.mjs --dev      and what checks and tests need
//   node src/cli/install.mjs --browser  and a Chromium
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { installDebianPackages, runs } from "./apt.mjs";
import { findChromium } from "./chromium.mjs";

const root = new URL("../../", import.meta.url);
const wants = new Set(process.argv.slice(2));

requireNode(20, 19);
if (!isInstalled(wants.has("--dev"))) installPackages(wants.has("--dev"));
if (!nativeModuleLoads()) rebuildNativeModule();
if (wants.has("--browser") && !findChromium()) installChromium();

/**
 * @param {number} major
 * @param {number} minor
 */
function requireNode(major, minor) {
  const [has = 0, hasMinor = 0] = process.versions.node.split(".").map(Number);
  if (has < major || (has === major && hasMinor < minor))
    stop(
      `Briefdesk needs Node ${major}.${minor} or newer; this is ${process.version}. Install it, then try again.`,
    );
}

/**
 * Whether every package of the lock file stands in node_modules at its version (npm keeps a list of what does).
 * @param {boolean} withDev
 */
function isInstalled(withDev) {
  const kept = new URL("node_modules/.package-lock.json", root);
  if (!existsSync(kept)) return false;
  const installed = packagesIn(kept);
  const locked = packagesIn(new URL("package-lock.json", root));
  return Object.entries(locked).every(
    ([path, { version, dev, devOptional, optional }]) =>
      path === "" ||
      optional ||
      devOptional ||
      (dev && !withDev) ||
      installed[path]?.version === version,
  );
}

/**
 * @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }} Locked
 * @param {URL} file
 * @returns {Record<string, Locked>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** @param {boolean} withDev */
function installPackages(withDev) {
  say("Installing packages; the first time this takes a minute or two.");
  const done = npm("ci", ...(withDev ? [] : ["--omit=dev"]));
  if (done) return;
  const missing = ["python3", "make", "g++"].filter((program) => !runs(program));
  stop(
    missing.length > 0
      ? `The packages could not be installed. SQLite may have to be compiled, and ${missing.join(", ")} is missing: on Debian, apt-get install python3 make g++.`
      : "The packages could not be installed; the lines above say why. Is the package registry within reach?",
  );
}

function nativeModuleLoads() {
  try {
    const Database = createRequire(new URL("package.json", root))("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

function rebuildNativeModule() {
  say("Building SQLite for this Node.");
  npm("rebuild", "better-sqlite3");
  if (!nativeModuleLoads())
    stop(
      "SQLite could not be built for this Node. It needs python3, make and a C++ compiler: on Debian, apt-get install python3 make g++.",
    );
}

function installChromium() {
  say("Installing Chromium for the browser tests.");
  installDebianPackages(["chromium"]);
  if (!findChromium())
    stop(
      "The browser tests need Chromium. Install it (on Debian: sudo apt-get install chromium), or name one in CHROMIUM.",
    );
}

/** @param {string[]} words */
function npm(...words) {
  return (
    spawnSync("npm", words, {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    }).status === 0
  );
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`briefdesk: ${line}\n`);
}

/** @param {string} line */
function stop(line) {
  say(line);
  process.exit(1);
}
