/** What the review page and its partials are told: plain data, read and decided elsewhere. */
import type { Child } from "hono/jsx";
import type { Revision } from "../src/domain/article.ts";
import type { BriefingAct, RenditionAct } from "../src/domain/change.ts";
import type { Edition, EditionState } from "../src/domain/edition.ts";
import type { Problems } from "../src/domain/errors.ts";
import type { Fragment } from "../src/domain/fragment.ts";
import type { Language } from "../src/domain/language.ts";
import type { Phrases } from "../src/domain/phrases.ts";
import type { DifferencePart, Readiness, TickState } from "../src/domain/readiness.ts";
import type { Origin, Words } from "../src/domain/rendition.ts";
import type { Range } from "../src/domain/span.ts";
import type { Template } from "../src/domain/template.ts";

/** An edition under review, with the article it comes from and the briefing's other editions. */
export interface Review {
  readonly briefing: {
    readonly id: string;
    readonly version: number;
    readonly sourceLanguage: Language;
  };
  readonly article: Pick<
    Revision,
    "text" | "title" | "byline" | "language" | "number" | "published"
  > & {
    /** The headline as stated; null where none was found. */
    readonly heading: string | null;
    readonly paragraphs: readonly Range[];
    readonly sentences: readonly Range[];
  };
  readonly edition: Edition;
  /** Where readers have its newest release; null before the first. */
  readonly reader: string | null;
  readonly readiness: Readiness;
  readonly dropped: readonly DroppedFragment[];
  /** Every language of the briefing, this one included. */
  readonly tabs: readonly EditionTab[];
  readonly template: Template;
  /** The house wordings of the edition's language and of the source's. */
  readonly phrases: Phrases;
  readonly sourcePhrases: Phrases;
  /** The edition's Markdown as it would be now, rendered and safe. */
  readonly preview: Child;
  /** The act that can be taken back; null when there is none. */
  readonly lastAct: LastAct | null;
  /** IANA name, for the times beside a rendition. */
  readonly timeZone: string;
}

export interface LastAct {
  readonly id: string;
  readonly what: RenditionAct | BriefingAct | "dismissed";
  /** The labels of the fragments it touched. */
  readonly labels: readonly string[];
}

export interface DroppedFragment {
  readonly fragment: Fragment;
  /** Its text in the edition's language, or in the source's while that is empty. */
  readonly text: string;
  readonly language: Language;
}

export interface EditionTab {
  readonly language: Language;
  readonly state: EditionState;
  /** How many releases there are: while it is a draft again, readers have the newest. */
  readonly releases: number;
  readonly ready: number;
  readonly total: number;
  readonly ticks: readonly TickState[];
}

/** What stands open in one row. */
export type RowOpen = OpenEditor | OpenMerge | OpenHistory;

/** The editor: with the rendition's words, or with what was typed and refused. */
export interface OpenEditor {
  readonly kind: "editor";
  readonly typed?: Words;
  /** Field → what is wrong with it, in the UI's words; `form` for the whole. */
  readonly problems?: Problems;
}

/** A save on a rendition that had changed meanwhile: nothing typed is lost. */
export interface OpenMerge {
  readonly kind: "merge";
  /** What both started from; null when that was empty. */
  readonly base: Words | null;
  readonly theirs: OtherWords & { readonly by: string; readonly at: string };
  readonly mine: OtherWords;
}

export interface OtherWords {
  readonly words: Words | null;
  /** Against `base`. */
  readonly difference: readonly DifferencePart[];
}

export interface OpenHistory {
  readonly kind: "history";
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly version: number;
  readonly act: RenditionAct;
  readonly by: string;
  readonly at: string;
  readonly origin: Origin | null;
  /** Null when it was empty. */
  readonly words: Words | null;
  /** Against the version before; null for the first. */
  readonly difference: readonly DifferencePart[] | null;
}
