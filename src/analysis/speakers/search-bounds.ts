import type { SpeechContext } from "../quotes/speech-context.ts";

/** Words looked at on either side of a stretch or cue. */
const MAX_SIDE = 200;

/** The item where the sentence or the words before the next stretch end. */
export function ceilingOf({ stream }: SpeechContext, from: number, sentence: number): number {
  let at = from;
  while (at < Math.min(stream.items.length, from + MAX_SIDE)) {
    const item = stream.items[at];
    if (!item || item.sentence !== sentence || item.marked >= 0) break;
    at++;
  }
  return at;
}

/** The first item of the sentence, or the one after the stretch before: where a search to the left ends. */
export function floorOf({ stream }: SpeechContext, at: number): number {
  const sentence = stream.items[at]?.sentence;
  let floor = at;
  while (floor > Math.max(0, at - MAX_SIDE)) {
    const before = stream.items[floor - 1];
    if (!before || before.sentence !== sentence || before.marked >= 0) break;
    floor--;
  }
  return floor;
}
