import { describe, expect, test } from "vitest";
import { draftRendition } from "../../src/briefing/renditions.ts";
import type { Fragment, FragmentDetail } from "../../src/domain/fragment.ts";
import type { MemoryLookup, MemoryMatch } from "../../src/domain/memory.ts";
import { plainWords, type Words } from "../../src/domain/rendition.ts";
import type { TermLookup } from "../../src/domain/term.ts";
import { FRENCH } from "../support/phrases.ts";

const QUOTE: FragmentDetail = { kind: "quote", form: "direct", quoted: [] };
const SAID: Words = { text: "We waited.", speaker: "Mary O'Neil", role: "chair" };

function draft(
  detail: FragmentDetail,
  source: Words,
  match: MemoryMatch | null = null,
  terms: TermLookup = () => null,
) {
  const fragment: Fragment = {
    id: "id1",
    briefing: "b",
    label: "x1",
    position: 1,
    anchors: [],
    detail,
    dropped: false,
  };
  const memory: MemoryLookup = () => match;
  return draftRendition({ fragment, source, from: "en", to: "fr", phrases: FRENCH, terms, memory });
}

const exact = { target: "Nous avons attendu.", likeness: 100, sample: true };

describe("draftRendition", () => {
  test("takes an exact match of memory, and says where it comes from", () => {
    expect(draft({ kind: "summary" }, plainWords("We waited."), exact)).toEqual({
      state: "drafted",
      words: plainWords("Nous avons attendu."),
      origin: { by: "memory", likeness: 100, sample: true },
      madeFrom: plainWords("We waited."),
    });
  });

  test.each([
    ["a mere likeness", { ...exact, likeness: 99 }],
    ["an empty memory", { ...exact, target: " " }],
    ["nothing", null],
  ])("stays empty for %s", (_, match) => {
    expect(draft({ kind: "summary" }, plainWords("We waited."), match)).toEqual({ state: "empty" });
    expect(draft(QUOTE, SAID, match)).toEqual({ state: "empty" });
  });

  test("words a fact by house phrases, but lets memory go first", () => {
    const fact = { kind: "fact", fact: { about: "countries", codes: ["NO"] } } as const;
    expect(draft(fact, plainWords("Norway"))).toMatchObject({
      words: plainWords("Norvège"),
      origin: { by: "house" },
      madeFrom: plainWords("Norway"),
    });
    expect(draft(fact, plainWords("Norway"), exact)).toMatchObject({ origin: { by: "memory" } });
    const place = { kind: "fact", fact: { about: "where", places: ["Port Ellis"] } } as const;
    expect(draft(place, plainWords("Port Ellis"))).toEqual({ state: "empty" });
  });

  test("names a quote's speaker by term or as the source does, and the role by term alone", () => {
    expect(draft(QUOTE, SAID, exact)).toMatchObject({
      words: { text: "Nous avons attendu.", speaker: "Mary O'Neil", role: null },
    });
    const terms: TermLookup = (kind, form) => `${kind}:${form}`;
    expect(draft(QUOTE, SAID, exact, terms)).toMatchObject({
      words: { speaker: "person:Mary O'Neil", role: "role:chair" },
    });
    const anonymous = { ...SAID, speaker: null, role: null };
    expect(draft(QUOTE, anonymous, exact, terms)).toMatchObject({
      words: { speaker: null, role: null },
    });
  });
});
