import { type Direction, type Language, directionOf } from "../src/domain/language.ts";
import { languageName } from "../src/domain/localise.ts";
import type { FragmentKind } from "../src/domain/fragment.ts";
import { momentWriter } from "./moments.ts";
import type { Review } from "./review.ts";
import type { Ui } from "./ui.ts";

/** What all rows of an edition share, looked up once: words cost more than markup. */
export interface RowContext {
  readonly review: Review;
  readonly ui: Ui;
  readonly language: Language;
  readonly dir: Direction;
  readonly sourceDir: Direction;
  /** The names of both languages, in the UI's. */
  readonly languageName: string;
  readonly sourceName: string;
  readonly moment: (at: string) => string;
  readonly words: RowWords;
}

export type RowWords = ReturnType<typeof rowWords>;

export function rowContext(review: Review, ui: Ui): RowContext {
  const { language } = review.edition;
  const { sourceLanguage } = review.briefing;
  return {
    review,
    ui,
    language,
    dir: directionOf(language),
    sourceDir: directionOf(sourceLanguage),
    languageName: languageName(language, ui.language),
    sourceName: languageName(sourceLanguage, ui.language),
    moment: momentWriter(ui.language, review.timeZone),
    words: rowWords(ui),
  };
}

function rowWords({ t }: Ui) {
  const kinds: Readonly<Record<FragmentKind, string>> = {
    headline: t("kind.headline"),
    fact: t("kind.fact"),
    summary: t("kind.summary"),
    quote: t("kind.quote"),
    question: t("kind.question"),
  };
  return {
    kinds,
    accept: t("fragment.accept"),
    keep: t("fragment.keep"),
    edit: t("fragment.edit"),
    write: t("fragment.write"),
    more: t("fragment.more"),
    history: t("fragment.history"),
    up: t("fragment.up"),
    down: t("fragment.down"),
    leaveOut: t("fragment.leaveOut"),
    putIn: t("fragment.putIn"),
    reason: t("fragment.reason"),
    reasonShort: t("fragment.reasonShort"),
    drop: t("fragment.drop"),
    dismiss: t("fragment.dismiss"),
    desk: t("desk.person"),
    own: t("fragment.own"),
    left_out: t("state.left_out"),
    empty: t("state.empty"),
    error: t("state.error"),
    stale: t("state.stale"),
    warning: t("state.warning"),
    accepted: t("state.accepted"),
    editing: t("state.editing"),
    conflict: t("state.conflict"),
  };
}

/** A person as the desk shows them; the built-in one has a name of the UI's. */
export function personName(by: string, words: RowWords): string {
  return by === "desk" ? words.desk : by;
}
