import type { HtmlEscapedString } from "hono/utils/html";

/** The HTML of a view. */
export async function markup(
  view: HtmlEscapedString | Promise<HtmlEscapedString> | null,
): Promise<string> {
  return String((await view) ?? "");
}
