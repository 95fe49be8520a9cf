import type { Range } from "../../domain/span.ts";
import { DIGIT, LETTER, isAbbreviation, lastWord } from "./abbreviations.ts";
import type { Boundaries } from "./boundaries.ts";
import { lowerCase } from "../words/lower.ts";

/** A capital. */
export const UPPER = /[\p{Lu}\p{Lt}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/uy;
const ROMAN = /^[IVXLC]+$/;
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u;

/** Whether a full stop that is followed by space and no lower-case letter ends its sentence. */
export function stopEnds(
  passage: string,
  sentenceStart: number,
  stop: Range,
  next: string,
  opened: boolean,
  boundaries: Boundaries,
): boolean {
  const word = lastWord(passage, stop.end);
  const bare = word.slice(0, -1);
  const starts = isStarter(next, boundaries);
  if (!bare) return true;
  if (isAbbreviation(passage, stop.end, word, boundaries.titles)) return false;
  if (
    DIGIT.test(next.charAt(0)) &&
    isAbbreviation(passage, stop.end, word, boundaries.beforeFigures)
  )
    return false;
  if (isAbbreviation(passage, stop.end, word, boundaries.abbreviations) || DOTTED.test(bare))
    return starts || (opened && UPPER.test(next.charAt(0)));
  if (bare.length === 1 && LETTER.test(bare) && !endsGershayim(passage, stop.start))
    return starts && UPPER.test(bare);
  if (/^\p{N}{1,3}$/u.test(bare)) {
    if (stop.end - bare.length - 1 <= sentenceStart) return false;
    return !(boundaries.ordinalDigits && bare.length < 3) || starts;
  }
  if (boundaries.ordinalRomans && ROMAN.test(bare))
    return starts || (opened && UPPER.test(next.charAt(0)));
  return true;
}

/** Whether a Hebrew abbreviation ends here, whose last letter stands apart: או"ם. */
function endsGershayim(passage: string, stop: number): boolean {
  return /^\p{sc=Hebr}["״]\p{sc=Hebr}$/u.test(passage.slice(Math.max(0, stop - 3), stop));
}

function isStarter(next: string, { starters }: Boundaries): boolean {
  WORD.lastIndex = 0;
  const word = WORD.exec(next)?.[0];
  if (!word || !UPPER.test(word.charAt(0))) return false;
  const lower = lowerCase(word);
  return starters.has(lower) || starters.has(lower.split(/['’]/, 1)[0] ?? lower);
}
