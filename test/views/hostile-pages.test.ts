import { expect, test } from "vitest";
import { HOSTILE } from "../support/hostile.ts";
import { samplePages } from "./sample-pages.ts";

const TAG = /<(\/?[a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;

test("text of people never changes which elements and attributes a page has", () => {
  const harmless = Object.entries(samplePages("harmless")).map(([name, html]) => [
    name,
    tagsOf(html),
  ]);
  for (const text of HOSTILE) {
    const pages = Object.entries(samplePages(text)).map(([name, html]) => [name, tagsOf(html)]);
    expect(pages, JSON.stringify(text)).toEqual(harmless);
  }
});

test("between the tags of a page nothing is left that could be one", () => {
  for (const text of HOSTILE)
    for (const [name, html] of Object.entries(samplePages(text)))
      expect(html.replace("<!doctype html>", "").replace(TAG, ""), name).not.toMatch(/[<>]/);
});

test("only names that htmx knows are written", () => {
  const known = [
    "hx-post",
    "hx-target",
    "hx-swap",
    "hx-sync",
    "hx-trigger",
    "hx-validate",
    "hx-status:5xx",
  ];
  for (const html of Object.values(samplePages("x")))
    for (const [name] of html.matchAll(/\bhx-[\w:-]+(?==)/g)) expect(known).toContain(name);
});

test("every page has one title, one main part to skip to, and the direction of its language", () => {
  for (const [name, html] of Object.entries(samplePages("x", "ar"))) {
    expect(html.match(/<h1/g), name).toHaveLength(1);
    expect(html.match(/<main [^>]*id="content"/g), name).toHaveLength(1);
    expect(html, name).toMatch(/<html lang="ar" dir="rtl">/);
  }
});

test("no id stands twice on a page", () => {
  for (const [name, html] of Object.entries(samplePages("x"))) {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, name).toBe(ids.length);
  }
});

/** Elements with the names of their attributes, in order. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(TAG)].map(([, name, attributes = ""]) =>
    [
      name,
      ...attributes
        .replace(/="[^"]*"/g, "")
        .trim()
        .split(/\s+/),
    ].join(" "),
  );
}
