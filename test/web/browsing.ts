import { anApp, aSeededDesk } from "../support/desk.ts";
import { workingOn } from "../desk/acting.ts";

/** The product over a desk with the seed, and somebody at work on it. */
export async function aSeededApp() {
  const { desk, briefing, article } = await aSeededDesk();
  return { ...anApp(desk), work: workingOn(desk, briefing), desk, briefing, article };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** HTML with its entities read: what a browser would show, or put into a field. */
export function unescaped(html: string): string {
  return html.replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** What stands in a page's text area of that name; null where there is none. */
export function typedIn(html: string, name: string): string | null {
  const area = new RegExp(`<textarea[^>]* name="${name}"[^>]*>\\n?([^<]*)</textarea>`).exec(html);
  return area?.[1] === undefined ? null : unescaped(area[1]).replaceAll("\r\n", "\n").trim();
}

/** The value of a page's input of that name; null where there is none. */
export function valueOf(html: string, name: string): string | null {
  const input = new RegExp(`<input[^>]* name="${name}"[^>]*? value="([^"]*)"`).exec(html);
  return input?.[1] === undefined ? null : unescaped(input[1]);
}

/** A fragment's row in a page or partial: its opening tag's data. */
export function rowOf(html: string, fragment: string): Readonly<Record<string, string>> | null {
  const row = new RegExp(`<li[^>]* data-fragment="${fragment}"[^>]*>`).exec(html)?.[0];
  if (!row) return null;
  const data = [...row.matchAll(/ data-([a-z]+)="([^"]*)"/g)];
  return Object.fromEntries(data.map(([, name = "", value = ""]) => [name, value]));
}

/** A form with files, as a browser sends it. */
export function multipart(
  fields: Readonly<Record<string, string | File | readonly string[]>>,
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value])
      if (one instanceof File) form.append(name, one);
      else form.append(name, String(one));
  return form;
}
