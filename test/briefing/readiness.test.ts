import { describe, expect, test } from "vitest";
import { readiness } from "../../src/briefing/readiness.ts";
import type { Fragment } from "../../src/domain/fragment.ts";
import { type Rendition, type Standing, accepted, plainWords } from "../../src/domain/rendition.ts";
import { STANDARD_TEMPLATE } from "../../src/domain/template.ts";
import { ENGLISH, FRENCH } from "../support/phrases.ts";
import { FERRY, draftFerry } from "./ferry.ts";

const { fragments: ALL, words: WORDS } = draftFerry();
const FRAGMENTS = ALL.filter(({ label }) => ["h1", "s1", "s2"].includes(label));

const made = (fragment: string, language: string, standing: Standing): Rendition => ({
  fragment,
  language,
  version: 3,
  standing,
  leftOut: null,
  by: "desk",
  at: "2026-11-24T08:00:00Z",
});

const sources = FRAGMENTS.map(({ id }) =>
  made(id, "en", {
    state: "accepted",
    words: WORDS.get(id) ?? plainWords(""),
    origin: { by: "source" },
    madeFrom: null,
  }),
);

const idOf = (label: string) => FRAGMENTS.find((fragment) => fragment.label === label)?.id ?? "";

/** A French rendition made from the source as it is, numbers and all. */
function french(label: string, change: Partial<Extract<Standing, { state: "drafted" }>> = {}) {
  const id = idOf(label);
  const from = WORDS.get(id) ?? null;
  const words = plainWords(`Texte ${from?.text.match(/\d+/g)?.join(" ") ?? "sans chiffre"}`);
  return made(id, "fr", {
    state: "drafted",
    words,
    origin: { by: "house" },
    madeFrom: from,
    ...change,
  });
}

const accept = (rendition: Rendition): Rendition => ({
  ...rendition,
  standing: accepted(rendition.standing),
});

function measure(
  renditions: readonly Rendition[],
  fragments: readonly Fragment[] = FRAGMENTS,
  dismissed: string[] = [],
) {
  return readiness({
    fragments,
    renditions: [...sources, ...renditions],
    language: "fr",
    sourceLanguage: "en",
    revisionText: FERRY,
    phrases: FRENCH,
    sourcePhrases: ENGLISH,
    template: STANDARD_TEMPLATE,
    dismissed: new Set(dismissed),
  });
}

const reasons = (measured: ReturnType<typeof measure>) =>
  measured.blockers.map(({ reason, label }) => `${label} ${reason}`);

describe("readiness", () => {
  test("of an edition with everything accepted: nothing blocks", () => {
    const measured = measure(["h1", "s1", "s2"].map((label) => accept(french(label))));
    expect(measured).toMatchObject({ ready: 3, total: 3, blockers: [] });
    expect(measured.fragments.map(({ state }) => state)).toEqual([
      "accepted",
      "accepted",
      "accepted",
    ]);
  });

  test("a missing rendition counts as empty, of version 0", () => {
    const measured = measure([accept(french("h1"))]);
    expect(measured).toMatchObject({ ready: 1, total: 3 });
    expect(measured.fragments[1]).toMatchObject({
      state: "empty",
      rendition: { version: 0, language: "fr", standing: { state: "empty" } },
    });
    expect(reasons(measured)).toEqual(["s1 empty", "s2 empty"]);
  });

  test("what nobody accepted blocks", () => {
    const measured = measure([accept(french("h1")), accept(french("s1")), french("s2")]);
    expect(reasons(measured)).toEqual(["s2 not_accepted"]);
    expect(measured.fragments[2]?.state).toBe("drafted");
  });

  test("what was made from another text is stale, and shows the difference", () => {
    const old = plainWords("The board of Port Ellis voted on Monday.");
    const stale = accept(french("s1", { madeFrom: old }));
    const measured = measure([accept(french("h1")), stale, accept(french("s2"))]);
    expect(reasons(measured)).toEqual(["s1 stale"]);
    expect(measured.fragments[1]).toMatchObject({ state: "stale", stale: true });
    expect(measured.fragments[1]?.difference).toContainEqual({ kind: "removed", text: "Monday" });
    expect(measured.ready).toBe(2);
  });

  test("another typography of the source makes nothing stale", () => {
    const text = WORDS.get(idOf("s2"))?.text.replace(/"/g, "“").replace(/'/g, "’") ?? "";
    const measured = measure([accept(french("s2", { madeFrom: plainWords(text) }))]);
    expect(measured.fragments[2]).toMatchObject({ stale: false, difference: null });
  });

  test("an error blocks and cannot be dismissed", () => {
    const wrong = accept(french("s1", { words: plainWords("Texte, 41 mois") }));
    const rest = [accept(french("h1")), accept(french("s2"))];
    const measured = measure([wrong, ...rest]);
    expect(reasons(measured)).toEqual(["s1 error"]);
    const check = measured.blockers[0]?.check;
    expect(check).toMatchObject({ code: "number_missing", values: { number: "14" } });
    expect(reasons(measure([wrong, ...rest], FRAGMENTS, [check?.key ?? ""]))).toEqual(["s1 error"]);
  });

  test("a warning does not block, and is gone once it is dismissed", () => {
    const warned = accept(french("h1", { words: plainWords('Le "ferry"') }));
    const rest = [accept(french("s1")), accept(french("s2"))];
    const measured = measure([warned, ...rest]);
    expect(measured).toMatchObject({ ready: 3, blockers: [] });
    expect(measured.fragments[0]?.state).toBe("warning");
    const key = measured.fragments[0]?.checks[0]?.key ?? "";
    const after = measure([warned, ...rest], FRAGMENTS, [key]);
    expect(after.fragments[0]).toMatchObject({ state: "accepted", checks: [] });
  });

  test("what an edition does without is shown and not counted", () => {
    const without = { ...french("s2"), leftOut: "Not for our readers." };
    const measured = measure([accept(french("h1")), accept(french("s1")), without]);
    expect(measured).toMatchObject({ ready: 2, total: 2, blockers: [] });
    expect(measured.fragments[2]?.state).toBe("left_out");
  });

  test("dropped fragments are not in it; without a headline there is no title", () => {
    const dropped = FRAGMENTS.map((fragment) => ({
      ...fragment,
      dropped: fragment.label === "h1",
    }));
    const measured = measure([accept(french("s1")), accept(french("s2"))], dropped);
    expect(measured.total).toBe(2);
    expect(measured.blockers).toEqual([
      { reason: "no_title", fragment: null, label: null, check: null },
    ]);
  });

  test("orders by section, then by position", () => {
    const shuffled = ALL.toReversed();
    const order = measure([], shuffled).fragments.map(({ fragment }) => fragment.label);
    expect(order).toEqual(ALL.map(({ label }) => label));
  });

  test("in the source edition nothing has a source or goes stale", () => {
    const measured = readiness({
      fragments: FRAGMENTS,
      renditions: sources,
      language: "en",
      sourceLanguage: "en",
      revisionText: FERRY,
      phrases: ENGLISH,
      sourcePhrases: ENGLISH,
      template: STANDARD_TEMPLATE,
      dismissed: new Set(),
    });
    expect(measured).toMatchObject({ ready: 3, total: 3, blockers: [] });
    expect(measured.fragments.every(({ source, stale }) => source === null && !stale)).toBe(true);
  });
});
