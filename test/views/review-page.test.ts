import { describe, expect, test } from "vitest";
import type { Review, RowOpen } from "../../views/review.ts";
import { ReviewPage } from "../../views/pages/review-page.tsx";
import { ReviewUpdate, RowPartial } from "../../views/partials/review-update.tsx";
import { markup } from "./markup.ts";
import { SEED, sampleReview, sampleUi } from "./sample-review.ts";

const ui = sampleUi();
const page = (review: Review = sampleReview("fr"), open?: { fragment: string; row: RowOpen }) =>
  markup(ReviewPage({ review, ui, ...(open ? { open } : {}) }));

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** The row of a fragment, by its label. */
function rowOf(html: string, label: string): string {
  const rows = html.split('<li class="fragment"').slice(1);
  const row = rows.find((one) => one.includes(`data-label="${label}"`));
  if (!row) throw new Error(`no row ${label}`);
  return row;
}

/** Its text as a reader of the page has it. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

describe("the review page", () => {
  test("has each id once, and all that point at an id find it", async () => {
    const html = await page(undefined, { fragment: "fr5-2", row: { kind: "editor" } });
    const ids = all(html, / id="([^"]+)"/g);
    expect(ids.length).toBe(new Set(ids).size);
    const pointing = all(html, / (?:for|form|aria-labelledby|aria-describedby)="([^"]+)"/g);
    const wanted = pointing.flatMap((value) => value.split(" "));
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    const links = all(html, /href="#([^"]+)"/g).filter((id) => !id.startsWith("i-"));
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    const icons = all(html, /<use href="#([^"]+)"/g);
    expect(icons.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("has no script and no style within it", async () => {
    const html = await page();
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
    expect(html).not.toMatch(/<style| style=| on[a-z]+=|hx-on|javascript:/);
  });

  test("says of an edition that is a draft again that readers have an earlier release", async () => {
    const html = await page();
    const [released = "", draft = "", first = ""] = html
      .slice(html.indexOf('class="tabs"'))
      .split("</a>")
      .map(textOf);
    expect(released).not.toContain("Release 1");
    expect(draft).toContain("Draft, Release 2");
    expect(first).not.toContain("Release");
  });

  test("leads to all languages in words for a wide window and for a narrow one", async () => {
    const link = (await page()).split('href="/desk/briefings/b1"')[1]?.split("</a>")[0] ?? "";
    expect(link).toContain('<span class="wide-only">All languages and release</span>');
    expect(link).toContain('<span class="narrow-only">Languages</span>');
  });

  test("shows the source whole, each piece at its offset", async () => {
    const html = await page();
    const pieces = [...html.matchAll(/<span data-start="(\d+)">([^<]*)<\/span>/g)];
    for (const [, start, text] of pieces) {
      const plain = textOf(text ?? "");
      expect(SEED.slice(Number(start), Number(start) + plain.length)).toBe(plain);
    }
    const shown = pieces.map(([, , text]) => textOf(text ?? "")).join("");
    expect(shown).toBe(SEED.replace(/\n/g, ""));
  });

  test("lets every act be done by a plain form", async () => {
    const html = await page();
    const forms = all(html, /<form[^>]* action="([^"]+)"/g);
    for (const act of ["accept", "keep", "dismiss", "put-in", "leave-out"])
      expect(
        forms.some((action) => action.endsWith(`/fr/${act}`)),
        act,
      ).toBe(true);
    expect(forms).toContain("/desk/briefings/b1/order");
    expect(forms).toContain("/desk/briefings/b1/fragments");
    expect(forms).toContain("/desk/briefings/b1/fr/state");
    expect(forms).toContain("/desk/undo/a9");
    const buttons = all(html, /formaction="([^"]+)"/g);
    expect(buttons.some((action) => action.endsWith("/drop"))).toBe(true);
    expect(buttons.some((action) => action.endsWith("/put-back"))).toBe(true);
    expect(html).not.toMatch(/<form(?![^>]* method="post")/);
  });

  test("says a hostile text instead of running it, wherever it comes from", async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const review = sampleReview("fr");
    const html = await page({
      ...review,
      article: { ...review.article, heading: hostile },
      readiness: {
        ...review.readiness,
        fragments: review.readiness.fragments.map((standing) => ({
          ...standing,
          rendition: {
            ...standing.rendition,
            leftOut: hostile,
            by: hostile,
            standing: {
              state: "accepted",
              origin: { by: "engine", engine: hostile },
              madeFrom: null,
              words: { text: hostile, speaker: hostile, role: hostile },
            },
          },
        })),
      },
    });
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<img");
  });
});

const html = await page();

describe("a row", () => {
  test("served alone is the row of the page", async () => {
    const alone = await markup(RowPartial({ review: sampleReview("fr"), fragment: "fr4-1", ui }));
    expect(html).toContain(alone);
  });

  test("says its fragment and the version that a save must name", () => {
    expect(rowOf(html, "s1")).toMatch(/data-fragment="fr4-1"[^>]* data-version="4"/);
    expect(all(rowOf(html, "s2"), /name="version" value="(\d+)"/g)).toContain("4");
  });

  test.each([
    ["s2", ["accept", "edit"], "From sample memory 91 %, not accepted"],
    ["s3", ["keep", "edit"], "Stale"],
    ["s4", ["edit"], "Error, blocks release"],
    ["o2", ["edit"], "Empty"],
    ["f2", ["dismiss", "edit"], "Warning"],
    ["f3", ["put-in"], "Left out of this edition"],
    ["s1", ["edit"], "Accepted"],
  ])("%s offers %j and says “%s”", (label, acts, said) => {
    const row = rowOf(html, label);
    const offered = all(row, /data-act="([^"]+)"/g);
    const settled = ["accept", "keep", "dismiss", "put-in", "edit"];
    expect(offered.filter((act) => settled.includes(act))).toEqual(acts);
    expect(row).toContain(said);
  });

  test("marks what changed in the source, and the words in question", () => {
    expect(rowOf(html, "s3")).toContain("<del>the possibility of </del>");
    expect(rowOf(html, "s4")).toContain('<span class="fault">30 heures</span>');
  });

  test("names a fact before its text and puts a direct quote in the language’s marks", () => {
    expect(rowOf(html, "f1")).toContain("<b>Quand\u00a0:</b> mercredi");
    expect(textOf(rowOf(html, "q1"))).toContain("«\u202fIl n’y a rien à discuter");
  });

  test("with an open editor holds the text, the speaker and the version", async () => {
    const row = rowOf(await page(undefined, { fragment: "fr8-1", row: { kind: "editor" } }), "q1");
    expect(row).toMatch(/<textarea[^>]*>Il n’y a rien/);
    expect(row).toContain('name="speaker" value="Volodymyr Zelensky"');
    expect(row).toContain('name="_method" value="PUT"');
    expect(row).toContain('data-state="editing"');
  });

  test("that was refused shows what was typed, and why beside it", async () => {
    const typed = { text: "trop court", speaker: null, role: null };
    const row = { kind: "editor", typed, problems: { text: "Too short." } } as const;
    const html = rowOf(await page(undefined, { fragment: "fr4-1", row }), "s1");
    expect(html).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*>trop court</);
    expect(html).toContain("Too short.");
  });

  test("in conflict shows base, theirs and mine, and merges from mine on the newest version", async () => {
    const words = (text: string) => ({ text, speaker: null, role: null });
    const row = {
      kind: "merge",
      base: words("avant"),
      theirs: {
        words: words("leur"),
        difference: [{ kind: "added", text: "leur" }],
        by: "Camille",
        at: "2026-11-24T11:52:00Z",
      },
      mine: { words: words("mien"), difference: [{ kind: "added", text: "mien" }] },
    } as const;
    const html = rowOf(await page(undefined, { fragment: "fr4-1", row }), "s1");
    expect(html).toContain("avant");
    expect(html).toContain("<ins>leur</ins>");
    expect(html).toContain("<ins>mien</ins>");
    expect(html).toMatch(/<textarea[^>]*>mien</);
    expect(html).toContain("Saved by Camille while you were typing");
    expect(new Set(all(html, /name="version" value="(\d+)"/g))).toEqual(new Set(["4"]));
  });
});

describe("the edition bar", () => {
  const bar = async (review: Review) => (await page(review)).split('id="edition-bar"')[1] ?? "";
  const review = sampleReview("fr");

  test("names what stands in the way, each a link to the first", async () => {
    const html = await bar(review);
    expect(html).toMatch(/href="#fragment-fr7-4"[^>]*data-state="error"/);
    expect(html).toContain('To accept s2, q2<span aria-hidden="true"> +1</span>');
    expect(html).toMatch(/class="hidden-text">, 3 to accept</);
  });

  test("accepts in bulk what has no findings, each at its version", async () => {
    const [value] = all(await bar(review), /name="fragment" value="([^"]+)"/g);
    expect(value).toBe("fr5-2:4 fr9-2:4 fr10-1:4");
  });

  test("releases with one button at first, and later asks for a note on the briefing’s page", async () => {
    expect(await bar(review)).toContain('name="action" value="release"');
    const later = await bar({ ...review, edition: { ...review.edition, releases: 1 } });
    expect(later).not.toContain('value="release"');
    expect(later).toContain('href="/desk/briefings/b1"');
  });

  test("offers no undo of an undo, and none where nothing was done", async () => {
    expect(await bar(review)).toContain('data-act="undo"');
    expect(await bar({ ...review, lastAct: null })).not.toContain('data-act="undo"');
    const undone = { id: "a1", what: "undone", labels: ["s1"] } as const;
    expect(await bar({ ...review, lastAct: undone })).not.toContain('data-act="undo"');
  });
});

describe("the answer to an act", () => {
  const targets = (html: string) => all(html, /<hx-partial hx-target="#([^"]+)"/g);
  const review = sampleReview("fr");

  test("gives the row first, then every other place that it changed", async () => {
    const html = await markup(ReviewUpdate({ review, row: "fr4-1", others: ["fr5-2"], ui }));
    expect(html).toMatch(/^<li class="fragment" id="fragment-fr4-1"/);
    expect(targets(html)).toEqual(["fragment-fr5-2", "tabs", "preview", "edition-bar", "status"]);
    expect(html).toContain("s1 accepted. 5 of 11 ready.");
  });

  test("gives list and source anew when fragments came, went or moved", async () => {
    const html = await markup(ReviewUpdate({ review, row: "fr4-1", structure: true, ui }));
    expect(html).toMatch(/^<hx-partial/);
    expect(targets(html)).toEqual([
      "fragments",
      "source",
      "tabs",
      "preview",
      "edition-bar",
      "status",
    ]);
  });
});
