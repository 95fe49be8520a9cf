import type { QuestionsLexicon } from "../../domain/lexicon/questions.ts";
import { bare, cutClause, makeBounds, type ClauseBounds } from "./clause.ts";
import { patternOf } from "./cues.ts";
import {
  invertClause,
  isPlural,
  prepareInversion,
  presentClause,
  subjectAt,
  type Inversion,
} from "./invert.ts";
import { UNSPACED } from "../words/splitter.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** A language's means of asking, made once an article. */
export interface Asking {
  readonly bounds: ClauseBounds;
  readonly inversion: Inversion;
  readonly noSubject: ReadonlySet<string>;
  readonly lowerable: ReadonlySet<string>;
  readonly commonEndings: readonly string[];
  /** The words that the article writes small somewhere. */
  readonly written: ReadonlySet<string>;
  readonly times: RegExp | null;
  readonly personal: RegExp | null;
  readonly contractions: readonly { readonly from: RegExp; readonly to: string }[];
  readonly pronouns: ReadonlySet<string>;
  /** Words before a verb whose subject stands further ahead: "and", "have". */
  readonly carriers: ReadonlySet<string>;
  /** A verb of saying: no subject has one. */
  readonly reporting: RegExp | null;
  /** A subject and its verb of saying at the end of a stretch: group `reporter`. */
  readonly saying: RegExp | null;
}

/** The parts of one sentence a pattern can name. */
export interface Parts {
  readonly whoIs: (pronoun: string) => string | null;
  readonly [part: string]: string | ((pronoun: string) => string | null);
}

const LONGEST_QUESTION = 240;
const LONGEST_SUBJECT_WORDS = 14;
/** What a placeholder gives that only asks whether a pattern fits. */
const NOTHING = "\u0000";

/** What an article's questions are asked with: the language's means, and the words the article writes small. */
export function prepareAsking(lexicon: QuestionsLexicon, text: string): Asking {
  return { ...meansOf(lexicon), written: new Set(text.match(/(?<=[\p{Ll},] )\p{Ll}+/gu)) };
}

const meansOf = perLexicon((lexicon: QuestionsLexicon): Omit<Asking, "written"> => {
  return {
    bounds: makeBounds(lexicon.clauseStarts, lexicon.clauseEnds),
    inversion: prepareInversion(lexicon.inversion),
    noSubject: new Set(lexicon.noSubject),
    lowerable: new Set(lexicon.lowerable),
    commonEndings: lexicon.lowerable
      .filter((word) => word.startsWith("*"))
      .map((word) => word.slice(1)),
    times: alternatives(lexicon.times, "u"),
    personal: alternatives(lexicon.personal, "u"),
    contractions: lexicon.contractions.map(({ from, to }) => ({
      from: new RegExp(from, "gu"),
      to,
    })),
    pronouns: new Set(lexicon.pronouns),
    carriers: new Set(lexicon.inversion.carriers),
    reporting: lexicon.words.some(({ name }) => name === "say")
      ? patternOf("(?<![\\p{L}\\p{M}-])(?:%say%)(?![\\p{L}\\p{M}-])", lexicon)
      : null,
    saying: lexicon.words.some(({ name }) => name === "say")
      ? patternOf("(?:^|[,;] )(?<reporter>[^,;]{2,60}) (?:%say%)(?: that)?$", lexicon)
      : null,
  };
});

function alternatives(patterns: readonly string[], flags: string): RegExp | null {
  if (patterns.length === 0) return null;
  const list = patterns.join("|");
  // Where words stand without spaces, any place in a run of letters is the edge of one.
  if (UNSPACED.test(list)) return new RegExp(`(?:${list})`, flags);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, flags);
}

/**
 * Fills a question pattern, or gives null where one of its placeholders cannot be filled well. A placeholder is
 * `{part}`, `{part|filter}`, and `{part|filter?}` where it may stay empty.
 */
export function phrase(pattern: string, parts: Parts, asking: Asking): string | null {
  let failed = false;
  const filled = pattern.replace(
    /( ?)\{(\w+)(?:\|(\w+))?(\?)?\}/g,
    (_, space: string, name: string, filter?: string, optional?: string) => {
      const part = parts[name];
      const given = typeof part === "string" ? part : "";
      const text = given === "" ? null : sift(given, filter, parts, asking);
      if (text === null || text === "") failed ||= optional === undefined;
      return text === null || text === "" ? "" : space + text;
    },
  );
  return failed ? null : accept(filled, asking);
}

/** One placeholder's text, put right as the filter says; null where it cannot be. */
export function sift(
  text: string,
  filter: string | undefined,
  parts: Parts,
  asking: Asking,
): string | null {
  switch (filter) {
    case undefined:
      return bare(text);
    case "np":
      return lower(cutClause(text, asking.bounds), asking);
    case "predicate":
      return cutClause(text, asking.bounds);
    case "clause":
      return mainClause(plainClause(cutClause(text, asking.bounds), parts, asking), asking);
    case "present": {
      const clause = plainClause(cutClause(text, asking.bounds), parts, asking);
      return clause === null ? null : presentClause(clause, asking.inversion);
    }
    case "statement":
      return mainClause(plainClause(stated(text, asking), parts, asking), asking);
    case "subject":
      return subjectOf(text, parts, asking);
    case "inverted":
      return inverted(cutClause(text, asking.bounds), parts, asking);
    case "untimed":
      return untimed(cutClause(text, asking.bounds), asking);
    case "definite":
      return lower(bare(text), asking).replace(/^an? /i, "the ");
    case "possessive": {
      const owner = subjectOf(text, parts, asking);
      return owner === null ? null : owner.endsWith("s") ? `${owner}’` : `${owner}’s`;
    }
    case "none":
      // Only asks that the part is there.
      return NOTHING;
    case "fronted":
      return isFronted(text, asking) ? NOTHING : null;
    case "is":
    case "has":
    case "does":
      return agreeing(filter, subjectOf(text, parts, asking), asking);
    case "base":
      return baseOf(cutClause(text, asking.bounds), asking);
    default:
      return null;
  }
}

/** A noun phrase that can stand as subject: a pronoun gives way to the name it stands for. */
function subjectOf(text: string, parts: Parts, asking: Asking): string | null {
  const phraseText = lower(bare(text), asking);
  const words = phraseText.split(" ");
  const [first = ""] = words;
  // "The deal requires clearance and is expected …": the subject is the sentence's.
  if (words.length === 1 && asking.carriers.has(first)) return carriedSubject(parts, asking);
  if (phraseText === "" || words.length > LONGEST_SUBJECT_WORDS) return null;
  if (words.length === 1 && asking.pronouns.has(first.toLowerCase())) return parts.whoIs(first);
  if (asking.noSubject.has(first.toLowerCase())) return null;
  const finite =
    words.some((word) => asking.inversion.auxiliaries.has(word.toLowerCase())) ||
    asking.reporting?.test(phraseText) === true;
  const last = words.at(-1) ?? "";
  const cut = asking.lowerable.has(last) || asking.inversion.pasts.has(last);
  return finite || cut || /[()[\]%]/.test(phraseText) ? null : phraseText;
}

/** A sentence's statement without the circumstances before its subject and without hedges of hearsay. */
function stated(text: string, asking: Asking): string {
  const plain = bare(text).replace(/\s(?:reportedly|allegedly)(?=\s)/giu, "");
  const first = /^\p{L}+/u.exec(plain)?.[0].toLowerCase() ?? "";
  const comma = plain.indexOf(", ");
  return asking.noSubject.has(first) && comma > 0 && comma < 60 ? plain.slice(comma + 2) : plain;
}

function carriedSubject(parts: Parts, asking: Asking): string | null {
  const lead = parts["lead"];
  if (typeof lead !== "string" || lead.includes(" who ")) return null;
  const subject = subjectAt(lead, asking.inversion);
  if (subject === null || asking.carriers.has(subject)) return null;
  return subjectOf(subject.split(",", 1)[0] ?? "", parts, asking);
}

function plainClause(text: string, parts: Parts, asking: Asking): string | null {
  const clause = lower(text, asking);
  const first = /^\S+/.exec(clause)?.[0] ?? "";
  if (!asking.pronouns.has(first.toLowerCase())) return clause;
  const name = parts.whoIs(first);
  return name === null ? null : name + clause.slice(first.length);
}

/** What can stand behind "that": no relative clause ("who spoke …"). */
function mainClause(clause: string | null, { inversion }: Asking): string | null {
  const first = /^\p{L}+/u.exec(clause ?? "")?.[0].toLowerCase() ?? "";
  return inversion.relatives.has(first) && first !== "that" ? null : clause;
}

function inverted(text: string, parts: Parts, asking: Asking): string | null {
  const lead = /^(?:whether|if|that)(?: or not)? /i.exec(text)?.[0] ?? "";
  const clause = plainClause(text.slice(lead.length), parts, asking);
  return clause === null ? null : invertClause(lead + clause, asking.inversion);
}

/** The predicate without a word like "soon"; null where it says when. */
function untimed(text: string, asking: Asking): string | null {
  const plain = text.replace(/(?<!\s)\s+(?:soon|shortly|eventually|later)(?=\s|$)/giu, "").trim();
  return asking.times?.test(plain) === true ? null : plain;
}

const AGREEMENT = { is: ["is", "are"], has: ["has", "have"], does: ["does", "do"] } as const;

function agreeing(
  verb: keyof typeof AGREEMENT,
  subject: string | null,
  asking: Asking,
): string | null {
  if (subject === null) return null;
  return AGREEMENT[verb][isPlural(subject, asking.inversion) ? 1 : 0];
}

/** "closing the plant" → "close the plant", where the verb is known. */
function baseOf(text: string, asking: Asking): string | null {
  const match = /^(\p{L}+)ing(?=\s|$)/iu.exec(text);
  if (!match?.[1]) return null;
  const stem = match[1].toLowerCase();
  const base = [stem, `${stem}e`, stem.slice(0, -1)].find((verb) =>
    asking.inversion.bases.has(verb),
  );
  return base === undefined ? null : base + text.slice(match[0].length);
}

/** A capital that only the sentence's start gave goes. */
function lower(text: string, asking: Asking): string {
  const [first = "", next] = /^\p{L}+(?: (\p{Lu}))?/u.exec(text) ?? [];
  const word = first.split(" ")[0]?.toLowerCase() ?? "";
  const isCommon =
    asking.lowerable.has(word) || asking.commonEndings.some((ending) => word.endsWith(ending));
  return isCommon || (next === undefined && asking.written.has(word))
    ? word + text.slice(word.length)
    : text;
}

/** Whether what stands before the verb is a circumstance, so that the subject follows it ("Im März dürfte die Bank …"). */
function isFronted(text: string, asking: Asking): boolean {
  const first = /^\p{L}+/u.exec(bare(text))?.[0].toLowerCase() ?? "";
  return asking.noSubject.has(first) && !asking.pronouns.has(first);
}

/** Only one whole, short, neutral question is one: its first letter large, its marks in pairs. */
function accept(filled: string, asking: Asking): string | null {
  const question = asking.contractions
    .reduce((text, { from, to }) => text.replace(from, to), filled.replaceAll(NOTHING, ""))
    .replace(/\s+/gu, " ")
    .replace(/ ([,;])/g, "$1")
    .trim()
    .replace(
      /^([^\p{L}\p{N}]*)(\p{Ll})/u,
      (_, marks: string, letter: string) => marks + letter.toUpperCase(),
    );
  if (question.length > LONGEST_QUESTION) return null;
  if (asking.personal?.test(question) === true) return null;
  return isWhole(question) ? question : null;
}

const PAIRS = ["“”", "„“", "„”", "””", "«»", "»«", '""'];

/** Whether quotation marks and brackets stand in pairs, so that nothing is cut open. */
function isWhole(question: string): boolean {
  const marks = [...question.matchAll(/["“”„«»]/gu)];
  for (let at = 0; at < marks.length; at += 2) {
    const [open, close] = [marks[at], marks[at + 1]];
    if (!open || !close || !PAIRS.includes(open[0] + close[0])) return false;
    if (/[\p{L}\p{N}]/u.test(question.charAt(open.index - 1))) return false;
    if (open[0] === '"' && /\s/.test(question.charAt(close.index - 1))) return false;
  }
  return question.split("(").length === question.split(")").length;
}
