/** What a reader's page is told of a release. */
import type { Language } from "../src/domain/language.ts";

export interface ReaderRelease {
  readonly language: Language;
  readonly title: string;
  readonly number: number;
  /** ISO 8601 UTC */
  readonly at: string;
  /** What was wrong and what is right; from release 2 on. */
  readonly note: string | null;
  /** The Markdown after the front matter. */
  readonly body: string;
  /** For those who list the page; its first sentence, say. */
  readonly description: string | null;
  readonly source: ReaderSource;
  /** The releases in this language, newest first, this one too. */
  readonly versions: readonly ReaderVersion[];
  /** The newest release in each other language. */
  readonly others: readonly {
    readonly language: Language;
    readonly title: string;
    readonly href: string;
  }[];
  /** The address of the newest release, when this is an older one. */
  readonly newest: string | null;
  /** Absolute. */
  readonly canonical: string;
  /** The same as Markdown, and as a file to keep. */
  readonly markdown: string;
  readonly download: string;
}

export interface ReaderSource {
  readonly title: string | null;
  readonly language: Language;
  readonly publisher: string | null;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
  readonly url: string | null;
}

interface ReaderVersion {
  readonly number: number;
  readonly at: string;
  readonly href: string;
}
