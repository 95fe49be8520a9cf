import type { FragmentStanding } from "../../src/domain/readiness.ts";
import { type Words, plainWords } from "../../src/domain/rendition.ts";
import type { OpenMerge } from "../review.ts";
import { type RowContext, personName } from "../row-context.ts";
import { Difference } from "./difference.tsx";
import { Editor } from "./editor.tsx";

interface MergeProps {
  standing: FragmentStanding;
  open: OpenMerge;
  context: RowContext;
}

/**
 * Two people changed one text: what both started from, what was saved, what was typed, side by side. One is
 * kept with a button, or both are merged in the editor, which starts with what was typed.
 */
export function Merge({ standing, open, context }: MergeProps) {
  const { ui, words, moment } = context;
  const person = personName(open.theirs.by, words);
  return (
    <>
      <div class="note" data-state="conflict" role="alert">
        <p>
          <strong>{ui.t("fragment.conflict", { person, time: moment(open.theirs.at) })}</strong>{" "}
          {ui.t("fragment.nothingLost")}
        </p>
      </div>
      <div class="merge">
        <Side title={ui.t("fragment.before")} context={context}>
          {open.base ? open.base.text : null}
          <Attribution words={open.base} />
        </Side>
        <Side title={ui.t("fragment.theirs", { person })} context={context}>
          <Difference parts={open.theirs.difference} />
          <Attribution words={open.theirs.words} />
        </Side>
        <Side title={ui.t("fragment.mine")} context={context}>
          <Difference parts={open.mine.difference} />
          <Attribution words={open.mine.words} />
        </Side>
      </div>
      <Choices standing={standing} open={open} context={context} />
      <Editor
        standing={standing}
        open={{ kind: "editor", typed: open.mine.words ?? plainWords("") }}
        context={context}
      />
    </>
  );
}

function Side({
  title,
  context,
  children,
}: {
  title: string;
  context: RowContext;
  children?: unknown;
}) {
  return (
    <div>
      <h4 class="label">{title}</h4>
      <p class="reading" lang={context.language} dir={context.dir}>
        {children}
      </p>
    </div>
  );
}

function Attribution({ words }: { words: Words | null }) {
  if (!words?.speaker) return null;
  return <span class="by">{[words.speaker, words.role].filter(Boolean).join(", ")}</span>;
}

/** Keep theirs: the row as it is now. Keep mine: what was typed, saved on what is there now. */
function Choices({ standing: { fragment, rendition }, open, context }: MergeProps) {
  const { ui, review, language } = context;
  const { t, paths } = ui;
  const mine = open.mine.words ?? plainWords("");
  return (
    <div class="row">
      <a
        class="button"
        href={paths.review(review.briefing.id, language)}
        hx-get={paths.fragment(fragment.id, language)}
        data-act="keep-theirs"
      >
        {t("fragment.keepTheirs")}
      </a>
      <form method="post" action={paths.fragment(fragment.id, language)}>
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="version" value={rendition.version} />
        <input type="hidden" name="text" value={mine.text} />
        <input type="hidden" name="speaker" value={mine.speaker ?? ""} />
        <input type="hidden" name="role" value={mine.role ?? ""} />
        <button data-act="keep-mine">{t("fragment.keepMine")}</button>
      </form>
      <span class="faint small">{t("fragment.orMerge")}</span>
    </div>
  );
}
