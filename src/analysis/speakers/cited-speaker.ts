import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";
import type { Subject } from "./subject.ts";
import type { Cue, SpeechContext } from "../quotes/speech-context.ts";

/** Words between a verb of citing and what closes it: "quoted … as saying", "wird … zitiert". */
const REACH = 14;

/**
 * Who is cited, where the verb's object speaks and not its subject: “the paper quoted Ms Ruiz as saying”,
 * “Ruiz was quoted as saying”, “zitiert das Blatt den Minister”. Null where the cue has no verb of citing.
 */
export function citedSpeaker(
  context: SpeechContext,
  cue: Cue,
  floor: number,
  ceiling: number,
): Subject | null {
  const verb = citingVerb(context, cue, floor);
  if (verb === null) return null;
  const auxiliary = passiveBefore(context, verb, floor);
  if (auxiliary !== null)
    return subjectBefore(context, auxiliary, floor) ?? subjectAfter(context, auxiliary + 1, verb);
  const end = cue.from > verb ? cue.from - 1 : ceiling;
  const first = subjectAfter(context, verb + 1, end);
  const second =
    first && context.stream.items[first.to]?.gap === " "
      ? subjectAfter(context, first.to, end)
      : null;
  return second ?? first;
}

/** The verb of citing that a cue is, or that it closes behind a link: "quoted … as saying". */
function citingVerb({ stream, words }: SpeechContext, cue: Cue, floor: number): number | null {
  const { items } = stream;
  if (words.citing.has(items[cue.from]?.lower ?? "")) return cue.from;
  if (!words.labelLinks.has(items[cue.from - 1]?.lower ?? "")) return null;
  for (let at = cue.from - 2; at >= Math.max(floor, cue.from - REACH); at--) {
    const item = items[at];
    if (!item || item.marked >= 0) return null;
    if (words.citing.has(item.lower)) return at;
  }
  return null;
}

/** The auxiliary before a verb in its clause that turns it round. */
export function passiveBefore(
  { stream, words }: SpeechContext,
  verb: number,
  floor: number,
): number | null {
  for (let at = verb - 1; at >= Math.max(floor, verb - REACH); at--) {
    const item = stream.items[at];
    if (!item || item.marked >= 0 || /[,;:]/.test(stream.items[at + 1]?.gap ?? "")) return null;
    if (words.passives.has(item.lower)) return at;
  }
  return null;
}
