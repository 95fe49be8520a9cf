import { readiness } from "../briefing/readiness.ts";
import type { EditionState } from "../domain/edition.ts";
import type { Language } from "../domain/language.ts";
import type { Readiness } from "../domain/readiness.ts";
import { STANDARD_TEMPLATE } from "../domain/template.ts";
import {
  type BriefingEntry,
  type QueueContent,
  listBriefings,
  queueRenditions,
} from "../store/queue.ts";
import type { Desk } from "./desk.ts";

/** Briefings on one page of the queue: each has all its editions measured. */
const PAGE = 25;

export interface QueueFilter {
  readonly state?: EditionState | undefined;
  readonly query?: string | undefined;
  /** The last briefing of the page before. */
  readonly after?: string | undefined;
}

export interface QueueEdition {
  readonly language: Language;
  readonly state: EditionState;
  readonly readiness: Readiness;
}

export interface QueueLine extends BriefingEntry {
  readonly editions: readonly QueueEdition[];
}

export interface QueuePage {
  readonly lines: readonly QueueLine[];
  /** What to ask for to go on; null on the last page. */
  readonly next: string | null;
}

/** A page of the queue, newest first, with what stands in each edition's way. */
export async function readQueue(
  desk: Desk,
  { state, query, after }: QueueFilter,
): Promise<QueuePage> {
  const found = await listBriefings(desk.store, { limit: PAGE + 1, state, query, after });
  const shown = found.slice(0, PAGE);
  const ids = shown.map(({ id }) => id);
  const contents =
    ids.length > 0 ? await queueRenditions(desk.store, ids) : new Map<string, QueueContent>();
  return {
    lines: shown.map((entry) => {
      const content = contents.get(entry.id);
      return { ...entry, editions: content ? measure(desk, entry, content) : [] };
    }),
    next: found.length > PAGE ? (ids.at(-1) ?? null) : null,
  };
}

function measure(
  desk: Desk,
  { sourceLanguage, languages }: BriefingEntry,
  content: QueueContent,
): QueueEdition[] {
  const sourcePhrases = desk.locales.phrases(sourceLanguage);
  return languages.flatMap((language) => {
    const edition = content.editions.find((one) => one.language === language);
    if (!edition) return [];
    const measured = readiness({
      fragments: content.fragments,
      renditions: content.renditions,
      language,
      sourceLanguage,
      revisionText: content.text,
      phrases: desk.locales.phrases(language),
      sourcePhrases,
      template: STANDARD_TEMPLATE,
      dismissed: content.dismissed,
    });
    return [{ language, state: edition.state, readiness: measured }];
  });
}
