import type { FactDetail, Figure } from "../domain/fragment.ts";
import type { Language } from "../domain/language.ts";
import {
  countryName,
  formatDay,
  formatList,
  formatNumber,
  formatQuantity,
} from "../domain/localise.ts";
import { type Phrases, fill } from "../domain/phrases.ts";
import type { TermLookup } from "../domain/term.ts";

/** What wording a fact needs: from which language its words are, into which it goes, with that one's phrases. */
export interface FactWording {
  readonly from: Language;
  readonly to: Language;
  readonly phrases: Phrases;
  readonly terms: TermLookup;
}

/**
 * The value of a fact in a language, without its label. Null where it cannot be said honestly: a place or a counted
 * thing without a term, a date that is not known. A person keeps the source's form, a role without a term is left out.
 */
export function wordFact(detail: FactDetail, wording: FactWording): string | null {
  switch (detail.about) {
    case "when":
      return wordWhen(detail, wording);
    case "where":
      return listOf(
        detail.places.map((place) => formOf("place", place, wording)),
        wording.to,
      );
    case "countries":
      return listOf(
        detail.codes.map((code) => countryName(code, wording.to)),
        wording.to,
      );
    case "who":
      return listOf(
        detail.people.map((person) => wordPerson(person, wording)),
        wording.to,
      );
    case "figures":
      return listOf(
        detail.figures.map((figure) => wordFigure(figure, wording)),
        wording.to,
      );
    case "other":
      return null;
  }
}

/** The label before a fact, with its colon as the language writes it; null for a fact without one. */
export function factLabel(detail: FactDetail, { wording }: Phrases): string | null {
  return detail.about === "other"
    ? null
    : fill(wording["fact.label"], { label: wording[`fact.${detail.about}`] });
}

/**
 * What was typed for a fact without the label that stands before it anyway, in any of the given languages: the label
 * is no part of the text, and would be said twice.
 */
export function withoutLabel(
  text: string,
  detail: FactDetail,
  phrases: readonly Phrases[],
): string {
  for (const each of phrases) {
    const label = factLabel(detail, each)?.replace(/(?<![:：\s])[:：\s]+$/u, "");
    if (!label || !text.toLowerCase().startsWith(label.toLowerCase())) continue;
    const rest = /^\s*[:：]\s*(?=\S)/u.exec(text.slice(label.length));
    if (rest) return text.slice(label.length + rest[0].length);
  }
  return text;
}

type Detail<About extends FactDetail["about"]> = Extract<FactDetail, { about: About }>;

function wordWhen({ date, said }: Detail<"when">, { from, to }: FactWording): string | null {
  if (date !== null && isDay(date)) return formatDay(date, to, { weekday: true });
  return from === to ? said : null;
}

/** Whether it is a day of the calendar, `yyyy-mm-dd`. */
export function isDay(date: string): boolean {
  const moment = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === date;
}

function wordPerson(
  { name, role }: Detail<"who">["people"][number],
  { from, to, phrases, terms }: FactWording,
): string {
  const same = from === to;
  const nameThere = same ? name : (terms("person", name, from, to) ?? name);
  const roleThere = role && (same ? role : terms("role", role, from, to));
  return roleThere
    ? fill(phrases.wording["fact.person"], { name: nameThere, role: roleThere })
    : nameThere;
}

/** "at least 107 killed", "€65 million a day": the quantity, its rate, its hedge, and what it counts. */
function wordFigure(figure: Figure, { from, to, phrases, terms }: FactWording): string | null {
  const { value, unit, counts, hedge, rate, fate } = figure;
  const amount = Number(value);
  if (value.trim() === "" || !Number.isFinite(amount)) return null;
  const quantity = unit === null ? formatNumber(amount, to) : formatQuantity(amount, unit, to);
  if (quantity === null) return null;
  const { wording } = phrases;
  const each = rate === undefined ? quantity : fill(wording[`rate.${rate}`], { figure: quantity });
  const said = hedge === undefined ? each : fill(wording[`hedge.${hedge}`], { figure: each });
  const counted =
    counts === null ? null : formOf("expression", counts, { from, to, phrases, terms });
  const state = fate === undefined ? null : wording[`fate.${fate}`];
  // Who suffered may have no term there; what they suffered can still be said.
  if (counted === null)
    return state !== null
      ? fill(wording["fact.fate"], { figure: said, fate: state })
      : counts === null
        ? said
        : null;
  const pattern = wording[from === to && unit === null ? "fact.count" : "fact.counted"];
  const all = fill(pattern, { value: said, counted });
  return state === null ? all : fill(wording["fact.counted"], { value: all, counted: state });
}

function formOf(
  kind: "place" | "expression",
  form: string,
  { from, to, terms }: FactWording,
): string | null {
  return from === to ? form : terms(kind, form, from, to);
}

function listOf(items: readonly (string | null)[], language: Language): string | null {
  const said = items.filter((item) => item !== null);
  return said.length === 0 || said.length < items.length ? null : formatList(said, language);
}
