import { expect, test } from "vitest";
import { noteMark } from "../../views/partials/note-mark.tsx";
import { sampleReview, sampleUi } from "./sample-review.ts";

const standings = sampleReview("fr").readiness.fragments;
const ui = sampleUi("ar");
const mark = noteMark(standings, ui);
const labelOf = (state: string) =>
  standings.find((standing) => standing.state === state)?.fragment.label ?? "";

test("a mark in the preview leads to its fragment’s row", () => {
  const label = labelOf("accepted");
  const row = standings.find(({ fragment }) => fragment.label === label)?.fragment.id;
  expect(mark(label)).toContain(`href="#fragment-${row}"`);
  expect(mark(label)).not.toContain("unready");
});

test.each([
  ["drafted", "state.notAccepted"],
  ["stale", "state.stale"],
  ["error", "state.hasError"],
  ["empty", "state.empty"],
] as const)("what is %s says so in the UI’s words and direction", (state, key) => {
  const html = mark(labelOf(state));
  expect(html).toContain(ui.t(key));
  expect(html).toMatch(/<span class="label unready" lang="ar" dir="rtl">/);
});

test("a warning does not make a fragment unready, and an unknown label has no mark", () => {
  expect(mark(labelOf("warning"))).not.toContain("unready");
  expect(mark("zz9")).toBe("");
});
