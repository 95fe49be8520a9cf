import type { Range } from "../../domain/span.ts";

/** A stretch between quotation marks, outermost only; the inner range leaves the marks and blanks beside them out. */
export interface Marked extends Range {
  readonly inner: Range;
  /** False where the mark is never closed in its paragraph. */
  readonly closed: boolean;
  /** Whether the outer marks are single ones, which also serve as apostrophes. */
  readonly single: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  "“": '”"“',
  "„": '“”"',
  "‟": "”",
  "”": "”",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹",
  "「": "」",
  "『": "』",
  "〝": "〞〟",
  "＂": "＂",
  '"': '"”',
  "״": "״",
  "‘": "’",
  "‚": "‘’",
  "'": "'",
  "``": "''",
};
const ANY_MARK = /``|["״“”„‟«»‹›「『〝＂‘‚']/g;
const SINGLE = /[‘‚'‹›]/;
const LETTER = /[\p{L}\p{N}]/u;
/** What Hebrew writes onto the front of a quotation: ש"אנחנו, ו"הארץ". */
const HEBREW_PREFIX = /(?:^|[^\p{L}])[והבלכמש]{1,3}$/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;
const OPENS_AFTER = /[\s([{—–\-:،,.;/¿¡‏‎>]/;

/** Units within which a quotation must be closed; a longer one counts as unclosed. */
const REACH = 6000;

/**
 * The marked stretches of each paragraph, in order: every language's pairs, straight marks, doubled backticks.
 * An unclosed mark counts, to its paragraph's end, where it opens the paragraph, follows a colon, or the next
 * paragraph opens with the same mark; stray closing marks, apostrophes, inches and gershayim do not.
 */
export function markedStretches(text: string, paragraphs: readonly Range[]): Marked[] {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    return inParagraph(text, paragraph, next ? text.charAt(next.start) : "");
  });
}

function inParagraph(text: string, paragraph: Range, nextOpens: string): Marked[] {
  const passage = text.slice(paragraph.start, paragraph.end);
  const found: Marked[] = [];
  const hopeless = new Map<string, number>();
  const marks = new RegExp(ANY_MARK);
  for (let match = marks.exec(passage); match; match = marks.exec(passage)) {
    const mark = match[0];
    const at = match.index;
    if (!opens(passage, at, mark)) continue;
    const close = closeOf(passage, at, mark, hopeless);
    if (close !== null) {
      const end = close + (mark === "``" ? 2 : 1);
      found.push(stretch(passage, paragraph.start, at, mark, close, end));
      marks.lastIndex = end;
    } else if (standsOpen(passage, at, mark, nextOpens)) {
      found.push(stretch(passage, paragraph.start, at, mark, passage.length, passage.length));
      break;
    }
  }
  return found.filter(({ inner }) => LETTER.test(text.slice(inner.start, inner.end)));
}

function stretch(
  passage: string,
  offset: number,
  at: number,
  mark: string,
  close: number,
  end: number,
): Marked {
  const content = passage.slice(at + mark.length, close);
  const start = at + mark.length + (content.length - content.trimStart().length);
  return {
    start: offset + at,
    end: offset + end,
    inner: { start: offset + start, end: offset + start + content.trim().length },
    closed: end > close,
    single: SINGLE.test(mark),
  };
}

/** Whether a mark here opens rather than closes, or is no quotation mark at all. */
function opens(passage: string, at: number, mark: string): boolean {
  const before = passage.charAt(at - 1);
  const after = passage.charAt(at + mark.length);
  if (after === "") return false;
  if (mark === "``" || /[„‟「『〝‚]/.test(mark)) return true;
  if (mark === "“" || mark === "«" || mark === "‹") return true;
  const atEdge = before === "" || OPENS_AFTER.test(before) || CLOSING[before] !== undefined;
  if (mark === "‘" || mark === "'")
    return (atEdge && LETTER.test(after)) || (mark === "‘" && atEdge);
  if (mark === "»" || mark === "›" || mark === "”") return atEdge && !/\s/.test(after);
  return atEdge ? !/\s/.test(after) || before === "" : opensInWord(passage, at);
}

/** A straight mark right after a letter: opens in unspaced scripts and after a joined particle ("و"). */
function opensInWord(passage: string, at: number): boolean {
  const before = passage.charAt(at - 1);
  const after = passage.charAt(at + 1);
  if (UNSPACED.test(before)) return true;
  if (/\p{sc=Arab}/u.test(before))
    return /\p{L}/u.test(after) && !/\p{L}{3}$/u.test(passage.slice(Math.max(0, at - 3), at));
  return (
    /^\p{sc=Hebr}{2}/u.test(passage.slice(at + 1, at + 3)) &&
    HEBREW_PREFIX.test(passage.slice(Math.max(0, at - 4), at))
  );
}

/** The offset of the mark that closes the one at `at`, nested pairs skipped, or null. Linear over a paragraph. */
function closeOf(
  passage: string,
  at: number,
  mark: string,
  hopeless: Map<string, number>,
): number | null {
  const closers = CLOSING[mark] ?? "";
  const from = Math.max(at + mark.length, hopeless.get(mark) ?? 0);
  const to = Math.min(passage.length, at + REACH);
  let depth = 1;
  let first: number | null = null;
  for (let index = from; index < to; index++) {
    const unit = passage.charAt(index);
    if (mark === "``") {
      if (passage.startsWith("''", index)) return index;
    } else if (closers.includes(unit) && closes(passage, index, unit, mark)) {
      first ??= index;
      if (--depth === 0) return index;
    } else if (unit === mark && nests(mark)) depth++;
  }
  if (first === null) hopeless.set(mark, to);
  return first;
}

/** Whether a second opening mark of the kind goes one level down: the paired marks. */
function nests(mark: string): boolean {
  return /[“«„「『]/.test(mark);
}

function closes(passage: string, at: number, unit: string, mark: string): boolean {
  const before = passage.charAt(at - 1);
  const after = passage.charAt(at + 1);
  if (mark === "“" && unit === "“") return !/\s/.test(before) && !LETTER.test(after);
  if (SINGLE.test(mark) && unit !== "›" && unit !== "‹")
    return !LETTER.test(after) && !/\s/.test(before) && !isPossessive(passage, at);
  if (unit === '"' || unit === "״") return !isGershayim(passage, at);
  return true;
}

/** The apostrophe of a plural genitive ("the workers’ union"), which a later mark outdoes. */
function isPossessive(passage: string, at: number): boolean {
  if (passage.charAt(at - 1) !== "s" || !/^ \p{Ll}/u.test(passage.slice(at + 1, at + 3)))
    return false;
  return /[,.!?…][’'](?:\s|$)/.test(passage.slice(at + 1, at + 400));
}

/** The mark inside a Hebrew abbreviation: after a letter, before one. */
function isGershayim(passage: string, at: number): boolean {
  return /^\p{sc=Hebr}["״]\p{sc=Hebr}/u.test(passage.slice(at - 1, at + 2));
}

function standsOpen(passage: string, at: number, mark: string, nextOpens: string): boolean {
  if (SINGLE.test(mark)) return false;
  const before = passage.slice(Math.max(0, at - 2), at);
  return at === 0 || /:\s?$/.test(before) || nextOpens === mark;
}
