import type { FragmentStanding } from "../../src/domain/readiness.ts";
import { STRUCTURE } from "../ids.ts";
import { Icon } from "../icons.tsx";
import type { RowContext } from "../row-context.ts";

interface RowActionsProps {
  standing: FragmentStanding;
  context: RowContext;
}

/** What can be done with a row. Buttons say their act in `data-act`, so that a key can press them. */
export function RowActions({ standing, context }: RowActionsProps) {
  const { fragment, rendition, state } = standing;
  const { ui, words, language } = context;
  const act = (name: "accept" | "keep" | "put-in") =>
    ui.paths.rendition(fragment.id, language, name);
  const drafted = rendition.standing.state === "drafted";
  return (
    <div class="actions">
      {state === "left_out" ? (
        <Act action={act("put-in")} version={rendition.version} name="put-in" words={words.putIn} />
      ) : (
        <>
          {standing.stale ? (
            <Act
              action={act("keep")}
              version={rendition.version}
              name="keep"
              words={words.keep}
              press="="
            />
          ) : drafted ? (
            <Act
              action={act("accept")}
              version={rendition.version}
              name="accept"
              words={words.accept}
              press="a"
              suggested={state === "drafted"}
            />
          ) : null}
          <Edit standing={standing} context={context} />
        </>
      )}
      <More standing={standing} context={context} />
    </div>
  );
}

/** A button that is a form of its own, so that it works without scripts. */
function Act(props: {
  action: string;
  version: number;
  name: string;
  words: string;
  press?: string;
  suggested?: boolean;
}) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="version" value={props.version} />
      <button class={props.suggested ? "button suggested" : "button"} data-act={props.name}>
        {props.words}
        {props.press ? <kbd>{props.press}</kbd> : null}
      </button>
    </form>
  );
}

function Edit({ standing: { fragment, rendition, state, stale }, context }: RowActionsProps) {
  const { ui, words, language } = context;
  const empty = rendition.standing.state === "empty";
  const suggested = empty || stale || state === "error" || state === "warning";
  return (
    <a
      class={suggested ? "button suggested" : "button"}
      href={ui.paths.rendition(fragment.id, language, "edit")}
      data-act="edit"
    >
      {empty ? words.write : words.edit}
      <kbd>e</kbd>
    </a>
  );
}

/** What one does now and then: history, order, leaving out of this edition, dropping from all. */
function More({ standing: { fragment, rendition, state }, context }: RowActionsProps) {
  const { ui, words, language } = context;
  const { paths } = ui;
  const movable = fragment.detail.kind !== "headline";
  return (
    <details class="menu" name="menu">
      <summary class="button" aria-label={words.more}>
        <Icon name="more" />
      </summary>
      <div class="menu-items">
        <a href={paths.rendition(fragment.id, language, "history")} data-act="history">
          {words.history}
          <kbd>h</kbd>
        </a>
        {movable ? (
          <>
            <Move name="up" fragment={fragment.id} words={words.up} />
            <Move name="down" fragment={fragment.id} words={words.down} />
            <button form={STRUCTURE} formaction={paths.drop(fragment.id)} data-act="drop">
              {words.drop}
            </button>
            {state === "left_out" ? null : (
              <form
                class="menu-form"
                method="post"
                action={paths.rendition(fragment.id, language, "leave-out")}
              >
                <input type="hidden" name="version" value={rendition.version} />
                <input
                  name="reason"
                  required
                  maxlength={200}
                  aria-label={words.reason}
                  placeholder={words.reasonShort}
                />
                <button data-act="leave-out">{words.leaveOut}</button>
              </form>
            )}
          </>
        ) : null}
      </div>
    </details>
  );
}

function Move({ name, fragment, words }: { name: "up" | "down"; fragment: string; words: string }) {
  return (
    <button form={STRUCTURE} name="move" value={`${fragment}:${name}`} data-act={name}>
      {words}
      <kbd>{name === "up" ? "Alt ↑" : "Alt ↓"}</kbd>
    </button>
  );
}
