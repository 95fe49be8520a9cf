import type { DifferencePart } from "../../src/domain/readiness.ts";

/** A difference as people read it: what went struck out, what came underlined. */
export function Difference({ parts }: { parts: readonly DifferencePart[] }) {
  return (
    <>
      {parts.map(({ kind, text }) =>
        kind === "same" ? text : kind === "removed" ? <del>{text}</del> : <ins>{text}</ins>,
      )}
    </>
  );
}
