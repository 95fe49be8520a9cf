import type { CheckCode } from "../domain/check.ts";
import type { Change } from "../domain/change.ts";
import type { EditionState } from "../domain/edition.ts";
import type { Language } from "../domain/language.ts";
import type { Standing } from "../domain/rendition.ts";
import type { TermKind } from "../domain/term.ts";

/**
 * The rows as SQLite holds them. States and kinds of things are held to their words by check constraints; codes of
 * checks and kinds of changes, which grow, by the one door alone. Columns named `…_json` are text that `json.ts`
 * parses. Times are ISO 8601 UTC, flags 0 or 1.
 */
export interface Schema {
  readonly articles: ArticleRow;
  readonly revisions: RevisionRow;
  readonly briefings: BriefingRow;
  readonly slug_redirects: SlugRedirectRow;
  readonly fragments: FragmentRow;
  readonly editions: EditionRow;
  readonly renditions: RenditionRow;
  readonly dismissals: DismissalRow;
  readonly releases: ReleaseRow;
  readonly terms: TermRow;
  readonly term_forms: TermFormRow;
  readonly memory: MemoryRow;
  readonly acts: ActRow;
  readonly trace: TraceRow;
}

interface ArticleRow {
  id: string;
  /** The number of its newest revision. */
  revisions: number;
  at: string;
  by: string;
}

export interface RevisionRow {
  article: string;
  number: number;
  text: string;
  /** SHA-256 of the text: the same text is the same article. */
  text_sha: string;
  language: Language;
  title_json: string | null;
  byline_json: string | null;
  dateline_json: string | null;
  /** The title's words and their search key, for lists: spans count UTF-16, SQLite code points. */
  title: string | null;
  title_key: string;
  published: string | null;
  url: string | null;
  at: string;
  by: string;
}

export interface BriefingRow {
  id: string;
  article: string;
  revision: number;
  template: string;
  slug: string;
  version: number;
  source_language: Language;
  languages_json: string;
  at: string;
  by: string;
}

/** A slug that a briefing once had. */
interface SlugRedirectRow {
  slug: string;
  briefing: string;
}

export interface FragmentRow {
  id: string;
  briefing: string;
  label: string;
  position: number;
  anchors_json: string;
  detail_json: string;
  dropped: number;
}

interface EditionRow {
  briefing: string;
  language: Language;
  state: EditionState;
  version: number;
  releases: number;
}

export interface RenditionRow {
  fragment: string;
  language: Language;
  briefing: string;
  version: number;
  state: Standing["state"];
  text: string | null;
  speaker: string | null;
  role: string | null;
  origin_json: string | null;
  made_from_json: string | null;
  /** Hashes of `wordsKey`: a rendition is stale when its `made_from_key` is not the source's `words_key`. */
  words_key: string | null;
  made_from_key: string | null;
  left_out: string | null;
  at: string;
  by: string;
}

interface DismissalRow {
  fragment: string;
  language: Language;
  code: CheckCode;
  key: string;
  at: string;
  by: string;
}

export interface ReleaseRow {
  briefing: string;
  language: Language;
  number: number;
  slug: string;
  title: string;
  lead: string | null;
  note: string | null;
  markdown: Uint8Array;
  hash: string;
  at: string;
  by: string;
}

interface TermRow {
  id: string;
  kind: TermKind;
  at: string;
  by: string;
}

interface TermFormRow {
  term: string;
  language: Language;
  form: string;
}

interface MemoryRow {
  id: string;
  from_language: Language;
  to_language: Language;
  source: string;
  /** Hash of what the source says, typography aside. */
  source_key: string;
  target: string;
  target_sha: string;
  sample: number;
  at: string;
  by: string;
}

export interface ActRow {
  id: string;
  /** 1, 2, … in the order of commits. */
  position: number;
  at: string;
  by: string;
}

export interface TraceRow {
  id: string;
  act: string;
  /** The act's position, repeated so that history reads off one index. */
  position: number;
  /** 1, 2, … within the act. */
  place: number;
  kind: Change["kind"];
  briefing: string | null;
  fragment: string | null;
  language: Language | null;
  what: string | null;
  version: number | null;
  before_json: string | null;
  after_json: string | null;
}
