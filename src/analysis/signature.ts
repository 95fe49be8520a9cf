import type { Attribution } from "./attribution.ts";
import { ceilingOf } from "./search-bounds.ts";
import { type SpeechContext, cueAt } from "./speech-context.ts";

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
  for (let mention = at; mention < ceiling; mention++) {
    const found = context.mentions.get(items[mention]?.start ?? -1);
    if (!found) continue;
    const range = { start: item.start, end: found.end };
    const text = context.text.slice(range.start, range.end);
    const subject = {
      ...range,
      text,
      person: found.person,
      pronoun: null,
      from: at,
      to: ceiling,
    };
    return { subject, cue: null, rule: "signature" };
  }
  return nameAlone(context, at, ceiling);
}

/** A name nobody knows, alone behind the dash: two or three capitalised words. */
function nameAlone(context: SpeechContext, from: number, to: number): Attribution | null {
  const words = context.stream.items.slice(from, to);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.length > 3) return null;
  if (!words.every(({ capital, marked }) => capital && marked < 0)) return null;
  const range = { start: first.start, end: last.end };
  const text = context.text.slice(range.start, range.end);
  const subject = { ...range, text, person: null, pronoun: null, from, to };
  return { subject, cue: null, rule: "signature" };
}
