import type { Ui } from "../ui.ts";

const KEYS = [
  { keys: ["j", "k"], does: "move" },
  { keys: ["e"], does: "edit" },
  { keys: ["Ctrl", "↵"], does: "save" },
  { keys: ["Esc"], does: "leave" },
  { keys: ["a"], does: "accept" },
  { keys: ["="], does: "keep" },
  { keys: ["x"], does: "dismiss" },
  { keys: ["h"], does: "history" },
  { keys: ["Alt", "↑", "↓"], does: "order" },
  { keys: ["z"], does: "undo" },
  { keys: ["?"], does: "all" },
] as const;

/** All keys, over the page; single letters can be switched off for this browser. */
export function Keys({ ui: { t } }: { ui: Ui }) {
  return (
    <section class="keys-panel" id="keys" popover="auto" aria-labelledby="keys-head">
      <div class="row">
        <h2 id="keys-head">{t("keys.title")}</h2>
        <button
          class="button quiet push"
          type="button"
          popovertarget="keys"
          popovertargetaction="hide"
        >
          {t("keys.close")}
          <kbd>Esc</kbd>
        </button>
      </div>
      <dl class="facts-list">
        {KEYS.map(({ keys, does }) => (
          <>
            <dt>
              {keys.map((key) => (
                <kbd>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </>
        ))}
      </dl>
      <label class="row">
        <input type="checkbox" id="keys-on" checked />
        {t("keys.on")}
      </label>
    </section>
  );
}
