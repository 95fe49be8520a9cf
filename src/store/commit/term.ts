import type { Change } from "../../domain/change.ts";
import type { Handle } from "./handle.ts";
import type { Entry, Signature } from "./trace.ts";

export function addTerm(
  { build, run }: Handle,
  { kind, term }: Extract<Change, { kind: "term_added" }>,
  signature: Signature,
): Entry[] {
  run(build.insertInto("terms").values({ id: term.id, kind: term.kind, ...signature }));
  const forms = Object.entries(term.forms).map(([language, form]) => ({
    term: term.id,
    language,
    form,
  }));
  if (forms.length > 0) run(build.insertInto("term_forms").values(forms));
  return [{ kind, after: term }];
}
