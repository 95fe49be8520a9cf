import type { Language } from "../domain/language.ts";
import type { Term } from "../domain/term.ts";
import type { Store } from "./database.ts";

/** All terms in the order they were added, with their forms. */
export async function allTerms({ db }: Store): Promise<Term[]> {
  const rows = await db
    .selectFrom("terms as t")
    .leftJoin("term_forms as f", "f.term", "t.id")
    .select(["t.id", "t.kind", "f.language", "f.form"])
    .orderBy("t.at")
    .orderBy("t.id")
    .execute();
  const terms = new Map<string, Term & { readonly forms: Record<Language, string> }>();
  for (const { id, kind, language, form } of rows) {
    const term = terms.get(id) ?? { id, kind, forms: {} };
    if (language !== null && form !== null) term.forms[language] = form;
    terms.set(id, term);
  }
  return [...terms.values()];
}
