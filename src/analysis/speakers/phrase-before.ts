import { nameBeforeAside, namedInAside } from "./aside-name.ts";
import { fillerPhraseEnding, isFiller } from "./fillers.ts";
import { JOINING_STOP } from "./phrase-edges.ts";
import { phraseEndingAt } from "./phrase-ending.ts";
import type { QuoteWords } from "../quotes/quote-words.ts";
import { type SpeechContext, cueAt } from "../quotes/speech-context.ts";
import type { Item } from "../quotes/stream.ts";
import { type Subject, subjectAt } from "./subject.ts";

const LONGEST_ASIDE = 30;
const ASIDE_EDGE = /[,،(—–]/;
const BRACKET_END = /^\.?[)\]],?\s/;

/** The phrase that ends right before the cue, asides and auxiliaries between them skipped, or null. */
export function phraseBefore(context: SpeechContext, cue: number, floor: number): Subject | null {
  const { items } = context.stream;
  let end = beforeFillers(context, cue, floor);
  if (end < floor) return null;
  const gap = items[end + 1]?.gap ?? "";
  if (/[;:.!?]/.test(gap) && !JOINING_STOP.test(gap) && !BRACKET_END.test(gap)) return null;
  const aside = ASIDE_EDGE.test(gap) || BRACKET_END.test(gap) ? end : null;
  if (aside !== null) end = beforeAside(context, end, floor);
  if (end < floor) return null;
  if (context.words.pronouns.get(items[end]?.lower ?? "") === "relative") end--;
  if (end < floor || (items[end]?.marked ?? 0) >= 0) return null;
  const phrase = phraseEndingAt(context, end, floor);
  return phrase && aside !== null ? withAside(context, phrase, aside, floor) : phrase;
}

/** The phrase before an aside, with the name the aside gives it, or the name of which it is an aside itself. */
function withAside(context: SpeechContext, phrase: Subject, aside: number, floor: number): Subject {
  const named = namedInAside(context, phrase, aside);
  if (named) return subjectAt(context, phrase.from, aside + 1, named);
  const end = nameBeforeAside(context, phrase);
  const owner = end === null || end < floor ? null : phraseEndingAt(context, end, floor);
  return owner?.person ? owner : phrase;
}

/** The last item before the cue that is no auxiliary and no adverb. */
function beforeFillers({ stream, words }: SpeechContext, cue: number, floor: number): number {
  let end = cue - 1;
  while (end >= floor) {
    const item = stream.items[end];
    if (!item || item.marked >= 0) break;
    const phrase = fillerPhraseEnding(stream.items, end, words);
    if (phrase > 0) {
      end -= phrase;
      continue;
    }
    const clitic = isClitic(stream.items, end, words);
    if (!(isFiller(words, item) || clitic) || ASIDE_EDGE.test(stream.items[end + 1]?.gap ?? ""))
      break;
    end--;
  }
  return end;
}

/** An object right between a pronoun and its verb: "il l'a décrite". */
function isClitic(items: readonly Item[], at: number, words: QuoteWords): boolean {
  const before = words.pronouns.get(items[at - 1]?.lower ?? "");
  return (
    words.determiners.has(items[at]?.lower ?? "") && before !== undefined && before !== "relative"
  );
}

/** Steps over an aside between commas, brackets or dashes that ends at `end`; what has a verb of saying is none. */
function beforeAside(context: SpeechContext, end: number, floor: number): number {
  const { items } = context.stream;
  for (let at = end; at > Math.max(floor, end - LONGEST_ASIDE); at--) {
    const gap = items[at]?.gap ?? "";
    if (/[;:.!?]\s/.test(gap) && !JOINING_STOP.test(gap)) return floor - 1;
    const noun = context.words.prepositions.has(items[at - 1]?.lower ?? "");
    if (!noun && cueAt(context, at)?.strength === "strong") return floor - 1;
    if (ASIDE_EDGE.test(gap)) return at - 1;
  }
  return floor - 1;
}
