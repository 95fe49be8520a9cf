import type { Ui } from "../ui.ts";

export interface NoticeProps {
  said: string | readonly string[];
  /** Where what was said leads on. */
  link?: { readonly href: string; readonly text: string };
  ui: Ui;
}

/** What an act came to, in the place of its own that every page of the desk has; it stays until the next act. */
export function Notice({ said, link, ui }: NoticeProps) {
  return (
    <div class="message" lang={ui.language} dir={ui.dir}>
      <div>
        {[said].flat().map((line) => (
          <p>{line}</p>
        ))}
      </div>
      {link ? <a href={link.href}>{link.text}</a> : null}
      <button type="button" data-act="close">
        {ui.t("page.close")}
      </button>
    </div>
  );
}
