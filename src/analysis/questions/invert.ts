import type { InversionLexicon } from "../../domain/lexicon/questions.ts";
import { perLexicon } from "../words/per-lexicon.ts";

/** A clause taken apart at its finite verb. */
interface Clause {
  readonly subject: string;
  readonly auxiliary: string;
  readonly predicate: string;
}

/** What inversion needs, looked up fast; made once an article by `prepareInversion`. */
export interface Inversion {
  readonly auxiliaries: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, string>;
  readonly relatives: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  /** Past forms to their base. */
  readonly pasts: ReadonlyMap<string, string>;
  /** Forms of the third person singular to their base. */
  readonly presents: ReadonlyMap<string, string>;
  readonly bases: ReadonlySet<string>;
}

export const prepareInversion = perLexicon(inversionOf);

function inversionOf(lexicon: InversionLexicon): Inversion {
  const irregular = lexicon.irregular.map((line) => line.split(" "));
  const pasts = new Map<string, string>();
  const presents = new Map<string, string>();
  for (const verb of lexicon.verbs) {
    pasts.set(regularPast(verb), verb);
    presents.set(thirdPerson(verb), verb);
  }
  for (const [base = "", past = ""] of irregular) {
    pasts.set(past, base);
    presents.set(thirdPerson(base), base);
  }
  return {
    auxiliaries: new Set(lexicon.auxiliaries),
    modals: new Map(
      lexicon.modals.map((line) => {
        const [from = "", to = ""] = line.split(" ");
        return [from, to];
      }),
    ),
    relatives: new Set(lexicon.relatives),
    plurals: new Set(lexicon.plurals),
    pasts,
    presents,
    bases: new Set([...lexicon.verbs, ...irregular.map(([base = ""]) => base)]),
  };
}

function regularPast(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  // One short vowel before one consonant doubles it: "plan", "stop"; longer verbs are listed as irregular.
  if (/^[^aeiou]+[aeiou][bdgklmnprt]$/.test(verb)) return `${verb}${verb.at(-1) ?? ""}ed`;
  return `${verb}ed`;
}

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

const LEAD = /^(?:whether|if|that)\s+(?:or not\s+)?/i;
const ASKING =
  /^(who|whom|whose(?: \p{L}+)|what|which(?: \p{L}+)?|when|where|why|how(?: (?:many|much|long|far|often|soon|badly|high|big|large|likely|widely|quickly)(?: \p{L}+)?)?)\s+/iu;

/**
 * Turns an embedded clause into a direct question without its mark: "whether the ceasefire was observed" →
 * "was the ceasefire observed", "who ordered the attack" stays. Null where the verb cannot be found with certainty.
 */
export function invertClause(given: string, inversion: Inversion): string | null {
  const clause = given.replace(/^(who|what|where|how|when|why)[’']s\s/i, "$1 is ");
  const asking = ASKING.exec(clause);
  if (!asking) return ordered(clause.replace(LEAD, ""), inversion);
  const word = asking[0].trim();
  const rest = clause.slice(asking[0].length);
  const first = rest.split(" ").find((token) => !/ly$|^(?:still|also|then)$/.test(token)) ?? "";
  if (inversion.auxiliaries.has(first) || isFinite(first, inversion))
    return `${word} ${softened(rest, inversion)}`;
  // "which of the parties will …": what was asked for reaches on to its verb.
  if (/^to$|^of$/.test(first)) return null;
  const question = ordered(rest, inversion, word.toLowerCase() !== "what");
  return question === null ? null : `${word} ${question}`;
}

/** "who would lead" asks "who will lead". */
function softened(predicate: string, inversion: Inversion): string {
  const [first = "", ...rest] = predicate.split(" ");
  return [inversion.modals.get(first) ?? first, ...rest].join(" ");
}

/** The subject of the clause that a stretch begins with, or null where no verb is found. */
export function subjectAt(stretch: string, inversion: Inversion): string | null {
  return takeApart(stretch, inversion)?.subject ?? null;
}

/** A condition as it stands before what is still open: "if talks failed" asks "if talks fail". */
export function presentClause(clause: string, inversion: Inversion): string {
  const parts = takeApart(clause, inversion);
  if (!parts) return clause;
  const { subject, auxiliary, predicate } = parts;
  if (auxiliary === "was") return `${subject} is ${predicate}`;
  if (auxiliary === "were")
    return `${subject} ${isPlural(subject, inversion) ? "are" : "is"} ${predicate}`;
  if (auxiliary !== "did") return clause;
  if (predicate.startsWith("not "))
    return `${subject} ${isPlural(subject, inversion) ? "do" : "does"} ${predicate}`;
  const [base = "", ...rest] = predicate.split(" ");
  const verb = isPlural(subject, inversion) ? base : thirdPerson(base);
  return [subject, verb, ...rest].join(" ");
}

function isFinite(word: string, inversion: Inversion): boolean {
  return inversion.pasts.has(word) || inversion.presents.has(word);
}

function ordered(clause: string, inversion: Inversion, soften = true): string | null {
  const parts = takeApart(clause, inversion);
  if (!parts) return null;
  const { subject, predicate } = parts;
  const auxiliary = soften
    ? (inversion.modals.get(parts.auxiliary) ?? parts.auxiliary)
    : parts.auxiliary;
  return `${auxiliary} ${subject} ${predicate}`.trim();
}

/** Finds the finite verb: the first auxiliary of the clause itself, else the one verb form there is. */
function takeApart(clause: string, inversion: Inversion): Clause | null {
  const tokens = clause.split(" ");
  let relative = false;
  for (const [at, token] of tokens.entries()) {
    if (at === 0) continue;
    const word = token.toLowerCase();
    if (inversion.relatives.has(word)) relative = true;
    else if (inversion.auxiliaries.has(word)) {
      if (!relative) return split(tokens, at, word);
      relative = false;
    }
  }
  return byVerb(tokens, inversion);
}

function split(tokens: readonly string[], at: number, auxiliary: string): Clause | null {
  const subject = tokens.slice(0, at).join(" ");
  if (/[,;:]$/.test(subject)) return null;
  return { subject, auxiliary, predicate: tokens.slice(at + 1).join(" ") };
}

function byVerb(tokens: readonly string[], inversion: Inversion): Clause | null {
  const rest = (at: number, base: string) => [base, ...tokens.slice(at + 1)].join(" ");
  const pasts = [...tokens.entries()].filter(([at, token]) => at > 0 && inversion.pasts.has(token));
  const [past] = pasts;
  if (past && pasts.length === 1) {
    const [at, token] = past;
    const subject = tokens.slice(0, at).join(" ");
    return {
      subject,
      auxiliary: "did",
      predicate: rest(at, inversion.pasts.get(token) ?? token),
    };
  }
  if (past) return null;
  const present = [...tokens.entries()].find(
    ([at, token]) => at > 0 && (inversion.presents.has(token) || inversion.bases.has(token)),
  );
  if (!present) return null;
  const [at, token] = present;
  const subject = tokens.slice(0, at).join(" ");
  const plural = isPlural(subject, inversion);
  if (plural !== inversion.bases.has(token)) return null;
  const base = plural ? token : (inversion.presents.get(token) ?? token);
  return { subject, auxiliary: plural ? "do" : "does", predicate: rest(at, base) };
}

/** Whether a noun phrase takes a plural verb, by the ending of its head (the word before any preposition). */
export function isPlural(phrase: string, inversion: Inversion): boolean {
  const tokens = phrase.toLowerCase().split(" ");
  if (/^(?:both|several|many|some|these|those|all|few)$/.test(tokens[0] ?? "")) return true;
  if (/\b(?:and)\b/.test(phrase) && !/\bbetween\b/.test(phrase)) return true;
  const link = tokens.findIndex((token, at) => at > 0 && PREPOSITION.test(token));
  const head =
    (link < 0 ? tokens : tokens.slice(0, link)).at(-1)?.replace(/(?<![’',])[’',]+s?$/, "") ?? "";
  return (
    inversion.plurals.has(head) || (/[^su]s$/.test(head) && !/(?:is|ss|news|politics)$/.test(head))
  );
}

const PREPOSITION =
  /^(?:of|in|on|for|from|with|at|to|by|over|about|between|among|against|under|who|which|that|involving|representing|,)$/;
