/**
 * A process that saves: `saver.ts FILE FRAGMENT [TIMES]`. It saves the fragment's English again and again and
 * prints each version once the store has answered; for ever when no number is given.
 */
import { writeSync } from "node:fs";
import { plainWords, written } from "../../src/domain/rendition.ts";
import { openDatabase } from "../../src/store/database.ts";
import { renditionOf } from "../../src/store/renditions.ts";

const [, , file = "", fragment = "", times = "Infinity"] = process.argv;
const store = await openDatabase(file);
for (let saves = 0; saves < Number(times); saves += 1) {
  const version = (await renditionOf(store, fragment, "en"))?.version ?? 0;
  await store.commit({
    by: `process ${process.pid}`,
    at: new Date().toISOString(),
    changes: [
      {
        kind: "rendition_changed",
        fragment,
        language: "en",
        version,
        act: "saved",
        standing: written(plainWords(`Save ${version + 1}`), null),
        leftOut: null,
      },
    ],
  });
  writeSync(1, `${version + 1}\n`);
}
store.close();
