import { z } from "zod";
import type { Stated } from "../domain/article.ts";
import type { Fragment, FragmentDetail } from "../domain/fragment.ts";
import { FATES, HEDGES, QUESTION_KINDS, RATES } from "../domain/findings.ts";
import type { DraftOrigin, Origin, Rendition, Standing, Words } from "../domain/rendition.ts";
import type { Span } from "../domain/span.ts";

/** Shapes of what stands in the store as JSON: data from outside the program, parsed as such. */

const range = z.object({ start: z.number(), end: z.number() });
const span: z.ZodType<Span> = z.object({ start: z.number(), end: z.number(), hash: z.string() });

export const statedShape: z.ZodType<Stated> = z.union([
  z.object({ span }),
  z.object({ own: z.string() }),
]);
export const anchorsShape: z.ZodType<readonly Span[]> = z.array(span);
export const languagesShape = z.array(z.string());
export const wordsShape: z.ZodType<Words> = z.object({
  text: z.string(),
  speaker: z.string().nullable(),
  role: z.string().nullable(),
});

const draftOrigins = [
  z.object({ by: z.literal("source") }),
  z.object({ by: z.literal("house") }),
  z.object({ by: z.literal("memory"), likeness: z.number(), sample: z.boolean() }),
  z.object({ by: z.literal("engine"), engine: z.string() }),
] as const;
export const draftOriginShape: z.ZodType<DraftOrigin> = z.discriminatedUnion("by", draftOrigins);
export const originShape: z.ZodType<Origin> = z.discriminatedUnion("by", [
  ...draftOrigins,
  z.object({ by: z.literal("person") }),
]);

const fact = z.discriminatedUnion("about", [
  z.object({ about: z.literal("when"), date: z.string().nullable(), said: z.string() }),
  z.object({ about: z.literal("where"), places: z.array(z.string()) }),
  z.object({ about: z.literal("countries"), codes: z.array(z.string()) }),
  z.object({
    about: z.literal("who"),
    people: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
  }),
  z.object({
    about: z.literal("figures"),
    figures: z.array(
      z.object({
        value: z.string(),
        unit: z.string().nullable(),
        counts: z.string().nullable(),
        hedge: z.enum(HEDGES).optional(),
        rate: z.enum(RATES).optional(),
        fate: z.enum(FATES).optional(),
      }),
    ),
  }),
  z.object({ about: z.literal("other") }),
]);

export const detailShape: z.ZodType<FragmentDetail> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("headline") }),
  z.object({ kind: z.literal("fact"), fact }),
  z.object({ kind: z.literal("summary") }),
  z.object({
    kind: z.literal("quote"),
    form: z.enum(["direct", "mixed", "indirect"]),
    quoted: z.array(range),
  }),
  z.object({ kind: z.literal("question"), question: z.enum(QUESTION_KINDS).nullable() }),
]);

const standing: z.ZodType<Standing> = z.discriminatedUnion("state", [
  z.object({ state: z.literal("empty") }),
  z.object({
    state: z.literal("drafted"),
    words: wordsShape,
    origin: draftOriginShape,
    madeFrom: wordsShape.nullable(),
  }),
  z.object({
    state: z.literal("accepted"),
    words: wordsShape,
    origin: originShape,
    madeFrom: wordsShape.nullable(),
  }),
]);

export const renditionShape: z.ZodType<Rendition> = z.object({
  fragment: z.string(),
  language: z.string(),
  version: z.number(),
  standing,
  leftOut: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});

export const fragmentShape: z.ZodType<Fragment> = z.object({
  id: z.string(),
  briefing: z.string(),
  label: z.string(),
  position: z.number(),
  anchors: anchorsShape,
  detail: detailShape,
  dropped: z.boolean(),
});

/** Reads a JSON column. Throws ZodError or SyntaxError for what the store never wrote. */
export function fromJson<Value>(shape: z.ZodType<Value>, text: string): Value {
  return shape.parse(JSON.parse(text));
}

export function fromJsonOrNull<Value>(shape: z.ZodType<Value>, text: string | null): Value | null {
  return text === null ? null : fromJson(shape, text);
}

export function toJsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
