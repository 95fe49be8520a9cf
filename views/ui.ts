import type { Direction, Language } from "../src/domain/language.ts";
import type { Translate } from "../src/phrases/translator.ts";

/** All a view knows of its surroundings. */
export interface Ui {
  readonly t: Translate;
  /** The language of the UI's words, which need not be the edition's. */
  readonly language: Language;
  readonly dir: Direction;
  /** The languages the UI can be had in. */
  readonly languages: readonly Language[];
  /** Path and query of the page, for coming back to it. */
  readonly path: string;
  readonly paths: Paths;
}

/** The addresses that views link to; the web floor knows them. */
export interface Paths {
  /** A file of `views/static`, or `htmx.js`. */
  readonly asset: (name: string) => string;
  readonly readers: string;
  readonly queue: string;
  readonly bringIn: string;
  /** Takes a POST of `language` and `back`: in which language a person wants the UI. */
  readonly uiLanguage: string;
  readonly briefing: (briefing: string) => string;
  /** The review page, at the row of the fragment whose editor or history stands open, for scripts off. */
  readonly review: (briefing: string, language: Language, open?: ReviewOpen) => string;
  /** Takes a POST of `action`, `version`, `note`. */
  readonly state: (briefing: string, language: Language) => string;
  /** Takes a POST of `fragment` (many, `id:version`, a space between them): accepts them all as one act. */
  readonly acceptAll: (briefing: string, language: Language) => string;
  /** Takes a POST of `kind`, `start`, `end`, `version`. */
  readonly add: (briefing: string) => string;
  /** Takes a POST of `version` and either `order` (all ids) or `move` (`{fragment}:up`, `{fragment}:down`). */
  readonly order: (briefing: string) => string;
  /** Takes a POST, to take back a whole act. */
  readonly undo: (act: string) => string;
  /** Takes a POST of the briefing's `version`. */
  readonly drop: (fragment: string) => string;
  readonly putBack: (fragment: string) => string;
  /** A rendition's row; takes a PUT of `version`, `text`, `speaker`, `role`. */
  readonly fragment: (fragment: string, language: Language) => string;
  /** Acts on a rendition and what stands beside it. */
  readonly rendition: (fragment: string, language: Language, act: RenditionPath) => string;
}

/** Which fragment of the review page stands open, and how; part of its address, so that it works without scripts. */
export interface ReviewOpen {
  readonly edit?: string;
  readonly history?: string;
}

/** `edit` and `history` are got; the others take a POST of `version` (and `to`, `reason`, or `code` and `key`). */
export type RenditionPath =
  "edit" | "history" | "accept" | "keep" | "restore" | "leave-out" | "put-in" | "dismiss";
