import type { Attribution } from "./attribution.ts";
import type { Person } from "../people/people.ts";
import { ceilingOf } from "../speakers/search-bounds.ts";
import { type SpeechContext, cueAt, mentionAt } from "./speech-context.ts";

/** “…” — Commissioner Geoffrey Lane */
export function signatureOf(context: SpeechContext, index: number): Attribution | null {
  const { items, itemOfMarked } = context.stream;
  const at = (itemOfMarked[index] ?? 0) + 1;
  const item = items[at];
  if (!item || !/^[.!?]?(?:\s*[—–―]\s*| - )$/.test(item.gap)) return null;
  const ceiling = ceilingOf(context, at, item.sentence);
  const last = items[ceiling - 1];
  if (!last || ceiling - at > 10 || items[ceiling]?.sentence === item.sentence) return null;
  for (let word = at; word < ceiling; word++) if (cueAt(context, word)) return null;
  for (let word = at; word < ceiling; word++) {
    const mention = mentionAt(context, word);
    if (mention) return signed(context, at, ceiling, mention.end, mention.person);
  }
  return nameAlone(context, at, ceiling);
}

/** A name nobody knows, alone behind the dash: two or three capitalised words. */
function nameAlone(context: SpeechContext, from: number, to: number): Attribution | null {
  const words = context.stream.items.slice(from, to);
  const last = words.at(-1);
  if (!last || words.length < 2 || words.length > 3) return null;
  if (!words.every(({ capital, marked }) => capital && marked < 0)) return null;
  return signed(context, from, to, last.end, null);
}

function signed(
  { text, stream }: SpeechContext,
  from: number,
  to: number,
  end: number,
  person: Person | null,
): Attribution {
  const start = stream.items[from]?.start ?? end;
  const subject = { start, end, text: text.slice(start, end), person, pronoun: null, from, to };
  return { subject, cue: null, rule: "signature" };
}
