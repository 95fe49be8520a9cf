import type { Cue } from "./speech-context.ts";
import type { Subject } from "../speakers/subject.ts";

/** Who a marked stretch is given to by the words around it, and by which rule. */
export interface Attribution {
  readonly subject: Subject | null;
  readonly cue: Cue | null;
  readonly rule: string;
}

/** An attribution as its neighbour takes it over, by another rule; null where it names nobody. */
export function inherited(attribution: Attribution | null, rule: string): Attribution | null {
  return attribution?.subject ? { ...attribution, rule } : null;
}
