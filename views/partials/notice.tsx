import type { Ui } from "../ui.ts";

/** A refusal in words, in the place of its own that every page of the desk has; it stays until the next act. */
export function Notice({ said, ui }: { said: string | readonly string[]; ui: Ui }) {
  return (
    <div class="message" lang={ui.language} dir={ui.dir}>
      <div>
        {[said].flat().map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <button type="button" data-act="close">
        {ui.t("page.close")}
      </button>
    </div>
  );
}
