import type { Range } from "../../domain/span.ts";

const CJK = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
const BRACKETS = /[)\]}」』）】〉》]/;
const MARKS = /["“”]/;
const OTHER_MARKS = /['‘’»›«]/;
const MARKS_BACK = 600;
const LONGEST_CLAUSE = 40;
const LONGEST_CUE = 8;
const THAI = /[\u0E00-\u0E7F]/;
/** Characters of a Thai sentence that a new one is taken to follow, and that must be left for it. */
const SHORTEST_THAI = 40;
const SHORTEST_REST = 15;

/** Verbs of saying, and words before them that make them none: "没有回应". */
export interface SayingWords {
  readonly cues: ReadonlySet<string>;
  readonly passives: readonly string[];
}

/** Whether the stop that ends at an offset is of a script without spaces. */
export function isUnspacedStop(passage: string, end: number): boolean {
  return /[。！？｡]/.test(passage.charAt(end - 1)) || CJK.test(passage.charAt(end - 2));
}

/** Behind what closes at a stop: brackets, and quotation marks that have a partner, in the sentence or, where the stop is `quoted`, before it. */
export function afterUnspacedClosers(
  passage: string,
  from: number,
  sentenceStart: number,
  quoted: boolean,
): number {
  const before = passage.slice(Math.max(sentenceStart, from - MARKS_BACK), from);
  let open = quoted || (before.match(/["“”]/g) ?? []).length % 2 === 1;
  let end = from;
  for (; end < passage.length; end++) {
    const unit = passage.charAt(end);
    if (MARKS.test(unit)) {
      if (!open) break;
      open = false;
    } else if (!BRACKETS.test(unit) && !OTHER_MARKS.test(unit)) break;
  }
  return end;
}

/**
 * Whether a stop without a space behind it ends its sentence. A quotation goes on where a particle follows, or a short
 * clause that ends in a verb of saying (“……。”他说。).
 */
export function endsUnspaced(
  passage: string,
  mark: string,
  stop: Range,
  end: number,
  words: SayingWords,
): boolean {
  const next = passage.charAt(end);
  const closed = end > stop.end;
  if (/^…+$/.test(mark)) return closed && /\p{sc=Han}/u.test(next);
  if (/^[!?]+$/.test(mark)) {
    if (!CJK.test(passage.charAt(stop.start - 1)) || !/[\p{L}“「『]/u.test(next)) return false;
    if (/^(?:と|って|、|，)/u.test(passage.slice(end, end + 2))) return false;
  } else if (!/[。！？｡]/.test(mark)) return false;
  if (/[，、；：,]/u.test(next)) return false;
  if (!closed) return true;
  if (/\p{sc=Hira}/u.test(next)) return false;
  if (!CJK.test(next + passage.charAt(end + 1))) return false;
  return !(/["”」』]/.test(passage.slice(stop.end, end)) && isAttribution(passage, end, words));
}

/** Whether a clause follows that ends in a verb of saying, and then a stop or a further quotation. */
function isAttribution(passage: string, from: number, { cues, passives }: SayingWords): boolean {
  const clause = /^[^，。！？；：“”「」『』\s]+/u.exec(
    passage.slice(from, from + LONGEST_CLAUSE),
  )?.[0];
  if (clause === undefined) return false;
  if (!/^(?:[。！？]|[，、]["“「『]|$)/u.test(passage.slice(from + clause.length))) return false;
  for (let length = Math.min(LONGEST_CUE, clause.length); length > 0; length--)
    if (cues.has(clause.slice(-length)))
      return !passives.some((word) => clause.slice(0, -length).endsWith(word));
  return false;
}

/**
 * Where a Thai sentence, which no stop ends, gives way to the next: at a space before a word that opens one, outside
 * quotation marks, and not soon.
 */
export function thaiEnds(
  passage: string,
  { start, end }: Range,
  starters: readonly string[],
): number[] {
  const ends: number[] = [];
  if (!THAI.test(passage.slice(start, start + 40))) return ends;
  let last = start;
  let open = false;
  for (let at = start; at < end - SHORTEST_REST; at++) {
    const unit = passage.charAt(at);
    if (MARKS.test(unit)) open = unit === "“" || (unit === '"' && !open);
    if (unit !== " " || open || at - last < SHORTEST_THAI) continue;
    if (!starters.some((starter) => passage.startsWith(starter, at + 1))) continue;
    ends.push(at + 1);
    last = at + 1;
  }
  return ends;
}
