import type { Problems } from "../../src/domain/errors.ts";
import { Icon } from "../icons.tsx";
import { problemText } from "../problems.ts";
import type { Ui } from "../ui.ts";

interface ProblemProps {
  /** The field's name. */
  name: string;
  typed: { readonly problems: Problems } | undefined;
  ui: Ui;
}

/** What is wrong with a field, beside it; the field names it in `aria-describedby`. Nothing when all is well. */
export function Problem({ name, typed, ui }: ProblemProps) {
  const key = typed?.problems[name];
  return key === undefined ? null : (
    <p class="problem" id={`${name}-problem`} data-state="error">
      <Icon name="error" /> {problemText(key, ui)}
    </p>
  );
}
