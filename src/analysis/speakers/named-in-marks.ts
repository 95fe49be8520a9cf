import type { SpeechContext } from "../quotes/speech-context.ts";
import { type Subject, subjectAt } from "./subject.ts";

/** The source named in marks at an item, or null: schrieb „Die Zeit“. */
export function namedInMarks(context: SpeechContext, at: number): Subject | null {
  return isNamedInMarks(context, at) ? subjectAt(context, at, at + 1, null) : null;
}

/** A source whose name stands in marks: the “Daily Star”. */
export function isNamedInMarks({ text, stream, marked }: SpeechContext, at: number): boolean {
  const stretch = marked[stream.items[at]?.marked ?? -1];
  if (!stretch || stream.items[at]?.gap !== " ") return false;
  const name = text.slice(stretch.inner.start, stretch.inner.end);
  return name.length < 40 && /^\p{Lu}[^.!?]*$/u.test(name);
}
