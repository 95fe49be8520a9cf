import { expect, onTestFinished, test } from "vitest";
import { type Product, aDataFolder, start } from "./product.ts";

const A_MINUTE = 60_000;

test(
  "whatever moment the process is killed at, every save it answered is there after a restart",
  { timeout: A_MINUTE },
  async () => {
    const { folder, remove } = aDataFolder();
    onTestFinished(remove);
    const saved = new Map<string, Saved>();
    for (let round = 1; round <= 3; round++) {
      const product = await start({ DATA_DIR: folder });
      for (const fragment of await fragmentsOf(product)) {
        const now = await rowOf(product, fragment);
        const before = saved.get(fragment) ?? { text: now.text, sent: null };
        expect([before.text, before.sent]).toContain(now.text);
        saved.set(fragment, { text: now.text, sent: null });
      }
      await saveUntilKilled(product, saved, 1 + Math.floor(Math.random() * 60));
    }
    const product = await start({ DATA_DIR: folder });
    for (const [fragment, { text, sent }] of saved)
      expect([text, sent]).toContain((await rowOf(product, fragment)).text);
    expect([...saved.values()].filter(({ text }) => text.startsWith("Save "))).not.toEqual([]);
    await product.end("SIGTERM");
  },
);

interface Saved {
  /** The last text whose save was answered. */
  readonly text: string;
  /** A later one that was sent and not answered: it may be there or not. */
  readonly sent: string | null;
}

/** Saves to three fragments at once, and kills the process at an answer while the others are under way. */
async function saveUntilKilled(
  product: Product,
  saved: Map<string, Saved>,
  answers: number,
): Promise<void> {
  let left = answers;
  const killed: Promise<unknown>[] = [];
  const keepSaving = async (fragment: string, from: number) => {
    let version = from;
    while (left > 0) {
      const sent = `Save ${version} of ${crypto.randomUUID()}`;
      saved.set(fragment, { text: saved.get(fragment)?.text ?? "", sent });
      const status = await save(product, fragment, version, sent);
      if (status === null) return;
      expect(status).toBe(303);
      saved.set(fragment, { text: sent, sent: null });
      version += 1;
      left -= 1;
      if (left <= 0 && killed.length === 0) killed.push(product.end("SIGKILL"));
    }
  };
  const busy = await Promise.all(
    [...saved.keys()]
      .slice(0, 3)
      .map(async (fragment) => [fragment, (await rowOf(product, fragment)).version] as const),
  );
  await Promise.all(busy.map(([fragment, version]) => keepSaving(fragment, version)));
  await Promise.all(killed);
}

/** Saves a text; gives the status, or null when the process was gone before it answered. */
async function save({ origin }: Product, fragment: string, version: number, text: string) {
  try {
    const answer = await fetch(`${origin}/desk/fragments/${fragment}/fr`, {
      method: "PUT",
      headers: { origin },
      body: new URLSearchParams({ version: String(version), text }),
      redirect: "manual",
    });
    return answer.status;
  } catch {
    return null;
  }
}

/** The summary's fragments of the seed's briefing. */
async function fragmentsOf({ origin }: Product): Promise<string[]> {
  const queue = await (await fetch(`${origin}/desk`)).text();
  const address = /\/desk\/briefings\/\w+\/fr/.exec(queue)?.[0] ?? "";
  const page = await (await fetch(origin + address)).text();
  return [...page.matchAll(/data-fragment="(\w+)" data-label="s\d+"/g)].map(([, id = ""]) => id);
}

async function rowOf({ origin }: Product, fragment: string) {
  const row = await (await fetch(`${origin}/desk/fragments/${fragment}/fr`)).text();
  return {
    version: Number(/data-version="(\d+)"/.exec(row)?.[1]),
    // Words that a check points at stand in an element of their own.
    text: (/<p class="text reading"[^>]*>(.*?)<\/p>/s.exec(row)?.[1] ?? "").replace(/<[^>]*>/g, ""),
  };
}
