import { itemAfter } from "../quotes/stream.ts";
import { phraseEndingAt } from "./phrase-ending.ts";
import type { Subject } from "./subject.ts";
import { type Cue, type SpeechContext, mentionAt } from "../quotes/speech-context.ts";

/** Words looked over for the clause's subject. */
const REACH = 60;

/**
 * The person who opens the sentence, for a verb of saying that "and" is written onto: “יאיר לפיד תקף את הממשלה ואמר”.
 * Null where the verb has no such letter or nobody opens the sentence.
 */
export function jointSubject(context: SpeechContext, cue: Cue, floor: number): Subject | null {
  const { stream, words } = context;
  const verb = stream.items[cue.from]?.lower ?? "";
  if (!words.cues.has(verb.slice(1)) || cue.to - cue.from > 1) return null;
  for (let at = floor; at < Math.min(cue.from, floor + REACH); at++) {
    const item = stream.items[at];
    if (!item || item.marked >= 0 || words.prepositions.has(item.lower)) return null;
    const mention = mentionAt(context, at);
    if (mention)
      return phraseEndingAt(context, itemAfter(stream.items, at, mention.end) - 1, floor);
  }
  return null;
}
