import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium on this machine: the one in CHROMIUM, else the first on the PATH, else undefined.
 * @param {NodeJS.ProcessEnv} environment
 */
export function findChromium(environment = process.env) {
  const folders = (environment["PATH"] ?? "").split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [environment["CHROMIUM"], ...places].find((place) => place && isExecutable(place));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
