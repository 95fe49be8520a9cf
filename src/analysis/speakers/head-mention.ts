import { namesSpeaker } from "../quotes/quote-words.ts";
import { type SpeechContext, mentionAt, type PersonMention } from "../quotes/speech-context.ts";
import { itemAfter } from "../quotes/stream.ts";

/** The person's mention that ends a phrase and is not what something else is of, and its item; or null. */
export function headMention(
  context: SpeechContext,
  from: number,
  end: number,
): { readonly at: number; readonly mention: PersonMention } | null {
  const { items } = context.stream;
  const endOffset = items[end]?.end ?? 0;
  if (items[end]?.genitive) return null;
  for (let at = end; at >= from; at--) {
    const mention = mentionAt(context, at);
    if (!mention) continue;
    if (
      mention.end < endOffset &&
      !officeFollows(context, at, mention.end, end) &&
      !isAffiliation(context, itemAfter(items, at, mention.end), end)
    )
      continue;
    const before = items[at - 1];
    if (at > from && before && context.words.links.has(before.lower) && !context.words.roleBehind)
      return null;
    return { at, mention };
  }
  return null;
}

/** Whether what follows a name up to `end` only says whose it is: "Joe Stork of Human Rights Watch". */
function isAffiliation({ stream, words }: SpeechContext, from: number, end: number): boolean {
  const { items } = stream;
  if (!words.links.has(items[from]?.lower ?? "") || from === end) return false;
  for (let at = from + 1; at <= end; at++) {
    const item = items[at];
    if (!item || item.marked >= 0) return false;
    const small = words.links.has(item.lower) || words.determiners.has(item.lower);
    if (!item.capital && !small) return false;
  }
  return true;
}

/** Whether nothing but an office or a form of address follows a name: "바이든 미국 대통령". */
function officeFollows(
  { stream, words }: SpeechContext,
  at: number,
  from: number,
  to: number,
): boolean {
  if (!words.roleBehind || stream.items[to]?.genitive) return false;
  for (let next = itemAfter(stream.items, at, from); next <= to; next++)
    if (!/^[()\s]{0,2}$/.test(stream.items[next]?.gap ?? "")) return false;
  return namesSpeaker(words, stream.items[to]?.lower ?? "");
}
