import type { SpeechContext } from "./speech-context.ts";
import { itemAfter } from "./stream.ts";

/** The item of the person's mention that ends the phrase and is not what something else is of, or null. */
export function headMention(context: SpeechContext, from: number, end: number): number | null {
  const { items } = context.stream;
  const endOffset = items[end]?.end ?? 0;
  if (items[end]?.genitive) return null;
  for (let at = end; at >= from; at--) {
    const mention = context.mentions.get(items[at]?.start ?? -1);
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
    return at;
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
  const last = stream.items[to]?.lower ?? "";
  return words.speakers.has(last) || words.speakerEndings.some((ending) => last.endsWith(ending));
}
