import type { FragmentStanding } from "../../src/domain/readiness.ts";
import { rowId } from "../ids.ts";
import type { HistoryEntry, OpenHistory } from "../review.ts";
import { type RowContext, personName } from "../row-context.ts";
import { Difference } from "./difference.tsx";

interface HistoryProps {
  standing: FragmentStanding;
  open: OpenHistory;
  context: RowContext;
}

/** Every text a fragment had in this edition, who made it and when; any earlier one can be restored. */
export function History({ standing, open, context }: HistoryProps) {
  const { ui, review, language } = context;
  const { t, paths } = ui;
  const { fragment } = standing;
  return (
    <section class="history" aria-label={t("history.title", { label: fragment.label })}>
      <div class="row">
        <h4 class="label">{t("history.title", { label: fragment.label })}</h4>
        <a
          class="button quiet push"
          href={`${paths.review(review.briefing.id, language)}#${rowId(fragment.id)}`}
          hx-get={paths.fragment(fragment.id, language)}
          data-act="leave"
        >
          {t("history.close")}
          <kbd>Esc</kbd>
        </a>
      </div>
      <ol>
        {open.entries.map((entry) => (
          <Entry entry={entry} standing={standing} context={context} />
        ))}
      </ol>
    </section>
  );
}

function Entry({
  entry,
  standing: { fragment, rendition },
  context,
}: Omit<HistoryProps, "open"> & { entry: HistoryEntry }) {
  const { ui, words, moment, language, dir } = context;
  const current = entry.version === rendition.version;
  return (
    <li>
      <p class="row">
        <b>{ui.t(`act.${entry.act}`)}</b>
        <span class="faint">
          <bdi>{personName(entry.by, words)}</bdi>{" "}
          <time datetime={entry.at}>{moment(entry.at)}</time>
        </span>
        {entry.origin ? <span class="faint">{originWords(entry, ui.t)}</span> : null}
        {current ? <span class="push faint">{ui.t("history.current")}</span> : null}
      </p>
      <p class="difference" lang={language} dir={dir}>
        {entry.difference ? <Difference parts={entry.difference} /> : entry.words?.text}
      </p>
      {current || !entry.words ? null : (
        <form method="post" action={ui.paths.rendition(fragment.id, language, "restore")}>
          <input type="hidden" name="version" value={rendition.version} />
          <input type="hidden" name="to" value={entry.version} />
          <button class="button quiet" data-act="restore">
            {ui.t("history.restore")}
          </button>
        </form>
      )}
    </li>
  );
}

/** By which means a text came, for the trace. */
function originWords({ origin }: HistoryEntry, t: RowContext["ui"]["t"]): string | null {
  switch (origin?.by) {
    case "source":
      return t("history.bySource");
    case "house":
      return t("history.byHouse");
    case "memory":
      return t("history.byMemory", { likeness: origin.likeness });
    case "engine":
      return origin.engine;
    case "person":
    case undefined:
      return null;
  }
}
