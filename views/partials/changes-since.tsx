import { directionOf, type Language } from "../../src/domain/language.ts";
import type { ChangesSince } from "../release.ts";
import type { Ui } from "../ui.ts";
import { Difference } from "./difference.tsx";

/** What readers would find changed since an edition's newest release, fragment by fragment. */
export function ChangesSinceRelease({
  changes: { release, fragments },
  language,
  ui,
}: {
  changes: ChangesSince;
  language: Language;
  ui: Ui;
}) {
  if (fragments.length === 0)
    return <p class="small">{ui.t("release.sameSince", { number: release })}</p>;
  return (
    <>
      <h3 class="label">{ui.t("release.changedSince", { number: release })}</h3>
      <ul class="changes">
        {fragments.map(({ label, kind, href, difference }) => (
          <li data-kind={kind ?? undefined}>
            {href ? (
              <a class="tag" href={href} aria-label={ui.t("fragment.named", { label })}>
                {label}
              </a>
            ) : (
              <span class="tag">{label}</span>
            )}
            <p lang={language} dir={directionOf(language)}>
              <Difference parts={difference} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
