import type { Fragment } from "../../src/domain/fragment.ts";
import { rowId } from "../ids.ts";
import type { Ui } from "../ui.ts";

/** Writes a footnote's mark in the preview: the fragment's sign, which leads to its row. */
export function noteMark(fragments: readonly Fragment[], ui: Ui): (label: string) => string {
  const byLabel = new Map(fragments.map((fragment) => [fragment.label, fragment]));
  return (label) => {
    const fragment = byLabel.get(label);
    if (!fragment) return "";
    const mark: { toString(): string } = (
      <a
        class="tag"
        data-kind={fragment.detail.kind}
        data-for={fragment.id}
        href={`#${rowId(fragment.id)}`}
        aria-label={ui.t("fragment.named", { label })}
      >
        {label}
      </a>
    );
    return mark.toString();
  };
}
