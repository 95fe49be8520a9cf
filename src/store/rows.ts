import type { Revision } from "../domain/article.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { Fragment } from "../domain/fragment.ts";
import type { Rendition, Standing } from "../domain/rendition.ts";
import {
  anchorsShape,
  detailShape,
  draftOriginShape,
  fromJson,
  fromJsonOrNull,
  languagesShape,
  originShape,
  statedShape,
  wordsShape,
} from "./json.ts";
import type { BriefingRow, FragmentRow, RenditionRow, RevisionRow } from "./schema.ts";
import { wordsSha } from "./keys.ts";

/** Rows to domain values and back, for the tables whose rows are not the values themselves. */

export function revisionFrom(row: RevisionRow): Revision {
  const { article, number, text, language, published, url, at, by } = row;
  return {
    article,
    number,
    text,
    language,
    title: fromJsonOrNull(statedShape, row.title_json),
    byline: fromJsonOrNull(statedShape, row.byline_json),
    dateline: fromJsonOrNull(statedShape, row.dateline_json),
    published,
    url,
    at,
    by,
  };
}

export function briefingFrom(row: BriefingRow): Briefing {
  const { id, article, revision, template, slug, version, at, by } = row;
  return {
    id,
    article,
    revision,
    template,
    slug,
    version,
    sourceLanguage: row.source_language,
    languages: fromJson(languagesShape, row.languages_json),
    at,
    by,
  };
}

export function fragmentFrom(row: FragmentRow): Fragment {
  const { id, briefing, label, position } = row;
  return {
    id,
    briefing,
    label,
    position,
    anchors: fromJson(anchorsShape, row.anchors_json),
    detail: fromJson(detailShape, row.detail_json),
    dropped: row.dropped === 1,
  };
}

export function fragmentRow(fragment: Fragment): FragmentRow {
  const { id, briefing, label, position, anchors, detail, dropped } = fragment;
  return {
    id,
    briefing,
    label,
    position,
    anchors_json: JSON.stringify(anchors),
    detail_json: JSON.stringify(detail),
    dropped: dropped ? 1 : 0,
  };
}

export function renditionFrom(row: RenditionRow): Rendition {
  const { fragment, language, version, left_out: leftOut, by, at } = row;
  return { fragment, language, version, standing: standingFrom(row), leftOut, by, at };
}

function standingFrom(row: RenditionRow): Standing {
  const { state, text, speaker, role, origin_json: origin } = row;
  // A check constraint keeps these three together.
  if (state === "empty" || text === null || origin === null) return { state: "empty" };
  const words = { text, speaker, role };
  const madeFrom = fromJsonOrNull(wordsShape, row.made_from_json);
  return state === "drafted"
    ? { state, words, origin: fromJson(draftOriginShape, origin), madeFrom }
    : { state, words, origin: fromJson(originShape, origin), madeFrom };
}

export function renditionRow(rendition: Rendition, briefing: string): RenditionRow {
  const { fragment, language, version, standing, leftOut, by, at } = rendition;
  const words = standing.state === "empty" ? null : standing.words;
  const madeFrom = standing.state === "empty" ? null : standing.madeFrom;
  return {
    fragment,
    language,
    briefing,
    version,
    state: standing.state,
    text: words?.text ?? null,
    speaker: words?.speaker ?? null,
    role: words?.role ?? null,
    origin_json: standing.state === "empty" ? null : JSON.stringify(standing.origin),
    made_from_json: madeFrom && JSON.stringify(madeFrom),
    words_key: wordsSha(words),
    made_from_key: wordsSha(madeFrom),
    left_out: leftOut,
    at,
    by,
  };
}
