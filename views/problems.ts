import type { Ui } from "./ui.ts";

/** Every refusal that has words of its own: the keys of `problem` in `locales/en/ui.json`. */
export const PROBLEMS = [
  "act_not_undoable",
  "article_known",
  "binary",
  "changed_meanwhile",
  "desk_is_local",
  "edition_blocked",
  "edition_missing",
  "field_wrong",
  "form_unreadable",
  "fragments_too_many",
  "host_foreign",
  "language_unknown",
  "move_impossible",
  "name_too_long",
  "no_sentence",
  "not_text",
  "note_missing",
  "nothing_to_accept",
  "nothing_to_keep",
  "nothing_to_restore",
  "order_unknown",
  "origin_foreign",
  "passage_missing",
  "published_wrong",
  "quote_not_verbatim",
  "reason_missing",
  "slug_taken",
  "text_empty",
  "text_missing",
  "text_too_long",
  "too_large",
] as const;

type Problem = (typeof PROBLEMS)[number];

/** What is wrong, and what to do, for a refusal's key; a general sentence for a key without words. */
export function problemText(key: string, { t }: Pick<Ui, "t">): string {
  return isProblem(key) ? t(`problem.${key}`) : t("problem.other");
}

function isProblem(key: string): key is Problem {
  return PROBLEMS.some((known) => known === key);
}
