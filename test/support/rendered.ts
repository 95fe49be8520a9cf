/** The HTML of a view, as a person's browser gets it. */
export function rendered(view: { toString(): string }): string {
  return view.toString();
}
